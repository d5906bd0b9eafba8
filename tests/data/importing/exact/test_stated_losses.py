"""Only what an export says that it leaves out is missing when it is read again: Kumu, Pajek, DL, the page."""

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import any_networks
import exported
import pytest
from hypothesis import HealthCheck, assume, given, settings

from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.export.formats import SINGLE
from graph.network.model import Actor, Bilingual, Link, Network
from graph.network.vocabulary import FORMS, FUNCTIONS, KINDS, NOT_STATED, REGION, SECTORS

slowly = settings(
    max_examples=max(25, settings().max_examples // 4),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.differing_executors],
)


def again(network: Network, name: str) -> Network:
    seen = preview([Upload(name, SINGLE[name](exported.material(network)).content)])
    assert {question.key.partition(":")[0] for question in seen.understood.questions} <= {"kind", "same"}
    assert seen.network is not None
    return seen.network


# --- Kumu: names and what is said in tags and descriptions; links in pairs ---


def for_kumu(network: Network) -> Network:
    """The network with names that differ, and with challenges and notes that are taken for nothing else."""
    names = [actor.title("en").casefold() for actor in network.actors]
    assume(network.actors)
    assume(len(set(names)) == len(names))
    sectors = {name.en for name in network.sectors.values()}
    kinds = {kind.name.en for kind in network.kinds.values()}
    assume((len(sectors), len(kinds)) == (len(network.sectors), len(network.kinds)))
    actors = tuple(
        replace(
            actor,
            functions=tuple(dict.fromkeys(actor.functions)),
            challenges=tuple(one for one in dict.fromkeys(actor.challenges) if not is_tag(one)),
            note=None if actor.note and re.fullmatch(r"https?://\S+", actor.note.rpartition("\n\n")[2]) else actor.note,
        )
        for actor in network.actors
    )
    return replace(network, actors=actors)


def is_tag(challenge: str) -> bool:
    return challenge in (*FORMS, *FUNCTIONS) or bool(REGION.fullmatch(challenge))


def in_kumu(actor: Actor, network: Network) -> tuple[object, ...]:
    own = (actor.form, actor.region, actor.functions, tuple(one.replace("|", "/") for one in actor.challenges))
    return (actor.title("en").replace("|", "/"), network.sectors[actor.sector].en, *own, actor.note, actor.url)


@pytest.mark.parametrize("name", ["kumu.json", "kumu.xlsx"])
@slowly
@given(any_networks.networks())
def test_kumu_gives_back_what_it_gets(name: str, network: Network) -> None:
    whole = for_kumu(network)
    found = again(whole, name)
    assert sorted(map(repr, (in_kumu(actor, found) for actor in found.actors))) == sorted(
        repr(in_kumu(actor, whole)) for actor in whole.actors
    )
    assert pairs(found) == pairs(whole)


def pairs(network: Network) -> Counter[tuple[object, ...]]:
    """Each pair of each link by name, in order where it is directed, with the name of its kind."""
    counted: Counter[tuple[object, ...]] = Counter()
    names = {actor.id: actor.title("en").replace("|", "/") for actor in network.actors}
    for link in network.links:
        kind = network.kinds[link.kind]
        for ends in combinations((names[id] for id in link.members), 2):
            counted[kind.name.en, kind.directed, ends if kind.directed else tuple(sorted(ends))] += 1
    return counted


# --- Pajek and DL: ids, and ties with strengths ---


@pytest.mark.parametrize("name", ["network.net", "network.dl"])
@slowly
@given(any_networks.networks())
def test_pajek_and_dl_give_back_ids_and_ties(name: str, network: Network) -> None:
    assume(network.actors)
    # In files of other programs names that differ by case alone are one actor's, and a stroke is nobody's.
    assume(len({actor.id.casefold() for actor in network.actors}) == len(network.actors))
    assume("-" not in network.position)
    links = tuple(replace(link, strength=min(max(link.strength, 1e-3), 1e4)) for link in network.links)
    whole = replace(network, links=links)
    found = again(whole, name)
    names = {actor.id: actor.name for actor in found.actors}
    assert sorted(names.values()) == [actor.id for actor in whole.actors]
    assert {actor.sector for actor in found.actors} == {NOT_STATED}
    strengths = {tuple(sorted((names[tie.a], names[tie.b]))): tie.strength for tie in found.ties}
    assert strengths == pytest.approx({(tie.a, tie.b): tie.strength for tie in whole.ties}, rel=1e-12)
    assert {link.kind for link in found.links} <= {"other"}


def test_an_id_may_be_a_word_of_dl() -> None:
    ids = ("data:", "labels", "my.Data:x", "row.labels:", "z")
    actors = tuple(Actor(id, id, "public") for id in ids)
    links = tuple(Link(ends, "other") for ends in pairwise(ids))
    found = again(Network(actors, links, SECTORS, KINDS), "network.dl")
    assert [actor.name for actor in found.actors] == ["data_", "labels_", "my.Data_x", "row.labels_", "z"]
    assert len(found.ties) == len(links)


# --- the page: names and groups, and who is whose partner ---


@slowly
@given(any_networks.networks())
def test_a_page_gives_back_actors_groups_and_partners(network: Network) -> None:
    assume(network.actors)
    found = again(network, "network.html")
    assert [(one.id, one.name, one.sector) for one in found.actors] == [
        (one.id, network.title(one.id, "en"), one.sector) for one in network.actors
    ]
    used = {actor.sector for actor in network.actors}
    default = used <= SECTORS.keys()
    names = {id: SECTORS[id] if default else Bilingual(network.sectors[id].en, network.sectors[id].en) for id in used}
    assert {id: found.sectors[id] for id in used} == names
    assert [tie[:2] for tie in found.ties] == [tie[:2] for tie in network.ties]
    assert {(link.kind, link.strength) for link in found.links} <= {("other", 1.0)}
