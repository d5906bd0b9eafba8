"""What is said of tables that were understood: what was left out or decided, the reasons, and what is asked.

Of problems, `n` is the number of cells or rows, `value` the first of them, and `rows` names some.
"""

from collections.abc import Mapping

from ..catalogue import N_

SENTENCES: Mapping[str, str] = {
    # rows that are left out
    "import_empty_row": N_("empty rows were left out (rows: {n})"),
    "import_heading_row": N_("the headings stand here once more; the row was left out"),
    "import_summing_row": N_("'{value}' sums up other rows; the row was left out"),
    "import_no_name": N_("nothing stands under '{column}'; the row was left out: write a name"),
    "import_error_name": N_("'{column}' holds the error {value}; the row was left out: correct it in the spreadsheet"),
    "import_formula_name": N_(
        "'{column}' holds a formula without a value; the row was left out: paste it as a value, or save in the spreadsheet"
    ),
    "import_name_is_date": N_(
        "'{column}' is the date {value}, which a spreadsheet may have made of something else; the row was left out: format the column as text"
    ),
    "import_name_is_number": N_(
        "'{column}' is {value}, a long number that a spreadsheet has shortened; the row was left out: format the column as text"
    ),
    "import_name_too_long": N_(
        "'{column}' is longer than {limit} characters ('{value}'); the row was left out: shorten it"
    ),
    "import_no_parties": N_("no party is named; the row was left out"),
    "import_one_party": N_("only '{value}' is named, and a partnership has two parties; the row was left out"),
    "import_self_link": N_("'{value}' is named on both sides; a link to itself was left out"),
    "import_strength_zero": N_("the strength 0 says that there is no tie; such rows were left out (rows: {n})"),
    "import_repeated": N_("the same link stands more than once, to the letter; it counts once (repeats left out: {n})"),
    "import_more_rows": N_("{n} more rows for the same reason; the first {listed} are listed"),
    "import_no_names": N_("no column names the actors; choose the one that does"),
    "import_no_ends": N_("no column names the parties; choose those that do"),
    # cells that are left out, or kept as a note or as a field of their own
    "import_people": N_(
        "'{column}' holds names, addresses or numbers of people, which are never taken in (cells: {n})"
    ),
    "import_personal_number": N_(
        "'{column}' holds what looks like a personal identity number; it was left out (cells: {n})"
    ),
    "import_error_cell": N_("'{column}' holds the error {value}, which was left out (cells: {n})"),
    "import_formula": N_(
        "'{column}' holds formulas without a value, which were left out (cells: {n}); paste them as values"
    ),
    "import_unseen": N_("invisible marks ({value}) were taken away from '{column}' (cells: {n})"),
    "import_too_long": N_("'{column}' is too long for its field and was left out or kept as a note (cells: {n})"),
    "import_note_cut": N_("'{column}' is longer than a note may be, and was cut off (cells: {n})"),
    "import_no_place": N_(
        "'{value}' under '{column}' is no municipality, county or country that is known; it was kept under its heading (cells: {n})"
    ),
    "import_no_url": N_("'{value}' under '{column}' is no web address and was kept as a note (cells: {n})"),
    "import_no_orgnr": N_(
        "'{value}' under '{column}' is no Swedish organisation number; it was kept under its heading (cells: {n})"
    ),
    "import_no_year": N_("'{value}' under '{column}' is no year and was kept as a note (cells: {n})"),
    "import_no_truth": N_("'{value}' under '{column}' is neither yes nor no and was kept as a note (cells: {n})"),
    "import_no_confidence": N_(
        "'{value}' under '{column}' is neither high, medium nor low and was kept as a note (cells: {n})"
    ),
    "import_no_direction": N_("'{value}' under '{column}' is no direction and was kept as a note (cells: {n})"),
    "import_no_strength": N_(
        "'{value}' under '{column}' is no number above 0 and was kept as a note; the strength is 1 (cells: {n})"
    ),
    "import_no_amount": N_("'{value}' under '{column}' is no amount that is sure; it was kept as a note (cells: {n})"),
    "import_no_currency": N_(
        "'{value}' under '{column}' is no currency that is known; the amount was kept as a note (cells: {n})"
    ),
    "import_no_sentence": N_(
        "'{value}' under '{column}' is no sentence of the form 'A funds B' and was kept as a note (cells: {n})"
    ),
    "import_end_before_start": N_("{value}: it ends before it starts; both were kept as a note (rows: {n})"),
    # what was decided without a question
    "import_same_actor": N_(
        "'{value}' stands in an earlier row too, perhaps with other case and spaces; it is one actor (such rows: {n})"
    ),
    "import_row_differs": N_(
        "'{value}' has different values under '{column}'; the first was kept, the others are a note (cells: {n})"
    ),
    "import_not_in_table": N_(
        "'{value}' is named by a link but stands in no table; it became an actor without a sector"
    ),
    "import_date_in_part": N_(
        "of '{value}' under '{column}' only what is sure became the date; the whole stands in the note (cells: {n})"
    ),
    "import_date_noted": N_("'{value}' under '{column}' gives no date and was kept as a note (cells: {n})"),
    "import_amount_shared": N_(
        "'{value}' belongs to several links together and was kept as a note of each (rows: {n})"
    ),
    "import_currency_assumed": N_("'{value}' states no currency and was read as Swedish kronor (amounts: {n})"),
}

