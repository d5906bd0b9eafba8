"""Whether a link has been entered before: to the letter, or with the same members and kind."""

from dataclasses import fields
from operator import attrgetter

from ...network.model import Link
from .record import Record

_NUMBERS = attrgetter("strength", "amount")
_TEXTS = attrgetter(*(field.name for field in fields(Link) if field.name not in ("strength", "amount")))


class Repeats:
    """Every link so far, by its members and kind; one that is there already is noted."""

    def __init__(self) -> None:
        self._alike: dict[tuple[object, ...], tuple[Link, int]] = {}
        self._repeated: dict[tuple[object, ...], int] = {}

    def note(self, record: Record, link: Link) -> None:
        """Compare one more link with those before it."""
        other, line = self._alike.setdefault((link.members, link.kind), (link, record.line))
        if other is link:
            return
        self._repeated.setdefault(_content(other), line)
        already = len(self._repeated)
        first = self._repeated.setdefault(_content(link), record.line)
        if len(self._repeated) == already:
            record.findings.warn(record.line, "link_repeated", first=first)
        else:
            record.findings.warn(record.line, "link_again", first=line, kind=link.kind)


def _content(link: Link) -> tuple[object, ...]:
    # Numbers as text: anybody can choose them so that they have one hash, and all are compared with each other.
    return _TEXTS(link), repr(_NUMBERS(link))
