"""The qualities that are measured: start, validation, printing, against what others need."""
