"""pyo1plan: the planning toolkit of a Thai education area office."""

__version__ = "0.1.0"
