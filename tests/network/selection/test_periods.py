"""What a link is at a date."""

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Actor, Link, Network
from graph.network.selection import Scope, Selection, compose, date_counts, standing
from graph.network.vocabulary import KINDS, SECTORS

DATES = st.one_of(
    st.integers(2018, 2026).map(str),
    st.dates().map(lambda day: f"{2018 + day.year % 8}-{day.month:02}"),
    st.dates().map(lambda day: f"{2018 + day.year % 8}-{day.month:02}-{min(day.day, 28):02}"),
)


def link(start: str | None = None, end: str | None = None, members: str = "ab") -> Link:
    return Link(tuple(members), "other", start=start, end=end)


@pytest.mark.parametrize(
    ("start", "end", "at", "is_"),
    [
        # A date stands for its whole period, and both ends are inclusive.
        ("2022", "2025", "2022", "active"),
        ("2022", "2025", "2025", "active"),
        ("2022", "2025", "2025-12-31", "active"),
        ("2022", "2025", "2026-01-01", "ended"),
        ("2022", "2025", "2021-12-31", "not yet"),
        ("2022-05", "2022-05", "2022", "active"),
        ("2022-05", "2022-05", "2022-05-31", "active"),
        ("2022-05", "2022-05", "2022-06", "ended"),
        ("2022-12-31", "2023", "2022", "active"),
        ("2022-12-31", "2023", "2022-12-30", "not yet"),
        ("2024-02", "2024-02-28", "2024-02-29", "ended"),
        # What one date decides needs no other.
        (None, "2022", "2023", "ended"),
        ("2024", None, "2023", "not yet"),
        # A start alone is never "still active".
        ("2015", None, "2023", "unknown"),
        ("2023", None, "2023", "unknown"),
        (None, "2023", "2023", "unknown"),
        (None, "2030", "2023", "unknown"),
        (None, None, "2023", "unknown"),
    ],
)
def test_standing(start: str | None, end: str | None, at: str, is_: str) -> None:
    assert standing(link(start, end), at) == is_


@pytest.mark.parametrize("at", ["", "23", "2023-13", "2023-02-29", "2023-04-31", "today"])
def test_a_date_that_is_none(at: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        standing(link("2022", "2025"), at)


@given(DATES, DATES, DATES)
def test_a_link_ends_after_it_begins(one: str, other: str, at: str) -> None:
    first, last = sorted((one, other))
    if standing(link(first, last), at) == "active":
        assert standing(link(first, None), at) == standing(link(None, last), at) == "unknown"
    else:
        assert {standing(link(first, None), at), standing(link(None, last), at)} - {"unknown"} == {
            standing(link(first, last), at)
        }


def test_the_shipped_data_in_2023() -> None:
    assert date_counts(networks.shipped().links, "2023") == (16, 125)


def dated(*links: Link) -> Network:
    return Network(tuple(Actor(id, id, "public") for id in "abcd"), links, SECTORS, KINDS)


def uncertain(network: Network) -> frozenset[tuple[str, str]]:
    return compose(network, Scope(Selection(at="2023"))).uncertain


def test_a_tie_is_uncertain_if_nothing_makes_it_certain() -> None:
    several = dated(
        link("2020", "2024", "ab"),
        link("2020", None, "ab"),
        link("2020", None, "ac"),
        link(None, "2021", "ac"),  # ended
        link(None, "2021", "bc"),
        link("2024", None, "ad"),
        link(None, None, "bcd"),
    )
    assert uncertain(several) == {("a", "c"), ("b", "c"), ("b", "d"), ("c", "d")}
    assert uncertain(dated(link("2020", "2024", "ba"))) == frozenset()
    assert uncertain(dated(link("2020", None, "ba"))) == {("a", "b")}
