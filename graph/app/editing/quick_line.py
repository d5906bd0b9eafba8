"""A line such as `Region Skåne – finansierar – Nätverket 2024`, and the partnership that it states."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...data.importing.spelling import folded, tidy
from ...data.importing.understanding.kinds import kind_word, read_sentence
from ...network.model import Kind, Network
from ...network.vocabulary import KINDS_CALLED
from ...text import LANGUAGES
from .actor_names import ActorNames

_BETWEEN = re.compile(r"(\s+[–—-]\s+|\s*(?:→|->|;)\s*)")
_PAIR = 2


@dataclass(frozen=True)
class Party:
    """A party as it is written, and the ids of those who are called so: none of a new one, several if it is unclear."""

    text: str
    ids: Sequence[str]


@dataclass(frozen=True)
class Line:
    """The parties in the order of the partnership, its kind (None if the word is not known) and the word for it."""

    parties: Sequence[Party]
    kind: str | None
    word: str


def line_of(text: str, network: Network, names: ActorNames) -> Line:
    """The partnership that a line states: an actor, a kind, and one actor or more, in this order.

    Of a kind with a direction it runs from the first, or to it where the word says so (`finansieras av`). A sentence
    of two actors and a verb between them is read too. What is left out is empty.
    """
    parts = _parts(tidy(text), names)
    if len(parts) == 1 and (sentence := read_sentence(text)):
        parts = [sentence.before, sentence.verb, sentence.after]
    word = parts[1] if len(parts) > 1 else ""
    kind, is_reversed = kind_of(word, network.kinds)
    named = [one for i, one in enumerate(parts) if i != 1 and one]
    parties = [Party(one, names.found(one)) for one in named]
    if is_reversed and len(parties) == _PAIR:
        parties.reverse()
    return Line(parties, kind, word)


def kind_of(word: str, kinds: Mapping[str, Kind]) -> tuple[str | None, bool]:
    """The kind that a word stands for, None if it is not known, and whether it runs to the party before the word."""
    key = folded(word)
    if not key:
        return None, False
    for id, kind in kinds.items():
        if key in (folded(id), *(folded(kind.name.text(lang)) for lang in LANGUAGES)):
            return id, False
    found = kind_word(word)
    if found is not None and found.kind in kinds:
        return found.kind, found.sense == "reversed"
    called = {folded(one): meant for one, meant in KINDS_CALLED.items()}.get(key)
    return (called if called in kinds else None), False


def _parts(text: str, names: ActorNames) -> list[str]:
    """The parts of a line; a name that has a dash of its own stays whole."""
    pieces = _BETWEEN.split(text)
    found, i = [], 0
    while i < len(pieces):
        end = next(
            (j for j in range(len(pieces), i + 1, -2) if names.found("".join(pieces[i:j]))),
            i + 1,
        )
        found.append("".join(pieces[i:end]).strip())
        i = end + 1
    return found
