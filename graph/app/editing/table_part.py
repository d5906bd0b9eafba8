"""The records that a table shows: all of them, or those of the part in scope where they are too many."""

from collections.abc import Mapping

from ...data.store.places import Plain
from ...network.model import Network
from . import session
from .table_rows import Record
from .words import parties


def records_of(file: str, part: Network, most: int) -> list[Record] | None:
    """The records of a file; where it has more than `most`, those of the part; None where that has more too."""
    store = session.store()
    if len(store.names(file)) <= most:
        return store.records(file)
    if file == "actors.yaml":
        found = store.records(file, part.position) if len(part.actors) <= most else []
    else:
        # A link may have lost parties to the filter, the first of them too.
        ids = {id for link in part.links for id in link.members}
        known = {(link.kind, frozenset(link.members)) for link in part.links}
        found = [one for one in store.records(file) if _is_of(one[1], ids, known)] if len(known) <= most else []
    return found if 0 < len(found) <= most else None


def _is_of(fields: Mapping[str, Plain], ids: set[str], known: set[tuple[str, frozenset[str]]]) -> bool:
    return (str(fields.get("kind")), frozenset(parties(fields)) & ids) in known
