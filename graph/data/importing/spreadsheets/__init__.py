"""Spreadsheets and delimited text, read as sheets, and the tables that are found in them."""
