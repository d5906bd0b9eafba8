"""The sentence for each fault, in Swedish and in English, made from its code and its facts."""

from collections.abc import Mapping

from .regions import REGIONS

_SENTENCES: dict[str, tuple[str, str]] = {
    # files
    "folder_missing": (
        "mappen finns inte; ange en mapp som innehåller actors.yaml och links.yaml",
        "there is no such folder; name one that holds actors.yaml and links.yaml",
    ),
    "file_missing": ("filen saknas", "the file is missing"),
    "not_a_file": ("det är ingen vanlig fil", "this is not an ordinary file"),
    "file_unreadable": ("filen går inte att läsa: {reason}", "the file cannot be read: {reason}"),
    "file_too_large": ("filen är större än {limit} MiB", "the file is larger than {limit} MiB"),
    "file_empty": ("inga data; filen ska innehålla {expected}:", "no data found; the file should hold {expected}:"),
    "not_utf8": ("inte UTF-8; spara om filen som UTF-8", "not UTF-8; save the file as UTF-8"),
    "not_text": ("det är ingen textfil", "this is not a text file"),
    # YAML
    "control_character": (
        "styrtecken {character}; ta bort det",
        "control character {character}; remove it",
    ),
    "control_character_in": (
        "styrtecken {character} i '{key}'; ta bort det",
        "control character {character} in '{key}'; remove it",
    ),
    "yaml_syntax": ("ingen giltig YAML: {detail}", "not valid YAML: {detail}"),
    "bracket_missing": (
        "det saknas ett '{bracket}' till parentesen som öppnas på rad {opened}",
        "missing '{bracket}' for the bracket opened on line {opened}",
    ),
    "anchor": ("ankare (&{name}) är inte tillåtna; skriv ut värdet", "anchors (&{name}) are not allowed; write the value out"),
    "alias": ("alias (*{name}) är inte tillåtna; skriv ut värdet", "aliases (*{name}) are not allowed; write the value out"),
    "tag": ("taggar ({name}) är inte tillåtna; ta bort taggen", "tags ({name}) are not allowed; remove the tag"),
    "second_document": (
        "bara ett dokument är tillåtet; ta bort raden '---' och det som följer",
        "only one document is allowed; remove the line '---' and what follows",
    ),
    "too_deep": ("djupare än {limit} nivåer", "nested deeper than {limit} levels"),
    "key_not_text": ("en nyckel måste vara text", "a key must be text"),
    "key_twice": ("'{key}' står två gånger (först på rad {first})", "'{key}' is written twice (first on line {first})"),
    # structure
    "expected_top": ("filen ska innehålla {expected}:", "expected {expected}:"),
    "expected_list": ("'{key}' ska vara en lista med '-'", "'{key}' must be a list with '-' (write [] for an empty one)"),
    "expected_mapping": ("'{key}' ska bestå av nyckel: värde", "'{key}' must consist of key: value"),
    "expected_text": ("'{key}' ska vara en enda text", "'{key}' must be a single text"),
    "unknown_key": ("okänt fält '{value}'", "unknown field '{value}'"),
    "bad_format": ("format '{value}' är inget heltal från 1", "format '{value}' is not a whole number from 1"),
    "newer_format": (
        "skriven för en nyare version (format {value}; denna läser till och med {known})",
        "written for a newer version (format {value}; this one reads up to {known})",
    ),
    "too_many": ("fler än {limit} poster i '{key}'", "more than {limit} entries in '{key}'"),
    "no_sectors": ("minst en sektor behövs", "at least one sector is needed"),
    "missing": ("{who} saknar '{key}'", "{who} has no '{key}'"),
    "language_missing": ("{who} behöver en text i sv eller en", "{who} needs a text in sv or en"),
    # values
    "bad_id": (
        "id '{value}' får bara innehålla A–Z a–z 0–9 . _ - : och högst 80 tecken",
        "id '{value}' may hold A–Z a–z 0–9 . _ - : only, at most 80 characters",
    ),
    "id_twice": ("id '{value}' finns redan på rad {first}", "id '{value}' is already used on line {first}"),
    "too_long": ("'{key}' är längre än {limit} tecken", "'{key}' is longer than {limit} characters"),
    "unknown_choice": (
        "'{value}' är inget känt värde för '{key}' (tillåtna: {allowed})",
        "'{value}' is not a known '{key}' (allowed: {allowed})",
    ),
    "unknown_sector": ("okänd sektor '{value}' (finns: {allowed})", "unknown sector '{value}' (there are: {allowed})"),
    "unknown_kind": ("okänt slag av länk '{value}' (finns: {allowed})", "unknown kind of link '{value}' (there are: {allowed})"),
    "unknown_actor": ("{who}: ingen aktör har id '{value}'", "{who}: no actor with id '{value}'"),
    "bad_region": (
        "region '{value}' är ingen lands- eller NUTS-kod som SE eller SE224",
        "region '{value}' is not a country or NUTS code such as SE or SE224",
    ),
    "bad_url": (
        "'{key}' ska börja med http:// eller https://, inte '{value}'",
        "'{key}' must begin with http:// or https://, not '{value}'",
    ),
    "bad_orgnr": (
        "organisationsnummer '{value}' ska skrivas NNNNNN-NNNN",
        "organisation number '{value}' must be written NNNNNN-NNNN",
    ),
    "bad_check_digit": (
        "organisationsnummer '{value}' har fel kontrollsiffra",
        "organisation number '{value}' has a wrong check digit",
    ),
    "bad_year": ("'{key}' ska vara ett årtal som 2024, inte '{value}'", "'{key}' must be a year such as 2024, not '{value}'"),
    "bad_date": (
        "'{key}' ska vara ett datum som 2024, 2024-05 eller 2024-05-31, inte '{value}'",
        "'{key}' must be a date such as 2024, 2024-05 or 2024-05-31, not '{value}'",
    ),
    "end_before_start": ("slutar ({end}) innan den börjar ({start})", "ends ({end}) before it starts ({start})"),
    "bad_boolean": ("'{key}' ska vara true eller false, inte '{value}'", "'{key}' must be true or false, not '{value}'"),
    "bad_number": ("{key} '{value}' är inget tal", "{key} '{value}' is not a number"),
    "decimal_comma": (
        "{key} '{value}' är inget tal; skriv decimalpunkt i YAML",
        "{key} '{value}' is not a number; write a decimal point in YAML",
    ),
    "number_too_small": ("{key} '{value}' måste vara större än {limit}", "{key} '{value}' must be above {limit}"),
    "number_too_large": (
        "{key} '{value}' måste vara ändligt och högst {limit}",
        "{key} '{value}' must be finite and at most {limit}",
    ),
    "bad_currency": (
        "valuta '{value}' ska vara tre versaler som SEK",
        "currency '{value}' must be three capital letters such as SEK",
    ),
    # links
    "self_link": ("en länk från '{value}' till sig själv", "a link from '{value}' to itself"),
    "too_few_members": ("{who} behöver minst två olika parter", "{who} needs at least two different members"),
    "members_and_ends": (
        "ange antingen members eller source och target, inte båda",
        "give either members or source and target, not both",
    ),
    "directed_members": (
        "'{kind}' har en riktning och tar source och target, inte members",
        "'{kind}' is directed and takes source and target, not members",
    ),
    # warnings
    "invisible_removed": (
        "osynliga tecken togs bort ur '{value}'",
        "invisible marks were removed from '{value}'",
    ),
    "personal_number": (
        "det här ser ut som ett personnummer; ta bort det om det är ett",
        "this looks like a personal identity number; remove it if it is one",
    ),
    "private_mail": (
        "det här ser ut som en privat e-postadress; ta bort den om den är det",
        "this looks like a private e-mail address; remove it if it is one",
    ),
    "ids_alike": (
        "id '{value}' och '{other}' skiljer sig bara i versaler och gemener",
        "ids '{value}' and '{other}' differ only by case",
    ),
    "script_word": (
        "id '{value}' är ett reserverat ord i JavaScript; andra program kan snubbla på det",
        "id '{value}' is a reserved word of JavaScript; other programs may trip over it",
    ),
    "large_network": (
        "stort nätverk: bilden visar {drawn} av {actors} aktörer; tabeller och export visar alla",
        "large network: the picture shows {drawn} of {actors} actors; tables and exports are complete",
    ),
    "link_repeated": (
        "samma länk som på rad {first}, bokstav för bokstav; båda räknas",
        "the same link as on line {first}, to the letter; both count",
    ),
    "link_again": (
        "samma parter och slag ('{kind}') som på rad {first}; båda behålls och bådas styrka räknas",
        "same members and kind ('{kind}') as on line {first}; both are kept and both strengths count",
    ),
    "member_twice": ("'{value}' står två gånger och räknas en", "'{value}' is named twice and counts once"),
}

