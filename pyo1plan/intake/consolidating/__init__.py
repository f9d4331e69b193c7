"""All groups' proposals together."""
