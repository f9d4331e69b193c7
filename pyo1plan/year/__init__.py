"""All records of a year, indexed; decisions applied; the plan at a stage."""
