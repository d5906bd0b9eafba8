"""How a question names what it asks about."""

import pytest

from graph.text.importing import words

KIND = "import_ask_kind_of_all"
SAME = "import_ask_same"


@pytest.mark.parametrize(
    ("key", "place", "called"),
    [
        ("edges", "edges.csv:2", "edges.csv"),
        ("edges", "map.net [edges]:6", "map.net (edges)"),
        ("edges (2)", "map.net [edges]:6", "map.net (edges)"),
        ("matrix", "x.dl [matrix]", "x.dl (matrix)"),
        ("Links", "map.xlsx [Links]:4", "Links"),
        ("edges", "map.xlsx [edges]:4", "edges"),
        ("Links:Funder", "map.xlsx [Links]:4", "Links (Funder)"),
        ("odd", "a [b].csv:3", "a [b].csv"),
    ],
)
def test_a_table_is_called_by_its_sheet_or_by_its_file_and_part(key: str, place: str, called: str) -> None:
    sentence = words.question(KIND, {"table": key}, "en", (place,))
    assert sentence == f"What kind of partnership is it in {called}, where none is stated?"


def test_without_a_place_a_table_has_the_name_it_has_among_the_decisions() -> None:
    assert "in edges, where" in words.question(KIND, {"table": "edges"}, "en")


def test_a_part_is_named_in_the_language_of_the_page() -> None:
    assert "map.net (kanter)" in words.question(KIND, {"table": "edges"}, "sv", ("map.net [edges]:6",))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Malmö Stad", "Malmo stad", "almost the same spelling (95 of 100)."),
        ("Malmo stad", "malmö stad", "almost the same spelling (95 of 100)."),
        ("City of Malmö", "City of Malmo", "almost the same spelling (95 of 100) (City of Malmö – City of Malmo)."),
    ],
)
def test_two_names_stand_once_unless_others_are_alike(one: str, other: str, reason: str) -> None:
    facts = {
        **{"first": "Malmö stad", "second": "Malmo stad", "reason": "duplicate_spelling"},
        **{"score": 95, "one": one, "other": other},
    }
    sentence = words.question(SAME, facts, "en")
    assert sentence == f"Are 'Malmö stad' and 'Malmo stad' the same organisation? Reason: {reason}"
