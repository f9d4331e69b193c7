"""What a record names must exist, and what exists should be used."""
