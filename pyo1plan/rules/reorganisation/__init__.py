"""Cases of establishing, merging, dissolving, expanding and transferring: nothing skipped, nobody lost."""
