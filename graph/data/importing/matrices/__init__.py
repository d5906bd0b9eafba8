"""Matrices, two-mode tables and surveys of who works with whom, as actors and links."""
