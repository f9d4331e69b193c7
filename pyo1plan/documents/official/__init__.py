"""Papers in the forms of the correspondence regulation."""
