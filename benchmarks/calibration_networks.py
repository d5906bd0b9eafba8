"""Random networks of four sectors, a row of the table of errors for each way of making them.

A row states for each question whether its chance made the networks: then the question is a test of level 5 %, and
whatever it establishes is an error. `position` holds where sectors are given to actors at random; `activity` where all
networks with the same numbers of partners are equally likely; `membership` where all assignments are in which every
actor takes part in as many partnerships and each has as many members. `nearly` is a chance that differs only in what
becomes of two partnerships of the same two actors.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from graph.network.model import Actor, Link, Network
from graph.network.vocabulary import KINDS, SECTORS

Ints = NDArray[np.int64]
Draw = np.random.Generator
Made = tuple[Ints, list[tuple[int, ...]]]
"""The sector of each actor, and the members of each partnership."""
Holds = Literal["yes", "nearly", "no"]

NAMES = tuple(SECTORS)
SPECIAL = NAMES[0]  # the sector that differs from the others, where one does
PARTNERS = 3  # of an actor, on average
_UNEQUAL = (0.5, 0.3, 0.15, 0.05)
_SIZES, _CHANCES = (2, 3, 4, 5), (0.65, 0.2, 0.1, 0.05)
_OF_PARTNERSHIPS = 0.64  # partnerships for each actor: about three partners
_COMMUNITIES, _INSIDE = 5, 0.85
_NEAR = 0.08  # of the side of a square
_BROKERS, _CIRCLES, _BETWEEN = 0.12, 6, 3  # part of the actors, communities, those that each is between


@dataclass(frozen=True)
class Row:
    """A way to make networks, and in which of them each question's chance holds."""

    make: Callable[[Draw, int], Made]
    position: Holds
    activity: Holds
    membership: Holds

    def holds(self, question: str) -> Holds:
        """Whether the chance of a question made these networks."""
        found: Mapping[str, Holds] = {
            "position": self.position,
            "activity": self.activity,
            "membership": self.membership,
        }
        return found[question]


def random(draw: Draw, n: int) -> Made:
    """Every partnership is of two, drawn at random from all pairs; sectors are as large and given at random."""
    return equal(draw, n), pairs(draw, n)


def preferential(draw: Draw, n: int) -> Made:
    """Actors join one after another, with one or two partners: those who have many are likelier to get more."""
    ends, links = [0, 1], [(0, 1)]
    for actor in range(2, n):
        partners: set[int] = set()
        wanted = int(draw.integers(1, PARTNERS))
        while len(partners) < min(wanted, actor):
            partners.add(ends[draw.integers(len(ends))])
        for partner in sorted(partners):
            links.append((partner, actor))
            ends += [partner, actor]
    return equal(draw, n), links


def unequal(draw: Draw, n: int) -> Made:
    """As `random`, but half of the actors are of one sector, and one in twenty of the smallest."""
    sizes = [round(part * n) for part in _UNEQUAL[1:]]
    codes = np.repeat(np.arange(len(NAMES)), [n - sum(sizes), *sizes])
    return draw.permutation(codes), pairs(draw, n)


def partnerships(draw: Draw, n: int) -> Made:
    """Partnerships of two to five, whose members are drawn at random from all actors."""
    return homophily(0)(draw, n)


def homophily(inside: float) -> Callable[[Draw, int], Made]:
    """As `partnerships`, but this part of them has all its members from one sector, which may be any."""

    def make(draw: Draw, n: int) -> Made:
        codes, links = equal(draw, n), []
        for size in draw.choice(_SIZES, round(_OF_PARTNERSHIPS * n), p=_CHANCES).tolist():
            within = draw.random() < inside
            pool = np.flatnonzero(codes == draw.integers(len(NAMES))) if within else np.arange(n)
            links.append(tuple(draw.choice(pool, size, replace=False).tolist()))
        return codes, links

    return make


def blocks(draw: Draw, n: int) -> Made:
    """Communities that are no sectors: partners are mostly of the same one."""
    community = draw.permutation(np.arange(n) % _COMMUNITIES)
    within = community[:, None] == community
    weights = np.where(within, _INSIDE / within.sum(), (1 - _INSIDE) / (~within).sum())
    return equal(draw, n), weighted(draw, weights, count(n))


def spatial(draw: Draw, n: int) -> Made:
    """Actors have places in a square, sectors do not: the nearer two are, the likelier they are partners."""
    places = draw.random((n, 2))
    apart = np.hypot(*(places[:, None] - places).T)
    return equal(draw, n), weighted(draw, np.exp(-apart / _NEAR), count(n))


