"""Forms as sheets of workbooks: laid out from the records' fields, written, and read back."""
