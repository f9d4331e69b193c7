"""Meetings called, minuted and followed up; decisions written."""