# What libyaml says, for readers who do not know YAML's own terms.
_SYNTAX: dict[str, tuple[str, str]] = {
    "mapping values are not allowed in this context": (
        "ett kolon på oväntad plats; kontrollera indraget, eller sätt texten inom citattecken",
        "a colon where none is expected; check the indentation, or put the text in quotes",
    ),
    "found unexpected end of stream": (
        "filen slutar mitt i en text; ett citattecken saknas",
        "the file ends in the middle of a text; a quotation mark is missing",
    ),
    "found character that cannot start any token": (
        "ett tecken som inte kan stå först (tabb, @, `, %); använd blanksteg, eller citattecken om texten",
        "a character that cannot come first (tab, @, `, %); use blanks, or quotes around the text",
    ),
    "did not find expected '-' indicator": (
        "en rad som inte hör till listan; kontrollera indraget",
        "a line that does not belong to the list; check the indentation",
    ),
    "did not find expected key": (
        "en rad med fel indrag; här väntades en nyckel",
        "a line with wrong indentation; a key was expected here",
    ),
    "could not find expected ':'": ("ett kolon saknas efter nyckeln", "a colon is missing after the key"),
}

_GUESS = ("; menade du '{guess}'?", "; did you mean '{guess}'?")
_SPARE = ("; egna fält skrivs under {spare}:", "; put it under {spare}:")
_NOTHING_LOADED = {
    "sv": ("{n} fel; inget lästes in", "{n} fel; inget lästes in"),
    "en": ("{n} problem; nothing was loaded", "{n} problems; nothing was loaded"),
}


