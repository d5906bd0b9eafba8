"""The rows of tables of links, and the columns of tables of actors that name whom each is tied to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ....network.vocabulary import NAME_LENGTH
from ..spelling import tidy
from ..tables import Table
from .actor_rows import PartnerCell
from .asked import Asked
from .choices import read_direction
from .kinds import kinds_in, party_under, read_sentence
from .link_kinds import Kinds
from .link_tables import ENDS, TRAITS, LinkTable, look_at
from .link_values import LINK_FIELDS, Values
from .links_made import LinksMade, MadeLink, Relation, tied
from .own_sectors import Sectors
from .parties import looks_several, separates_strongly, split
from .party_traits import end_of, tell
from .plain_cells import PlainColumn, of_link
from .register import Entry, Register
from .remarks import Remarks
from .role_reads import RoleRead
from .rows import Cell, Record, file_of, key_text, records

_NOT_OF_LINKS = ("unused", *TRAITS)
_NOBODY = {"", "-", "–", "—", "?"}
_PLAIN_MARKS = (None, "number")


@dataclass
class LinkRows:
    """What the rows of tables of links are read into."""

    register: Register
    sectors: Sectors
    asked: Asked
    kinds: Kinds
    remarks: Remarks
    made: LinksMade
    _parties_by_text: dict[str, Entry] = field(default_factory=dict)  # of the table that is read

    def read(self, table: Table, reads: Sequence[RoleRead]) -> int:
        """Read all rows of a table; how many were taken in."""
        of_table = look_at(table, reads)
        if not of_table.ends and "sentence" not in of_table.roles:
            self.remarks.of_table(table.place, "import_no_ends")
            return 0
        self._parties_by_text.clear()
        columns = [
            (i, role, of_link(role, of_table.orders.get(i), has_kinds=of_table.has_kinds))
            for i, role in enumerate(of_table.roles)
            if role not in _NOT_OF_LINKS
        ]
        return sum(self._row(of_table, columns, record) for record in records(table, of_table.ends, self.remarks))

    def read_partners(self, partners: Sequence[tuple[Table, PartnerCell]]) -> None:
        """Read the cells of tables of actors that name whom each is tied to."""
        columns: dict[tuple[str, str], list[str]] = {}
        for table, cell in partners:
            columns.setdefault((table.place, cell.heading), []).append(cell.text)
        strongly = {column: separates_strongly(texts) for column, texts in columns.items()}
        for table, cell in partners:
            place = f"{table.place}:{cell.line}"
            found = self._names(cell.text, place, strongly=strongly[table.place, cell.heading])
            if any(len(name) > NAME_LENGTH for name in found):
                self.remarks.left(table.place, cell.line, "import_too_long", cell.heading)
            those = [name for name in found if name not in _NOBODY and len(name) <= NAME_LENGTH]
            others = [self.register.party(name, file_of(table), place) for name in those]
            kind = self.kinds.known(party_under(cell.heading)) or self.kinds.of_table(
                f"{table.key}:{cell.heading}", None, place, is_directed=cell.role != "party"
            )
            if cell.entry in others:
                self.remarks.left_row(table.place, cell.line, "import_self_link", value=cell.entry.name)
            for members in tied(others, cell.entry, cell.role):
                self.made.one(MadeLink(members, kind, {}, place), cell.line, table.place)

    def _row(self, of_table: LinkTable, columns: Sequence[tuple[int, str, PlainColumn | None]], record: Record) -> bool:
        texts, marks = record.texts, record.row.marks
        values = Values(self.asked, self.remarks, of_table.orders)
        relation = Relation(of_table, record.row.number, record.place, values)
        named: dict[int, list[Entry]] = {}
        for i, role, plain in columns:
            if role in ENDS:
                found = self._parties(of_table, record, i)
                if found is None:
                    return False
                _add(relation, role, found)
                named[i] = found
                if i in of_table.roles_in_note and found:
                    values.note(record.cell(i))
            elif plain is not None and (value := plain[texts[i]]) is not None:
                if role == "kind":
                    relation.words += value
                else:
                    values.fields[role] = value
            elif (texts[i] or marks) and (cell := record.cell(i)).is_stated(self.remarks):
                self._value(relation, role, cell)
        for i in of_table.traits:
            if (cell := record.cell(i)).is_stated(self.remarks):
                self._trait(of_table, named, of_table.roles[i], cell, values)
        return self.made.add(relation)

    def _value(self, relation: Relation, role: str, cell: Cell) -> None:
        """What a cell says beside who the parties are."""
        if role == "person":
            self.remarks.left(cell.table.place, cell.row.number, "import_people", cell.heading)
        elif role == "sentence":
            self._sentence(relation, cell)
        elif role == "kind" and relation.of_table.has_kinds:
            relation.words += kinds_in(cell.text)
        elif role == "direction":
            relation.direction = read_direction(cell.text)
            if relation.direction is None:
                relation.values.unread(cell, "import_no_direction")
        else:
            LINK_FIELDS.get(role, LINK_FIELDS["note"])(relation.values, cell)

    def _trait(
        self, of_table: LinkTable, named: Mapping[int, list[Entry]], role: str, cell: Cell, values: Values
    ) -> None:
        """What a row says of a party; in the note if it is not clear of whom, or what."""
        end = end_of(of_table.table.headings, of_table.ends, cell.column)
        parties = named.get(end, []) if end is not None else []
        if len(parties) != 1 or not tell(parties[0], role, cell, self.sectors):
            values.note(cell)

    def _parties(self, of_table: LinkTable, record: Record, column: int) -> list[Entry] | None:
        """Those whom a cell names; None if the whole row cannot be taken in for it."""
        text, mark = record.texts[column], record.row.marks.get(column)
        # A name that has been read as one and found is so in all rows.
        if mark in _PLAIN_MARKS and (known := self._parties_by_text.get(text)):
            return [known]
        if text in _NOBODY and mark is None:
            return []
        table, cell, place = of_table.table, record.cell(column), record.place
        single = column in of_table.single
        is_list = len(text) > NAME_LENGTH and not single
        if not is_list and key_text(record, column, self.remarks) is None:
            return None
        found = [text] if single else self._names(cell.raw, place, strongly=of_table.strongly.get(column, False))
        if any(len(name) > NAME_LENGTH for name in found):
            self.remarks.left_row(
                *(table.place, cell.row.number, "import_name_too_long"),
                column=cell.heading,
                value=text,
                limit=NAME_LENGTH,
            )
            return None
        found = [name for name in found if name not in _NOBODY and (name != "None" or self.register.is_known(name))]
        entries = [self.register.party(name, file_of(table), place) for name in found]
        if found == [text] and mark in _PLAIN_MARKS:
            self._parties_by_text[text] = entries[0]
        return entries

    def _names(self, text: str, place: str, *, strongly: bool) -> list[str]:
        """The names in a text; of a part that may be one name or several a question is asked."""

        def apart(doubtful: str) -> bool | None:
            suggested = "several" if looks_several(doubtful) else "one"
            key = f"split:{tidy(doubtful).casefold()}"
            answer = self.asked.ask(key, "import_ask_split", ("several", "one"), suggested, place, value=doubtful)
            return answer == "several"

        return list(split(text, self.register.is_known, strongly=strongly, apart=apart).names)

    def _sentence(self, relation: Relation, cell: Cell) -> None:
        """`A finansierar B`: who, whom and how."""
        sentence = read_sentence(cell.text)
        if sentence is None:
            relation.values.unread(cell, "import_no_sentence")
            return
        file = file_of(relation.of_table.table)
        for text, side in ((sentence.before, relation.sources), (sentence.after, relation.targets)):
            names = self._names(text, relation.place, strongly=False)
            side += [self.register.party(name, file, relation.place) for name in names if len(name) <= NAME_LENGTH]
        relation.words.append(sentence.verb)
        relation.is_sentence = True


def _add(relation: Relation, role: str, found: list[Entry]) -> None:
    if role == "source_actor":
        relation.sources += found
    elif role == "target_actor":
        relation.targets += found
    elif found:
        relation.parties.append(found)
