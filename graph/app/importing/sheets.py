"""What was read of the sheets, as text: places, headings, examples, and a table of all columns."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from ...data.importing.spelling import same_name
from ...data.importing.tables import Upload
from ...data.importing.understood import Column, TableUnderstood
from ...network.model import Bilingual
from ...network.problems import Problem
from ...text import number, region_name
from ...text.catalogue import messages
from ...text.importing import words
from ...text.labels import CONFIDENCES, FORMS

_ARROW = " → "
_NAMES: Mapping[str, Mapping[str, str]] = {"form": FORMS, "direction": words.DIRECTIONS, "confidence": CONFIDENCES}
_WITH_ROLES = ("actors", "links")  # shapes of tables whose columns have roles
_LEFT_OUT = ("person", "unused")


def place(where: str, uploads: Sequence[Upload]) -> str:
    """The sheet of a place (`file.xlsx [Sheet]`), with its file where there are several."""
    for upload in uploads:
        if where.startswith(f"{upload.name} [") and where.endswith("]"):
            sheet = where[len(upload.name) + 2 : -1]
            return sheet if len(uploads) == 1 else f"{sheet} ({upload.name})"
    return where


def row(problem: Problem, uploads: Sequence[Upload], lang: str) -> str:
    """Where a problem is: the sheet and the row."""
    where = place(problem.file, uploads)
    if not problem.line:
        return where
    return messages(lang).gettext("{sheet}, row {n}").format(sheet=where, n=problem.line)


def rows_named(places: Sequence[str], uploads: Sequence[Upload], lang: str) -> str:
    """Places of questions (`file [Sheet]:4`) as sheets with their rows, the first few of each."""
    _ = messages(lang).gettext
    by_sheet: dict[str, list[str]] = {}
    for one in places:
        file, _colon, line = one.rpartition(":")
        if line.isdecimal() and file:
            by_sheet.setdefault(place(file, uploads), []).append(line)
    most = 4
    named = (
        _("{sheet}, row {n}").format(sheet=sheet, n=", ".join(lines[:most]) + (" …" if len(lines) > most else ""))
        for sheet, lines in list(by_sheet.items())[:most]
    )
    return " · ".join(named)


def titles(tables: Sequence[TableUnderstood], uploads: Sequence[Upload], lang: str) -> list[str]:
    """The titles of tables: their sheets. What a sheet says of actors beside a grid is a table of its own."""
    template = messages(lang).gettext("{sheet}: the other columns")
    seen: set[str] = set()
    found = []
    for one in tables:
        sheet = place(one.place, uploads)
        found.append(template.format(sheet=sheet) if sheet in seen else sheet)
        seen.add(sheet)
    return found


def count(tables: Sequence[TableUnderstood]) -> int:
    """How many columns of all tables have roles."""
    return sum(len(one.columns) for one in tables if one.shape in _WITH_ROLES)


def counted_columns(n: int, lang: str) -> str:
    """`3 columns`."""
    return messages(lang).ngettext("{n} column", "{n} columns", n).format(n=number(n, lang))


def heads(lang: str) -> tuple[str, str, str, str]:
    """The headings of the table of columns."""
    _ = messages(lang).gettext
    return _("Column in the file"), _("Becomes"), _("Example"), _("Why")


def examples(column: Column, names: Mapping[str, Bilingual], lang: str) -> list[str]:
    """Examples of a column's values, and what they become as the app shows it."""
    return [_example(text, column.role, names, lang) for text in column.examples]


def _example(text: str, role: str, names: Mapping[str, Bilingual], lang: str) -> str:
    value, arrow, became = text.rpartition(_ARROW)
    if not arrow:
        return text
    shown = " + ".join(_became(one, role, names, lang) for one in became.split(" + "))
    return value if same_name(shown) == same_name(value) else f"{value}{_ARROW}{shown}"


def _became(value: str, role: str, names: Mapping[str, Bilingual], lang: str) -> str:
    if role in ("sector", "kind") and value in names:
        return names[value].text(lang)
    if role == "region" and (name := region_name(value, lang)) != value:
        return f"{name} ({value})"
    if role == "amount":
        amount, _blank, currency = value.partition(" ")
        return f"{number(float(amount), lang, 0 if amount.isdecimal() else 2)} {currency}".strip()
    named = _NAMES.get(role, {})
    if value in named:
        return messages(lang).gettext(named[value])
    return value


def table(
    tables: Sequence[TableUnderstood], uploads: Sequence[Upload], names: Mapping[str, Bilingual], lang: str
) -> str:
    """All columns of all tables as a table in HTML."""
    named = zip(titles(tables, uploads, lang) if len(tables) > 1 else [""], tables, strict=True)
    bodies = "".join(_body(title, one, names, lang) for title, one in named)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads(lang))
    return f'<div class="read"><table><thead><tr>{head}</tr></thead>{bodies}</table></div>'


def _body(title: str, one: TableUnderstood, names: Mapping[str, Bilingual], lang: str) -> str:
    shape = words.shape(one.shape, one.reason.code, lang)
    part = f'<tr class="part"><th colspan="4" scope="rowgroup">{escape(title)}: {escape(shape)}</th></tr>'
    first = part if title else ""
    return f"<tbody>{first}{''.join(_rows(one, names, lang))}</tbody>"


def _rows(one: TableUnderstood, names: Mapping[str, Bilingual], lang: str) -> Iterator[str]:
    _ = messages(lang).gettext
    if one.shape not in _WITH_ROLES:
        return
    for i, column in enumerate(one.columns):
        heading = column.heading or _("column {n}").format(n=i + 1)
        some = examples(column, names, lang)
        kind = "role out" if column.role in _LEFT_OUT else "role"
        why = words.reason(column.reason.code, column.reason.facts, lang)
        yield (
            f'<tr><th scope="row">{escape(heading)}</th>'
            f'<td><span class="{kind}">{escape(words.role(column.role, lang))}</span></td>'
            f"<td>{escape(some[0] if some else '–')}</td><td class='why'>{escape(why)}</td></tr>"
        )
