"""The role of each column of a table of actors or links, from its heading and what it holds, with the reason."""

from collections.abc import Callable, Sequence

from ..roles import ACTOR_ROLES, LEFT_OUT, LINK_ROLES
from ..tables import Table
from ..understood import Reason
from .addresses import is_like_a_person
from .cells import CONTENTS, Cells, is_counter
from .heading_words import HeadingRead, actor_heading, date_heading, link_heading
from .kinds import party_under
from .link_tables import SHEETS
from .role_reads import CERTAIN, CONTENT, DECIDED, HALF, HEADING, NONE, PART, RoleRead, Seen, because, is_no_name
from .settled_roles import settled


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
    allowed = {*ACTOR_ROLES, *LINK_ROLES, *LEFT_OUT}
    stated: dict[int, RoleRead] = {}
    for i in range(len(cells)):
        if (role := decided(i)) in allowed:
            stated[i] = RoleRead(str(role), Reason("import_by_decision"), DECIDED)
        elif (role := table.roles.get(i)) in allowed:
            stated[i] = RoleRead(str(role), _by_format(table, i), CERTAIN)
    seen = Seen(table, cells, is_actors, is_known, {i: read.role for i, read in stated.items()})
    return settled(seen, [stated.get(i) or _guess(seen, i) for i in range(len(cells))])


def _by_format(table: Table, column: int) -> Reason:
    """In a sheet it is the heading that says so, as the program that wrote it uses it."""
    if table.format in SHEETS:
        return Reason("import_by_heading", {"word": table.headings[column]})
    return Reason("import_by_format", {"format": table.format})


def _guess(seen: Seen, i: int) -> RoleRead:
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
        return RoleRead(role, Reason("import_by_heading", {"word": cell.heading}), HEADING)
    return _by_contents(seen, cell)


def _people(cell: Cells, headed: HeadingRead | None) -> RoleRead | None:
    """Whether a column holds names, numbers and addresses of people."""
    if headed and headed.role == "responsible":
        is_person = cell.share(is_like_a_person) >= HALF or cell.share(CONTENTS["import_by_people"]) >= HALF
        return because("person", cell, "import_by_person_names", is_like_a_person) if is_person else None
    if cell.mostly(CONTENTS["import_by_people"], HALF) and not (headed and headed.role in ("orgnr", "url", "id")):
        return because("person", cell, "import_by_people", CONTENTS["import_by_people"])
    return None


def _partners(seen: Seen, cell: Cells, headed: HeadingRead | None) -> RoleRead | None:
    """In a table of actors: a column that names those whom each actor is tied to."""
    linked = link_heading(cell.heading)
    side = party_under(cell.heading)
    if headed and headed.is_whole and headed.role not in ("type",) and not side:
        return None
    by_heading = Reason("import_by_heading", {"word": cell.heading})
    if side and not cell.mostly(is_no_name):
        return RoleRead("source_actor" if side.sense == "forward" else "target_actor", by_heading, HEADING)
    if linked and linked.is_whole and linked.role == "party" and not headed and not cell.mostly(is_no_name):
        return RoleRead("party", by_heading, HEADING)
    # Numbers may be ids of nodes by chance: a degree, a class.
    if not (headed and headed.is_whole) and cell.mostly(seen.is_known, 0.6) and not cell.mostly(is_no_name):
        return because("party", cell, "import_by_known_names", seen.is_known)
    return None


def _by_heading(seen: Seen, i: int, headed: HeadingRead) -> RoleRead:
    cell = seen.cells[i]
    strength = HEADING if headed.is_whole else PART
    code = "import_by_heading" if headed.is_whole else "import_by_heading_part"
    by_heading = Reason(code, {"word": headed.word})
    role = headed.role
    if role == "type":
        return _type_of_actor(seen, cell, by_heading, strength)
    if role in ("responsible", "number"):
        is_counted = role == "number" and cell.mostly(is_counter)
        return RoleRead("unused" if is_counted else seen.spare, by_heading, PART)
    if not seen.is_actors:
        return _of_links(seen, cell, RoleRead(role, by_heading, strength))
    if role == "as_of" and cell.texts and cell.share(CONTENTS["import_by_dates"]) < HALF:
        return RoleRead(seen.spare, by_heading, PART)
    return RoleRead("region" if role == "region_code" else role, by_heading, strength)


def _type_of_actor(seen: Seen, cell: Cells, by_heading: Reason, strength: int) -> RoleRead:
    """`Type`: the sector, where it holds sectors and no other column does; a form, where it holds one; else custom."""
    is_sector, is_form = CONTENTS["import_by_sectors"], CONTENTS["import_by_forms"]
    others = [
        seen.fixed.get(i) or ((read := actor_heading(other.heading)) and read.role)
        for i, other in enumerate(seen.cells)
        if other is not cell
    ]
    if "sector" not in others and cell.share(is_sector) >= HALF:
        return RoleRead("sector", cell.counted("import_by_sectors", is_sector), CONTENT)
    if cell.share(is_form) > 0:
        return RoleRead("form", cell.counted("import_by_forms", is_form), min(strength, CONTENT))
    return RoleRead("custom", by_heading, PART)


def _of_links(seen: Seen, cell: Cells, read: RoleRead) -> RoleRead:
    """A role in a table of links, where one heading has two meanings and the contents say which."""
    dated = date_heading(cell.heading)
    if dated and read.role not in ("start", "end") and cell.share(CONTENTS["import_by_dates"]) >= HALF:
        return RoleRead(dated, cell.counted("import_by_dates", CONTENTS["import_by_dates"]), HEADING)
    if read.role == "source_actor" and cell.heading.strip().casefold() == "source" and not _has_target(seen):
        return read._replace(role="source")
    if read.role == "party" and _tells_of_party(seen, cell):
        return read._replace(role="region")
    for roles, least, code, role in _BY_CONTENTS:
        if read.role in roles and cell.mostly(CONTENTS[code], least):
            return because(role, cell, code, CONTENTS[code])
    return read


# Of links, roles that headings give: if so great a share of the texts is such, the column has the last role instead.
_BY_CONTENTS = (
    ({"kind"}, 1.0, "import_by_directions", "direction"),
    ({"amount"}, HALF, "import_by_kinds", "kind"),
    ({"strength"}, HALF, "import_by_amounts", "amount"),
    ({"kind", "what", "note", "link_name"}, HALF, "import_by_sentences", "sentence"),
)


def _tells_of_party(seen: Seen, cell: Cells) -> bool:
    """Whether `Kommun` says where a party is: two other columns name the parties."""
    is_place = (read := actor_heading(cell.heading)) and read.role == "region"
    roles = [read.role for other in seen.cells if other is not cell and (read := link_heading(other.heading))]
    return bool(is_place) and sum(role in ("party", "source_actor", "target_actor") for role in roles) > 1


def _has_target(seen: Seen) -> bool:
    return any((read := link_heading(cell.heading)) and read.role == "target_actor" for cell in seen.cells)


def _by_contents(seen: Seen, cell: Cells) -> RoleRead:
    found = _FOR_ACTORS if seen.is_actors else _FOR_LINKS
    if not seen.is_actors and cell.mostly(seen.is_known, HALF):
        return because("party", cell, "import_by_known_names", seen.is_known)
    for code, role in found:
        if cell.mostly(CONTENTS[code]):
            return because(role, cell, code, CONTENTS[code])
    if not cell.heading.strip():
        return RoleRead("unused", Reason("import_unnamed"), NONE)
    return RoleRead(seen.spare, Reason("import_by_nothing"), NONE)


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
