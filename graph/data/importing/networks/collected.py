"""The nodes and the edges of one file while they are read, and the tables that they become."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from ..exact.own_tables import NODES_HAVE, PAIRS_HAVE, TIES_HAVE
from ..tables import Row, Shape, Table
from .limits import LONGEST_VALUE, MOST_ATTRIBUTES, MOST_CELLS, MOST_EDGES, MOST_NODES
from .noted import Noted
from .values import is_weight

DIRECTED, UNDIRECTED, MUTUAL = "directed", "undirected", "mutual"

# What programs write where there is no value.
_NO_VALUE = {"nan", "none", "null"}
_NAMES = ("label", "name", "title")
_LONGEST_NO_VALUE = 10
# Where a node is drawn is no fact about it.
_DRAWN = dict.fromkeys(("x", "y", "z", "vx", "vy", "fx", "fy"), "unused")
_NUMBERED = re.compile(r"[A-Za-z]{0,2}[_-]?\d+")


class _NoValue(NamedTuple):
    """What may stand where there is no value: of which record, in which part of the file, and of which attribute."""

    record: int
    part: str
    name: str
    value: str


@dataclass(slots=True)
class Collected:
    """Records of one shape: the columns that the format itself has, and those of attributes as they turn up.

    `fixed` is the role of each of the format's own columns by its heading; one with an empty role is guessed later. A
    column in which nothing is written is left out, but for the ends of edges. `most` is how many records there may be.
    Where other programs have no value they may write so (`null`): that is left out. An export of this program, which
    has all headings of one of `own`, writes texts alone.
    """

    noted: Noted
    key: str
    shape: Shape
    format: str
    fixed: Mapping[str, str]
    most: int
    own: tuple[frozenset[str], ...]
    columns: dict[str, int] = field(init=False)
    records: list[tuple[int, dict[int, str]]] = field(default_factory=list)
    named: dict[str, int] = field(default_factory=dict)  # the column of an attribute, as the file writes its name
    no_values: list[_NoValue] = field(default_factory=list)
    filled: int = 0

    def __post_init__(self) -> None:
        self.columns = {heading: i for i, heading in enumerate(self.fixed)}

    def add(self, number: int, own: Mapping[str, str], attributes: Mapping[str, str]) -> None:
        """One more record: its line or place in the file, its values in the format's own columns, and its attributes.

        Raises
        ------
        Refused
            If there are too many records, attributes or cells, or a value is too long.
        """
        if len(self.records) >= self.most:
            raise self.noted.refuse(number, "import_too_many_records", key=self.key, limit=self.most)
        cells = {self.columns[heading]: value for heading, value in own.items() if value}
        for name, value in attributes.items():
            if not value:
                continue
            if len(value) <= _LONGEST_NO_VALUE and _is_no_value(name, value):
                self.no_values.append(_NoValue(len(self.records), self.noted.part, name, value))
            elif cells.setdefault(column := self._column(number, name), value) != value:
                self.noted.warn(number, "import_attribute_twice", str(column), name=name)
        if max(map(len, cells.values()), default=0) > LONGEST_VALUE:
            raise self.noted.refuse(number, "import_long_value", limit=LONGEST_VALUE)
        self.filled += len(cells)
        if self.filled > MOST_CELLS:
            raise self.noted.refuse(number, "import_too_many_cells", key=self.key, limit=MOST_CELLS)
        if not "".join(cells.values()).isascii():
            cells = {i: _encodable(value) for i, value in cells.items()}
        self.records.append((number, cells))

    def values(self, heading: str) -> list[str]:
        """The column of a heading of the format's own, empty where nothing is written."""
        column = self.columns[heading]
        return [cells.get(column, "") for _, cells in self.records]

    def table(self, roles: Mapping[str, str] | None = None, *, directed: bool | None = None) -> Table:
        """All records under headings, with the roles that are certain; `roles` are those of attributes by name.

        Raises
        ------
        Refused
            If there are more cells than a table may have.
        """
        self._settle_no_values()
        if len(self.records) * len(self.columns) > MOST_CELLS:
            raise self.noted.refuse(0, "import_too_many_cells", key=self.key, limit=MOST_CELLS)
        used = {i for _, cells in self.records for i in cells} or {0}
        if self.shape == "links":
            used |= {self.columns["source"], self.columns["target"]}
            directions = set(self.values("direction"))
            if directions in ({DIRECTED}, {UNDIRECTED}):
                directed = directions == {DIRECTED}
                used.discard(self.columns["direction"])
            if is_numbered(self.values("id")):
                used.discard(self.columns["id"])
        kept = [(i, heading) for heading, i in self.columns.items() if i in used]
        places = [i for i, _ in kept]
        known = {**(_DRAWN if self.shape == "actors" else {}), **(roles or {}), **self.fixed}
        return Table(
            place=f"{self.noted.file} [{self.key}]",
            key=self.key,
            headings=tuple(heading for _, heading in kept),
            rows=tuple(Row(number, tuple(map(cells.get, places, repeat("")))) for number, cells in self.records),
            format=self.format,
            shape=self.shape,
            roles={place: known[heading] for place, (_, heading) in enumerate(kept) if known.get(heading)},
            directed=directed,
        )

    def _settle_no_values(self) -> None:
        """Take what looks like no value for a text in an export of this program, and leave it out in others."""
        is_own = any(have <= self.columns.keys() for have in self.own)
        part = self.noted.part
        for record, of_part, name, value in self.no_values:
            number, cells = self.records[record]
            if is_own:
                cells.setdefault(self._column(number, name), value)
            else:
                self.noted.part = of_part
                self.noted.warn(number, "import_no_value", value.strip(), value=value.strip())
        self.noted.part = part
        self.no_values.clear()

    def _column(self, number: int, name: str) -> int:
        """The column of an attribute; one that is called as a column of the format's own stands beside it."""
        if (known := self.named.get(name)) is not None:
            return known
        heading = _encodable(" ".join("".join(c if c.isprintable() else " " for c in name).split()))
        heading = f"{heading} (2)" if heading in self.fixed else heading
        column = self.columns.setdefault(heading, len(self.columns))
        if column >= MOST_ATTRIBUTES:
            raise self.noted.refuse(number, "import_too_many_attributes", limit=MOST_ATTRIBUTES)
        self.named[name] = column
        return column


