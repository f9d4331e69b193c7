"""Reports on progress, spending and the work standards."""
