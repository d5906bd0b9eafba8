"""The tables of a network: the contents of its files, and what is measured of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

import pandas as pd

from ...metrics import actor_metrics, sector_hubs
from ...metrics.brokerage_null import sector_brokerage
from ...metrics.grouping import grouping
from ...metrics.kernel import Floats
from ...metrics.mixing import mixing_matrix, mixing_summary
from ...metrics.mixing_tests import MixingTests, mixing_tests
from ...metrics.null import PERMUTATIONS
from ...metrics.numeric import numeric
from ...metrics.questions import with_questions
from ...metrics.record import ratio_ranges, response
from ...metrics.sampling import BY_SIZE, Sampling
from ...network.model import Link, Network, Source
from .characters import distinct, encodable, legal
from .dictionary import about_table, custom_table, kind_table, sector_table
from .findings import FINDINGS
from .separated import joined
from .tables import Table

CUSTOM = "custom_"
_SECONDS = 30.0  # for ranges of each sort, as estimated for one core
CURRENCY = "SEK"  # of a link that states none


class Parameters(NamedTuple):
    """What sectors, or the groups of another attribute, are compared by, and the number and seed of permutations.

    `sampling` is how betweenness, closeness and harmonic centrality are measured, `draws` how many random networks
    sectors and the ties between them are compared with at most, as in `hub_questions`; 0 for none.
    """

    by: str = "sector"
    permutations: int = PERMUTATIONS
    seed: int = 0
    sampling: Sampling = BY_SIZE
    draws: int | None = None


def actor_table(network: Network) -> Table:
    """One row per actor, in order of id: all that the file has of it.

    The columns are id, name, name_en, aliases, sector, form, cross_sector (true or false), region, functions,
    challenges, url, orgnr, as_of (a year), confidence, sources, source_urls and note. Lists are joined by `;`, with a
    backslash before a `;` or a backslash of their own; sources and source_urls go together. An attribute of the
    analysts' own has `custom_` before its name, so that none takes another's place; it is a number where it is one in
    every actor that has it. What is not known is empty.
    """
    actors = network.actors
    own = sorted({key for actor in actors for key, _ in actor.custom})
    customs = [dict(actor.custom) for actor in actors]
    columns: dict[str, Any] = {
        "id": _texts(a.id for a in actors),
        "name": _texts(a.name for a in actors),
        "name_en": _texts(a.name_en for a in actors),
        "aliases": _lists(a.aliases for a in actors),
        "sector": _texts(a.sector for a in actors),
        "form": _texts(a.form for a in actors),
        "cross_sector": pd.array([a.cross_sector for a in actors], dtype="bool"),
        "region": _texts(a.region for a in actors),
        "functions": _lists(a.functions for a in actors),
        "challenges": _lists(a.challenges for a in actors),
        "url": _texts(a.url for a in actors),
        "orgnr": _texts(a.orgnr for a in actors),
        **_evidence(actors),
    }
    # Readers of tables strip spaces around a name, and some ignore case.
    names = distinct(CUSTOM + " ".join(legal(key).split()) for key in own)
    numbers = numeric(network)
    columns |= {
        name: _numbers(numbers[key]) if key in numbers else _texts(custom.get(key) for custom in customs)
        for name, key in zip(names, own, strict=True)
    }
    return pd.DataFrame(columns)


def link_table(network: Network) -> Table:
    """One row per link, in order, as in the file.

    The columns are id, name, kind, directed, members, size, start, end, strength (above 0; 1 unless the file has
    another), amount, currency, resources, results, as_of (a year), confidence, sources, source_urls and note; lists are
    joined as in `actor_table`. If directed is true the link runs from the first of its members to the second. Its size
    counts the members in the file, which are more than those listed if the others are out of scope. What is not known
    is empty.
    """
    links = network.links
    return pd.DataFrame(
        {
            "id": _texts(link.id for link in links),
            "name": _texts(link.name for link in links),
            "kind": _texts(link.kind for link in links),
            "directed": pd.array([is_directed(network, link) for link in links], dtype="bool"),
            "members": _lists(link.members for link in links),
            "size": pd.array([link.size for link in links], dtype="int64"),
            "start": _texts(link.start for link in links),
            "end": _texts(link.end for link in links),
            "strength": pd.array([link.strength for link in links], dtype="float64"),
            "amount": pd.Series([link.amount for link in links], dtype="float64"),
            "currency": _texts(link.currency if _has_currency(link) else None for link in links),
            "resources": _lists(link.resources for link in links),
            "results": _lists(link.results for link in links),
            **_evidence(links),
        }
    )


def _has_currency(link: Link) -> bool:
    return link.amount is not None or link.currency != CURRENCY


def is_directed(network: Network, link: Link) -> bool:
    """Whether the link runs from its first member to its second."""
    # Two that are left of a larger partnership are no source and target.
    return network.kinds[link.kind].directed and link.size == 2  # noqa: PLR2004


def tie_table(network: Network) -> Table:
    """One row per pair of partners in the measured network, in order.

    The columns are source and target, which are ids and have no direction, and strength: the sum over the links that
    the two share, each link's strength divided by its members less one.

    >>> tie_table(star).values.tolist()
    [['hub', 'region', 1.0], ['hub', 'university', 1.0]]

    Sources
    -------
    Newman (2001), Physical Review E 64, 016132.
    """
    return pd.DataFrame(
        {
            "source": _texts(tie.a for tie in network.ties),
            "target": _texts(tie.b for tie in network.ties),
            "strength": pd.array([tie.strength for tie in network.ties], dtype="float64"),
        }
    )


def _tests(network: Network, asked: Parameters) -> MixingTests:
    return _tests_of(network, asked.by, asked.seed, asked.draws)


@lru_cache(maxsize=2)
def _tests_of(network: Network, by: str, seed: int, draws: int | None) -> MixingTests:
    """The tests that both tables of mixing have, remembered for the second."""
    return mixing_tests(network, grouping(network, by), seed, draws=draws)


def _found(find: Callable[[Network], Table], network: Network, _: Parameters) -> Table:
    return find(network)


TABLES: Mapping[str, Callable[[Network, Parameters], Table]] = {
    "actors": lambda network, _: actor_table(network),
    "links": lambda network, _: link_table(network),
    "ties": lambda network, _: tie_table(network),
    "metrics": lambda network, asked: actor_metrics(network, directed=True, sampling=asked.sampling, weighted=True),
    "sectors": lambda network, asked: with_questions(
        sector_hubs(network, *asked[:3], sampling=asked.sampling), network, asked.by, asked.seed, asked.draws
    ),
    "ranges": lambda network, asked: ratio_ranges(network, asked.permutations, asked.seed, seconds=_SECONDS),
    "response": lambda network, _: response(network),
    "mixing": lambda network, asked: mixing_matrix(network, asked.by, tests=_tests(network, asked)),
    "mixing_summary": lambda network, asked: mixing_summary(network, *asked[:3], tests=_tests(network, asked)),
    "brokerage": lambda network, _: sector_brokerage(network),
    **{name: partial(_found, find) for name, find in FINDINGS.items()},
    "sector_names": lambda network, _: sector_table(network),
    "kinds": lambda network, _: kind_table(network),
    "custom_values": lambda network, _: custom_table(network),
    "about": lambda network, _: about_table(network),
}


def _numbers(values: Floats) -> "pd.Series[Any]":
    """Whole numbers as such, where all are."""
    found = pd.Series(values, dtype="float64")
    return found.astype("Int64") if (found.dropna() % 1 == 0).all() else found


def _texts(values: Iterable[str | None]) -> "pd.Series[str]":
    return pd.Series(encodable([value or "" for value in values]), dtype="str")


def _lists(values: Iterable[Iterable[str]]) -> "pd.Series[str]":
    return _texts(joined(value) for value in values)


def _evidence(entries: Sequence[Any]) -> dict[str, Any]:
    """The confidence and the sources of actors or links."""
    sources: list[tuple[Source, ...]] = [one.sources for one in entries]
    return {
        "as_of": pd.array([one.as_of for one in entries], dtype="Int64"),
        "confidence": _texts(one.confidence for one in entries),
        "sources": _lists([source.title for source in some] for some in sources),
        "source_urls": _lists([source.url for source in some] for some in sources),
        "note": _texts(one.note for one in entries),
    }
