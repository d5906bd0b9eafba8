"""What the page of an import says of reading, and the titles of its questions."""

from collections.abc import Mapping

from ..catalogue import N_, messages

SENTENCES: Mapping[str, str] = {
    "import_reading_time": N_(
        "reading took more than {limit} seconds and was stopped; leave out what is not needed, or split the file"
    ),
    "import_reading_memory": N_(
        "reading needed more than {limit} MiB of memory and was stopped; leave out what is not needed, or split the file"
    ),
    "import_reading_stopped": N_(
        "reading was stopped ({reason}); open the file in the program that made it, and save it again"
    ),
}

# What is read all the same, and no cause for concern.
NOTES = frozenset(
    {
        *("import_program", "import_type_is_direction", "import_type_is_kind", "import_by_place", "import_steps"),
        *("import_assumed_encoding", "import_unknown_type", "import_undeclared", "import_no_value", "import_flattened"),
        *("import_both_ways", "import_edge_spells", "import_label_twice", "import_membership_twice"),
        *("import_numbered_columns", "import_roster_order", "import_triangle", "import_diagonal", "import_answered"),
        *("import_blank_no_tie", "import_only_report", "import_grid_rows_joined"),
        *("import_own_lacking", "import_own_ties", "import_own_outside"),
        *("import_encoding", "import_broken_character", "import_control_characters", "import_quote_open"),
        *("import_several_tables", "import_titles", "import_notes_beside", "import_notes_below", "import_no_headings"),
        *("import_headings_again", "import_unnamed_column", "import_empty_column", "import_heading_twice"),
        *("import_wide_table", "import_row_narrower", "import_rows_narrower", "import_merged_filled"),
        *("import_hidden_sheet", "import_hidden_rows", "import_hidden_columns", "import_empty_row"),
        *("import_no_place", "import_date_noted", "import_date_in_part"),
        *("import_no_type", "import_unseen"),
    }
)
# Whole columns that nobody expects to be taken in.
EXPECTED = frozenset({"import_people", "import_personal_number"})

TITLES: Mapping[str, str] = {
    "import_ask_shape": N_("What does it hold?"),
    "import_ask_sector": N_("Which sector?"),
    "import_ask_first_sector": N_("Which sector first?"),
    "import_ask_own_sectors": N_("Which sectors?"),
    "import_ask_kind": N_("Which kind?"),
    "import_ask_kind_of_all": N_("Which kind?"),
    "import_ask_direction": N_("Which way?"),
    "import_ask_together": N_("Together or in pairs?"),
    "import_ask_split": N_("One or several?"),
    "import_ask_approximate": N_("Use uncertain dates?"),
    "import_ask_same": N_("Same actor?"),
}
_OTHER = N_("How is it meant?")


def title(code: str, lang: str) -> str:
    """The title of the questions of a code."""
    return messages(lang).gettext(TITLES.get(code, _OTHER))
