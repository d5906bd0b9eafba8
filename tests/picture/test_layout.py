"""Where actors sit: always the same, apart from each other, sectors together, nobody flung away."""

import math
import random
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations, pairwise
from statistics import fmean

import networkx as nx
import pytest

from graph.network.model import Actor, Bilingual, Link, Network
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.layout import rings, territories, with_newcomers

FOUR = tuple(SECTORS)


def network(sectors, pairs=()):
    """Actors a0, a1, … of the given sectors, and links between the numbers in `pairs`."""
    names = {s: Bilingual(s, s) for s in dict.fromkeys([*FOUR, *sectors])}
    actors = [Actor(f"a{i}", f"Actor {i}", sector) for i, sector in enumerate(sectors)]
    return Network(tuple(actors), tuple(Link((f"a{a}", f"a{b}"), "other") for a, b in pairs), names, KINDS)


def stars(hubs=6, leaves=20, seed=3):
    """Hubs in a row, each with leaves of its own, sectors mixed."""
    draw = random.Random(seed)
    count = hubs * (leaves + 1)
    pairs = [(h - 1, h) for h in range(1, hubs)]
    pairs += [(h, hubs + h * leaves + i) for h in range(hubs) for i in range(leaves)]
    return network([draw.choice(FOUR) for _ in range(count)], pairs)


def distance(a, b):
    return math.dist(a, b)


def test_nobody_has_no_place():
    assert territories(network([])) == {}


def test_one_actor_sits_in_the_middle():
    assert territories(network(["public"])) == {"a0": (0.0, 0.0)}


@pytest.mark.parametrize("pairs", [[], [(0, 1)]])
@pytest.mark.parametrize("second", ["public", "business"])
def test_two_actors_sit_apart(second, pairs):
    places = territories(network(["public", second], pairs))
    assert distance(places["a0"], places["a1"]) > 20


@pytest.mark.parametrize(
    "crowd",
    [
        stars(),
        network(["academia"] * 40),
        network(FOUR * 10),
        network([f"sector-{i}" for i in range(60)] * 3),
    ],
    ids=["stars", "one sector of isolates", "isolates", "sixty sectors"],
)
def test_no_two_dots_touch(crowd):
    places = territories(crowd)
    assert places.keys() == {actor.id for actor in crowd.actors}
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places.values())
    assert min(distance(a, b) for a, b in combinations(places.values(), 2)) > 12


def test_a_hub_keeps_room_for_its_large_dot():
    crowd = stars(hubs=1, leaves=30)
    places = territories(crowd)
    assert min(distance(places["a0"], places[f"a{i}"]) for i in range(1, 31)) > 30


def test_the_same_data_give_the_same_picture_whatever_the_row_order():
    crowd = stars()
    shuffled = Network(crowd.actors[::-1], crowd.links[::-1], crowd.sectors, crowd.kinds)
    assert territories(shuffled) == territories(crowd)


def test_other_peoples_random_numbers_change_nothing_and_are_not_changed():
    crowd = stars()
    expected = territories(crowd)
    random.seed(1)
    before = random.getstate()
    assert territories(crowd) == expected
    assert random.getstate() == before


def test_threads_do_not_disturb_each_other():
    crowds = [stars(seed=seed) for seed in range(4)] * 4
    expected = [territories(crowd) for crowd in crowds]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(territories, crowds)) == expected


def test_another_seed_gives_another_picture():
    assert territories(stars(), seed=1) != territories(stars())


def test_sectors_gather():
    """Actors are nearer to their own sector's middle than to the others', though ties ignore sectors."""
    crowd = stars()
    places = territories(crowd)
    middle = {
        sector: tuple(fmean(places[a.id][axis] for a in crowd.actors if a.sector == sector) for axis in (0, 1))
        for sector in FOUR
    }
    own = fmean(distance(places[a.id], middle[a.sector]) for a in crowd.actors)
    other = fmean(distance(places[a.id], middle[s]) for a in crowd.actors for s in FOUR if s != a.sector)
    assert own < 0.9 * other


def test_isolates_and_small_components_are_not_flung_away():
    crowd = stars(hubs=4, leaves=20)
    lonely = [Actor(f"z{i}", f"Lonely {i}", FOUR[i % 4]) for i in range(8)]
    pair = [Link(("z0", "z1"), "other")]
    places = territories(Network((*crowd.actors, *lonely), (*crowd.links, *pair), SECTORS, KINDS))
    reach = max(math.hypot(*places[a.id]) for a in crowd.actors)
    assert all(math.hypot(*places[a.id]) < 1.35 * reach for a in lonely)


def test_170_actors_fill_the_usual_box():
    places = territories(stars(hubs=10, leaves=16)).values()
    width = max(x for x, _ in places) - min(x for x, _ in places)
    height = max(y for _, y in places) - min(y for _, y in places)
    assert 1_000 < width < 1_700
    assert 700 < height < 1_300


def test_a_large_network_is_placed_too():
    draw = random.Random(5)
    count = 3_000
    pairs = [(i, draw.randrange(i)) for i in range(1, count)]
    places = territories(network([draw.choice(FOUR) for _ in range(count)], pairs))
    assert len(set(places.values())) > 0.99 * count


# --- territories of other groups ---


def test_any_attribute_can_have_territories():
    crowd = stars()
    group = {actor.id: "north" if i % 3 else "south" for i, actor in enumerate(crowd.actors)}
    places = territories(crowd, by=group)
    middle = {
        name: tuple(fmean(places[id][axis] for id in group if group[id] == name) for axis in (0, 1))
        for name in ("north", "south")
    }
    own = fmean(distance(places[id], middle[group[id]]) for id in group)
    other = fmean(distance(places[id], middle["south" if group[id] == "north" else "north"]) for id in group)
    assert own < 0.9 * other
    assert places == territories(crowd, by=dict(reversed(group.items())))
    assert places != territories(crowd)


