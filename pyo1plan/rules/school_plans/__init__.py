"""The plans of the schools: each answers the office's strategies and adds up (steps 1.9 and 2.7)."""

#: Kinds of record without which these rules have nothing to say.
OF = ("school-annual-plan", "school-development-plan")
