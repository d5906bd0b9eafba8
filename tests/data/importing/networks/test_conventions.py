"""Tables of Gephi, Kumu, Onodo and Polinode are known by their headings, and `Type` by its contents."""

import pytest

from graph.data.importing.networks.conventions import conventional
from graph.data.importing.tables import Row, Table


def table(headings: str, *rows: str, key: str = "Blad1") -> Table:
    cells = [tuple(row.split("|")) for row in rows]
    lines = tuple(Row(i, (*row, *[""] * (headings.count("|") + 1 - len(row)))) for i, row in enumerate(cells, 2))
    return Table(f"f.xlsx [{key}]", key, tuple(headings.split("|")), lines, heading_row=1)


def roles(made: Table) -> dict[str, str]:
    return {made.headings[i]: role for i, role in sorted(made.roles.items())}


ENDS = {"Source": "source_actor", "Target": "target_actor"}
CASES = {
    "Gephi's edges": (
        table("Source|Target|Type|Id|Label|Weight", "a|b|Directed|0||1.0", "b|c|Undirected|1||2"),
        {**ENDS, "Type": "direction", "Id": "unused", "Weight": "strength"},
        "links",
        "Gephi",
    ),
    "Gephi's edges with kinds": (
        table("Source|Target|Type|Kind|Weight|Start|End", "a|b|Undirected|avtal|1|2020|"),
        {**ENDS, "Type": "direction", "Kind": "kind", "Weight": "strength", "Start": "start", "End": "end"},
        "links",
        "Gephi",
    ),
    "ids that name something": (
        table("source|target|id", "a|b|avtal-2020"),
        {"source": "source_actor", "target": "target_actor", "id": "link_id"},
        "links",
        "Gephi",
    ),
    "Gephi's nodes": (
        table("Id|Label|Interval|Sektor", "a|Alfa||kommun"),
        {"Id": "id", "Label": "name"},
        "actors",
        "Gephi",
    ),
    "Kumu's elements": (
        table("Label|Type|Tags|Description", "Alfa|Kommun|ett, två|Om"),
        {"Label": "name", "Description": "note"},
        "actors",
        "Kumu",
    ),
    "Kumu's connections": (
        table("From|To|Type|Direction|Description", "Alfa|Beta|avtal|directed|Om"),
        {"From": "source_actor", "To": "target_actor", "Type": "kind", "Direction": "direction", "Description": "note"},
        "links",
        "Kumu",
    ),
    "Kumu's Type with directions": (
        table("From|To|Type", "Alfa|Beta|Directed"),
        {"From": "source_actor", "To": "target_actor", "Type": "direction"},
        "links",
        "Kumu",
    ),
    "Onodo's nodes": (
        table("Name|Type|Description|Visible|Image", "Alfa|Kommun|Om|1|"),
        {"Name": "name", "Description": "note", "Visible": "unused", "Image": "unused"},
        "actors",
        "Onodo",
    ),
    "Onodo's relations": (
        table("Source|Type|Target|Directed|From|To", "Alfa|stödjer|Beta|true|2020|2021"),
        {**ENDS, "Type": "kind", "Directed": "direction", "From": "start", "To": "end"},
        "links",
        "Onodo",
    ),
    "Onodo's relations without more": (
        table("Source|Type|Target", "Alfa|stödjer|Beta"),
        {**ENDS, "Type": "kind"},
        "links",
        "Onodo",
    ),
    "Polinode's nodes": (table("Name|Department", "Alfa|X", key="Nodes"), {"Name": "name"}, "actors", "Polinode"),
    "Polinode's edges": (table("Source|Target|Frequency", "Alfa|Beta|3", key="Edges"), ENDS, "links", "Polinode"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_tables_of_programs(case: str) -> None:
    given, expected, shape, program = CASES[case]
    made, remarks = conventional(given)
    assert (roles(made), made.shape) == (expected, shape)
    assert made.rows == given.rows
    assert remarks[0].facts["program"] == program
    assert {(p.file, p.line, p.severity) for p in remarks} == {(given.place, 1, "warning")}


def test_what_type_was_taken_for_is_always_said() -> None:
    def said(*values: str) -> tuple[str | None, list[str], list[object]]:
        made, remarks = conventional(table("Source|Target|Type", *(f"a|b|{value}" for value in values)))
        return made.roles.get(2), [p.code for p in remarks[1:]], [p.facts["value"] for p in remarks[1:]]

    assert said("Directed", "", "UNDIRECTED") == ("direction", ["import_type_is_direction"], ["directed"])
    assert said("avtal", "bidrag") == ("kind", ["import_type_is_kind"], ["avtal"])
    assert said("avtal", "Directed") == (None, ["import_type_is_both"], ["directed"])
    assert said("", "") == (None, [], [])


@pytest.mark.parametrize(
    "given",
    [
        table("Namn|Sektor|Kommun", "Alfa|kommun|Malmö"),
        table("Name|Type", "Alfa|Kommun"),
        table("Project|From|To", "X|2020|2021"),
        table("Source|Amount", "Bidrag|5"),
        table("Name|Department", "Alfa|X"),
    ],
)
def test_other_tables_stay_as_they_are(given: Table) -> None:
    assert conventional(given) == (given, ())


def test_what_a_format_states_stays() -> None:
    stated = Table("f", "edges", ("Source", "Target"), (), shape="links")
    assert conventional(stated) == (stated, ())


def test_intervals_of_gephi_become_dates_and_a_row_for_each() -> None:
    given = table(
        "Source|Target|Interval",
        "a|b|<[2001-01-01, 2003-06-30]; [2005.0, Infinity]>",
        "b|c|",
        "c|d|<[2010.0]>",
        "d|e|<[-Infinity, 2012]>",
    )
    made, remarks = conventional(given)
    assert [(row.number, *row.cells[3:]) for row in made.rows] == [
        (2, "2001-01-01", "2003-06-30", "0.5"),
        (2, "2005", "", "0.5"),
        (3, "", "", ""),
        (4, "2010", "2010", ""),
        (5, "", "2012", ""),
    ]
    assert roles(made) == {**ENDS, "Interval": "unused", "start": "start", "end": "end", "weight": "strength"}
    assert [p.code for p in remarks] == ["import_program", "import_edge_spells"]


def test_intervals_share_the_weight_that_the_table_states() -> None:
    given = table("Source|Target|Weight|Interval", "a|b|3.0|<[2001, 2003]; [2005, 2007]>", "b|c|3.0|<[2001, 2002]>")
    made, _ = conventional(given)
    assert [row.cells[2] for row in made.rows] == ["1.5", "1.5", "3.0"]
    assert made.headings == ("Source", "Target", "Weight", "Interval", "start", "end")


def test_intervals_of_steps_are_a_note() -> None:
    given = table("Source|Target|Interval", "a|b|<[1.0, 5.0]>", "b|c|<[2001, 2002]>")
    made, remarks = conventional(given)
    assert roles(made) == {**ENDS, "Interval": "note"}
    assert made.rows == given.rows
    assert [(p.line, p.code) for p in remarks[1:]] == [(2, "import_steps")]