def uneven(draw: Draw, n: int) -> Made:
    """As `random`, but half of the partnerships that touch no actor of one sector are not in the record."""
    codes = equal(draw, n)
    links = pairs(draw, n, 4 * count(n) // 3)  # of which three in four are recorded
    known = draw.random(len(links)) < 1 / 2
    return codes, [link for link, kept in zip(links, known, strict=True) if kept or (codes[list(link)] == 0).any()]


def active(draw: Draw, n: int) -> Made:
    """One sector has twice as many partners as the others; who is tied to whom is random given these numbers."""
    codes = equal(draw, n)
    weights = np.where(codes == 0, 2.0, 1.0)
    # With odds that are products, all networks of the same numbers of partners are as likely (Park & Newman 2004).
    odds = PARTNERS * n / weights.sum() ** 2 * weights[:, None] * weights
    tied = np.triu(draw.random((n, n)) < odds / (1 + odds), 1)
    return codes, [(int(a), int(b)) for a, b in np.argwhere(tied)]


def brokers(draw: Draw, n: int) -> Made:
    """One sector, of 12 % of the actors, lies between six communities: each of its actors has a partner in three.

    The others have their partners within their community, and are in it whatever their sector.
    """
    few = round(_BROKERS * n)
    codes = draw.permutation(np.concatenate([np.zeros(few, np.int64), 1 + np.arange(n - few) % (len(NAMES) - 1)]))
    others = draw.permutation(np.flatnonzero(codes))
    circles = [others[number::_CIRCLES] for number in range(_CIRCLES)]
    links: list[tuple[int, ...]] = []
    for actor in np.flatnonzero(codes == 0).tolist():
        links += [(actor, int(draw.choice(circles[one]))) for one in draw.choice(_CIRCLES, _BETWEEN, replace=False)]
    for number in range(count(len(others))):
        links.append(tuple(draw.choice(circles[number % _CIRCLES], 2, replace=False).tolist()))
    return codes, links


ROWS: Mapping[str, Row] = {
    "random": Row(random, "yes", "yes", "yes"),
    "preferential": Row(preferential, "yes", "no", "no"),
    "unequal": Row(unequal, "yes", "yes", "yes"),
    "partnerships": Row(partnerships, "yes", "no", "yes"),
    "homophily-mild": Row(homophily(0.4), "no", "no", "no"),
    "homophily-strong": Row(homophily(0.8), "no", "no", "no"),
    "blocks": Row(blocks, "yes", "no", "no"),
    "spatial": Row(spatial, "yes", "no", "no"),
    "uneven-records": Row(uneven, "no", "no", "no"),
    "active-sector": Row(active, "no", "yes", "nearly"),
    "brokers": Row(brokers, "no", "no", "no"),
}


def network(row: str, number: int, seed: int, actors: tuple[int, int]) -> tuple[Network, int]:
    """The network of a row with this number, of as many actors as are between two numbers, and a seed for its tests."""
    draw = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(crc32(row.encode()), number)))
    n = int(draw.integers(actors[0], actors[1] + 1))
    codes, links = ROWS[row].make(draw, n)
    ids = [f"a{i:03}" for i in range(n)]
    made = tuple(Actor(id, id, NAMES[code]) for id, code in zip(ids, codes.tolist(), strict=True))
    every = tuple(Link(tuple(sorted(ids[i] for i in link)), "other") for link in links)
    return Network(made, every, SECTORS, KINDS), int(draw.integers(2**31))


def equal(draw: Draw, n: int) -> Ints:
    """Sectors as large, but for one actor, given at random."""
    return draw.permutation(np.arange(n) % len(NAMES))


def count(n: int) -> int:
    """How many partnerships of two so many actors have."""
    return PARTNERS * n // 2


def pairs(draw: Draw, n: int, links: int | None = None) -> list[tuple[int, ...]]:
    """Pairs drawn at random from all pairs, each by itself: two may be of the same actors."""
    return [tuple(draw.choice(n, 2, replace=False).tolist()) for _ in range(count(n) if links is None else links)]


def weighted(draw: Draw, weights: NDArray[np.float64], links: int) -> list[tuple[int, ...]]:
    """So many different pairs of actors, likelier where the weight is greater; shape (n, n), symmetric."""
    first, second = np.triu_indices(len(weights), 1)
    chances = weights[first, second]
    chosen = draw.choice(len(first), links, replace=False, p=chances / chances.sum())
    return list(zip(first[chosen].tolist(), second[chosen].tolist(), strict=True))
