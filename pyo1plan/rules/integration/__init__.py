"""What is asked of the province and the cluster: plans linked, briefs whole and not double, money carried."""

#: Kinds of record without which these rules have nothing to say.
OF = (
    "integration-plans",
    "integration-project",
    "integration-submissions",
    "integration-meeting",
    "integration-reports",
)
