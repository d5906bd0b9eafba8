"""Templates: what people fill in, in both languages, and what a filled one is to the import."""

from collections.abc import Iterator
from csv import reader
from io import BytesIO, StringIO

import openpyxl
import pytest

from graph.data.importing.exact.own_exports import of_sheet
from graph.data.importing.exact.templates import SHEETS, certain, choices
from graph.data.importing.tables import Row, Sheet, Table
from graph.export.templates import csv_templates, workbook_template
from graph.network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, KINDS, SECTORS
from graph.text import LANGUAGES, templates
from graph.text.catalogue import messages

EACH = pytest.mark.parametrize("lang", LANGUAGES)


def book(lang: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook_template(lang)))


def rows_of(sheet) -> Iterator[Row]:
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        yield Row(number, tuple("" if cell is None else str(cell) for cell in row))


def tables(lang: str) -> list[Table]:
    found = [of_sheet(Sheet("template.xlsx", sheet.title, tuple(rows_of(sheet)))) for sheet in book(lang)]
    return [table for table in found if table]


# --- the workbook ---


@EACH
def test_a_workbook_has_three_sheets_in_its_language(lang: str) -> None:
    _ = messages(lang).gettext
    assert book(lang).sheetnames == [_(templates.SHEETS[name]) for name in ("actors", "links", "explanation")]


@EACH
def test_every_column_has_a_heading_of_its_own_and_a_comment_on_it(lang: str) -> None:
    for sheet, columns in zip(book(lang).worksheets, SHEETS.values(), strict=False):
        headings = [cell.value for cell in sheet[1]]
        assert headings == [words.heading_in(lang) for words in columns.values()]
        assert len(set(headings)) == len(headings)
        assert all(cell.comment and cell.comment.text for cell in sheet[1])
        assert sheet.freeze_panes == "B2"


@EACH
def test_lists_hold_the_words_that_can_be_chosen(lang: str) -> None:
    made = book(lang)
    lists: dict[str, list[str]] = {}
    for sheet, columns in zip(made.worksheets, SHEETS.values(), strict=False):
        roles = list(columns)
        for rule in sheet.data_validations.dataValidation:
            name, _, cells = rule.formula1.removeprefix("=").rpartition("!")
            words = [cell.value for (cell,) in made[name.strip("'")][cells.replace("$", "")]]
            (where,) = rule.sqref.ranges
            assert (where.min_row, where.min_col) == (2, where.max_col)
            lists[roles[where.min_col - 1]] = words
    assert lists.keys() == {"sector", "form", "region", "cross_sector", "kind", "confidence"}
    for role, words in lists.items():
        assert words == list(choices(role, lang))
    assert len(lists["region"]) == 22


@EACH
def test_cells_are_texts_so_that_no_program_makes_dates_of_them(lang: str) -> None:
    for sheet in book(lang).worksheets[:2]:
        assert {cell.number_format for cell in sheet[2] if cell.value} == {"@"}
        assert {dimension.width for dimension in sheet.column_dimensions.values()} != set()


@EACH
def test_the_explanations_name_every_column_and_say_what_belongs_there(lang: str) -> None:
    explanation = book(lang).worksheets[2]
    told = [(row[0].value or "", row[1].value or "") for row in explanation.iter_rows(min_row=2)]
    for shape, columns in SHEETS.items():
        name = messages(lang).gettext(templates.SHEETS[shape])
        assert {(name, words.heading_in(lang)) for words in columns.values()} <= set(told)


@EACH
def test_the_same_workbook_each_time(lang: str) -> None:
    assert workbook_template(lang) == workbook_template(lang)


def test_languages_have_templates_of_their_own() -> None:
    assert set(csv_templates("sv")) == {"aktorer.csv", "partnerskap.csv"}
    assert set(csv_templates("en")) == {"actors.csv", "partnerships.csv"}


# --- what the import makes of one ---


@EACH
def test_every_column_of_a_template_is_certain_and_its_example_is_not_taken_in(lang: str) -> None:
    actors, links, explanation = tables(lang)
    assert (actors.shape, links.shape, explanation.shape) == ("actors", "links", "other")
    for table in (actors, links):
        assert list(table.roles.values()) == list(SHEETS[table.shape])
        assert table.rows == ()


@EACH
def test_two_files_are_the_same_template(lang: str) -> None:
    for (name, content), shape in zip(csv_templates(lang).items(), SHEETS, strict=True):
        text = content.decode("utf-8-sig")
        delimiter = ";" if lang == "sv" else ","
        cells = list(reader(StringIO(text, newline=""), delimiter=delimiter))
        assert len(cells) == 2
        table = of_sheet(Sheet(name, "", tuple(Row(i, tuple(row)) for i, row in enumerate(cells, 1))))
        assert table is not None
        assert (table.shape, table.rows) == (shape, ())
        assert list(table.roles.values()) == list(SHEETS[shape])


@EACH
def test_what_is_chosen_becomes_the_id(lang: str) -> None:
    known = {
        "sector": set(SECTORS),
        "form": set(FORMS),
        "confidence": set(CONFIDENCES),
        "cross_sector": {"true", "false"},
        "kind": set(KINDS),
    }
    for columns in SHEETS.values():
        headings = [words.heading_in(lang) for words in columns.values()]
        for place, role in enumerate(columns):
            for word, id in choices(role, lang).items():
                row = Row(2, tuple(f" {word} " if i == place else "x" for i in range(len(headings))))
                table = certain("template.xlsx", headings, [row])
                assert table is not None
                assert table.rows[0].cells[place] == id
                assert id in known.get(role, {id})


@EACH
def test_several_sorts_of_support_in_a_cell(lang: str) -> None:
    headings = [words.heading_in(lang) for words in SHEETS["actors"].values()]
    place = list(SHEETS["actors"]).index("functions")
    row = Row(2, tuple("; ".join(choices("functions", lang)) if i == place else "x" for i in range(len(headings))))
    table = certain("template.xlsx", headings, [row])
    assert table is not None
    assert table.rows[0].cells[place] == ";".join(FUNCTIONS)


def test_words_of_ones_own_and_further_columns_stay() -> None:
    headings = [*(words.heading_in("sv") for words in SHEETS["actors"].values()), "Medlemmar"]
    sector = list(SHEETS["actors"]).index("sector")
    cells = ["Kyrkan", *[""] * (len(headings) - 2), "40"]
    cells[sector] = "Trossamfund"
    table = certain("mall.xlsx", headings, [Row(2, tuple(cells))])
    assert table is not None
    assert table.rows[0].cells[sector] == "Trossamfund"
    assert len(headings) - 1 not in table.roles
    assert table.headings[-1] == "Medlemmar"


def test_another_table_is_no_template() -> None:
    assert certain("x.csv", ("Aktör", "Sektor"), []) is None
    assert certain("x.csv", (), []) is None
