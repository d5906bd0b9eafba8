"""Every file that can be exported, imported by itself: those that hold a network are known and become it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import exported
import networks
import pytest

from graph.data.atomic import archive
from graph.data.importing.exact.own_tables import REFERRED
from graph.data.importing.preview import Preview, preview
from graph.data.importing.tables import Upload
from graph.export.exporting import ALL, SUFFIXES, Export
from graph.export.formats import FILES, SINGLE, TABLES
from graph.network.model import Network
from graph.network.selection import Scope, Selection


@dataclass(frozen=True)
class Outcome:
    """What becomes of a file: which actors and how many links there are then, and the codes of what is said.

    `all` actors have their names and sectors, those `tied` are in links and have ids for names. Where links are in
    pairs a partnership of three is three of them. Of codes those count that begin with `import_`.
    """

    actors: Literal["all", "tied", "nobody"]
    links: Literal["whole", "pairs", "ties", "none"] = "none"
    codes: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()


NOTHING = Outcome("nobody", codes=frozenset({"import_no_actors"}))
OWN = {"import_own_lacking"}
OF_TABLE = {
    **dict.fromkeys(TABLES, NOTHING),
    "actors": Outcome("all"),
    "links": Outcome("tied", "whole", frozenset({"import_not_in_table"})),
    "ties": Outcome("tied", "ties", frozenset({"import_not_in_table"}), frozenset({"kind"})),
}
MEASURED = Outcome("all", "ties", frozenset({"import_own_ties", *OWN}))
KUMU = Outcome("all", "pairs", frozenset({"import_own_kumu"}))
EMPTY = Outcome("nobody", codes=frozenset({"import_unknown_json"}))
PICTURE, SHEET = (Outcome("nobody", codes=frozenset({code})) for code in ("import_is_picture", "import_is_pdf"))
EXPECTED = {
    **{f"{table}{suffix}": of for table, of in OF_TABLE.items() for suffix in (".csv", ".json", ".parquet", ".xlsx")},
    # Without rows a table has no headings in JSON.
    **dict.fromkeys(
        ("coverage.json", "endings_regions.json"), Outcome("nobody", codes=frozenset({"import_unknown_json"}))
    ),
    "tables.xlsx": Outcome("all", "whole"),
    **dict.fromkeys(("network.graphml", "network.gexf", "network.cx2", "network.json"), MEASURED),
    "network_links.gexf": Outcome("all", "whole", frozenset({"import_own_links", *OWN})),
    "network.net": Outcome("tied", "ties", asks=frozenset({"kind"})),
    "network.dl": Outcome("tied", "ties", frozenset({"import_both_ways"}), frozenset({"kind"})),
    "kumu.json": KUMU,
    "kumu.xlsx": KUMU,
    "gephi_nodes.csv": Outcome("all"),
    "gephi_edges.csv": Outcome("tied", "pairs", frozenset({"import_not_in_table"})),
    "network.html": Outcome("all", "ties", frozenset({"import_own_page"})),
    "picture.svg": PICTURE,
    "reporting-sheet.md": Outcome("nobody", codes=frozenset({"import_is_document"})),
    "picture.png": PICTURE,
    **dict.fromkeys(("picture-a4.pdf", "picture-a3.pdf", "poster-a0.pdf"), SHEET),
}


@cache
def network() -> Network:
    return networks.toy12()


@cache
def files() -> dict[str, bytes]:
    material = exported.material(network())
    return {name: write(material).content for name, write in SINGLE.items()}


def imported(*names: str) -> Preview:
    return preview([Upload(name, files()[name]) for name in names])


def codes(seen: Preview) -> set[str]:
    return {problem.code for problem in seen.problems if problem.code.startswith("import_")}


def test_every_file_that_can_be_exported_has_its_outcome() -> None:
    assert EXPECTED.keys() == SINGLE.keys()
    assert {f".{name.rpartition('.')[2]}" for name in EXPECTED} | {ALL} == SUFFIXES


@pytest.mark.parametrize("name", SINGLE)
def test_what_becomes_of_a_file_by_itself(name: str) -> None:
    seen, expected, whole = imported(name), EXPECTED[name], network()
    assert codes(seen) == expected.codes
    assert {question.key.partition(":")[0] for question in seen.understood.questions} == expected.asks
    if expected.actors == "nobody":
        assert seen.network is None
        return
    assert seen.network is not None
    tied = {id for link in whole.links for id in link.members}
    if expected.actors == "all":
        # Kumu's files have names for ids; here they are alike but for their case.
        names = {(actor.id.casefold(), actor.name, actor.sector) for actor in whole.actors}
        assert {(actor.id.casefold(), actor.name, actor.sector) for actor in seen.network.actors} == names
    else:
        found = {actor.name for actor in seen.network.actors}
        assert tied <= found <= {actor.id for actor in whole.actors}
    pairs = sum(len(link.members) * (len(link.members) - 1) // 2 for link in whole.links)
    numbers = {"none": 0, "whole": len(whole.links), "pairs": pairs, "ties": len(whole.ties)}
    assert len(seen.network.links) == numbers[expected.links]


@pytest.mark.parametrize(
    ("names", "is_whole"),
    [
        (["tables.xlsx"], True),
        *(
            ([f"{name}{suffix}" for name in ("actors", "links", *REFERRED)], True)
            for suffix in (".csv", ".json", ".parquet", ".xlsx")
        ),
        (["gephi_nodes.csv", "gephi_edges.csv"], False),
    ],
)
def test_files_that_belong_together(names: Sequence[str], is_whole: bool) -> None:
    seen = imported(*names)
    assert seen.understood.questions == ()
    assert seen.network is not None
    assert (seen.network == network()) is is_whole
    assert seen.network.actors == network().actors


def test_all_files_at_once_are_the_network_once() -> None:
    """Everything that a folder holds and that names the actors, without the description that says what is the same."""
    names = [name for name in FILES if EXPECTED[name].actors != "nobody" and name not in ("network.net", "network.dl")]
    seen = imported(*reversed(names), *(f"{name}.csv" for name in REFERRED))
    assert seen.network == network()


def test_a_packed_folder_is_the_network() -> None:
    wanted = Export(network(), permutations=20, draws=9)
    content = archive((name, written.content) for name, written in wanted.files(wanted.material()))
    seen = preview([Upload("all.zip", content)])
    assert seen.network == network()
    assert seen.problems == ()


def test_a_description_of_a_folder_alone_holds_no_network() -> None:
    wanted = Export(network(), permutations=20, draws=9)
    *_, (name, written) = wanted.files(wanted.material())
    seen = preview([Upload(name, written.content)])
    assert seen.network is None
    assert codes(seen) == {"import_unknown_json"}


@pytest.mark.parametrize("name", [name for name, outcome in EXPECTED.items() if outcome.actors == "all"])
def test_what_is_out_of_scope_is_in_no_file(name: str) -> None:
    wanted = Export(network(), Scope(Selection(sectors=frozenset({"public", "academia"}))), permutations=20, draws=9)
    part = wanted.scoped.network
    seen = preview([Upload(name, SINGLE[name](wanted.material()).content)])
    assert seen.network is not None
    assert {actor.name for actor in seen.network.actors} == {actor.name for actor in part.actors}