def test_the_sectors_are_the_groups_unless_others_are_asked_for():
    crowd = network(["business", "public", "academia"] * 9, [(i, i + 3) for i in range(24)])
    # Letters that sort as the sectors stand in the network.
    letters = {actor.id: str(FOUR.index(actor.sector)) for actor in crowd.actors}
    assert territories(crowd, by=letters) == territories(crowd)


def test_everybody_needs_a_group():
    with pytest.raises(KeyError):
        territories(network(["public", "public"]), by={"a0": "x"})


# --- rings ---


def around(crowd, *centre):
    base = territories(crowd)
    places = rings(crowd, centre, base)
    middle = tuple(fmean(base[id][axis] for id in centre) for axis in (0, 1))
    return base, places, middle


def direction(middle, place):
    return math.atan2(place[1] - middle[1], place[0] - middle[0])


@pytest.mark.parametrize("centre", [("a0",), ("a0", "a3"), ("a7", "a8", "a9"), ("a40",)], ids=" ".join)
def test_every_circle_is_a_number_of_steps(centre):
    crowd = stars()
    _, places, middle = around(crowd, *centre)
    steps = nx.multi_source_dijkstra_path_length(crowd.graph, centre, weight=None)
    radii = {}
    for id, place in places.items():
        radii.setdefault(steps[id], set()).add(round(distance(middle, place)))
    assert all(max(found) - min(found) <= 1 for found in radii.values())
    ordered = [max(radii[step]) for step in sorted(radii)]
    assert all(outer - inner > 80 for inner, outer in pairwise(ordered))


def test_a_centre_alone_keeps_its_place():
    base, places, _ = around(stars(), "a1")
    assert places["a1"] == base["a1"]


@pytest.mark.parametrize("crowd", [stars(), stars(hubs=1, leaves=90), network(FOUR * 30), network(["public"])])
@pytest.mark.parametrize("more", [0, 1, 3])
def test_no_two_dots_on_rings_touch(crowd, more):
    centre = [actor.id for actor in crowd.actors[: 1 + more]]
    places = rings(crowd, centre, territories(crowd))
    assert places.keys() == {actor.id for actor in crowd.actors}
    assert min((distance(a, b) for a, b in combinations(places.values(), 2)), default=99) > 12


def test_whoever_has_room_keeps_their_direction():
    few = network(["public"] * 5, [(0, 1), (0, 2), (0, 3), (0, 4)])
    base = {"a0": (10.0, 10.0), "a1": (400.0, 10.0), "a2": (10.0, 900.0), "a3": (-50.0, 10.0), "a4": (10.0, -10.0)}
    places = rings(few, ["a0"], base)
    assert all(
        abs(direction(base["a0"], places[f"a{i}"]) - direction(base["a0"], base[f"a{i}"])) < 0.01 for i in (1, 2, 4)
    )
    assert abs(direction(base["a0"], places["a3"])) == pytest.approx(math.pi, abs=0.01)


def test_a_crowd_keeps_its_order_on_the_way_round():
    crowd = stars(hubs=1, leaves=90)
    base, places, middle = around(crowd, "a0")
    leaves = [f"a{i}" for i in range(1, 91)]
    before = sorted(leaves, key=lambda id: direction(middle, base[id]))
    after = sorted(leaves, key=lambda id: direction(middle, places[id]))
    first = after.index(before[0])
    assert after[first:] + after[:first] == before


def test_who_is_out_of_reach_stands_outside():
    crowd = network(["public"] * 6, [(0, 1), (1, 2), (4, 5)])
    _, places, middle = around(crowd, "a0")
    reach = max(distance(middle, places[id]) for id in ("a0", "a1", "a2"))
    assert min(distance(middle, places[id]) for id in ("a3", "a4", "a5")) > reach + 80


def test_all_in_one_place_are_spread():
    few = network(["public"] * 4, [(0, 1), (0, 2), (0, 3)])
    places = rings(few, ["a0"], dict.fromkeys(few.position, (5.0, 5.0)))
    assert min(distance(a, b) for a, b in combinations(places.values(), 2)) > 30


def test_without_a_centre_all_places_stay():
    crowd = stars()
    assert rings(crowd, [], territories(crowd)) == territories(crowd)
    assert rings(network([]), [], {}) == {}


def test_rings_are_the_same_whatever_the_row_order():
    crowd = stars()
    shuffled = Network(crowd.actors[::-1], crowd.links[::-1], crowd.sectors, crowd.kinds)
    base = territories(crowd)
    expected = rings(crowd, ["a0", "a9"], base)
    assert rings(shuffled, ["a9", "a0", "a9"], dict(reversed(base.items()))) == expected


def test_rings_around_nobody():
    with pytest.raises(KeyError):
        rings(network(["public"]), ["nobody"], {"a0": (0.0, 0.0)})


def test_a_thousand_newcomers_stand_apart_and_move_nobody():
    places = {"a": (0.0, 0.0), "b": (40.0, 0.0), "c": (40.0, 3.0)}
    near = {f"n{i}": ["a", "b"] if i % 2 else ["c"] for i in range(1_000)}
    made = with_newcomers(places, near)
    assert {id: made[id] for id in places} == places
    apart = min(math.dist(made[one], at) for one in near for other, at in made.items() if other != one)
    assert apart >= 33.9
