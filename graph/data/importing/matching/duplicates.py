"""Actors that may be one organisation: certain by a number or an address, likely by their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....network.model import Actor
from ...reading.held import without_collector
from ..understood import Reason
from .called import called_by
from .same_marks import with_same_marks
from .short_forms import short_for_another
from .similar_names import with_similar_names

# From the strongest reason to the weakest.
_CODES = ("orgnr", "url", "name", "alias", "words", "spelling", "short")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors that may be one, by id, in the order they were given; `certain`, or else only likely.

    `reason` has the code `duplicate_` and `orgnr`, `url`, `name`, `alias` (the same name, of which one is an alias),
    `words` (the same words in another order, language or legal form), `spelling` or `short` (an abbreviation or a
    part), and as facts the two texts that are alike as `one` and `other`, for a spelling also the `score` of rapidfuzz.
    """

    first: str
    second: str
    certain: bool
    reason: Reason

    @property
    def key(self) -> str:
        """The key under which it is decided whether they are one: the same in whatever order they come."""
        return f"same:{'~'.join(sorted((self.first, self.second)))}"


def pairs(actors: Sequence[Actor]) -> tuple[Pair, ...]:
    """The pairs of actors that may be one, in the order of the actors; of many with one name each with the first few.

    Certain are the same organisation number, and the same web address of two organisations (on a platform that many
    share, the same page). Likely are names that come to the same words (`names.py`), a name and its abbreviation or a
    part of it if that fits no other actor, and misspellings: one slip in a word, two in one of nine letters and more,
    a ratio of at least `similar_names.THRESHOLD`. Places, numbers and common words are no misspellings of each other,
    and two actors with different organisation numbers are two. Takes time in the order of the number of actors.
    """
    with without_collector():
        return _pairs(actors)


def _pairs(actors: Sequence[Actor]) -> tuple[Pair, ...]:
    """As `pairs`: of several reasons for a pair the strongest, of equally strong ones the first."""
    called = called_by(actors)
    every = (*with_same_marks(actors), *with_similar_names(called), *short_for_another(called))
    found: dict[tuple[int, int], tuple[int, bool, Reason]] = {}
    for a, b, certain, code, facts in every:
        one, other = actors[a], actors[b]
        if one.id == other.id or (one.orgnr and other.orgnr and one.orgnr != other.orgnr):
            continue
        rank = _CODES.index(code)
        if (a, b) not in found or rank < found[a, b][0]:
            found[a, b] = (rank, certain, Reason(f"duplicate_{code}", facts))
    return tuple(
        Pair(actors[a].id, actors[b].id, certain, reason) for (a, b), (_, certain, reason) in sorted(found.items())
    )
