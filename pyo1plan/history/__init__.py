"""The only room that calls git."""
