"""Names and what they are short for: an abbreviation or a part of another name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .called import MOST_COMPARED, Alike, Called
from .names import abbreviated, initials, parts_in

# An abbreviation and the words after it, or "" and the words of a name.
_Key = tuple[str, tuple[str, ...]]


def short_for_another(called: Sequence[Called]) -> Iterator[Alike]:
    """Those of whom one has a name that is short for the other's, and for that of no third."""
    short: defaultdict[_Key, dict[int, Called]] = defaultdict(dict)
    for one in called:
        short["", one.name.words].setdefault(one.actor, one)
        if key := abbreviated(one.name):
            short[key].setdefault(one.actor, one)
    abbreviations = {letters for letters, _ in short if letters}
    meant: defaultdict[_Key, dict[int, Called]] = defaultdict(dict)
    for one in called:
        for key in initials(one.name, abbreviations):
            if key in short:
                meant[key].setdefault(one.actor, one)
        for part in parts_in(one.name.text):
            if ("", part.words) in short:
                meant["", part.words].setdefault(one.actor, one)
    for key, long in meant.items():
        if len(long) > 1:
            continue
        [other] = long.values()
        for one in list(short[key].values())[:MOST_COMPARED]:
            if one.actor != other.actor:
                a, b = sorted((one, other), key=lambda one: one.actor)
                facts: dict[str, str | int] = {"one": a.name.text, "other": b.name.text}
                yield Alike(a.actor, b.actor, False, "short", facts)
