"""Papers of a meeting, from the call to the minutes."""
