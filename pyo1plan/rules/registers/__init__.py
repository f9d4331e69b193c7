"""Registers and proofs do not contradict themselves: numbers stand once, days follow, what they name exists."""
