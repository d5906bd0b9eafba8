"""What edited rows come to: changes of records, with what is wrong by row and column."""

import pytest

from graph.app.editing.actor_names import ActorNames
from graph.app.editing.form_fields import FIELDS
from graph.app.editing.table_cells import CellError, TableCells
from graph.app.editing.table_rows import applied, read, sheet
from graph.data.reading import Sources, parse
from graph.data.store.folder import FolderStore

ACTORS = """\
actors:
- {id: ideon, name: Ideon, sector: business, aliases: [Science Park, "a;b"]}
- {id: lund, name: Lunds universitet, name_en: Lund University, sector: academia, region: SE224}
- {id: skane, name: Region Skåne, sector: public, sources: [{title: A; b, url: "https://a.se"}], custom: {members: "4"}}
"""
LINKS = """\
links:
- {source: lund, target: skane, kind: funding}
- {members: [ideon, lund, skane], kind: other}
"""


@pytest.fixture
def tables(tmp_path):
    """Both tables of a folder, what their cells mean, and a function that reads what was done in them."""
    (tmp_path / "actors.yaml").write_text(ACTORS)
    (tmp_path / "links.yaml").write_text(LINKS)
    store, network = FolderStore(tmp_path), parse(Sources.of(ACTORS, LINKS))

    def opened(lang="en"):
        cells = TableCells(network, ActorNames(network, lang), lang)
        sheets = {file: sheet(file, store.records(file), cells) for file in FIELDS}

        def done(actors=None, links=None):
            states = {"actors.yaml": actors or {}, "links.yaml": links or {}}
            rows = {file: applied(one.rows, states[file]) for file, one in sheets.items()}
            new = [{"id": "n", **row.cells} for row in rows["actors.yaml"] if row.origin is None]
            with_new = TableCells(network, ActorNames(network, lang, new), lang)
            return read(sheets, rows, with_new, network, store.partnerships_of)

        return sheets, done

    yield opened
    store.close()


def test_the_cells_are_what_people_call_things(tables):
    sheets, _ = tables("sv")
    ideon, lund, skane = (row.cells for row in sheets["actors.yaml"].rows)
    assert (ideon["sector"], ideon["aliases"]) == ("Näringsliv", "Science Park; a\\;b")
    assert (lund["region"], lund["cross_sector"]) == ("Skåne län", "")
    assert (skane["sources"], skane["custom"]) == ("A\\; b https://a.se", "members: 4")
    several, two = sorted((row.cells for row in sheets["links.yaml"].rows), key=lambda cells: cells["kind"])[::-1]
    assert {several["parties"], two["parties"]} == {
        "Lunds universitet; Region Skåne",
        "Ideon; Lunds universitet; Region Skåne",
    }


def test_what_is_untouched_is_no_change(tables):
    _, done = tables()
    assert done() == ([], [], [])
    assert done({"added_rows": [{}, {"name": " "}]}) == ([], [], [])
    assert done({"edited_rows": {"0": {"aliases": "Science Park; a\\;b"}}}).changes == []


def test_a_cell_changes_its_field_alone(tables):
    _, done = tables("sv")
    state = {"edited_rows": {2: {"sector": "civilsamhälle", "note": "Ny", "custom": None}}}
    (change,), ((file, row),), faults = done(state)
    assert (change.record, file, row, faults) == ("skane", "actors.yaml", 2, [])
    assert change.fields == {
        "id": "skane",
        "name": "Region Skåne",
        "sector": "civil_society",
        "sources": [{"title": "A; b", "url": "https://a.se"}],
        "note": "Ny",
    }


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("sector", "Offentlig sektor", "public"),
        ("sector", "PUBLIC", "public"),
        ("sector", "nonsense", "nonsense"),
        ("region", "Skåne län", "SE224"),
        ("region", "Malmö", "SE224"),
        ("region", "SE110", "SE110"),
        ("cross_sector", "ja", "true"),
        ("cross_sector", "no", None),
        ("cross_sector", "perhaps", "perhaps"),
        ("aliases", " a ;b; ", ["a", "b"]),
        ("sources", "A report https://a.se; https://b.se; C", [{"title": "A report", "url": "https://a.se"},
         {"url": "https://b.se"}, {"title": "C"}]),
        ("custom", "members: 40; web: https://x.se", {"members": "40", "web": "https://x.se"}),
        ("note", "", None),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_people_write_it(field, cell, value):
    network = parse(Sources.of(ACTORS, LINKS))
    cells = TableCells(network, ActorNames(network, "sv"), "sv")
    assert cells.read(next(one for one in FIELDS["actors.yaml"] if one.key == field), cell) == value


