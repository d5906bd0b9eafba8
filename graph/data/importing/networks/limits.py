"""How much a file of a network may hold; what is larger is refused with a sentence and never read to its end."""

MOST_NODES = 100_000
MOST_EDGES = 500_000
MOST_ATTRIBUTES = 1_000  # columns of a table
MOST_CELLS = 2_000_000  # rows times columns of a table, or of a matrix
MOST_SECTIONS = 10_000  # of a Pajek file
LONGEST_VALUE = 100_000  # characters in one value
DEEPEST = 64  # elements inside elements, or lists inside lists
