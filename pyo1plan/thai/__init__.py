"""How Thai offices write: digits, dates, fiscal years, money in words, spelling, order and lines.

Everything here is a pure function of its arguments and imports nothing else of the project.
"""
