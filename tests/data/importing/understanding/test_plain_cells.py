from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.spelling import tidy
from graph.data.importing.tables import Row, Table
from graph.data.importing.understanding.actor_values import ActorValues
from graph.data.importing.understanding.asked import Asked
from graph.data.importing.understanding.link_values import LINK_FIELDS, Values
from graph.data.importing.understanding.own_sectors import Sectors
from graph.data.importing.understanding.plain_cells import of_actor, of_link
from graph.data.importing.understanding.register import Entry, Register
from graph.data.importing.understanding.remarks import Remarks
from graph.data.importing.understanding.rows import Cell
from graph.data.importing.understood import Decisions

OF_LINKS = ("start", "end", "strength", "as_of", "confidence")
OF_ACTORS = ("sector", "form", "region", "url", "orgnr", "as_of", "confidence")
WRITTEN = (
    *("2021", "2024-05-31", "våren 2024", "ca 2020", "13/4/2022", "3/4/2022", "2021–2025", "tills vidare", "44927"),
    *("3", "0", "0,5", "-1", "1 000", "nan", "1e400", "#N/A", "Err:502", "-", "okänt", "", "hög", "osäker"),
    *("Kommun", "Kommun / Företag", "Kooperativ", "nätverk", "Malmö, Skåne", "Mordor", "212000-1124", "19800101-1234"),
    *("www.abf.se", "https://a.se; https://b.se", "fil.pdf", "E", "#"),
)
texts = (st.sampled_from(WRITTEN) | st.text(max_size=12)).map(tidy)


def cell(text: str, heading: str = "") -> Cell:
    row = Row(2, (text,))
    return Cell(Table("a.csv", "a", (heading,), (row,)), row, 0, heading, text, text)


def silent(asked: Asked, remarks: Remarks) -> bool:
    return not (asked.questions() or remarks.left_out() or remarks.remarks())


@given(st.sampled_from(OF_LINKS), texts, st.sampled_from((None, "day", "month")))
def test_plain_cell_of_link_sets_one_field_and_nothing_else(role, text, order):
    value = of_link(role, order, has_kinds=False)[text]
    if value is None:
        return
    asked, remarks = Asked(Decisions()), Remarks()
    values = Values(asked, remarks, {0: order})
    LINK_FIELDS[role](values, cell(text))
    assert values == Values(asked, remarks, {0: order}, fields={role: value})
    assert silent(asked, remarks)


@given(st.sampled_from(OF_ACTORS), texts)
def test_plain_cell_of_actor_sets_one_field_and_nothing_else(role, text):
    asked, remarks = Asked(Decisions()), Remarks()
    sectors = Sectors(asked, None)
    value = of_actor(role, sure(sectors))[text]
    if value is None:
        return
    entry = Entry("Alfa")
    ActorValues(Register(None), sectors, remarks).set(entry, role, cell(text))
    assert (entry.values, entry.notes, entry.custom) == ({role: value}, {}, {})
    assert silent(asked, remarks)


def sure(sectors: Sectors) -> Callable[[str], str | None]:
    return lambda text: sectors.sure(text, "a", "")


@pytest.mark.parametrize(
    ("role", "text", "value"),
    [
        ("start", "2024-05-31", "2024-05-31"),
        ("start", "våren 2024", None),
        ("start", "2021–2025", None),
        ("end", "ca 2020", None),
        ("strength", "0,5", 0.5),
        ("strength", "0", None),
        ("strength", "#N/A", None),
        ("confidence", "okänt", None),
        ("note", "avtal", None),
    ],
)
def test_cell_of_link_is_plain_only_where_nothing_is_noted(role, text, value):
    column = of_link(role, None, has_kinds=True)
    assert (column[text] if column is not None else None) == value


def test_words_of_kinds_are_plain_only_in_a_column_of_kinds():
    assert of_link("kind", None, has_kinds=False) is None
    assert of_link("kind", None, has_kinds=True)["avtal, bidrag"] == ("avtal", "bidrag")


def test_sector_that_is_asked_about_is_not_plain():
    asked = Asked(Decisions())
    column = of_actor("sector", sure(Sectors(asked, None)))
    assert [column[text] for text in ("Kommun", "Kooperativ", "okänt")] == ["public", None, None]
    assert of_actor("sector", None) is None
    assert asked.questions() == ()
