"""Tables that hold a whole network to the letter, such as exports of this program: read by the rules of the data files.

The rows become the trees that the two YAML files give, and the reader converts them. What it refuses is not exact, and
has to be understood in another way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ....network.model import Network
from ....network.problems import Guesser, Problem
from ...reading import actors as actor_file
from ...reading import links as link_file
from ...reading.cells import Cells, separated
from ...reading.findings import Findings
from ...reading.tree import Node
from ..spreadsheets.sizes import MOST_RECORDS
from ..tables import Row, Table
from ..understood import Column, Decisions, Draft, Reason, TableUnderstood, Understood
from . import exact_parts
from .exact_cells import NotExactError, cell, columns
from .own_tables import FORMAT, REFERRED

_NEEDED_FORMAT = 2
_LISTS = frozenset({"aliases", "functions", "challenges", "resources", "results"})
_FIELDS: Mapping[str, str] = {"link_id": "id", "link_name": "name"}  # of roles that are called otherwise
_APART = frozenset(
    {"custom", "direction", "kind", "party", "source", "source_actor", "source_url", "target_actor", "unused"}
)
_TWO = 2
# Rows of the tables that others refer to: more would take longer than a network that anybody draws.
_MOST_REFERRED = {"sector_names": 1_000, "kinds": 1_000, "about": 10_000, "custom_values": MOST_RECORDS}
_MOST_SHOWN, _LONGEST = 3, 60
_Pair: TypeAlias = tuple[list[int], list[int]]


@dataclass(frozen=True, slots=True)
class Exact:
    """A network that was read to the letter, the same as a draft with places, and what there is to say of it."""

    network: Network
    draft: Draft
    remarks: tuple[Problem, ...] = ()


def understood(tables: Sequence[Table], decisions: Decisions) -> Understood | None:
    """What there is to say of tables that are exact; None if they are not, or somebody has decided otherwise on one."""
    if any(table.key in decisions.shapes or table.key in decisions.roles for table in tables):
        return None
    found = exact(tables)
    return Understood(tuple(map(_told, tables)), (), found.draft, (), found.remarks) if found else None


def exact(tables: Sequence[Table]) -> Exact | None:
    """The network that a table of actors and one of links hold; None if they do not, or a value is not exact.

    Every column needs a certain role, and every value must be as the data format has it, or as the app shows it; a cell
    may hold a list, with `;` between the values. Of tables of shape `other` those are read that exports refer to.
    """
    actors = [table for table in tables if table.shape == "actors"]
    links = [table for table in tables if table.shape == "links"]
    more = [table for table in tables if table.shape not in ("actors", "links", "other")]
    if len(actors) != 1 or len(links) != 1 or more or not all(map(_is_certain, (*actors, *links))):
        return None
    try:
        formats = (actors[0].format, FORMAT)
        others = {table.key: table for table in tables if table.format in formats}
        if any(len(others[key].rows) > most for key, most in _MOST_REFERRED.items() if key in others):
            return None
        return _exact(actors[0], links[0], others)
    except NotExactError:
        return None


def _is_certain(table: Table) -> bool:
    return table.roles.keys() == set(range(len(table.headings)))


def _exact(actors: Table, links: Table, others: Mapping[str, Table]) -> Exact:
    guesser = Guesser(budget=0)
    in_actors, in_links = Findings(actors.place, guesser), Findings(links.place, guesser)
    people = _actors_tree(actors, others, Cells(in_actors))
    ties = _links_tree(links, others, Cells(in_links))
    sectors, read, about = actor_file.convert(people, in_actors)
    kinds, those = link_file.convert(ties, read.known, in_links, _NEEDED_FORMAT)
    if in_actors.errors or in_links.errors:
        raise NotExactError
    places = {actor.id: (f"{actors.place}:{row.number}",) for actor, row in zip(read.values, actors.rows, strict=True)}
    link_places = tuple(f"{links.place}:{row.number}" for row in links.rows)
    draft = Draft(read.values, those, sectors, kinds, about, places, link_places)
    network = Network(read.values, those, dict(sectors), dict(kinds), about)
    warned = (*in_actors.problems, *in_links.problems)
    return Exact(network, draft, (*_lacking(actors, others), *_outside(links), *warned))


def _actors_tree(table: Table, others: Mapping[str, Table], cells: Cells) -> dict[str, Node]:
    top: dict[str, Node] = {"format": (1, str(_NEEDED_FORMAT))}
    if "about" in others and others["about"].rows:
        top["about"] = exact_parts.about(others["about"], cells)
    top["sectors"] = exact_parts.sectors(others.get("sector_names"), table, cells)
    custom = exact_parts.custom(others.get("custom_values"), table, cells)
    ids, sources = columns(table, "id"), _sources(table)
    entries: list[Node] = []
    for row in table.rows:
        own: Node = (row.number, custom.get(cell(row, ids)))
        entries.append((row.number, {**dict(_fields(table, row, sources, cells)), "custom": own}))
    return {**top, "actors": (1, entries)}


def _links_tree(table: Table, others: Mapping[str, Table], cells: Cells) -> dict[str, Node]:
    kinds = exact_parts.kinds(others.get("kinds"), table, cells)
    directed, by_name = set[str](), dict[object, str]()
    for id, (_, kind) in kinds.items():
        if isinstance(kind, dict):
            by_name |= {kind["sv"][1]: id, kind["en"][1]: id}
            directed |= {id} if str(kind["directed"][1]).lower() == "true" else set()
    of_kind, parties, sources = columns(table, "kind"), columns(table, "party"), _sources(table)
    ends = [columns(table, role) for role in ("source_actor", "target_actor")]
    entries: list[Node] = []
    for row in table.rows:
        line, kind_id = row.number, cell(row, of_kind) if of_kind else "other"
        kind_id = kind_id if kind_id in kinds else by_name.get(kind_id, kind_id)
        members = [cell(row, end) for end in ends if end]
        members += [id for column in parties for id in separated(row.cells[column])]
        named: list[Node] = [cells.text(id, line, "id") for id in members if id or not (parties and ends[0])]
        entry = {**dict(_fields(table, row, sources, cells)), "kind": cells.text(kind_id, line)}
        if kind_id not in directed:
            entry["members"] = (line, named)
        elif len(named) == _TWO:
            entry |= {"source": named[0], "target": named[1]}
        else:
            raise NotExactError
        entries.append((line, entry))
    return {"kinds": (1, kinds), "links": (1, entries)}


def _fields(table: Table, row: Row, sources: _Pair, cells: Cells) -> Iterator[tuple[str, Node]]:
    """The fields of an actor or a link that are read alike: single values, lists, and `sources`, in two columns."""
    line = row.number
    for column, role in table.roles.items():
        if role not in _APART:
            field = _FIELDS.get(role, role)
            yield field, (cells.texts if role in _LISTS else cells.text)(row.cells[column], line, field)
    yield "sources", cells.sources(cell(row, sources[0]), cell(row, sources[1]), line)


def _sources(table: Table) -> _Pair:
    return columns(table, "source"), columns(table, "source_url")


def _told(table: Table) -> TableUnderstood:
    """A table whose format says what it holds; one of shape `other` is read with others, or not at all."""
    reason = Reason("import_by_format", {"format": table.format})
    if table.shape == "other" and (table.format == FORMAT or table.key in REFERRED):
        kept = "import_own_repeated" if table.key == "ties" else "import_own_computed"
        reason = Reason("import_own_referred" if table.key in REFERRED else kept)
    columns_of = tuple(
        Column(heading, table.roles.get(i, "unused"), reason, _some(row.cells[i] for row in table.rows))
        for i, heading in enumerate(table.headings)
    )
    rows = 0 if table.shape == "other" else len(table.rows)
    return TableUnderstood(table.place, table.key, table.shape or "other", reason, columns_of, rows)


def _some(values: Iterable[str]) -> tuple[str, ...]:
    """The first different values."""
    found = dict[str, None]()
    for value in values:
        if value:
            found[value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"] = None
        if len(found) == _MOST_SHOWN:
            break
    return tuple(found)


def _lacking(actors: Table, others: Mapping[str, Table]) -> Iterator[Problem]:
    """Which of the tables that come along with an export are not there."""
    lacking = [name for name in REFERRED if name not in others]
    if actors.format == FORMAT and lacking:
        yield Problem(actors.place, 0, "import_own_lacking", {"files": ", ".join(lacking)}, "warning")


def _outside(links: Table) -> Iterator[Problem]:
    """Partnerships with members that the export left out: they count with those that are there."""
    size = next((i for i, heading in enumerate(links.headings) if heading == "size" and links.format == FORMAT), None)
    if size is None:
        return
    parties = columns(links, "party")
    counts = ((row.cells[size], sum(len(separated(row.cells[column])) for column in parties)) for row in links.rows)
    if n := sum(stated not in ("", str(members)) for stated, members in counts):
        yield Problem(links.place, 0, "import_own_outside", {"n": n}, "warning")
