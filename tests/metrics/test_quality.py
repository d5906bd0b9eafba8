"""How well actors and links are documented, by hand and against SciPy."""

from itertools import permutations

import networks
import numpy as np
import pytest
from scipy.stats import spearmanr

from graph.metrics.correlation import rank_correlation
from graph.metrics.quality import documentation, documentation_bias, documented_regions, facts, quality
from graph.metrics.verdicts import LEVEL
from graph.network.model import About, Actor, Bilingual, Link, Network, Source
from graph.network.vocabulary import KINDS, SECTORS


def sources(*names: str) -> tuple[Source, ...]:
    return tuple(Source(name) for name in names)


def made(sourced: dict[str, tuple[str, ...]], *links: Link, date: str | None = None) -> Network:
    actors = tuple(Actor(id, id.upper(), "public", sources=sources(*names)) for id, names in sourced.items())
    return Network(actors, links, SECTORS, KINDS, About(date=date))


def tie(pair: str, *names: str, **more: object) -> Link:
    return Link(tuple(pair), "other", sources=sources(*names), **more)  # type: ignore[arg-type]


def counted(network: Network, of: str, measure: str) -> dict[str, int]:
    rows = facts(network)
    rows = rows[(rows["of"] == of) & (rows["measure"] == measure)]
    return dict(zip(rows["value"], rows["count"], strict=True))


def test_partners_and_different_sources_of_each_actor() -> None:
    network = made({"a": ("r", "s"), "b": ("r",), "c": ()}, tie("ab", "r", "t"), tie("ab", "t"), tie("bc"))
    assert documentation(network)[["id", "partners", "own_sources", "sources"]].values.tolist() == [
        ["a", 1, 2, 3],
        ["b", 2, 1, 2],
        ["c", 1, 0, 0],
    ]


def test_a_correlation_by_hand() -> None:
    # The ranks differ by 0, 1, 2, 0 and 3: ρ = 1 − 6 · 14 / (5 · 24) = .3.
    x, y = np.array([1, 2, 3, 4, 5]), np.array([1, 3, 5, 4, 2])
    assert rank_correlation(x, y)[:2] == pytest.approx((0.3, 82 / 120))
    assert sum(abs(spearmanr(x, order).statistic) >= 0.3 - 1e-12 for order in permutations(y)) == 82


@pytest.mark.parametrize("seed", range(3))
def test_ties_in_ranks_as_scipy_has_them(seed: int) -> None:
    random = np.random.default_rng(seed)
    x, y = random.integers(0, 4, 6), random.integers(0, 3, 6)
    found = rank_correlation(x, y)
    assert found.rho == pytest.approx(spearmanr(x, y).statistic)
    every = [abs(spearmanr(x, order).statistic) >= abs(found.rho) - 1e-12 for order in permutations(y)]
    assert found.p_value == pytest.approx(np.mean(every))


def test_a_sampled_p_value_is_near_the_one_for_many_actors_and_the_same_again() -> None:
    random = np.random.default_rng(3)
    x = random.integers(0, 9, 200)
    y = x // 4 + random.integers(0, 12, 200)
    found, known = rank_correlation(x, y), spearmanr(x, y)
    assert found.method == "monte_carlo"
    assert found.rho == pytest.approx(known.statistic)
    assert found.p_value == pytest.approx(known.pvalue, abs=4 * found.standard_error + 1e-4)
    assert rank_correlation(x, y) == found


@pytest.mark.parametrize(
    ("network", "reasons"),
    [
        (made({}), ["few_actors", "few_actors"]),
        (made({"a": ("r",)}), ["few_actors", "few_actors"]),
        (made({"a": (), "b": (), "c": ()}, tie("ab")), ["no_sources", "no_sources"]),
        (made({"a": ("r",), "b": ("s", "t")}), ["no_partners", "no_partners"]),
        (made({"a": ("r",), "b": ("r",), "c": ("s",)}, tie("ab")), ["equal_sources", "equal_sources"]),
        (made({"a": ("r",), "b": ("s", "t")}, tie("ab")), ["equal_partners", "equal_partners"]),
        (made({"a": (), "b": (), "c": ()}, tie("ab", "r")), ["no_sources", "by_construction"]),
    ],
    ids=["nobody", "one actor", "no sources", "no partners", "equal sources", "equal partners", "sources of links"],
)
def test_what_has_no_correlation_says_why(network: Network, reasons: list[str]) -> None:
    table = documentation_bias(documentation(network))
    assert table["reason"].tolist() == reasons
    assert (table["verdict"] == "undefined").all()
    assert table["p_value"].isna().all()


