"""What tables hold: the role of each column, the value of each cell, and what has to be asked."""
