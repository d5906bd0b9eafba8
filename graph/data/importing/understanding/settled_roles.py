"""The roles of a table's columns once all are known: each field once, one kind, and a name or parties at least."""

from collections.abc import Collection, Sequence

from ..roles import LEFT_OUT
from ..understood import Reason
from .addresses import is_like_a_person
from .cells import Cells, is_counter
from .kinds import is_kind
from .role_reads import CERTAIN, CONTENT, HALF, PART, RoleRead, Seen, because, is_no_name

# Roles that several columns of a table may have.
_SHARED = {"party", "aliases", "custom", "note", "source", "source_url", "functions", "challenges", *LEFT_OUT}
_SHARED_BY_ACTORS = {"source_actor", "target_actor"}
_SHARED_BY_LINKS = {"sector", "region"}


def settled(seen: Seen, reads: Sequence[RoleRead]) -> tuple[RoleRead, ...]:
    """The role of each column, after what the others were taken for."""
    return _named(seen, _each_once(seen, _kinds_apart(seen, list(reads))))


def _kinds_apart(seen: Seen, reads: list[RoleRead]) -> list[RoleRead]:
    """Of the columns that may state the kind (Typ, Vad, Roll), the one whose words are known best does."""
    doubtful = {"kind", "what", "party_role"}
    claims = [i for i, read in enumerate(reads) if read.role in doubtful]
    stated = [i for i in claims if reads[i].role == "kind" and reads[i].strength >= CERTAIN]
    best = stated[0] if stated else max(claims, key=lambda i: _as_kind(seen, reads, i), default=None)
    for i in claims:
        read = reads[i]
        is_kind_here = i == best and (read.role == "kind" or seen.cells[i].share(is_kind) >= HALF)
        other = "link_name" if read.role == "what" else "note"
        reads[i] = read._replace(role="kind" if is_kind_here else other)
    return reads


def _as_kind(seen: Seen, reads: Sequence[RoleRead], i: int) -> tuple[int, bool]:
    """How many cells of a column are words for kinds, and whether its heading says that they are."""
    return sum(map(is_kind, seen.cells[i].texts)), reads[i].role == "kind"


def _each_once(seen: Seen, reads: list[RoleRead]) -> list[RoleRead]:
    """Leave a role that only one column may have to the one with the strongest reason, the first of several."""
    shared = _SHARED | (_SHARED_BY_ACTORS if seen.is_actors else _SHARED_BY_LINKS)
    names = [i for i, read in enumerate(reads) if read.role == "name"]
    if len(names) > 1:
        # `Namn` beside `Organisation` is who answered.
        for i in [i for i in names if reads[i].strength < CERTAIN and seen.cells[i].share(is_like_a_person) >= HALF]:
            if len([j for j in names if reads[j].role == "name"]) > 1:
                reads[i] = because("person", seen.cells[i], "import_by_person_names", is_like_a_person)
    for role in dict.fromkeys(read.role for read in reads if read.role not in shared):
        claims = [i for i, read in enumerate(reads) if read.role == role]
        best = max(claims, key=lambda i: (reads[i].strength, len(seen.cells[i].distinct) if role == "name" else 0))
        for i in claims:
            if i != best:
                reads[i] = _second(seen, role, reads, i)
    return reads


def _second(seen: Seen, role: str, reads: Collection[RoleRead], i: int) -> RoleRead:
    """The role of a second column that claims one."""
    taken = {read.role for read in reads}
    reason = Reason("import_by_second", {"role": role})
    if role in ("source_actor", "target_actor"):
        return RoleRead("party", reason, PART)
    if role in ("url", "region"):
        return RoleRead("custom", reason, PART)
    if not seen.is_actors and role == "link_name" and "kind" not in taken and seen.cells[i].share(is_kind) >= HALF:
        return RoleRead("kind", reason, PART)
    return RoleRead(seen.spare, reason, PART)


def _named(seen: Seen, reads: list[RoleRead]) -> tuple[RoleRead, ...]:
    """What a table cannot be without: actors a name (or their ids for names), links two parties."""
    roles = [read.role for read in reads]
    free = [
        i
        for i, read in enumerate(reads)
        if read.strength < CONTENT and read.role not in LEFT_OUT and _may_name(seen.cells[i])
    ] + [i for i, read in enumerate(reads) if read.reason.code == "import_unnamed" and _may_name(seen.cells[i])]
    first = RoleRead("name" if seen.is_actors else "party", Reason("import_by_first_texts"), PART)
    if seen.is_actors and "name" not in roles:
        has_ids = "id" in roles and not all(map(is_counter, seen.cells[roles.index("id")].texts))
        for i in [] if has_ids else [i for i in sorted(free) if seen.cells[i].is_distinct][:1]:
            reads[i] = first
    elif not seen.is_actors and not ({"party", "source_actor", "target_actor", "sentence"} & set(roles)):
        for i in sorted(set(free))[:2]:
            reads[i] = first
    return tuple(reads)


def _may_name(cell: Cells) -> bool:
    return bool(cell.texts) and not cell.mostly(is_no_name)