def is_numbered(ids: Iterable[str]) -> bool:
    """Whether a program has numbered the edges: such an id names another edge in the next file."""
    return all(_NUMBERED.fullmatch(id) or not id for id in ids)


def nodes(noted: Noted, format: str, fixed: Mapping[str, str]) -> Collected:
    """Where nodes are collected: a column `id`, and those that the format has besides."""
    return Collected(noted, "nodes", "actors", format, {"id": "id", **fixed}, MOST_NODES, (NODES_HAVE,))


def edges(noted: Noted, format: str, fixed: Mapping[str, str]) -> Collected:
    """Where edges are collected: `source`, `target`, `id` and `direction`, and what the format has besides."""
    own = {"source": "source_actor", "target": "target_actor", "id": "link_id", "direction": "direction"}
    return Collected(noted, "edges", "links", format, {**own, **fixed}, MOST_EDGES, (TIES_HAVE, PAIRS_HAVE))


def check(nodes: Collected, edges: Collected, *, parts: bool = False) -> None:
    """Note nodes that have no id or the same one, and edges that lack an end or name a node that is not there.

    With `parts` records are counted in their list, and not by the lines of the file.
    """
    seen: set[str] = set()
    nodes.noted.part = nodes.key if parts else ""
    for (number, _), id in zip(nodes.records, nodes.values("id"), strict=True):
        if not id:
            nodes.noted.error(number, "import_node_without_id")
        elif id in seen:
            nodes.noted.error(number, "import_node_twice", value=id)
        seen.add(id)
    nodes.noted.part = edges.key if parts else ""
    for (number, _), *ends in zip(edges.records, edges.values("source"), edges.values("target"), strict=True):
        for end in ends:
            if not end:
                edges.noted.error(number, "import_edge_without_end")
            elif end not in seen:
                edges.noted.error(number, "import_unknown_node", value=end)
    nodes.noted.part = ""


@lru_cache(maxsize=10_000)
def _is_no_value(name: str, value: str) -> bool:
    """Whether a program wrote that there is no value; a name may be `Null` all the same."""
    return value.strip().casefold() in _NO_VALUE and name.casefold() not in _NAMES


def name_role(nodes: Collected) -> Mapping[str, str]:
    """The attribute that is certainly the name of a node: `label`, `name` or `title`, if it is the only one of them."""
    called = [heading for heading in nodes.columns if heading.casefold() in _NAMES]
    return {called[0]: "name"} if len(called) == 1 else {}


def weight_role(edges: Collected) -> Mapping[str, str]:
    """The attribute that is certainly the weight of an edge, if there is just one that is called so."""
    called = [heading for heading in edges.columns if is_weight(heading)]
    return {called[0]: "strength"} if len(called) == 1 else {}


def _encodable(text: str) -> str:
    """The text with a replacement character for what has no place in a file: half of a surrogate pair."""
    # A text of letters, signs and spaces holds no such half.
    return text if text.isprintable() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
