"""The registers of a calendar year, printed and summed up."""
