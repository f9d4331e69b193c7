"""Members' scores and the settings of a selection name what exists."""
