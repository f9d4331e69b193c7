"""What is asked of the province and the cluster: plans linked, briefs whole and not double, money carried."""
