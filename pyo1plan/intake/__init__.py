"""Forms out to the groups, submissions in, and all of them together before the committee."""
