"""The sentence for each fault of the data: code → (Swedish, English). Facts stand in braces."""

SENTENCES: dict[str, tuple[str, str]] = {
    # files
    "folder_missing": (
        "mappen finns inte; ange en mapp som innehåller actors.yaml och links.yaml",
        "there is no such folder; name one that holds actors.yaml and links.yaml",
    ),
    "file_missing": (
        "filen saknas; mappen ska innehålla både actors.yaml och links.yaml",
        "the file is missing; the folder should hold both actors.yaml and links.yaml",
    ),
    "folder_is_file": (
        "det är en fil; ange mappen som innehåller actors.yaml och links.yaml: {folder}",
        "this is a file; name the folder that holds actors.yaml and links.yaml: {folder}",
    ),
    "file_misnamed": (
        "filen saknas, men {found} finns; döp om den till {name}",
        "the file is missing, but there is {found}; rename it to {name}",
    ),
    "file_is_table": (
        "filen saknas, men tabellen {found} finns; bara actors.yaml och links.yaml läses, så som docs/data-format.md visar",
        "the file is missing, but there is the table {found}; only actors.yaml and links.yaml are read, as "
        "docs/data-format.md shows",
    ),
    "not_a_file": ("det är ingen vanlig fil", "this is not an ordinary file"),
    "unreadable": ("går inte att läsa: {reason}", "cannot be read: {reason}"),
    "file_too_large": ("filen är större än {limit} MiB", "the file is larger than {limit} MiB"),
    "file_empty": (
        "inga data; filen ska innehålla {expected}:",
        "no data found; the file should hold {expected}:",
    ),
    "not_utf8": ("inte UTF-8; spara om filen som UTF-8", "not UTF-8; save the file as UTF-8"),
    "not_text": ("det är ingen textfil", "this is not a text file"),
    "reading_time": (
        "läsningen tog mer än {limit} sekunder och avbröts; gör filerna mindre, och spara dem igen för ett nytt försök",
        "reading took more than {limit} seconds and was stopped; make the files smaller, and save them to try again",
    ),
    "reading_memory": (
        "läsningen behövde mer än {limit} MiB minne och avbröts; gör filerna mindre, och spara dem igen för ett nytt försök",
        "reading needed more than {limit} MiB of memory and was stopped; make the files smaller, and save them to try again",
    ),
    "reading_stopped": (
        "läsningen avbröts ({reason}); kontrollera filerna, och spara dem igen för ett nytt försök",
        "reading was stopped ({reason}); check the files, and save them to try again",
    ),
    "more_problems": (
        "och {n} till som inte räknas upp; rätta dem som räknas upp, och kontrollera igen",
        "and {n} more that are not listed; correct those that are, and check again",
    ),
    # characters
    "control_character": ("styrtecken {character}; ta bort det", "control character {character}; remove it"),
    "control_character_in": (
        "styrtecken {character} i '{key}'; ta bort det",
        "control character {character} in '{key}'; remove it",
    ),
    "more_control_characters": (
        "och {n} styrtecken till, här eller längre ner",
        "and {n} more control characters, here or further down",
    ),
    "too_many_marks": (
        "fler än {limit} accenter på samma bokstav; ta bort dem",
        "more than {limit} accents on one letter; remove them",
    ),
    # YAML
    "yaml_syntax": ("ingen giltig YAML: {detail}", "not valid YAML: {detail}"),
    "bracket_missing": (
        "det saknas ',' eller '{bracket}'; parentesen öppnas på rad {opened}",
        "missing ',' or '{bracket}'; the bracket opens on line {opened}",
    ),
    "anchor": (
        "ankare (&{name}) är inte tillåtna; skriv ut värdet, eller sätt texten inom citattecken",
        "anchors (&{name}) are not allowed; write the value out, or put the text in quotes",
    ),
    "alias": (
        "alias (*{name}) är inte tillåtna; skriv ut värdet, eller sätt texten inom citattecken",
        "aliases (*{name}) are not allowed; write the value out, or put the text in quotes",
    ),
    "tag": (
        "taggar ({name}) är inte tillåtna; ta bort taggen, eller sätt texten inom citattecken",
        "tags ({name}) are not allowed; remove the tag, or put the text in quotes",
    ),
    "directives": (
        "fler än {limit} rader som börjar med %TAG; ta bort dem, taggar är inte tillåtna",
        "more than {limit} lines that begin with %TAG; remove them, tags are not allowed",
    ),
    "second_document": (
        "bara ett dokument är tillåtet; ta bort raden '---' och det som följer",
        "only one document is allowed; remove the line '---' and what follows",
    ),
    "too_deep": (
        "djupare än {limit} nivåer; kontrollera parenteser och indrag",
        "nested deeper than {limit} levels; check the brackets and the indentation",
    ),
    "key_not_text": (
        "en nyckel måste vara text; sätt den inom citattecken om den börjar med [ eller {{",
        "a key must be text; put it in quotes if it begins with [ or {{",
    ),
    "key_twice": (
        "'{key}' står två gånger (först på rad {first}); behåll en",
        "'{key}' is written twice (first on line {first}); keep one",
    ),
    # structure
    "expected_top": (
        "filen ska innehålla {expected}: med en lista under",
        "expected {expected}: with a list under it",
    ),
    "expected_list": (
        "'{key}' ska vara en lista med '-' före varje post, eller [a, b]; skriv [] om den är tom",
        "'{key}' must be a list with '-' before each entry, or [a, b]; write [] for an empty one",
    ),
    "expected_mapping": (
        "{who} ska bestå av nyckel: värde (ett blanksteg efter kolonet), t.ex. {such}",
        "{who} must consist of key: value (a blank after the colon), such as {such}",
    ),
    "expected_text": (
        "'{key}' ska vara en enda text; sätt den inom citattecken om den börjar med [ eller {{",
        "'{key}' must be a single text; put it in quotes if it begins with [ or {{",
    ),
    "empty_entry": (
        "{who} är tom; fyll i den eller ta bort dess '-'",
        "{who} is empty; fill it in or remove its '-'",
    ),
    "empty_text": ("en tom text i '{key}'; ta bort den", "an empty text in '{key}'; remove it"),
    "unknown_in_view": ("'{value}' finns inte ('{key}' i vyn)", "there is no '{value}' ('{key}' of the view)"),
    "unknown_figure": ("det finns inget tal '{value}' ('{key}')", "there is no figure '{value}' ('{key}')"),
    "figure_elsewhere": (
        "det som vyn räknas på har inget tal '{value}' ('{key}')",
        "what the view is measured in has no figure '{value}' ('{key}')",
    ),
    "lone_brace": (
        "en ensam klammer i '{key}'; ett tal skrivs {{…}}, en klammer som tecken skrivs två gånger",
        "a single brace in '{key}'; a figure is written {{…}}, a brace as a sign is written twice",
    ),
    "views_unchecked": (
        "fler vyer än som kan räknas om: härifrån kontrolleras inte om aktörer som texten nämner finns kvar i vyn",
        "more views than can be recomputed: from here on it is not checked whether actors in the texts are left in the view",
    ),
    "unknown_view_key": ("vyn har ingen nyckel '{value}'", "a view has no key '{value}'"),
    "no_steps": ("{who} har inga steg", "{who} has no steps"),
    "story_twice": ("två berättelser har id '{value}'", "two stories have the id '{value}'"),
    "unknown_key": ("okänt fält '{value}'", "unknown field '{value}'"),
    "bad_custom_key": (
        "ett fält under custom: behöver ett namn på 1–{limit} tecken",
        "a field under custom: needs a name of 1–{limit} characters",
    ),
    "bad_format": (
        "format '{value}' är inget heltal från 1",
        "format '{value}' is not a whole number from 1",
    ),
    "newer_format": (
        "skriven för en nyare version (format {value}; den här läser till och med {known}); uppdatera programmet",
        "written for a newer version (format {value}; this one reads up to {known}); update the program",
    ),
    "format_needed": (
        "'{key}' hör till format {needed}; skriv format: {needed} överst i filen",
        "'{key}' belongs to format {needed}; write format: {needed} at the top of the file",
    ),
    "too_many": ("fler än {limit} poster i '{key}'", "more than {limit} entries in '{key}'"),
    "no_sectors": (
        "minst en sektor behövs; ta bort sectors: för att få de vanliga",
        "at least one sector is needed; remove sectors: to get the default ones",
    ),
    "missing": ("{who} saknar '{key}'", "{who} has no '{key}'"),
    "order_too_short": (
        "{who} behöver minst två led med sektorer, t.ex. [[public, academia], [business]]",
        "{who} needs at least two sets of sectors, such as [[public, academia], [business]]",
    ),
    "sector_twice": (
        "sektorn '{value}' står två gånger i ordningen; behåll en",
        "sector '{value}' stands twice in the order; keep one",
    ),
    "language_missing": (
        "{who} behöver en text i sv eller en: {{sv: …, en: …}}",
        "{who} needs a text in sv or en: {{sv: …, en: …}}",
    ),
    # values
    "bad_id": (
        "id '{value}' får bara innehålla A–Z a–z 0–9 . _ - : och högst 80 tecken",
        "id '{value}' may hold A–Z a–z 0–9 . _ - : only, at most 80 characters",
    ),
    "id_twice": (
        "id '{value}' finns redan på rad {first}",
        "id '{value}' is already used on line {first}",
    ),
    "too_long": ("'{key}' är längre än {limit} tecken", "'{key}' is longer than {limit} characters"),
    "unknown_choice": (
        "'{value}' är inget känt värde för '{key}' (tillåtna: {allowed})",
        "'{value}' is not a known '{key}' (allowed: {allowed})",
    ),
    "unknown_sector": (
        "okänd sektor '{value}' (finns: {allowed})",
        "unknown sector '{value}' (there are: {allowed})",
    ),
    "unknown_kind": (
        "okänt slag av länk '{value}' (finns: {allowed})",
        "unknown kind of link '{value}' (there are: {allowed})",
    ),
    "unknown_actor": ("{who}: ingen aktör har id '{value}'", "{who}: no actor with id '{value}'"),
    "bad_region": (
        "region '{value}' är ingen lands- eller NUTS-kod som SE eller SE224",
        "region '{value}' is not a country or NUTS code such as SE or SE224",
    ),
    "bad_url": (
        "'{key}' ska börja med http:// eller https:// och vara utan blanksteg, inte '{value}'",
        "'{key}' must begin with http:// or https:// and hold no blanks, not '{value}'",
    ),
    "bad_orgnr": (
        "organisationsnummer '{value}' ska skrivas NNNNNN-NNNN, med minst 2 som tredje siffra",
        "organisation number '{value}' must be written NNNNNN-NNNN, its third digit at least 2",
    ),
    "bad_check_digit": (
        "organisationsnummer '{value}' har fel kontrollsiffra",
        "organisation number '{value}' has a wrong check digit",
    ),
    # The number itself is not repeated: it may be a person's.
    "personal_orgnr": (
        "'orgnr' ska vara ett organisationsnummer, inte ett personnummer",
        "'orgnr' must be an organisation number, not a personal identity number",
    ),
    "bad_year": (
        "'{key}' ska vara ett årtal som 2024, inte '{value}'",
        "'{key}' must be a year such as 2024, not '{value}'",
    ),
    "bad_date": (
        "'{key}' ska vara ett datum som 2024, 2024-05 eller 2024-05-31, inte '{value}'",
        "'{key}' must be a date such as 2024, 2024-05 or 2024-05-31, not '{value}'",
    ),
    "end_before_start": (
        "slutar ({end}) innan den börjar ({start})",
        "ends ({end}) before it starts ({start})",
    ),
    "bad_boolean": (
        "'{key}' ska vara true eller false, inte '{value}'",
        "'{key}' must be true or false, not '{value}'",
    ),
    "bad_number": (
        "{key} '{value}' är inget tal som 3 eller 1.5",
        "{key} '{value}' is not a number such as 3 or 1.5",
    ),
    "decimal_comma": (
        "{key} '{value}' är inget tal; skriv decimalpunkt i YAML",
        "{key} '{value}' is not a number; write a decimal point in YAML",
    ),
    "number_too_small": (
        "{key} '{value}' måste vara större än {limit}",
        "{key} '{value}' must be above {limit}",
    ),
    "number_too_large": (
        "{key} '{value}' måste vara ändligt och högst {limit}",
        "{key} '{value}' must be finite and at most {limit}",
    ),
    "bad_currency": (
        "valuta '{value}' ska vara tre versaler som SEK",
        "currency '{value}' must be three capital letters such as SEK",
    ),
    # links
    "no_members": (
        "{who} har inga parter; ange source och target, eller members",
        "{who} names no parties; give source and target, or members",
    ),
    "self_link": (
        "en länk från '{value}' till sig själv; ange två olika aktörer",
        "a link from '{value}' to itself; name two different actors",
    ),
    "too_few_members": (
        "{who} behöver minst två olika parter",
        "{who} needs at least two different members",
    ),
    "members_and_ends": (
        "ange antingen members eller source och target, inte båda",
        "give either members or source and target, not both",
    ),
    "directed_members": (
        "'{kind}' har en riktning och tar source och target, inte members; skriv en länk för varje par",
        "'{kind}' is directed and takes source and target, not members; write one link for each pair",
    ),
    "too_many_pairs": (
        "partnerskapen hit binder samman fler än {limit} par; dela upp de största",
        "the partnerships up to here tie more than {limit} pairs; split the largest",
    ),
    # warnings
    "invisible_removed": (
        "osynliga tecken ({character}) togs bort ur '{value}'",
        "invisible marks ({character}) were removed from '{value}'",
    ),
    "line_separator": (
        "en osynlig radbrytning ({character}) lästes som ett blanksteg",
        "an invisible line break ({character}) was read as a blank",
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
    "actor_twice": (
        "'{value}' kan vara samma aktör som '{other}' på rad {first}: samma {same}; behåll i så fall en, och låt länkarna nämna den",
        "'{value}' may be the same actor as '{other}' on line {first}: the same {same}; if so, keep one and let the links name it",
    ),
    "script_word": (
        "id '{value}' är ett namn som JavaScript självt använder; andra program kan snubbla på det",
        "id '{value}' is a name that JavaScript itself uses; other programs may trip over it",
    ),
    "large_network": (
        "stort nätverk: en bild visar {drawn} av {n} aktörer, de med flest partner; tabellerna är fullständiga",
        "large network: a picture shows {drawn} of {n} actors, those with most partners; tables are complete",
    ),
    "many_ties": (
        "stort nätverk: en bild visar högst {drawn} av {n} band, de starkaste; tabellerna är fullständiga",
        "large network: a picture shows at most {drawn} of {n} ties, the strongest; tables are complete",
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
