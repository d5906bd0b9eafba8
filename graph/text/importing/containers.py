"""The sentences about files, sheets and tables of an import, by code."""

from collections.abc import Mapping

from ..catalogue import N_

SENTENCES: Mapping[str, str] = {
    # what a file is
    "import_file_empty": N_("the file is empty; export it again from the program that made it"),
    "import_file_large": N_("the file is larger than {limit} MB; leave out what is not needed, or split it"),
    "import_files_large": N_("the files together are larger than {limit} MB; this one and what follows were not read"),
    "import_is_xlsx": N_("this is an Excel file; rename it so that it ends in .xlsx"),
    "import_is_ods": N_("this is an OpenDocument spreadsheet; rename it so that it ends in .ods"),
    "import_is_text": N_(
        "this is not an Excel file but text, such as CSV; rename it so that it ends in .csv, or save it as .xlsx"
    ),
    "import_other_name": N_(
        "this is not a workbook but a network file ({format}); rename it with the ending of that format"
    ),
    "import_is_xls": N_("this is an Excel file of the old kind (.xls); open it and save it as .xlsx"),
    "import_is_xlsb": N_("this is a binary Excel file (.xlsb); open it and save it as .xlsx"),
    "import_is_numbers": N_("this is a Numbers file; export it from there as Excel (.xlsx) or CSV"),
    "import_is_document": N_(
        "this is a text document or a presentation; copy its table into a spreadsheet and save that"
    ),
    "import_is_pdf": N_("this is a PDF; ask for the spreadsheet that it was made from"),
    "import_is_picture": N_("this is a picture; a table or a network file is needed"),
    "import_is_program": N_("this is a program; a table or a network file is needed"),
    "import_is_packed": N_("this is a packed folder; unpack it and bring the files in it"),
    "import_is_parquet": N_(
        "a Parquet file that is damaged, or is no table of an export of this program; export it again, or save it as .csv or .xlsx"
    ),
    "import_is_html": N_("this is a web page; open it in a spreadsheet program and save it as .xlsx"),
    "import_is_xml": N_("an XML file of another kind (<{root}>); GraphML and GEXF can be read"),
    "import_is_ucinet_binary": N_("this is UCINET's own binary format; export the data from UCINET as DL text"),
    "import_is_yaml": N_(
        "YAML is not imported; put actors.yaml and links.yaml in a folder of their own and open that folder"
    ),
    "import_partition_alone": N_(
        "a partition or a vector of Pajek; bring the network (.net) with it, under the same name"
    ),
    "import_password": N_("the file is protected by a password; save it without one"),
    "import_damaged": N_("the file is damaged or incomplete; open it in the program that made it and save it again"),
    "import_document_type": N_(
        "a document type (DTD) in the file is not allowed; save the file again from a spreadsheet program"
    ),
    "import_many_parts": N_("this is not an ordinary workbook: it holds more than {limit} parts"),
    "import_unpacks": N_(
        "the file unpacks to more than {limit} MB; copy the cells that are used into a new workbook, without pictures and empty rows"
    ),
    "import_no_text": N_("this is not a text file; tables are read from CSV, Excel (.xlsx) and OpenDocument (.ods)"),
    # text
    "import_encoding": N_("not UTF-8; read as {encoding}: check å, ä and ö"),
    "import_broken_character": N_("a character that is broken in {encoding}; save the file as UTF-8"),
    "import_control_characters": N_("control characters were removed ({n})"),
    "import_quote_open": N_(
        "a quotation mark opens here and is not closed in its cell; all quotation marks at the edges of cells were read as text"
    ),
    # how much a sheet may hold
    "import_no_sheets": N_(
        "there are no sheets with cells in the workbook; open it in the program that made it, and save it with the table on a sheet"
    ),
    "import_many_sheets": N_("more than {limit} sheets; leave out those that are not needed"),
    "import_many_rows": N_("the sheet is too large: more than {limit} rows; leave out what is not needed, or split it"),
    "import_many_columns": N_(
        "the sheet is too wide: there is something beyond column {limit}; delete what is not needed, or copy the table into a new sheet"
    ),
    "import_many_cells": N_(
        "the sheet is too large: more than {limit} cells; leave out what is not needed, or split it"
    ),
    "import_many_tables": N_("more than {limit} tables in the sheet; put each table in a sheet of its own"),
    "import_many_records": N_(
        "up to here the files hold more than {limit} rows and ties, which are too many for one import; take a part of the network"
    ),
    "import_many_actors": N_(
        "the files name more than {limit} actors, which are too many for one import; take a part of the network"
    ),
    "import_long_cell": N_("a cell holds more than {limit} characters; shorten it"),
    # the tables in a sheet
    "import_nothing_found": N_("no table was found; a row of headings with rows below it is needed"),
    "import_no_rows": N_("headings without rows below them; left out"),
    "import_several_tables": N_("there are several tables in the sheet ({n}); each was read"),
    "import_titles": N_("rows above the headings were left out ({n}): “{text}”"),
    "import_notes_beside": N_("notes beside the table were left out ({n}): “{text}”"),
    "import_notes_below": N_("notes below the table were left out ({n}): “{text}”"),
    "import_headings_again": N_("the headings stand in the sheet again; these rows were left out ({n})"),
    "import_total_row": N_("the row “{text}” sums up others; left out"),
    "import_no_headings": N_("the table has no headings; if it is to be taken in, state what each column holds"),
    "import_headings_guessed": N_(
        "this row was taken for the headings: “{text}”; if it is a record, put headings above it"
    ),
    "import_unnamed_column": N_("column {column} has no heading; it is left out unless its role is stated"),
    "import_empty_column": N_("column {column} has neither a heading nor contents; left out"),
    "import_heading_twice": N_(
        "the heading “{heading}” stands over several columns ({columns}); check what each holds"
    ),
    "import_wide_table": N_("the table has {n} columns; if it is a matrix of who works with whom, state that"),
    "import_row_wider": N_(
        "{cells} cells, but {width} headings; left out: put quotation marks around a cell that holds the separator"
    ),
    "import_rows_wider": N_("and {n} more rows that are wider than the headings, here or further down; left out"),
    "import_row_narrower": N_("{cells} cells, but {width} headings; the missing ones count as blank"),
    "import_rows_narrower": N_("and {n} more rows that are narrower than the headings, here or further down"),
    "import_merged_filled": N_("merged cells: what they hold was read for each of their rows ({n} cells filled)"),
    "import_hidden_sheet": N_("the sheet is hidden; it was read too"),
    "import_hidden_rows": N_("hidden rows were read too ({n})"),
    "import_hidden_columns": N_("hidden columns were read too: {columns}"),
}
