"""The plan for small schools: every school in it, once, where it belongs, with money that is there."""