def test_parties_are_found_by_id_name_and_other_names(tables):
    _, done = tables()
    row = {"kind": "finansierar", "parties": "science park; Lund University"}
    (change,), places, faults = done(links={"added_rows": [row]})
    assert (change.fields, places, faults) == (
        {"source": "ideon", "target": "lund", "kind": "funding"},
        [("links.yaml", 2)],
        [],
    )
    (change,), _, _ = done(links={"added_rows": [{"kind": "other", "parties": "skane;REGION SKANE;ideon"}]})
    assert change.fields["members"] == ["skane", "skane", "ideon"]


def test_an_unknown_party_is_said_at_its_row(tables):
    _, done = tables()
    (fault,) = done(links={"added_rows": [{"kind": "other", "parties": "Ideonn; Lund University"}]}).faults
    assert fault == ("links.yaml", 2, "parties", "there is no actor “Ideonn”; did you mean “Ideon”?")
    (fault,) = done(links={"added_rows": [{"kind": "other", "parties": "Nobody at all"}]}).faults
    assert fault.text == "there is no actor “Nobody at all”; add it among the actors first"


def test_names_that_several_bear_are_told_apart():
    network = parse(Sources.of(ACTORS.replace("name: Ideon", "name: Region Skåne"), LINKS))
    cells = TableCells(network, ActorNames(network, "sv"), "sv")
    parties = FIELDS["links.yaml"][1]
    assert cells.shown(parties, ["ideon", "skane"]) == "Region Skåne (ideon); Region Skåne (skane)"
    assert cells.read(parties, "Region Skåne (ideon)") == ["ideon"]
    with pytest.raises(CellError, match="flera heter"):
        cells.read(parties, "region skåne")


def test_new_actors_have_ids_and_can_be_linked_at_once(tables):
    _, done = tables()
    new = [{"name": "Nätverket 2024", "sector": "Civil society"}, {"name": "Ideon", "sector": "Business"}]
    changes = done({"added_rows": new}).changes
    assert changes[0].fields == {"id": "natverket-2024", "name": "Nätverket 2024", "sector": "civil_society"}
    assert len({change.fields["id"] for change in changes} | {"ideon"}) == 3


def test_an_actor_who_is_removed_takes_its_partnerships(tables):
    _, done = tables()
    changes, places, _ = done({"deleted_rows": [0]})
    assert [(one.file, one.fields and one.fields.get("members")) for one in changes] == [
        ("actors.yaml", None),
        ("links.yaml", ["lund", "skane"]),
    ]
    assert places == [None, None]
    changes, _, _ = done({"deleted_rows": [0, 2]}, {"edited_rows": {1: {"note": "x"}}})
    assert [one.fields for one in changes] == [None] * 4


def test_rows_that_were_done_are_kept_and_go_on(tables):
    sheets, _ = tables()
    rows = applied(sheets["actors.yaml"].rows, {"edited_rows": {0: {"name": "X"}}, "deleted_rows": [1]})
    again = applied([*rows], {"added_rows": [{"name": "Y"}], "edited_rows": {1: {"note": "z"}}})
    assert [(row.origin, row.cells.get("name"), row.cells.get("note")) for row in again] == [
        (0, "X", ""),
        (2, "Region Skåne", "z"),
        (None, "Y", None),
    ]
