"""Proposals scored and a selection within the money suggested."""
