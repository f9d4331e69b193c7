"""What `plan doctor` looks at: one subject, one file; each gives lines that the report prints."""