@pytest.mark.parametrize(("own", "verdict"), [("more", "more"), ("fewer", "fewer")])
def test_a_verdict_on_the_actors_own_sources(own: str, verdict: str) -> None:
    """A hub with most sources, or leaves with more than it: five actors whose orders agree wholly, or are reversed."""
    ids = "abcdef"
    links = [tie(f"{one}{other}") for i, one in enumerate(ids) for other in ids[i + 1 : len(ids) - i]]
    partners = documentation(made(dict.fromkeys(ids, ()), *links))["partners"].tolist()
    most = max(partners)
    counts = [partner if own == "more" else most - partner for partner in partners]
    sourced = {id: tuple(f"s{i}" for i in range(count)) for id, count in zip(ids, counts, strict=True)}
    first = documentation_bias(documentation(made(sourced, *links))).iloc[0]
    assert abs(first["rho"]) == pytest.approx(1)
    assert first["p_value"] <= LEVEL
    assert first["verdict"] == verdict


def test_the_year_is_stated_or_else_the_latest_of_the_period_up_to_the_date_of_the_data() -> None:
    links = [
        tie("ab", as_of=2015, start="2019"),
        tie("ab", start="2016-05", end="2018"),
        tie("ab", start="2020", end="2030"),
        tie("ab", start="2031"),
        tie("ab"),
    ]
    network = made({"a": (), "b": ()}, *links, date="2026-11-23")
    assert counted(network, "links", "year") == {"2015": 1, "2018": 1, "2020": 1, "": 2}
    assert counted(network, "links", "year_from") == {"as_of": 1, "period": 2, "unknown": 2}
    assert counted(network, "links", "start") == {"stated": 4, "not stated": 1}
    assert counted(network, "links", "end") == {"stated": 2, "not stated": 3}
    undated = made({"a": (), "b": ()}, *links)
    assert counted(undated, "links", "year") == {"2015": 1, "2018": 1, "2030": 1, "2031": 1, "": 1}


def test_single_sources_confidence_and_actors_without_partners() -> None:
    network = made(
        {"a": (), "b": (), "c": ()}, tie("ab", "r", "r"), tie("ab", "r", "s", confidence="low"), tie("ab", as_of=1)
    )
    assert counted(network, "links", "sources") == {"0": 1, "1": 1, "2": 1}
    assert counted(network, "links", "confidence") == {"low": 1, "": 2}
    assert counted(network, "links", "year") == {"1": 1, "": 2}
    assert counted(network, "actors", "partners") == {"some": 2, "none": 1}


def test_regions_without_actors_and_without_public_ones() -> None:
    actors = (
        Actor("a", "A", "public", region="SE332"),
        Actor("b", "B", "business", region="SE224"),
        Actor("c", "C", "public", region="SE"),
    )
    rows = documented_regions(Network(actors, (), SECTORS, KINDS)).set_index("region")
    assert len(rows) == 21
    assert rows.loc["SE332"].tolist() == [1, 1]
    assert rows.loc["SE224"].tolist() == [1, 0]
    assert rows.loc["SE331"].tolist() == [0, 0]
    own = {"x": Bilingual("X", "X")}
    table = documented_regions(Network((Actor("a", "A", "x", region="SE332"),), (), own, KINDS))
    assert table["public"].isna().all()
    assert documented_regions(networks.star()).empty


def test_the_shipped_data_as_their_limits_have_it() -> None:
    found = quality(networks.shipped())
    counties = found.regions[found.regions["region"].str.startswith("SE")]
    assert (len(counties), (counties["actors"] == 0).sum(), (counties["public"] == 0).sum()) == (21, 8, 10)
    assert found.bias["rho"].tolist() == pytest.approx([0.0758556, 0.6832972], abs=1e-6)
