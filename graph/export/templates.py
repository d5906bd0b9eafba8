"""Templates for people to fill in: a workbook with lists to choose from, or two files of CSV."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from ..data.importing.exact.templates import SHEETS, choices
from ..data.importing.tables import Shape
from ..network.vocabulary import FORMS
from ..text import templates
from ..text.catalogue import messages
from ..text.templates import Words
from .formats.delimited import CsvStyle, csv
from .formats.tables import Table
from .formats.workbook import NO_TIME

STYLES: Mapping[str, CsvStyle] = {"sv": CsvStyle(";", ",", byte_order_mark=True)}
_STYLE = CsvStyle(byte_order_mark=True)
_ROWS = 5_000  # that have lists to choose from
_WIDTH, _WIDE = 24, 60
_LISTED = ("sector", "form", "region", "cross_sector", "kind", "confidence")
_OWN = ("sector", "kind", "region")  # in which a value of one's own is possible
_FIRST_CHOICES = 5  # the column of the explanations in which the lists begin
# What the example chooses: a word for each column of choices.
_CHOSEN = {"sector": "civil_society", "form": FORMS[0], "region": "SE224", "kind": "strategic_partnership"}


def workbook_template(lang: str) -> bytes:
    """A workbook of three sheets: actors, partnerships, and what belongs in each column; the same bytes each time."""
    buffer = BytesIO()
    _ = messages(lang).gettext
    with Workbook(buffer, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}) as book:
        book.set_properties({"created": NO_TIME})
        formats = _Formats(book)
        sheets = {shape: book.add_worksheet(_(templates.SHEETS[shape])) for shape in SHEETS}
        explanation = book.add_worksheet(_(templates.SHEETS["explanation"]))
        lists = _write_explanation(explanation, formats, lang)
        for shape, sheet in sheets.items():
            _write_sheet(sheet, shape, formats, lists, lang)
    return buffer.getvalue()


def csv_templates(lang: str) -> Mapping[str, bytes]:
    """The two files by their names, each with its headings and an example."""
    _ = messages(lang).pgettext
    made = {}
    for shape, columns in SHEETS.items():
        row = {words.heading_in(lang): _example(role, words, shape, lang) for role, words in columns.items()}
        made[_(*templates.FILES[shape])] = csv(Table([row]), STYLES.get(lang, _STYLE)).content
    return made


class _Formats:
    """How cells look."""

    def __init__(self, book: Any) -> None:
        from ..picture.theme import WORKBOOK_EXAMPLE, WORKBOOK_HEADING  # noqa: PLC0415 - as in the workbooks of tables

        # Cells of text: a program that makes dates and numbers of what it likes leaves them alone.
        self.text = book.add_format({"num_format": "@"})
        self.heading = book.add_format({"bold": True, "bottom": 1, "bg_color": WORKBOOK_HEADING, "text_wrap": True})
        self.example = book.add_format({"num_format": "@", "italic": True, "font_color": WORKBOOK_EXAMPLE})
        self.lines = book.add_format({"text_wrap": True, "valign": "top"})


def _write_sheet(sheet: Any, shape: Shape, formats: _Formats, lists: Mapping[str, str], lang: str) -> None:
    _ = messages(lang).gettext
    for column, (role, words) in enumerate(SHEETS[shape].items()):
        sheet.set_column(column, column, _WIDTH, formats.text)
        sheet.write_string(0, column, words.heading_in(lang), formats.heading)
        sheet.write_comment(0, column, _(words.meaning), {"x_scale": 2})
        if text := _example(role, words, shape, lang):
            sheet.write_string(1, column, text, formats.example)
        if role in lists:
            sheet.data_validation(1, column, _ROWS, column, _validation(role, lists[role], lang))
    sheet.freeze_panes(1, 1)


def _validation(role: str, source: str, lang: str) -> dict[str, Any]:
    """A list to choose from; where values of one's own are possible they are asked about, and otherwise refused."""
    _ = messages(lang).gettext
    own = role in _OWN
    told = {"error_type": "warning" if own else "stop"}
    return {
        "validate": "list",
        "source": source,
        **told,
        "error_message": _(templates.OTHER_VALUE if own else templates.ONLY_LISTED),
    }


def _write_explanation(sheet: Any, formats: _Formats, lang: str) -> Mapping[str, str]:
    """What belongs in each column, and beside it the lists; returns the cells of each list, by its role."""
    _, of_headings = messages(lang).gettext, messages(lang).pgettext
    for column, heading in enumerate(templates.EXPLANATION):
        sheet.write_string(0, column, of_headings(*heading), formats.heading)
    sheet.set_column(0, 1, _WIDTH, formats.lines)
    sheet.set_column(2, 2, _WIDE, formats.lines)
    sheet.set_column(3, 3, _WIDTH, formats.lines)
    rows = [("", "", _(sentence), "") for sentence in templates.INTRODUCTION]
    for shape, columns in SHEETS.items():
        for role, words in columns.items():
            known = ", ".join(choices(role, lang)) if role in ("form", "confidence", "functions") else ""
            rows.append((_(templates.SHEETS[shape]), words.heading_in(lang), _(words.meaning), known))
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, formats.lines)
    sheet.freeze_panes(1, 0)
    return {role: _write_list(sheet, place, role, formats, lang) for place, role in enumerate(_LISTED)}


def _write_list(sheet: Any, place: int, role: str, formats: _Formats, lang: str) -> str:
    column = _FIRST_CHOICES + place
    words = {**templates.ACTORS, **templates.LINKS}[role]
    sheet.write_string(0, column, words.heading_in(lang), formats.heading)
    sheet.set_column(column, column, _WIDTH)
    listed = list(choices(role, lang))
    for row, word in enumerate(listed, 1):
        sheet.write_string(row, column, word)
    letter = chr(ord("A") + column)
    name = messages(lang).gettext(templates.SHEETS["explanation"])
    return f"='{name}'!${letter}$2:${letter}${len(listed) + 1}"


def _example(role: str, words: Words, shape: Shape, lang: str) -> str:
    first = next(iter(SHEETS[shape]))
    if role == first:
        return templates.example(words.example, lang)
    if role in _CHOSEN:
        return next(word for word, id in choices(role, lang).items() if id == _CHOSEN[role])
    return messages(lang).gettext(words.example) if words.example else ""
