"""The sentence for each fault of the data, by its code. Facts stand in braces."""

from collections.abc import Mapping

from .catalogue import N_

SENTENCES: Mapping[str, str] = {
    # files
    "folder_missing": N_("there is no such folder; name one that holds actors.yaml and links.yaml"),
    "file_missing": N_("the file is missing; the folder should hold both actors.yaml and links.yaml"),
    "several_networks": N_(
        "the folder holds networks in folders of their own: {found}; name one of them, such as {such}"
    ),
    "folder_name_empty": N_("the folder has no name yet; write one"),
    "folder_name_long": N_("the name is too long for a folder: at most {limit} characters, and {n} bytes; shorten it"),
    "folder_name_letter": N_(
        "the name of a folder cannot hold ”{value}”; use letters, digits, spaces, full stops, hyphens and underscores"
    ),
    "folder_name_start": N_("the name of a folder must begin with a letter or a digit: ”{value}”"),
    "folder_name_end": N_("the name of a folder must not end with a space or a full stop: ”{value}”"),
    "folder_name_device": N_("Windows keeps the name ”{value}” for a device; choose another"),
    "folder_is_file": N_("this is a file; name the folder that holds actors.yaml and links.yaml: {folder}"),
    "file_misnamed": N_("the file is missing, but there is {found}; rename it to {name}"),
    "file_is_table": N_(
        "the file is missing, but there is the table {found}; two tables are read, actors.csv and links.csv (or .parquet), as docs/data-format.md shows, and others by samverkan import"
    ),
    "several_forms": N_("the folder holds a network more than once: {found} are read, and not {others}; remove either"),
    "not_a_file": N_("this is not an ordinary file"),
    "unreadable": N_("cannot be read: {reason}"),
    "file_too_large": N_("the file is larger than {limit} MiB"),
    "too_little_memory": N_(
        "reading would take about {n} MiB of memory, and {limit} MiB are free; end other programs, raise the limit if one is set, or use a larger machine"
    ),
    "file_empty": N_("no data found; the file should hold {expected}:"),
    "not_utf8": N_("not UTF-8; save the file as UTF-8"),
    "not_text": N_("this is not a text file"),
    "reading_time": N_(
        "reading took more than {limit} seconds and was stopped; make the files smaller, and save them to try again"
    ),
    "reading_memory": N_(
        "reading needed more than {limit} MiB of memory and was stopped; make the files smaller, and save them to try again"
    ),
    "reading_stopped": N_("reading was stopped ({reason}); check the files, and save them to try again"),
    "more_problems": N_("and {n} more that are not listed; correct those that are, and check again"),
    # characters
    "control_character": N_("control character {character}; remove it"),
    "control_character_in": N_("control character {character} in '{key}'; remove it"),
    "more_control_characters": N_("and {n} more control characters, here or further down"),
    "too_many_marks": N_("more than {limit} accents on one letter; remove them"),
    # tables
    "table_empty": N_("the file is empty; its first line should name the columns"),
    "table_quotes": N_(
        "a text in quotation marks that begins here has no end, or goes on after it; write marks inside a text twice"
    ),
    "table_too_long": N_("more than {limit} rows; leave some out"),
    "table_too_large": N_("the table is larger than {limit} MiB unpacked, or has too many columns; leave some out"),
    "not_parquet": N_("this is no Parquet file, or it is damaged; write it anew"),
    "row_too_long": N_("the row has {n} cells for {limit} columns; put texts with the separator in quotation marks"),
    "row_too_short": N_("the row has {n} cells for {limit} columns; write the separators of empty cells, too"),
    "column_type": N_("column '{key}' holds values of type {value}; write texts, numbers, or true and false"),
    "column_twice": N_("columns {first} and {n} are both called '{value}'; keep one"),
    "column_missing": N_("there is no column '{value}'; add it, or read tables laid out otherwise by samverkan import"),
    "unknown_column": N_("unknown column '{value}'"),
    "unknown_actor_column": N_("unknown column '{value}'; call one of your own custom_{value}"),
    "direction_differs": N_("'directed' is {value}, but the kind '{kind}' is not; correct either"),
    "members_lacking": N_("the link has {value} members, of whom {n} are named; it counts between these"),
    # YAML
    "yaml_syntax": N_("not valid YAML: {detail}"),
    "bracket_missing": N_("missing ',' or '{bracket}'; the bracket opens on line {opened}"),
    "anchor": N_("anchors (&{name}) are not allowed; write the value out, or put the text in quotes"),
    "alias": N_("aliases (*{name}) are not allowed; write the value out, or put the text in quotes"),
    "tag": N_("tags ({name}) are not allowed; remove the tag, or put the text in quotes"),
    "directives": N_("more than {limit} lines that begin with %TAG; remove them, tags are not allowed"),
    "second_document": N_("only one document is allowed; remove the line '---' and what follows"),
    "too_deep": N_("nested deeper than {limit} levels; check the brackets and the indentation"),
    "key_not_text": N_("a key must be text; put it in quotes if it begins with [ or {{"),
    "key_twice": N_("'{key}' is written twice (first on line {first}); keep one"),
    # structure
    "expected_top": N_("expected {expected}: with a list under it"),
    "expected_list": N_("'{key}' must be a list with '-' before each entry, or [a, b]; write [] for an empty one"),
    "expected_mapping": N_("{who} must consist of key: value (a space after the colon), such as {such}"),
    "expected_text": N_("'{key}' must be a single text; put it in quotes if it begins with [ or {{"),
    "empty_entry": N_("{who} is empty; fill it in or remove its '-'"),
    "empty_text": N_("an empty text in '{key}'; remove it"),
    "unknown_in_view": N_("there is no '{value}' ('{key}' of the view)"),
    "unknown_figure": N_("there is no figure '{value}' ('{key}')"),
    "figure_elsewhere": N_("what the view is measured in has no figure '{value}' ('{key}')"),
    "lone_brace": N_("a single brace in '{key}'; a figure is written {{…}}, a brace as a sign is written twice"),
    "views_unchecked": N_(
        "more views than can be recomputed: from here on it is not checked whether actors in the texts are left in the view"
    ),
    "unknown_view_key": N_("a view has no key '{value}'"),
    "no_steps": N_("{who} has no steps"),
    "story_twice": N_("two stories have the id '{value}'"),
    "unknown_key": N_("unknown field '{value}'"),
    "bad_custom_key": N_("a field under custom: needs a name of 1–{limit} characters"),
    "bad_format": N_("format '{value}' is not a whole number from 1"),
    "newer_format": N_(
        "written for a newer version (format {value}; this one reads up to {known}); update the program"
    ),
    "format_needed": N_("'{key}' belongs to format {needed}; write format: {needed} at the top of actors.yaml"),
    "too_many": N_("more than {limit} entries in '{key}'"),
    "no_sectors": N_("at least one sector is needed; remove sectors: to get the default ones"),
    "missing": N_("{who} has no '{key}'"),
    "order_too_short": N_("{who} needs at least two sets of sectors, such as [[public, academia], [business]]"),
    "sector_twice": N_("sector '{value}' stands twice in the order; keep one"),
    "unknown_asked": N_(
        "no actor has the id '{value}' that was asked or answered; add it to actors, or remove it here"
    ),
    "not_asked": N_("'{value}' has answered but stands nowhere under asked; add it there too"),
    "language_missing": N_("{who} needs a text in sv or en: {{sv: …, en: …}}"),
    # values
    "bad_id": N_("id '{value}' may hold A–Z a–z 0–9 . _ - : only, at most 80 characters"),
    "id_twice": N_("id '{value}' is already used on line {first}"),
    "too_long": N_("'{key}' is longer than {limit} characters"),
    "unknown_choice": N_("'{value}' is not a known '{key}' (allowed: {allowed})"),
    "unknown_sector": N_("unknown sector '{value}' (there are: {allowed})"),
    "unknown_kind": N_("unknown kind of link '{value}' (there are: {allowed})"),
    "unknown_actor": N_("{who}: no actor with id '{value}'"),
    "bad_region": N_("region '{value}' is not a country or NUTS code such as SE or SE224"),
    "bad_url": N_("'{key}' must begin with http:// or https:// and hold no spaces, not '{value}'"),
    "bad_orgnr": N_("organisation number '{value}' must be written NNNNNN-NNNN, its third digit at least 2"),
    "bad_check_digit": N_("organisation number '{value}' has a wrong check digit"),
    # The number itself is not repeated: it may be a person's.
    "personal_orgnr": N_("'orgnr' must be an organisation number, not a personal identity number"),
    "bad_year": N_("'{key}' must be a year such as 2024, not '{value}'"),
    "bad_date": N_("'{key}' must be a date such as 2024, 2024-05 or 2024-05-31, not '{value}'"),
    "end_before_start": N_("ends ({end}) before it starts ({start})"),
    "bad_boolean": N_("'{key}' must be true or false, not '{value}'"),
    "bad_number": N_("{key} '{value}' is not a number such as 3 or 1.5"),
    "decimal_comma": N_("{key} '{value}' is not a number; write a decimal point in YAML"),
    "number_too_small": N_("{key} '{value}' must be above {limit}"),
    "number_too_large": N_("{key} '{value}' must be finite and at most {limit}"),
    "bad_currency": N_("currency '{value}' must be three capital letters such as SEK"),
    # links
    "no_members": N_("{who} names no parties; give source and target, or members"),
    "self_link": N_("a link from '{value}' to itself; name two different actors"),
    "too_few_members": N_("{who} needs at least two different members"),
    "members_and_ends": N_("give either members or source and target, not both"),
    "directed_members": N_(
        "'{kind}' is directed and takes source and target, not members; write one link for each pair"
    ),
    "too_many_pairs": N_("the partnerships up to here tie more than {limit} pairs; split the largest"),
    # warnings
    "invisible_removed": N_("invisible marks ({character}) were removed from '{value}'"),
    "line_separator": N_("an invisible line break ({character}) was read as a space"),
    "personal_number": N_("this looks like a personal identity number; remove it if it is one"),
    "private_mail": N_("this looks like a private e-mail address; remove it if it is one"),
    "ids_alike": N_("ids '{value}' and '{other}' differ only by case"),
    "actor_twice": N_(
        "'{value}' may be the same actor as '{other}' on line {first}: the same {same}; if so, keep one and let the links name it"
    ),
    "script_word": N_("id '{value}' is a name that JavaScript itself uses; other programs may trip over it"),
    "large_network": N_(
        "large network: a picture shows {drawn} of {n} actors, those with most partners; tables are complete"
    ),
    "many_ties": N_("large network: a picture shows at most {drawn} of {n} ties, the strongest; tables are complete"),
    "link_repeated": N_("the same link as on line {first}, to the letter; both count"),
    "link_again": N_("same members and kind ('{kind}') as on line {first}; both are kept and both strengths count"),
    "member_twice": N_("'{value}' is named twice and counts once"),
}
