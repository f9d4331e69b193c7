"""Cases of establishing, merging, dissolving, expanding and transferring: nothing skipped, nobody lost."""

#: Kinds of record without which these rules have nothing to say.
OF = ("reorganisation", "requirements", "regulations", "small-schools")
