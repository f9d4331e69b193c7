"""The reasons behind what reading says: files, YAML, values, checklists, and runs of the rules."""