def codes() -> frozenset[str]:
    """Every code that has a sentence."""
    return frozenset(_SENTENCES)


def sentence(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """The sentence for a fault in Swedish (`sv`) or English (`en`); KeyError for an unknown code."""
    which = 0 if lang == "sv" else 1
    told = dict(facts)
    if code == "yaml_syntax" and told["detail"] in _SYNTAX:
        told["detail"] = _SYNTAX[str(told["detail"])][which]
    if code == "bad_region" and (guess := _region_named(str(told["value"]))):
        told["guess"] = guess
    if "who" in told:
        told["who"] = _translated(str(told["who"]), lang)
    text = _SENTENCES[code][which].format_map(told)
    if told.get("guess"):
        text += _GUESS[which].format_map(told)
    elif told.get("spare"):
        text += _SPARE[which].format_map(told)
    return text


def nothing_loaded(errors: int, lang: str = "en") -> str:
    """The last line of a report on data that cannot be loaded."""
    return _NOTHING_LOADED["sv" if lang == "sv" else "en"][errors != 1].format(n=errors)


def _translated(who: str, lang: str) -> str:
    """`actor 3` → `aktör 3`; a quoted id stays."""
    if lang != "sv":
        return f"actor {who}" if who.startswith("'") else who
    for english, swedish in (("actor ", "aktör "), ("link ", "länk "), ("source ", "källa "), ("limit ", "begränsning ")):
        if who.startswith(english):
            return swedish + who.removeprefix(english)
    return f"aktör {who}" if who.startswith("'") else who


def _region_named(name: str) -> str | None:
    """The code of a region that somebody wrote by its name."""
    folded = name.casefold().strip()
    for code, names in REGIONS.items():
        for known in names:
            if folded in (known.casefold(), known.casefold().removesuffix("s län").removesuffix(" county")):
                return code
    return None
