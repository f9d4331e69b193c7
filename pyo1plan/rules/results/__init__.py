"""Quarterly results agree with the plan, with the quarter before, and with themselves."""

#: Without any results these rules have nothing to say.
OF = ("results",)
