"""What each kind of form asks of whom."""
