"""School data and test results: the errors that real files of an area office hold."""