REASONS: Mapping[str, str] = {
    # of columns
    "import_by_decision": N_("you chose so"),
    "import_by_format": N_("the file says so ({format})"),
    "import_by_heading": N_("the heading '{word}'"),
    "import_by_heading_part": N_("the word '{word}' in the heading"),
    "import_by_first_texts": N_("the first column of different texts"),
    "import_by_second": N_("another column has that role already"),
    "import_by_nothing": N_("not recognised"),
    "import_unnamed": N_("it has no heading"),
    "import_by_known_names": N_("{n} of {total} values are names from another table"),
    "import_by_people": N_("{n} of {total} values are e-mail addresses, telephone or personal numbers"),
    "import_by_person_names": N_("{n} of {total} values are written as names of people"),
    "import_by_orgnrs": N_("{n} of {total} values are organisation numbers"),
    "import_by_urls": N_("{n} of {total} values are web addresses"),
    "import_by_sectors": N_("{n} of {total} values are words for sectors"),
    "import_by_places": N_("{n} of {total} values are municipalities, counties or countries"),
    "import_by_forms": N_("{n} of {total} values are forms of collaboration"),
    "import_by_kinds": N_("{n} of {total} values are kinds of partnership"),
    "import_by_directions": N_("{n} of {total} values are directions"),
    "import_by_dates": N_("{n} of {total} values are dates"),
    "import_by_amounts": N_("{n} of {total} values are amounts with a currency"),
    "import_by_sentences": N_("{n} of {total} values are sentences such as 'A funds B'"),
    # of shapes
    "import_shape_actors": N_("the headings {columns}: a row is an actor"),
    "import_shape_names": N_("different names under '{column}': a row is an actor"),
    "import_shape_links": N_("the columns {columns} name parties: a row is a partnership"),
    "import_shape_pairs": N_("the same names stand in both columns: a row is a pair"),
    "import_shape_sentences": N_("sentences such as 'A funds B': a row is a partnership"),
    "import_shape_matrix": N_("{n} of {total} headings also name rows: a matrix"),
    "import_shape_two_mode": N_("marks and numbers under {n} headings: who takes part in what"),
    "import_shape_survey": N_("{n} columns ask about one organisation each: a survey"),
    "import_shape_unknown": N_("neither actors nor links were found in it"),
}

QUESTIONS: Mapping[str, str] = {
    "import_ask_shape": N_("What does the table {table} hold?"),
    "import_ask_sector": N_("Which sector is '{value}'?"),
    "import_ask_first_sector": N_("'{value}' spans two sectors. Which is first?"),
    "import_ask_own_sectors": N_(
        "Most values under '{column}' are none of the four sectors ({values}). Shall they be the sectors as they are?"
    ),
    "import_ask_kind": N_("What kind of partnership is '{value}'?"),
    "import_ask_kind_of_all": N_("What kind of partnership is it in {table}, where none is stated?"),
    "import_ask_direction": N_(
        "'{value}': from the one under '{first}' to the one under '{second}', or the other way?"
    ),
    "import_ask_together": N_("A cell in {table} names several parties. Are all in a row one partnership?"),
    "import_ask_split": N_("Is '{value}' one organisation or several?"),
    "import_ask_approximate": N_("Dates such as '{value}' are not sure. Shall they be used?"),
}

# Sectors and kinds have the names that data give them; `not_stated` is a sector too.
OPTIONS: Mapping[str, Mapping[str, str]] = {
    "import_ask_shape": {
        "actors": N_("actors, one in each row"),
        "links": N_("partnerships, one in each row"),
        "matrix": N_("a matrix of who is tied to whom"),
        "two_mode": N_("who takes part in which collaborations"),
        "survey": N_("answers to a survey"),
        "other": N_("nothing that is to be taken in"),
    },
    "import_ask_sector": {"own": N_("a sector of its own")},
    "import_ask_own_sectors": {
        "own": N_("yes, they are the sectors"),
        "four": N_("no, ask about each of them"),
    },
    "import_ask_kind": {
        "undirected": N_("a kind of its own, without direction"),
        "directed": N_("a kind of its own, with a direction"),
    },
    "import_ask_direction": {
        "forward": N_("in the order of the columns"),
        "reversed": N_("the other way"),
    },
    "import_ask_together": {
        "together": N_("one partnership of all"),
        "pairs": N_("one with each of them"),
    },
    "import_ask_split": {"several": N_("several organisations"), "one": N_("one organisation")},
    "import_ask_approximate": {
        "taken": N_("yes, with a note"),
        "left_out": N_("no, only as a note"),
    },
}
