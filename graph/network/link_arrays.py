"""The links of a network, and the ties they make, as arrays of positions: what is computed does not walk over links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain, groupby
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from .values import Link

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_members, _size, _strength = attrgetter("members"), attrgetter("size"), attrgetter("strength")
_values = attrgetter(*(field.name for field in fields(Link)))
_TWO = 2


@dataclass(frozen=True, slots=True, eq=False)
class LinkArrays:
    """The m links of a network, in its order.

    `members` are the positions of actors, those of link i in `members[first[i]:first[i + 1]]`, in the link's order;
    `first` has shape (m + 1,). `size` and `strength` have shape (m,).
    """

    members: Ints
    first: Ints
    size: Floats
    strength: Floats

    @classmethod
    def of(cls, links: Sequence[Link], position: Mapping[str, int]) -> "LinkArrays":
        """The arrays of some links; `position` has the place of each member.

        Raises
        ------
        KeyError
            If it has none of a member.
        """
        m = len(links)
        first = np.zeros(m + 1, dtype=np.int64)
        np.cumsum(np.fromiter(map(len, map(_members, links)), np.int64, m), out=first[1:])
        members = map(position.__getitem__, chain.from_iterable(map(_members, links)))
        return cls(
            members=np.fromiter(members, np.int64, int(first[-1])),
            first=first,
            size=np.fromiter(map(_size, links), np.float64, m),
            strength=np.fromiter(map(_strength, links), np.float64, m),
        )

    @property
    def counts(self) -> Ints:
        """The number of members of each link, shape (m,)."""
        counts: Ints = np.diff(self.first)
        return counts

    def take(self, order: Ints) -> "LinkArrays":
        """Some of the links, or all in another order; `order` has their places."""
        counts = self.counts[order]
        first = np.zeros(len(order) + 1, dtype=np.int64)
        np.cumsum(counts, out=first[1:])
        members = self.members[np.arange(first[-1]) + np.repeat(self.first[order] - first[:-1], counts)]
        return LinkArrays(members, first, self.size[order], self.strength[order])

    def unsound(self) -> Ints:
        """The places of the links that cannot be measured.

        A sound one has two members or more, each once, a size that counts at least them, and a finite strength above 0.
        """
        counts = self.counts
        sound = (counts > 1) & (counts <= self.size) & (self.strength > 0) & np.isfinite(self.strength)
        for some, members in self._by_count():
            together = np.sort(members, axis=1)
            sound[some] &= (together[:, 1:] != together[:, :-1]).all(axis=1)
        return np.flatnonzero(~sound)

    def ties(self, actors: int) -> "TieArrays":
        """The pairs of partners among so many actors."""
        links, ends = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        for some, members in self._by_count():
            together = np.sort(members, axis=1)
            one, other = np.triu_indices(members.shape[1], 1)
            links.append(np.repeat(some, len(one)))
            ends.append((together[:, one] * actors + together[:, other]).ravel())
        link, pair = np.concatenate(links), np.concatenate(ends)
        # A pair's strength is added up in the order of the links: sums do not depend on how they are found.
        order = np.lexsort((link, pair))
        link, pair = link[order], pair[order]
        new = np.ones(len(pair), dtype=np.bool_)
        new[1:] = pair[1:] != pair[:-1]
        share = self.strength / (self.size - 1)
        strengths = np.bincount(np.cumsum(new) - 1, share[link], int(new.sum())).astype(np.float64)
        return TieArrays(np.stack(np.divmod(pair[new], max(1, actors)), axis=1), strengths)

    def _by_count(self) -> Iterator[tuple[Ints, Ints]]:
        """The places of the links with equally many members, and those members, shape (links, members)."""
        counts = self.counts
        for count in np.unique(counts).tolist():
            if count < _TWO:
                continue
            some = np.flatnonzero(counts == count)
            yield some, self.members[self.first[some][:, None] + np.arange(count)]


@dataclass(frozen=True, slots=True, eq=False)
class TieArrays:
    """The ties of a network, in order: `ends` has shape (ties, 2) and holds positions, `strengths` shape (ties,)."""

    ends: Ints
    strengths: Floats

    def partners(self, actors: int) -> tuple[Ints, Ints]:
        """The positions of the partners of each actor, in order, one actor after another, and where each begins."""
        rows, columns = np.concatenate([self.ends, self.ends[:, ::-1]]).T
        first = np.zeros(actors + 1, dtype=np.int64)
        np.cumsum(np.bincount(rows, minlength=actors), out=first[1:])
        return columns[np.lexsort((columns, rows))], first


def in_order(links: Sequence[Link], arrays: LinkArrays) -> Ints:
    """The places of the links by members, kind, dates and id, and where these are equal, by their whole content."""
    counts = arrays.counts
    # The first two members settle nearly everything; a link of fewer is not sound, and its place does not matter.
    heads = [np.full(len(links), -1), np.full(len(links), -1)]
    for place, head in enumerate(heads):
        has = counts > place
        head[has] = arrays.members[arrays.first[:-1][has] + place]
    order = np.lexsort((heads[1], heads[0]))
    first, second = heads[0][order], heads[1][order]
    same = np.zeros(len(links) + 1, dtype=np.bool_)
    same[1:-1] = (first[1:] == first[:-1]) & (second[1:] == second[:-1])
    begins, ends = np.flatnonzero(~same[:-1] & same[1:]), np.flatnonzero(same[:-1] & ~same[1:])
    for begin, end in zip(begins.tolist(), (ends + 1).tolist(), strict=True):
        order[begin:end] = list(_by_content(order[begin:end].tolist(), links))
    return order


def _by_content(places: list[int], links: Sequence[Link]) -> Iterator[int]:
    def order(place: int) -> tuple[object, ...]:
        link = links[place]
        return (link.members, link.kind, link.start or "", link.end or "", link.id or "")

    for _, several in groupby(sorted(places, key=order), key=order):
        first, *others = several
        if others:
            yield from sorted((first, *others), key=lambda place: repr(_values(links[place])))
        else:
            yield first
