"""Unit rates against the year's own list of usual highest rates."""
