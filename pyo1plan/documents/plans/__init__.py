"""The plans themselves, compared, and their calendar."""
