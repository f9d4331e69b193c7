"""Papers on schools: small ones, changes, and how their plans answer."""
