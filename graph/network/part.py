"""Where a part of a network has its actors and links from, so that what is known of them need not be found again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from .link_arrays import Flags, Ints, LinkArrays, in_order
from .marks import Marks, marks_of_links
from .values import Actor, Link

if TYPE_CHECKING:
    from .model import Network


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The places in the whole network of a part's actors and links; `cut` are the links that have lost members.

    The whole is no part of another.
    """

    whole: "Network"
    actors: Ints
    links: Ints
    cut: Flags

    def marks(self, links: Sequence[Link]) -> tuple[Marks, Marks]:
        """The marks of the content of each actor, and of each of the links, which are those of the part."""
        of_actors, of_links = self.whole.marks
        marks = of_links[self.links]
        if self.cut.any():
            marks[self.cut] = marks_of_links(compress(links, self.cut.tolist()))
        return of_actors[self.actors], marks

    def within(self, other: "Part | None") -> "Part":
        """The same part, of what `other` is a part of."""
        if other is None:
            return self
        cut = self.cut | other.cut[self.links]
        return Part(other.whole, other.actors[self.actors], other.links[self.links], cut)


def links_among(
    links: Sequence[Link], arrays: LinkArrays, kept: Flags, actors: Sequence[Actor], here: Flags
) -> tuple[tuple[Link, ...], LinkArrays, Ints, Flags]:
    """The links to keep, with only those of their members who are here; one with fewer than two is gone.

    `actors` are those who are here, `kept` and `here` flag links and actors of the whole. With the links come their
    arrays, their places in the whole, and which of them have lost members.
    """
    if here.all():
        places = np.flatnonzero(kept)
        found = tuple(compress(links, kept.tolist()))
        return found, arrays.take(places), places, np.zeros(len(places), dtype=np.bool_)
    inside = here[arrays.members]
    so_far = np.concatenate([[0], np.cumsum(inside)])
    left = so_far[arrays.first[1:]] - so_far[arrays.first[:-1]]
    kept = kept & (left > 1)
    places = np.flatnonzero(kept)
    some = arrays.take(places)
    first = np.concatenate([[0], np.cumsum(left[kept])])
    members = (np.cumsum(here) - 1)[some.members[here[some.members]]]
    some, cut = LinkArrays(members, first, some.size, some.strength), left[kept] < arrays.counts[kept]
    among = list(compress(links, kept.tolist()))
    for i in np.flatnonzero(cut).tolist():
        left_over = members[first[i] : first[i + 1]].tolist()
        among[i] = replace(among[i], members=tuple([actors[place].id for place in left_over]))
    if not cut.any():
        return tuple(among), some, places, cut
    order = in_order(among, some)
    return tuple([among[i] for i in order.tolist()]), some.take(order), places[order], cut[order]
