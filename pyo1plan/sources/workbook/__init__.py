"""Guarded reading of the Excel and CSV files that people send: every value with its cell.

`read_workbook(path)` and `workbook_of(data, suffix)` give a `Workbook`, or the one `Complaint` that
says why the file is not taken and what to do.
"""
