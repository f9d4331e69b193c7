"""The review of last year, held against the policies of this year."""
