"""The role of each column of a table of actors or links, from its heading and what it holds, with the reason."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .addresses import is_like_a_person
from .cells import CONTENTS, Cells, is_counter, is_number
from .heading_words import HeadingRead, actor_heading, date_heading, link_heading
from .kinds import is_kind, party_under
from .roles import ACTOR_ROLES, LEFT_OUT, LINK_ROLES
from .tables import Table
from .understood import Reason

# Roles that several columns of a table may have.
_SHARED = {"party", "aliases", "custom", "note", "source", "source_url", "functions", "challenges", *LEFT_OUT}
_SHARED_BY_ACTORS = {"source_actor", "target_actor"}
_HALF = 0.5
# How strong a reason is: a person or the format says so, a whole heading, the contents, a part of a heading.
_DECIDED, CERTAIN, _HEADING, _CONTENTS, _PART = 5, 4, 3, 2, 1


class RoleRead(NamedTuple):
    """A role, why, and how strong the reason is, from 0 (nothing else was left) to `CERTAIN` and above."""

    role: str
    reason: Reason
    strength: int


@dataclass(frozen=True)
class _Seen:
    """What the columns are judged by."""

    table: Table
    cells: Sequence[Cells]
    is_actors: bool
    is_known: Callable[[str], bool]

    @property
    def spare(self) -> str:
        """The role of a column that is no field."""
        return "custom" if self.is_actors else "note"


def read_roles(
    table: Table,
    cells: Sequence[Cells],
    *,
    is_actors: bool,
    is_known: Callable[[str], bool],
    decided: Callable[[int], str | None],
) -> tuple[RoleRead, ...]:
    """The role of each column of a table of actors or of links.

    `is_known` says whether a text names an actor of another table, `decided` what a person has decided on a column.
    """
    seen = _Seen(table, cells, is_actors, is_known)
    allowed = {*ACTOR_ROLES, *LINK_ROLES, *LEFT_OUT}
    reads: list[RoleRead] = []
    for i in range(len(cells)):
        if (role := decided(i)) in allowed:
            reads.append(RoleRead(str(role), Reason("import_by_decision"), _DECIDED))
        elif (role := table.roles.get(i)) in allowed:
            reads.append(RoleRead(str(role), Reason("import_by_format", {"format": table.format}), CERTAIN))
        else:
            reads.append(_guess(seen, i))
    return _named(seen, _each_once(seen, _kinds_apart(seen, reads)))


def _guess(seen: _Seen, i: int) -> RoleRead:
    cell = seen.cells[i]
    headed = (actor_heading if seen.is_actors else link_heading)(cell.heading)
    if (by_contents := _people(cell, headed)) is not None:
        return by_contents
    if seen.is_actors and (linked := _partners(seen, cell, headed)):
        return linked
    if headed:
        return _by_heading(seen, i, headed)
    if not seen.is_actors and (side := party_under(cell.heading)):
        role = "source_actor" if side.sense == "forward" else "target_actor"
        return RoleRead(role, Reason("import_by_heading", {"word": cell.heading}), _HEADING)
    return _by_contents(seen, cell)


def _people(cell: Cells, headed: HeadingRead | None) -> RoleRead | None:
    """Whether a column holds names, numbers and addresses of people."""
    if headed and headed.role == "responsible":
        is_person = cell.share(is_like_a_person) >= _HALF or cell.share(CONTENTS["import_by_people"]) >= _HALF
        return _because("person", cell, "import_by_person_names", is_like_a_person) if is_person else None
    if cell.mostly(CONTENTS["import_by_people"], _HALF) and not (headed and headed.role in ("orgnr", "url", "id")):
        return _because("person", cell, "import_by_people", CONTENTS["import_by_people"])
    return None


def _partners(seen: _Seen, cell: Cells, headed: HeadingRead | None) -> RoleRead | None:
    """In a table of actors: a column that names those whom each actor is tied to."""
    linked = link_heading(cell.heading)
    side = party_under(cell.heading)
    if headed and headed.is_whole and headed.role not in ("type",) and not side:
        return None
    by_heading = Reason("import_by_heading", {"word": cell.heading})
    if side and not cell.mostly(_is_no_name):
        return RoleRead("source_actor" if side.sense == "forward" else "target_actor", by_heading, _HEADING)
    if linked and linked.is_whole and linked.role == "party" and not headed and not cell.mostly(_is_no_name):
        return RoleRead("party", by_heading, _HEADING)
    if not headed and cell.mostly(seen.is_known, 0.6):
        return _because("party", cell, "import_by_known_names", seen.is_known)
    return None


def _is_no_name(text: str) -> bool:
    return is_number(text) or len(text) == 1 or CONTENTS["import_by_dates"](text)


def _by_heading(seen: _Seen, i: int, headed: HeadingRead) -> RoleRead:
    cell = seen.cells[i]
    strength = _HEADING if headed.is_whole else _PART
    code = "import_by_heading" if headed.is_whole else "import_by_heading_part"
    by_heading = Reason(code, {"word": headed.word})
    role = headed.role
    if role == "type":
        return _type_of_actor(seen, cell, by_heading, strength)
    if role in ("responsible", "number"):
        is_counted = role == "number" and cell.mostly(is_counter)
        return RoleRead("unused" if is_counted else seen.spare, by_heading, _PART)
    if not seen.is_actors:
        return _of_links(seen, cell, RoleRead(role, by_heading, strength))
    if role == "as_of" and not cell.mostly(CONTENTS["import_by_dates"], _HALF) and cell.texts:
        return RoleRead(seen.spare, by_heading, _PART)
    return RoleRead("region" if role == "region_code" else role, by_heading, strength)


def _type_of_actor(seen: _Seen, cell: Cells, by_heading: Reason, strength: int) -> RoleRead:
    """`Type`: the sector, where it holds sectors and no other column does; a form, where it holds one; else custom."""
    is_sector, is_form = CONTENTS["import_by_sectors"], CONTENTS["import_by_forms"]
    others = [read.role for other in seen.cells if other is not cell and (read := actor_heading(other.heading))]
    if "sector" not in others and cell.share(is_sector) >= _HALF:
        return RoleRead("sector", cell.counted("import_by_sectors", is_sector), _CONTENTS)
    if cell.share(is_form) > 0:
        return RoleRead("form", cell.counted("import_by_forms", is_form), min(strength, _CONTENTS))
    return RoleRead("custom", by_heading, _PART)


def _of_links(seen: _Seen, cell: Cells, read: RoleRead) -> RoleRead:
    """A role in a table of links, where one heading has two meanings and the contents say which."""
    dated = date_heading(cell.heading)
    if dated and read.role not in ("start", "end") and cell.mostly(CONTENTS["import_by_dates"], _HALF):
        return RoleRead(dated, cell.counted("import_by_dates", CONTENTS["import_by_dates"]), _HEADING)
    if read.role == "source_actor" and cell.heading.strip().casefold() == "source" and not _has_target(seen):
        return read._replace(role="source")
    for roles, least, code, role in _BY_CONTENTS:
        if read.role in roles and cell.mostly(CONTENTS[code], least):
            return _because(role, cell, code, CONTENTS[code])
    return read


# Of links, roles that headings give: if so great a share of the texts is such, the column has the last role instead.
_BY_CONTENTS = (
    ({"kind"}, 1.0, "import_by_directions", "direction"),
    ({"amount"}, _HALF, "import_by_kinds", "kind"),
    ({"strength"}, _HALF, "import_by_amounts", "amount"),
    ({"kind", "what", "note", "link_name"}, _HALF, "import_by_sentences", "sentence"),
)


def _has_target(seen: _Seen) -> bool:
    return any((read := link_heading(cell.heading)) and read.role == "target_actor" for cell in seen.cells)


def _by_contents(seen: _Seen, cell: Cells) -> RoleRead:
    found = _FOR_ACTORS if seen.is_actors else _FOR_LINKS
    if not seen.is_actors and cell.mostly(seen.is_known, _HALF):
        return _because("party", cell, "import_by_known_names", seen.is_known)
    for code, role in found:
        if cell.mostly(CONTENTS[code]):
            return _because(role, cell, code, CONTENTS[code])
    if not cell.heading.strip():
        return RoleRead("unused", Reason("import_unnamed"), 0)
    return RoleRead(seen.spare, Reason("import_by_nothing"), 0)


def _because(role: str, cell: Cells, code: str, is_such: Callable[[str], bool]) -> RoleRead:
    return RoleRead(role, cell.counted(code, is_such), _CONTENTS)


_FOR_ACTORS = (
    ("import_by_orgnrs", "orgnr"),
    ("import_by_urls", "url"),
    ("import_by_sectors", "sector"),
    ("import_by_places", "region"),
)
_FOR_LINKS = (
    ("import_by_sentences", "sentence"),
    ("import_by_urls", "source_url"),
    ("import_by_directions", "direction"),
    ("import_by_kinds", "kind"),
    ("import_by_amounts", "amount"),
    ("import_by_dates", "period"),
)


def _kinds_apart(seen: _Seen, reads: list[RoleRead]) -> list[RoleRead]:
    """Of the columns that may state the kind (Typ, Vad, Roll), the one whose words are known best does."""
    doubtful = {"kind", "what", "party_role"}
    claims = [i for i, read in enumerate(reads) if read.role in doubtful]
    stated = [i for i in claims if reads[i].role == "kind" and reads[i].strength >= CERTAIN]
    best = stated[0] if stated else max(claims, key=lambda i: _as_kind(seen, reads, i), default=None)
    for i in claims:
        read = reads[i]
        is_kind_here = i == best and (read.role == "kind" or seen.cells[i].share(is_kind) >= _HALF)
        other = "link_name" if read.role == "what" else "note"
        reads[i] = read._replace(role="kind" if is_kind_here else other)
    return reads


def _as_kind(seen: _Seen, reads: Sequence[RoleRead], i: int) -> tuple[int, bool]:
    """How many cells of a column are words for kinds, and whether its heading says that they are."""
    return sum(map(is_kind, seen.cells[i].texts)), reads[i].role == "kind"


def _each_once(seen: _Seen, reads: list[RoleRead]) -> list[RoleRead]:
    """Leave a role that only one column may have to the one with the strongest reason, the first of several."""
    shared = _SHARED | (_SHARED_BY_ACTORS if seen.is_actors else set())
    names = [i for i, read in enumerate(reads) if read.role == "name"]
    if len(names) > 1:
        # `Namn` beside `Organisation` is who answered.
        for i in [i for i in names if reads[i].strength < CERTAIN and seen.cells[i].share(is_like_a_person) >= _HALF]:
            if len([j for j in names if reads[j].role == "name"]) > 1:
                reads[i] = _because("person", seen.cells[i], "import_by_person_names", is_like_a_person)
    for role in dict.fromkeys(read.role for read in reads if read.role not in shared):
        claims = [i for i, read in enumerate(reads) if read.role == role]
        best = max(claims, key=lambda i: (reads[i].strength, len(seen.cells[i].distinct) if role == "name" else 0))
        for i in claims:
            if i != best:
                reads[i] = _second(seen, role, reads, i)
    return reads


def _second(seen: _Seen, role: str, reads: Collection[RoleRead], i: int) -> RoleRead:
    """The role of a second column that claims one."""
    taken = {read.role for read in reads}
    reason = Reason("import_by_second", {"role": role})
    if role in ("source_actor", "target_actor"):
        return RoleRead("party", reason, _PART)
    if role in ("url", "region"):
        return RoleRead("custom", reason, _PART)
    if not seen.is_actors and role == "link_name" and "kind" not in taken and seen.cells[i].share(is_kind) >= _HALF:
        return RoleRead("kind", reason, _PART)
    return RoleRead(seen.spare, reason, _PART)


def _named(seen: _Seen, reads: list[RoleRead]) -> tuple[RoleRead, ...]:
    """What a table cannot be without: actors a name (or their ids for names), links two parties."""
    roles = [read.role for read in reads]
    free = [
        i
        for i, read in enumerate(reads)
        if read.strength < _HEADING and read.role not in LEFT_OUT and _may_name(seen.cells[i])
    ] + [i for i, cell in enumerate(seen.cells) if not cell.heading.strip() and _may_name(cell)]
    first = RoleRead("name" if seen.is_actors else "party", Reason("import_by_first_texts"), _PART)
    if seen.is_actors and "name" not in roles:
        has_ids = "id" in roles and not all(map(is_counter, seen.cells[roles.index("id")].texts))
        for i in [] if has_ids else [i for i in sorted(free) if seen.cells[i].is_distinct][:1]:
            reads[i] = first
    elif not seen.is_actors and not ({"party", "source_actor", "target_actor", "sentence"} & set(roles)):
        for i in sorted(set(free))[:2]:
            reads[i] = first
    return tuple(reads)


def _may_name(cell: Cells) -> bool:
    return bool(cell.texts) and not cell.mostly(_is_no_name)
