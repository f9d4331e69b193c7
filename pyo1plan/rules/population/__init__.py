"""The school-age population: each tambon once, ages that can be, surveys with their day."""

#: Kinds of record without which these rules have nothing to say.
OF = ("population",)
