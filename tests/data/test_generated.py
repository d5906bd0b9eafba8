"""Generated networks: what they are like, that they are valid, and that the same arguments give the same."""

from collections import Counter
from hashlib import sha256

import networkx as nx
import pytest

from graph.data.generated import Numbers, generated, most_links, partnership_sizes
from graph.data.reading import Sources, check
from graph.data.writing import texts
from graph.network.model import Bilingual, Network
from graph.network.vocabulary import FORMS, KINDS, MOST_PAIRS, SECTORS


@pytest.fixture(scope="module")
def thousand() -> Network:
    return generated(1_000)


def sizes(network: Network) -> list[int]:
    return [len(link.members) for link in network.links]


def test_it_has_what_was_asked_for(thousand: Network) -> None:
    assert (len(thousand.actors), len(thousand.links)) == (1_000, 3_000)
    assert len(generated(200, links=500).links) == 500


def test_it_is_read_again_as_the_same_and_has_no_fault(thousand: Network) -> None:
    report = check(Sources.of(*texts(thousand)))
    assert (report.network, report.problems) == (thousand, ())


@pytest.mark.parametrize("actors", [1, 2, 3, 4, 5, 6, 9, 12, 30])
def test_the_smallest_too_with_as_many_links_as_there_can_be_or_none(actors: int) -> None:
    for links in (0, most_links(actors) // 2, most_links(actors)):
        network = generated(actors, links, seed=actors)
        report = check(Sources.of(*texts(network)))
        assert (report.network, report.problems) == (network, ())
        assert (len(network.actors), len(network.links)) == (actors, links)


def test_it_says_that_it_is_not_real(thousand: Network) -> None:
    assert thousand.about.title == Bilingual("Genererat nätverk (inte verkligt)", "Generated network (not real)")
    assert thousand.about.description is not None
    assert "(slumpfrö 0)" in thousand.about.description.sv
    assert "1000 actors and 3000 links" in thousand.about.description.en
    assert len(thousand.about.limits) == 1
    names = {(a.name, a.name_en) for a in thousand.actors}
    assert names >= {("Aktör 00017", "Actor 00017"), ("Aktör 01000", "Actor 01000")}
    assert not any(a.url or a.orgnr or a.sources or a.note for a in thousand.actors)


def test_the_same_arguments_give_the_same_bytes_in_every_version_of_python() -> None:
    links = texts(generated(300, 700, seed=7, sectors=5))[1]
    assert sha256(links.encode()).hexdigest() == "3b4f67d68298b0f19709b308035d5fde77e8e58ac097c817334e3c5aa2c0063b"


def test_every_argument_counts() -> None:
    networks = [generated(60), generated(60, seed=1), generated(60, links=179), generated(60, sectors=3), generated(61)]
    assert len({network.digest for network in networks}) == len(networks)


def test_degrees_have_a_heavy_tail_and_a_fifth_are_leaves(thousand: Network) -> None:
    degrees = sorted(dict(thousand.graph.degree).values())
    assert degrees[-1] > 10 * degrees[500]
    assert 0.17 < degrees.count(1) / 1_000 < 0.25


def test_it_has_several_components_and_isolates(thousand: Network) -> None:
    components = sorted(map(len, nx.connected_components(thousand.graph)))
    assert components.count(1) == 10
    assert [size for size in components if 1 < size <= 6]
    assert components[-1] > 950
    assert len(components) == len([size for size in components if size <= 6]) + 1


def test_a_tenth_of_the_links_have_three_to_eight_members(thousand: Network) -> None:
    counted = Counter(sizes(thousand))
    assert counted.keys() == {2, 3, 4, 5, 6, 7, 8}
    assert counted[2] == 2_700
    assert counted[3] > counted[8] > 0


def test_the_four_sectors_differ_in_size_and_in_activity(thousand: Network) -> None:
    actors = Counter(a.sector for a in thousand.actors)
    assert actors.keys() == SECTORS.keys()
    assert min(actors.values()) < 150
    assert max(actors.values()) > 350
    degree = dict(thousand.graph.degree)
    mean = {s: sum(degree[a.id] for a in thousand.actors if a.sector == s) / actors[s] for s in SECTORS}
    assert mean["public"] > 1.5 * mean["business"]


def test_the_words_of_the_vocabulary_are_used(thousand: Network) -> None:
    assert {link.kind for link in thousand.links} == KINDS.keys()
    assert {a.form for a in thousand.actors} == set(FORMS)
    assert len({a.region for a in thousand.actors}) == 22  # the counties, and unknown
    known = Counter((link.start is not None, link.end is not None) for link in thousand.links)
    assert len(known) == 4


@pytest.mark.parametrize("count", [1, 2, 5, 60])
def test_sectors_by_number(count: int) -> None:
    network = generated(300, sectors=count)
    assert len(network.sectors) == count
    assert list(network.sectors)[:4] == list(SECTORS)[:count]
    if count > len(SECTORS):
        assert network.sectors["sector_5"] == Bilingual("Sektor 5", "Sector 5")
    report = check(Sources.of(*texts(network)))
    assert (report.network, report.problems) == (network, ())


def test_no_more_pairs_than_the_format_allows() -> None:
    drawn = list(partnership_sizes(100_000, 8, Numbers(0)))
    assert MOST_PAIRS - most_links(8) < sum(map(most_links, drawn)) <= MOST_PAIRS
    assert len(drawn) < 100_000


@pytest.mark.parametrize(
    ("actors", "links", "sectors"), [(0, 0, 4), (-1, 0, 4), (3, 4, 4), (3, -1, 4), (3, 1, 0), (3, 1, 61)]
)
def test_what_cannot_be(actors: int, links: int, sectors: int) -> None:
    with pytest.raises(ValueError, match="no network of"):
        generated(actors, links, sectors=sectors)
