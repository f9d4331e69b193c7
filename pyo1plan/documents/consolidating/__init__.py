"""Papers for the committee that screens."""
