"""How work begins: a new office's folder, and the next fiscal year of one that exists."""
