"""The review of last year, held against the policies of this year."""

#: Kinds of record without which these rules have nothing to say.
OF = ("review",)
