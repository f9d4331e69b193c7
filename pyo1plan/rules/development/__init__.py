"""The development plan of several years: whole in itself, true to its reviews, kept by each year."""
