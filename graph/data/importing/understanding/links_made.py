"""Links of the parties, words and values of a row: how many there are, which way they run, and which is a repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple

from ....network.model import Kind
from .asked import Asked
from .choices import Direction
from .kinds import Sense, is_role
from .link_kinds import Kinds
from .link_tables import LinkTable
from .link_values import Values
from .register import Entry
from .remarks import Remarks

_PAIR = 2


@dataclass(slots=True)
class Relation:
    """Those whom a row names, by the columns that they stand in, and what it says of their link.

    `place` is its file, sheet and row, `line` the row alone.
    """

    of_table: LinkTable
    line: int
    place: str
    values: Values
    sources: list[Entry] = field(default_factory=list)
    targets: list[Entry] = field(default_factory=list)
    parties: list[list[Entry]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    direction: Direction | None = None
    is_sentence: bool = False

    @property
    def named(self) -> list[Entry]:
        """All whom the row names, as often as it does."""
        return [*self.sources, *self.targets, *chain.from_iterable(self.parties)]

    @property
    def everyone(self) -> tuple[Entry, ...]:
        """All whom the row names, each once."""
        return tuple(dict.fromkeys(self.named))

    @property
    def is_directed(self) -> bool:
        """Whether the file gives this link a direction."""
        return self.of_table.is_directed if self.direction is None else self.direction != "undirected"

    @property
    def sides(self) -> tuple[list[Entry], list[Entry]]:
        """Those before, and those after."""
        some = [entry for parties in self.parties for entry in parties]
        if self.sources and self.targets:
            return self.sources, self.targets
        if self.sources and some:
            return self.sources, some
        if self.targets and some:
            return some, self.targets
        if len(self.parties) > 1:
            return self.parties[0], [entry for parties in self.parties[1:] for entry in parties]
        everyone = self.named
        return everyone[:1], everyone[1:]

    @property
    def is_ordered(self) -> bool:
        """Whether it is sure who is before and who after."""
        return self.is_sentence or (self.of_table.are_ends_ordered and self.direction != "undirected")


class _OfKind(NamedTuple):
    kind: Kind
    word: str
    sense: Sense


class MadeLink(NamedTuple):
    """A link before its actors have ids: a directed one runs from the first member to the second."""

    members: tuple[Entry, ...]
    kind: Kind
    fields: dict[str, Any]
    place: str


class LinksMade:
    """Every link so far, each once."""

    def __init__(self, asked: Asked, kinds: Kinds, remarks: Remarks) -> None:
        self._asked, self._kinds, self._remarks = asked, kinds, remarks
        self._seen: set[tuple[object, ...]] = set()
        self._ids: set[str] = set()
        self.links: list[MadeLink] = []

    def add(self, relation: Relation) -> bool:
        """Make the links of a row; False if it is left out, and then why is noted."""
        table, line = relation.of_table.table, relation.line
        everyone = relation.everyone
        if len(everyone) < _PAIR:
            self._too_few(relation)
            return False
        if relation.values.is_nothing:
            self._remarks.left(table.place, line, "import_strength_zero")
            return False
        kinds = self._of_kinds(relation)
        found = [(of.kind, members) for of in kinds for members in self._members(relation, everyone, of)]
        values = relation.values.finished(table.place, line)
        self._amount(relation, values, len(found))
        if note := relation.values.note_text():
            values["note"] = note
        links = [MadeLink(members, kind, values, relation.place) for kind, members in found]
        if "id" in values and not all(self._key(link) in self._seen for link in links):
            self._id(relation, values, len(links))
        return sum(self.one(link, line, table.place) for link in links) > 0

    def one(self, link: MadeLink, line: int, place: str) -> bool:
        """Add a link, unless it repeats an earlier one in everything."""
        key = self._key(link)
        if key in self._seen:
            self._remarks.left(place, line, "import_repeated")
            return False
        self._seen.add(key)
        self.links.append(link)
        return True

    def _key(self, link: MadeLink) -> tuple[object, ...]:
        """What a link has to share with another to repeat it."""
        members = link.members if link.kind.directed else frozenset(link.members)
        return members, link.kind.id, frozenset(link.fields.items())

    def _too_few(self, relation: Relation) -> None:
        table, line = relation.of_table.table, relation.line
        if not relation.everyone:
            self._remarks.left_row(table.place, line, "import_no_parties")
        elif len(relation.named) > 1:
            self._remarks.left_row(table.place, line, "import_self_link", value=relation.everyone[0].name)
        else:
            self._remarks.left_row(table.place, line, "import_one_party", value=relation.everyone[0].name)

    def _of_kinds(self, relation: Relation) -> list[_OfKind]:
        """The kinds that a row states, or that of its table."""
        of_table = relation.of_table
        if relation.words:
            found = []
            for word in dict.fromkeys(relation.words):
                kind, sense = self._kinds.of_word(word, relation.place, is_directed=relation.is_directed)
                found.append(_OfKind(kind, word, sense))
            return found
        if of_table.headed_kind and (headed := self._kinds.default(of_table.headed_kind)):
            return [_OfKind(headed, headed.id, None)]
        key = of_table.table.key
        of_all = self._kinds.of_table(key, of_table.named_kind, relation.place, is_directed=relation.is_directed)
        return [_OfKind(of_all, of_all.id, None)]

    def _members(self, relation: Relation, everyone: tuple[Entry, ...], of: _OfKind) -> list[tuple[Entry, ...]]:
        if not of.kind.directed and (len(everyone) == _PAIR or self._is_one(relation)):
            return [everyone]
        before, after = relation.sides
        if of.kind.directed and self._is_reversed(relation, of):
            before, after = after, before
        return list(dict.fromkeys((a, b) for a in before for b in after if a is not b))

    def _is_reversed(self, relation: Relation, of: _OfKind) -> bool:
        if relation.is_sentence:
            return of.sense == "reversed"
        if relation.is_ordered:
            # `finansieras av` turns round what the columns say; `leverantör` only names what one of them is.
            is_passive = of.sense == "reversed" and not is_role(of.word)
            return is_passive != (relation.direction == "reversed")
        headings = [relation.of_table.table.headings[i] or f"#{i + 1}" for i in relation.of_table.ends]
        first, second = (headings[0], headings[-1]) if len(headings) > 1 else ("1", "2")
        return self._kinds.is_reversed(of.word, of.sense, relation.place, first, second)

    def _is_one(self, relation: Relation) -> bool:
        """Whether more than two parties of an undirected kind are one partnership."""
        cells = [relation.sources, relation.targets, *relation.parties]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 or all(len(cell) == 1 for cell in filled) or relation.of_table.roles_in_note:
            return True
        suggested = "pairs" if relation.of_table.are_ends_ordered or relation.is_sentence else "together"
        key = relation.of_table.table.key
        options = ("together", "pairs")
        return (
            self._asked.ask(f"together:{key}", "import_ask_together", options, suggested, relation.place, table=key)
            == "together"
        )

    def _id(self, relation: Relation, fields: dict[str, Any], links: int) -> None:
        """Keep the id of the one link that the row makes, if no other has it; else it goes to the note."""
        id = fields["id"]
        if links == 1 and id not in self._ids:
            self._ids.add(id)
            return
        del fields["id"]
        relation.values.notes[f"id: {id}"] = None
        fields["note"] = relation.values.note_text()

    def _amount(self, relation: Relation, fields: dict[str, Any], links: int) -> None:
        """The amount of the one link that the row makes; of several, none can be said to have it."""
        values, table = relation.values, relation.of_table.table
        if values.amount is None:
            return
        if links > 1 or values.currency == "":
            values.notes[values.amount_text] = None
            if links > 1:
                self._remarks.decided(table.place, relation.line, "import_amount_shared", value=values.amount_text)
            return
        if values.currency is None:
            self._remarks.decided(table.place, relation.line, "import_currency_assumed", value=values.amount_text)
        fields["amount"], fields["currency"] = values.amount, values.currency or "SEK"


def tied(named: Sequence[Entry], entry: Entry, role: str) -> list[tuple[Entry, ...]]:
    """The members of each link between an actor and those whom a cell of its row names."""
    others = [other for other in dict.fromkeys(named) if other is not entry]
    return [(other, entry) if role == "source_actor" else (entry, other) for other in others]
