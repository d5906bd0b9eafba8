"""The templates that people fill in: which columns they have, and how a filled one is read without a question.

A column of choices has the words of one language; they become the ids that they stand for. The example rows are left
out. Headings are those of one language, all of them, in any order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial

from ....network.model import Bilingual
from ....network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, KINDS, SECTORS
from ....text import labels, templates
from ....text.catalogue import LANGUAGES, messages
from ....text.regions import REGIONS, swedish_region
from ...reading.cells import separated
from ..tables import Row, Shape, Table

FORMAT = "template"
SHEETS: Mapping[Shape, Mapping[str, templates.Words]] = {"actors": templates.ACTORS, "links": templates.LINKS}
_COUNTY = 5  # letters of a county's code
_COUNTRY = Bilingual("Sverige", "Sweden")
_LISTS = frozenset({"functions"})


@lru_cache
def choices(role: str, lang: str) -> Mapping[str, str]:
    """The words among which a column lets people choose, in the order in which they are shown, and their ids."""
    made = _CHOICES.get(role)
    return made(lang) if made else {}


def _named(names: Mapping[str, Bilingual], lang: str) -> Mapping[str, str]:
    return {name.text(lang): id for id, name in names.items()}


def _labelled(words: Mapping[str, str], lang: str) -> Mapping[str, str]:
    return {messages(lang).gettext(word): id for id, word in words.items()}


def _regions(lang: str) -> Mapping[str, str]:
    """Sweden and its counties."""
    counties = {swedish_region(code, lang): code for code in REGIONS if len(code) == _COUNTY}
    return {_COUNTRY.text(lang): "SE", **dict(sorted(counties.items()))}


_CHOICES: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "sector": partial(_named, SECTORS),
    "kind": partial(_named, {kind.id: kind.name for kind in KINDS.values()}),
    "form": partial(_labelled, {id: labels.FORMS[id] for id in FORMS}),
    "confidence": partial(_labelled, {id: labels.CONFIDENCES[id] for id in CONFIDENCES}),
    "functions": partial(_labelled, {id: labels.RESOURCES[id] for id in FUNCTIONS}),
    "cross_sector": partial(_labelled, dict(zip(("true", "false"), templates.YES_NO, strict=True))),
    "region": _regions,
}


def certain(place: str, headings: Sequence[str], rows: Iterable[Row], heading_row: int = 1) -> Table | None:
    """A filled template with the roles of its columns and without the example; None if the headings are of no template.

    The sheet that explains is of shape `other`.
    """
    found = _recognised(tuple(heading.strip() for heading in headings))
    if found is None:
        return None
    shape, lang = found
    roles: dict[int, str] = {}
    if shape != "other":
        by_heading = {words.heading_in(lang): role for role, words in SHEETS[shape].items()}
        roles = {i: by_heading[heading.strip()] for i, heading in enumerate(headings) if heading.strip() in by_heading}
    return Table(
        place=place,
        key="explanation" if shape == "other" else shape,
        headings=tuple(heading.strip() for heading in headings),
        rows=tuple(_row(row, len(headings), roles) for row in rows if not _is_example(row)),
        heading_row=heading_row,
        format=FORMAT,
        shape=shape,
        roles=roles,
    )


def _recognised(headings: tuple[str, ...]) -> tuple[Shape, str] | None:
    """The sheet that has these headings, and in which language."""
    for lang in LANGUAGES:
        for shape, columns in SHEETS.items():
            if set(headings) >= {words.heading_in(lang) for words in columns.values()}:
                return shape, lang
        explanation = tuple(messages(lang).pgettext(*heading) for heading in templates.EXPLANATION)
        if headings[: len(explanation)] == explanation:
            return "other", lang
    return None


def _is_example(row: Row) -> bool:
    first = row.cells[0].strip().casefold() if row.cells else ""
    return any(first.startswith(messages(lang).gettext(templates.EXAMPLE).casefold()) for lang in LANGUAGES)


def _row(row: Row, width: int, roles: Mapping[int, str]) -> Row:
    cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
    for column, role in roles.items():
        cells[column] = _ids(cells[column], role)
    return Row(row.number, tuple(cells), row.hidden, row.marks)


def _ids(cell: str, role: str) -> str:
    """The id that a word stands for, in whatever language; the cell itself if it is none of the choices."""
    known = _known(role)
    if not (cell and known):
        return cell
    if role in _LISTS:
        return ";".join(known.get(one.strip().casefold(), one.strip()) for one in separated(cell))
    return known.get(cell.strip().casefold(), cell)


@lru_cache
def _known(role: str) -> Mapping[str, str]:
    return {word.casefold(): id for lang in LANGUAGES for word, id in choices(role, lang).items()}
