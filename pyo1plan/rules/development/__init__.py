"""The development plan of several years: whole in itself, true to its reviews, kept by each year."""

#: Kinds of record without which these rules have nothing to say.
OF = ("development", "analysis", "revision")
