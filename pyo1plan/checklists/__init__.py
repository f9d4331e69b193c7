"""Evidence for each step of the work standards, judged against the calendar."""
