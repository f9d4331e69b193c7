"""What a form must say before anybody can judge it."""
