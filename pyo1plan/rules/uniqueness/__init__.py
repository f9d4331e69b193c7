"""One name, one thing: ids, names and codes that stand twice, and projects that are alike."""
