"""Network files of other programs, read as tables of nodes and edges."""
