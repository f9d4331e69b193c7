"""Papers for the province and the cluster."""
