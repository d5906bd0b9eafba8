"""What is found out without writing a network is what writing and reading it gives."""

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import product

import pytest
from any_networks import AWKWARD, SEVERAL
from any_networks import networks as any_networks
from hypothesis import HealthCheck, given, settings
from networks import shipped

from graph.data.reading import Sources, check
from graph.data.rereading import is_reread_as_it_is
from graph.data.writing import texts
from graph.network.model import About, Actor, Asked, Bilingual, Kind, Link, Network, Source
from graph.network.vocabulary import KINDS, SECTORS

thorough = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None)

ACTORS = tuple(Actor(id, id.upper(), "public") for id in "abcd")
LINKS = (
    Link(("a", "b"), "other", id="x"),
    Link(("a", "b", "c"), "other", start="2020", end="2024"),
    Link(("b", "a"), "funding"),
)
# fmt: off
TEXTS = [
    *("", " ", "~", "null", "a\tb", "a\nb", " a", "a ", "a\x07b", "a\x85b", "a\u2028b", "a\u200bb", "\ufeffa"),
    *("a\xadb", "kr", "%TAG", "x", "850101-1236", "\u212b", "SEK"),
    *("\u1160", "\u2800", "\ufe0f", "\ud800", "\uffff", "a" + "\u0301" * 99, "x" * 80, "x" * 81, "x" * 301),
    *("x" * 10_001, "true", "nan", "2024-13", "2024-02-29", "2025", "99", "http://", "https://a.se", "mau.se", "EUR"),
    *("a\n\tb", "a\n b", "\na", "a\r\nb", "a\xa0b", "\xa0", "e\u0301", "\u0344", "\U000e0001"),
    *("SE224", "high", "network", "funding", "business", "202100-4920", "2021004920", *AWKWARD, *SEVERAL),
]
NUMBERS = (0, -1, 1, 1.0, 2, 0.1, 2024, 2e6, 1e15, 1e16, 1e300, 5e-324, float("nan"), float("inf"), True, False)
# fmt: on
VALUES = {
    **dict.fromkeys(("aliases", "functions", "challenges", "resources"), tuple((one, "funding") for one in TEXTS)),
    "results": [("policy",), ("individual", "policy"), ("policy", "policy"), *((one,) for one in TEXTS)],
    "sources": [(Source(*one),) for one in [*product(TEXTS, ("", "https://a.se")), *product(("", "A"), TEXTS)]],
    "custom": [*(((one, "x"),) for one in TEXTS), *((("id", one), ("x", one)) for one in TEXTS), (("x", "1"),) * 2],
    **dict.fromkeys(("strength", "amount", "as_of", "cross_sector", "size"), NUMBERS),
    "members": [("a", "b"), ("b", "a"), ("c", "b", "a"), ("a", "b", "c", "d"), ("a", "a"), ("a", "e"), ("a",)],
}


def network(
    actors: tuple[Actor, ...] = ACTORS, links: tuple[Link, ...] = LINKS, about: About | None = None, **own
) -> Network:
    return Network(actors, links, own.get("sectors", SECTORS), own.get("kinds", KINDS), about or About())


def written_and_read(one: Network) -> bool:
    """Whether reading gives the network as it is; false of one that cannot be written."""
    try:
        report = check(Sources.of(*texts(one)))
    except (ValueError, OverflowError):
        return False
    return not report.errors and report.network == one


def with_each_value(field: str) -> Iterator[Network]:
    """The network with each of the values in an actor or a link; without those that are no network."""
    for records, value in product((ACTORS, LINKS), VALUES.get(field, TEXTS)):
        for record in records:
            if not hasattr(record, field):
                continue
            changed = tuple(replace(one, **{field: value}) if one is record else one for one in records)
            try:
                yield network(actors=changed) if records is ACTORS else network(links=changed)
            except ValueError:
                continue


@thorough
@given(any_networks())
def test_any_network_is_reread_as_it_is(one: Network) -> None:
    assert written_and_read(one)
    assert is_reread_as_it_is(one)


@pytest.mark.parametrize("field", sorted({field.name for record in (Actor, Link) for field in fields(record)}))
def test_a_value_is_reread_as_it_is_if_reading_gives_it(field: str) -> None:
    """Never where it does not; and where it does, too."""
    found = [(is_reread_as_it_is(one), written_and_read(one)) for one in with_each_value(field)]
    assert found
    assert [ours for ours, _ in found] == [theirs for _, theirs in found]
    assert len(set(found)) == 2 or field in ("sector", "kind")


@pytest.mark.parametrize("text", TEXTS)
def test_the_description_the_sectors_and_the_kinds_are_reread(text: str) -> None:
    ones = [
        network(about=About(title=Bilingual(text, "x"), licence=text)),
        network(sectors={**SECTORS, "own": Bilingual(text, text)}),
        network(kinds={**KINDS, "own": Kind("own", Bilingual("x", text), resource=text)}),
        network(sectors={**SECTORS, text: Bilingual("x", "x")}),
    ]
    for one in ones:
        assert is_reread_as_it_is(one) == written_and_read(one)


@pytest.mark.parametrize(
    ("asked", "answered", "is_reread"),
    [
        (("a", "b"), ("b",), True),
        ((), (), True),
        (("b", "a"), (), False),
        (("a", "a"), (), False),
        (("a",), ("b",), False),
        (("a", "c"), (), False),
    ],
)
def test_who_was_asked_is_reread(asked: tuple[str, ...], answered: tuple[str, ...], is_reread: bool) -> None:
    people = Actor("a", "A", "public"), Actor("b", "B", "public")
    network = Network(people, (), SECTORS, KINDS, About(asked=Asked(asked, answered)))
    assert is_reread_as_it_is(network) == is_reread


def test_links_are_looked_at_together() -> None:
    same_id = (*LINKS, Link(("c", "d"), "other", id="x"))
    too_many = tuple(Actor(f"a{i}", "A", "public") for i in range(1_002))
    large = Link(tuple(sorted(actor.id for actor in too_many)), "other")
    unsorted_kinds = dict(reversed(KINDS.items()))
    for one in (network(links=same_id), network(too_many, (large,)), network(kinds=unsorted_kinds)):
        assert not written_and_read(one)
        assert not is_reread_as_it_is(one)


def test_the_shipped_data_are_reread_as_they_are() -> None:
    assert is_reread_as_it_is(shipped())
