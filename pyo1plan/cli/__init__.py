"""One command, one file: parse, call one room, report."""
