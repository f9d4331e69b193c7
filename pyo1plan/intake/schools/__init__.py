"""Counts and results of schools, the school-age population, and how schools' plans answer."""
