"""What is said of a picture where it stands alone."""

from dataclasses import replace
from itertools import pairwise

import networks
import pytest

from graph.network.model import Link, Network, Source
from graph.network.selection import Change, Scope, Selection
from graph.picture import Caption, caption, compose
from graph.picture.url import View


def said(network: Network, view: View, lang: str) -> Caption:
    return caption(network, view, compose(network, view, lang), lang)


@pytest.mark.parametrize(
    ("lang", "title", "source"),
    [
        ("sv", "Samverkan för social innovation i Sverige", "Uppgifter från 2026-11-23 · Licens: EUPL-1.2 · Källan"),
        ("en", "Collaboration for social innovation in Sweden", "Data from 2026-11-23 · Licence: EUPL-1.2 · The"),
    ],
)
def test_it_says_what_when_and_whence(lang: str, title: str, source: str) -> None:
    network = networks.shipped()
    made = said(network, View(), lang)
    assert made.title == title
    assert made.source.startswith(source)
    assert made.digest.endswith(network.digest[:12])
    assert made.limits == tuple(limit.text(lang) for limit in network.about.limits)


def test_it_says_what_is_in_scope_and_who_is_first_in_it() -> None:
    network = networks.shipped()
    made = said(network, View(scope=Scope(Selection(sectors=frozenset({"business"})))), "en")
    assert "of 170 actors" in made.scope
    named = made.alt.partition("First by Partners: ")[2].rstrip(".").split(", ")
    # These three have three partners each, and the other four one each: too many to name with them.
    leading = {"bbi", "health-navigator", "leksell-social-ventures"}
    assert set(named) == {actor.title("en") for actor in network.actors if actor.id in leading}


def test_who_has_nothing_is_first_in_nothing() -> None:
    projects = Scope(Selection(forms=frozenset({"project"})))
    made = said(networks.shipped(), View(scope=projects, recompute=True), "en")
    assert made.scope == (
        "Scope: 8 of 170 actors, no ties among them, 57 to others. Metrics computed on the scope alone."
    )
    assert made.alt == f"Picture of the network. {made.scope}"
    assert "First by Partners" in said(networks.shipped(), View(scope=projects), "en").alt


def test_nobody_first_is_named_without_those_who_equal_them() -> None:
    ids = [f"r{i}" for i in range(1, 8)]
    ring = networks.network(dict.fromkeys(ids, "public"), *map(" ".join, pairwise([*ids, ids[0]])))
    assert said(ring, View(), "en").alt.endswith("First by Partners: R1, R2, R3, R4, R5 and 2 more.")
    assert said(ring, View(), "sv").alt.endswith("Partner: R1, R2, R3, R4, R5 och 2 till.")


def test_who_is_gone_and_cut_off_is_said_to_who_does_not_see_it() -> None:
    made = said(networks.toy12(), View(change=Change(actors=frozenset({"P1"}))), "en")
    assert made.alt.endswith(" Taken away: P1. Cut off: P3.")


def test_without_anybody_and_without_a_title() -> None:
    made = said(networks.empty(), View(), "sv")
    assert made.title == "Aktörsnätverk"
    assert made.alt.endswith(made.scope)


def test_of_a_changed_network_it_names_the_changed_data() -> None:
    network, change = networks.shipped(), Change(actors=frozenset({"msi"}))
    made = said(network, View(change=change), "en")
    assert "169 actors" in made.scope
    assert made.digest != said(network, View(), "en").digest
    assert "Forum for Social Innovation Sweden" not in made.alt.partition(" Taken away: ")[0]


def test_it_names_sources_only_where_they_are() -> None:
    network = networks.toy12()
    made = said(network, View(), "en")
    assert "source" not in made.source.casefold()
    whole, part = networks.shipped(), replace(networks.shipped(), links=(Link(("msi", "malmo-stad"), "other"),))
    assert said(whole, View(), "en").source.endswith("The source of every fact is in the data")
    assert "source" not in said(part, View(), "en").source
    named = replace(network, about=replace(network.about, sources=(Source("A", ""), Source("", "https://b.se"))))
    assert said(named, View(), "en").source.endswith("Sources: A; https://b.se")
    assert "source" not in said(networks.empty(), View(), "en").source
