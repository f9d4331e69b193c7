"""Sums that must agree to the satang."""
