"""Which row of a grid has the headings: mostly short, distinct texts, above columns of one kind."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining, normalize

from .grid import Line

# Words that head columns of actors and partnerships, as `folded` leaves them. A heading may be any other text too.
_WORDS = frozenset(
    {
        *("abbreviation", "acronym", "actor", "actors", "akronym", "aktor", "aktorer", "alias", "amount"),
        *("anm", "anmarkning", "ansvarig", "ar", "area", "avsandare", "begin", "belopp", "beskrivning"),
        *("betydelse", "category", "challenge", "collaboration", "comment", "comments", "contact", "country"),
        *("county", "currency", "date", "datum", "deltagare", "description", "directed", "direction"),
        *("email", "end", "epost", "etikett", "farg", "fargkod", "fargkoder", "finansiar", "finansiering"),
        *("forklaring", "forkortning", "form", "fran", "from", "function", "funder", "funktion", "giver"),
        *("hemsida", "id", "interval", "kalla", "kallor", "kategori", "kind", "kommentar", "kommentarer"),
        *("kommun", "kontakt", "kontaktperson", "label", "lan", "land", "lank", "legend", "mal", "malgrupp"),
        *("meaning", "medlemmar", "members", "mottagare", "municipality", "name", "namn", "natverk"),
        *("network", "note", "notering", "notes", "nr", "omrade", "organisation", "organisationer"),
        *("organisationsnummer", "organization", "orgnr", "ort", "part", "parter", "participants", "parties"),
        *("partner", "partners", "partnership", "period", "phone", "plats", "project", "projekt", "receiver"),
        *("region", "relation", "relationer", "riktning", "role", "roll", "samarbete", "samverkan", "sector"),
        *("sektor", "slut", "slutar", "slutdatum", "source", "sources", "start", "startar", "startdatum"),
        *("status", "strength", "styrka", "summa", "taggar", "tags", "target", "telefon", "till", "to"),
        *("typ", "type", "url", "utmaning", "vad", "valuta", "vikt", "web", "webb", "webbplats", "website"),
        *("weight", "year"),
    }
)
# Those that head the column of what a row is about.
_KEYS = frozenset(
    {
        *("actor", "actors", "aktor", "aktorer", "avsandare", "fran", "from", "giver", "id", "label", "namn", "name"),
        *("organisation", "organisationer", "organization", "part", "source"),
    }
)
_NUMBER = re.compile(r"[-+−]?[\d\s.,  ]*\d\s*(?:%|kr|:-|mkr|tkr|sek|eur|€)?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d?(?:-\d\d?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+", re.IGNORECASE)
# `Typ av organisation`, `Kommun/Län`, `Namn (sv)`: the first word counts. `Region Skåne` is a name.
_MORE = re.compile(r"([^\s/(]+)\s*(?:[/(]|av\s|på\s|of\s|för\s|for\s).*", re.IGNORECASE | re.DOTALL)
_NUMBERED = re.compile(r"[\s\d]+$")
_SIGNS = re.compile(r"[\W_]+")

_MOST_TRIED = 15  # rows that may be the headings
_MOST_BELOW = 300  # rows by which they are judged
_LONGEST = 200  # characters of a heading: questions of surveys are long
_ENOUGH_FILLED = 0.75  # share of columns; a heading may be missing
_LEAST_FILLED = 0.5
_ONE_KIND = 0.8  # share of a column's cells
_LEAST_SCORE = 0.5
_OFTEN = 0.3
_NARROW = 3  # columns: in a list of pairs either may hold what the other has
_LARGELY = 0.8  # share of names that rows and columns of a matrix have in common
_LEAST_NAMES = 3
_LONGER = 2  # rows for each column, notes below included


class Judged(NamedTuple):
    """How much a row looks like headings, and the shares of its cells on which that rests.

    `words` are those that people call columns, `again` those that come again below, `contrast` those above cells of
    another kind.
    """

    score: float
    words: float
    again: float
    contrast: float


def folded(text: str) -> str:
    """A text without case, diacritics and signs: `Org.nr` → `orgnr`, `E-post` → `epost`."""
    letters = text[:_LONGEST].casefold()
    if letters.isascii():
        return letters if letters.isalnum() else _SIGNS.sub("", letters)
    letters = normalize("NFKD", letters)
    return _SIGNS.sub("", "".join(letter for letter in letters if not combining(letter)))


def is_word(text: str) -> bool:
    """Whether a text is what people call columns; a number or an explanation behind it does not count (`Part 1`)."""
    plain = _NUMBERED.sub("", text[:_LONGEST])
    more = _MORE.fullmatch(plain)
    return folded(plain) in _WORDS or bool(more and folded(more[1]) in _WORDS)


def is_key(text: str) -> bool:
    """Whether a text heads the column of what a row is about, such as a name or the first party."""
    return folded(_NUMBERED.sub("", text[:_LONGEST])) in _KEYS


def kind(text: str) -> str:
    """What a cell holds by its looks: `number`, `date`, `address` or `text`; empty for a blank one."""
    if not text:
        return ""
    if len(text) > _LONGEST:
        return "text"
    if _DATE.fullmatch(text):
        return "date"
    if _NUMBER.fullmatch(text):
        return "number"
    return "address" if _ADDRESS.fullmatch(text) else "text"


def heading(lines: Sequence[Line]) -> int | None:
    """The index of the row of headings among rows that hold something; None if the rows have no headings.

    Of several that would do, the first one; what stands above it are titles. The columns of a matrix are headed by the
    names that stand in its first column.
    """
    indices = range(min(_MOST_TRIED, len(lines) - 1))
    if (crossed := next((i for i in indices if is_matrix(lines, i)), None)) is not None:
        return crossed
    tried = [(judge(lines, i), i) for i in indices]
    best, index = max(
        tried, key=lambda pair: (pair[0].score - pair[1] / 20, -pair[1]), default=(Judged(-1, 0, 0, 0), 0)
    )
    # A list of one column has headings only if they are called so: a name must not be lost.
    alone = not best.words and not best.contrast and all(len(line.filled) == 1 for line in lines[index:])
    if best.score < _LEAST_SCORE or (best.again >= _OFTEN and not best.words) or alone:
        return _last(lines)
    # The records have begun before it, and it is one of them.
    begun = any(before.again and len(lines[i].filled) >= len(lines[index].filled) for before, i in tried[:index])
    return None if begun and best.words <= _LEAST_FILLED else index


def _last(lines: Sequence[Line]) -> int | None:
    """The last row if it has nothing but words of headings, as where there are no records yet."""
    if not lines or len(lines) > _MOST_TRIED or not all(map(is_word, lines[-1].texts)):
        return None
    return len(lines) - 1 if all(len(line.filled) < len(lines[-1].filled) for line in lines[:-1]) else None


def judge(lines: Sequence[Line], index: int) -> Judged:
    """How much a row looks like the headings of those that follow it."""
    line, below = lines[index], lines[index + 1 : index + 1 + _MOST_BELOW]
    used = sorted({*line.filled}.union(*{other.filled for other in below}))
    cells = [(column, line.cells[column]) for column in line.filled]
    if not cells or len(cells) < _LEAST_FILLED * len(used) or (len(used) > 1 and len(cells) == 1):
        return Judged(-1, 0, 0, 0)
    if len({text for _, text in cells}) < _LEAST_FILLED * len(cells) or any(len(text) > _LONGEST for _, text in cells):
        return Judged(-1, 0, 0, 0)
    columns = list(zip(*(other.cells for other in below), strict=True)) or [()] * len(line.cells)
    # How often each text comes: most columns have few different ones.
    below_by_column = {column: Counter(filter(None, columns[column])) for column in used}
    seen = {column: {text.casefold() for text in texts} for column, texts in below_by_column.items()}
    if len(used) <= _NARROW:
        everywhere = set().union(*seen.values())
        seen = dict.fromkeys(seen, everywhere)
    again = {column for column, text in cells if text.casefold() in seen[column]}
    words = sum(is_word(text) for column, text in cells if column not in again)
    looks = {column: _heading_kind(line, column) for column, _ in cells}
    other_than_text = sum(look != "text" for look in looks.values())
    above_another = sum(_one_kind(below_by_column[column]) not in ("", "text", looks[column]) for column, _ in cells)
    score = min(len(cells) / len(used), _ENOUGH_FILLED) / _ENOUGH_FILLED
    score += (words + 0.7 * above_another - len(again) - other_than_text) / len(cells)
    return Judged(score, *(count / len(cells) for count in (words, len(again), above_another)))


def is_matrix(lines: Sequence[Line], index: int) -> bool:
    """Whether the names in a row are largely those in the first column below."""
    line = lines[index]
    if len(line.cells) < _LEAST_NAMES + 1:
        return False
    columns = {text.casefold() for text in line.cells[1:] if text}
    if len(lines) - index > _LONGER * len(columns):
        return False
    rows = {other.cells[0].casefold() for other in lines[index + 1 :] if other.cells[0]}
    common = len(columns & rows)
    return common >= max(_LEAST_NAMES, _LARGELY * len(columns), _LARGELY * len(rows))


def _heading_kind(line: Line, column: int) -> str:
    """What a cell in the place of a heading is; a year may head a column."""
    text = line.cells[column]
    return "text" if _YEAR.fullmatch(text) else kind(text)


def _one_kind(texts: Counter[str]) -> str:
    """The kind that nearly all cells of a column have, which are counted by their texts; empty if there is none."""
    counted: Counter[str] = Counter()
    for text, times in texts.items():
        counted[kind(text)] += times
    most, times = max(counted.items(), key=lambda item: item[1], default=("", 0))
    return most if times >= _ONE_KIND * texts.total() else ""
