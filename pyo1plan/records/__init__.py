"""One record type, one file: fields, meaning, units and source.

The same models check a record's form, give the JSON Schema for editors and the reference pages.
"""
