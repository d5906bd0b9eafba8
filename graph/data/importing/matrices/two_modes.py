"""Tables of actors and the collaborations they take part in, as partnerships or as memberships."""

from ..networks.squares import relation_of
from .grids import Grid, folded, written
from .matrix_records import MatrixActor, MatrixLink, MatrixRecords, Reading

PARTNERSHIP, NETWORK = "partnership", "network"
_FEWEST = 2


def two_modes(grid: Grid, reading: Reading) -> MatrixRecords:
    """Each column as one partnership of its members, or as an actor of the form network that they are members of.

    A column with one member makes no partnership and is returned as a fact; one with none is left out.
    """
    as_what = reading.ask("import_two_modes", (PARTNERSHIP, NETWORK), PARTNERSHIP, n=len(grid.columns))
    names: dict[str, MatrixActor] = {}
    members: list[dict[str, tuple[int, float]]] = [{} for _ in grid.columns]
    blank = 0
    for line in grid.lines:
        if folded(line.name) in names:
            reading.remarks.warn(line.number, "import_grid_rows_joined", value=line.name)
        actor = names.setdefault(folded(line.name), MatrixActor(line.name, line.number))
        for column, value in enumerate(line.values):
            blank += value is None
            if value:
                members[column].setdefault(actor.name, (line.number, value))
    if blank and grid.unanswered:
        reading.remarks.warn(0, "import_blank_no_tie", cells=blank)
    actors, links, one_member = list(names.values()), [], []
    for event, own in zip(grid.columns, members, strict=True):
        row = min((number for number, _ in own.values()), default=0)
        if not own:
            reading.left_out.warn(reading.table.heading_row, "import_no_member", value=event)
        elif as_what == NETWORK:
            actors.append(MatrixActor(event, 0, "network"))
            links += [
                MatrixLink((name, event), number, directed=True, strength=written(value), kind="membership")
                for name, (number, value) in own.items()
            ]
        elif len(own) < _FEWEST:
            one_member.append((event, next(iter(own))))
            reading.left_out.warn(row, "import_one_member", event, value=event, member=next(iter(own)))
        else:
            links.append(MatrixLink(tuple(own), row, link_name=event, relation=relation_of(reading.table)))
            if any(value != 1 for _, value in own.values()):
                reading.remarks.warn(row, "import_member_strengths", value=event)
    return MatrixRecords(reading.table.place, tuple(actors), tuple(links), one_member=tuple(one_member))
