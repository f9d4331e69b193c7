"""One rule, one file: its id, what it needs, why it exists, a right and a wrong example.

The examples are the rule's tests and stand in its catalogue page.
"""
