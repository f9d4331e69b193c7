"""The plan for small schools: every school in it, once, where it belongs, with money that is there."""

#: Kinds of record without which these rules have nothing to say.
OF = ("small-schools",)
