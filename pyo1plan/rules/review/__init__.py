"""Last year held against this year's policies: nothing left out, nothing contradicted."""
