"""What each document says: a plan at a stage becomes values, templates make an HTML body of them.

Wording and order stand in `templates/`; figures are computed here, exactly, and checked against
each other before anything is printed.
"""
