"""How large a file, a sheet and a cell may be; what is larger is refused with a sentence."""

MEGABYTE = 1_000_000
MOST_BYTES = 10 * MEGABYTE  # of one file
MOST_BYTES_TOGETHER = 30 * MEGABYTE
MOST_UNPACKED = 50 * MEGABYTE  # of all parts of a workbook
MOST_PARTS = 1_000  # files inside a workbook
MOST_SHEETS = 100
MOST_ROWS = 200_000  # of a sheet, those that hold something
MOST_COLUMNS = 1_024  # of a sheet: a matrix of a thousand actors fits
MOST_CELLS = 2_000_000  # of a sheet, blank ones inside its rows too
MOST_CHARACTERS = 50_000_000  # of all cells of a sheet
MOST_TABLES = 100  # in a sheet
MANY_COLUMNS = 100  # a table that has more is mostly a matrix
MOST_RECORDS = 120_000  # rows of all tables, and ties of matrices, that are understood together
MOST_ACTORS = 50_000  # of the network that they make
LONGEST_CELL = 32_767  # characters, as in Excel
