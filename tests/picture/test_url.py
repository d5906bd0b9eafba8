"""A view as an address: there and back, and as near as can be when it is wrong."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.model import Actor, Link
from graph.network.selection import Change, Newcomer, Scope, Selection
from graph.picture.url import COMMUNITY, LAYOUTS, MAPS, SIZES, Known, Unknown, View, read, write

SHIPPED = Known.of(networks.shipped())
VALUES = SHIPPED.values


def some(key: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(VALUES[key])), max_size=3)


CHANGES = ("remove", "remove-sector", "remove-link", "remove-funded-by", "remove-ending-by", "add-tie", "add-actor")
ACTORS = st.sampled_from(sorted(VALUES["actor"]))
DATES = st.one_of(st.none(), st.sampled_from(["2023", "2019-05", "2020-02-29"]))


IDS = st.from_regex(r"[A-Za-z0-9._\-:]{1,9}", fullmatch=True).filter(lambda id: id not in VALUES["actor"])
NAMES = st.text(min_size=1, max_size=20).filter(lambda name: name.isprintable() and name == name.strip() != "")


@st.composite
def changes(draw: st.DrawFn) -> Change:
    newcomers = st.builds(
        Newcomer, IDS, NAMES, st.sampled_from(sorted(VALUES["sector"])), st.sampled_from([None, "SE224", "SE"])
    )
    new = tuple(draw(st.lists(newcomers, max_size=2, unique_by=lambda newcomer: newcomer.id)))
    ends = st.one_of(ACTORS, *[st.just(newcomer.id) for newcomer in new])
    ties = st.frozensets(st.tuples(ends, ends).filter(lambda tie: tie[0] != tie[1]), max_size=3)
    return Change(
        actors=draw(some("actor")),
        sectors=draw(some("sector")),
        links=draw(some("link")),
        funded_by=draw(some("actor")),
        ends_by=draw(DATES),
        ties=draw(ties),
        newcomers=new,
    )


@st.composite
def views(draw: st.DrawFn) -> View:
    at, focus = draw(DATES), tuple(draw(st.lists(ACTORS, max_size=3, unique=True)))
    actor = draw(st.none() | ACTORS)
    to = draw(st.none() | ACTORS.filter(lambda id: id != actor)) if actor else None
    selection = Selection(
        sectors=draw(some("sector")),
        forms=draw(some("form")),
        regions=draw(some("region")),
        kinds=draw(some("kind")),
        resources=draw(some("resource")),
        challenges=draw(some("challenge")),
        confidences=draw(some("confidence")),
        text=draw(st.text(max_size=20)).strip(),
        at=at,
        known_dates=draw(st.booleans()) and at is not None,
    )
    return View(
        actor=actor,
        size=draw(st.sampled_from(SIZES)),
        colour=draw(st.sampled_from(sorted(VALUES["colour"]))),
        layout=draw(st.sampled_from(LAYOUTS)),
        map=draw(st.none() | st.sampled_from(MAPS)),
        scope=Scope(selection, draw(st.booleans()), focus, draw(st.integers(1, 4)) if focus else 1),
        hide=draw(st.booleans()),
        recompute=draw(st.booleans()),
        to=to,
        through=draw(some("sector")) if to else frozenset(),
        off=tuple(draw(st.lists(st.text(max_size=9), max_size=3, unique=True))),
        by=draw(st.sampled_from(sorted(VALUES["by"]))),
        change=draw(st.just(Change()) | changes()),
    )


@given(views())
def test_a_view_comes_back_from_its_address(view):
    assert read(write(view), SHIPPED) == (view, ())


@given(views())
def test_an_address_survives_the_address_bar(view):
    address = write(view)
    assert dict(parse_qsl(urlencode(address), keep_blank_values=True)) == address


def test_a_view_as_usual_needs_no_address():
    assert write(View()) == {}
    assert read({}, SHIPPED) == (View(), ())


def test_an_address_is_short_and_knows_no_language():
    view = View(actor="msi", scope=Scope(Selection(sectors=frozenset({"public"})), focus=("msi",), radius=2))
    assert write(view) == {"v": "1", "actor": "msi", "sector": "public", "focus": "msi", "radius": "2"}


@pytest.mark.parametrize(
    ("address", "nearest", "unknown"),
    [
        ({"actor": "nobody"}, View(), [("actor", "nobody")]),
        ({"size": "weight"}, View(), [("size", "weight")]),
        ({"colour": COMMUNITY, "layout": "spiral"}, View(colour=COMMUNITY), [("layout", "spiral")]),
        (
            {"sector": "public,privat"},
            View(scope=Scope(Selection(sectors=frozenset({"public"})))),
            [("sector", "privat")],
        ),
        ({"region": "SE2249"}, View(scope=Scope(Selection(regions=frozenset({"SE224"})))), [("region", "SE2249")]),
        ({"region": "XX"}, View(), [("region", "XX")]),
        ({"at": "2023-13"}, View(scope=Scope(Selection(at="2023"))), [("at", "2023-13")]),
        ({"at": "yesterday"}, View(), [("at", "yesterday")]),
        ({"focus": "msi", "radius": "9"}, View(scope=Scope(focus=("msi",), radius=4)), [("radius", "9")]),
        ({"focus": "msi", "radius": "-1"}, View(scope=Scope(focus=("msi",))), [("radius", "-1")]),
        ({"focus": "nobody", "radius": "3"}, View(), [("focus", "nobody")]),
        ({"show": "everything"}, View(), [("show", "everything")]),
        ({"v": "2", "actor": "msi"}, View(actor="msi"), [("v", "2")]),
        ({"dates": "known"}, View(), []),
        ({"to": "msi"}, View(), []),
        ({"actor": "msi", "to": "msi"}, View(actor="msi"), []),
        ({"remove": "msi,nobody"}, View(change=Change(actors=frozenset({"msi"}))), [("remove", "nobody")]),
        ({"remove-link": "msi~nobody~funding"}, View(), [("remove-link", "msi~nobody~funding")]),
        ({"remove-ending-by": "2020-13"}, View(change=Change(ends_by="2020")), [("remove-ending-by", "2020-13")]),
        ({"add-tie": "msi~nobody,msi,msi~msi"}, View(), [("add-tie", t) for t in ("msi~nobody", "msi", "msi~msi")]),
        ({"add-actor": "msi~public"}, View(), [("add-actor", "msi~public")]),
        ({"add-actor": "ny~privat"}, View(), [("add-actor", "ny~privat")]),
        (
            {"add-actor": "ny~public,ny~academia", "add-tie": "ny~msi"},
            View(change=Change(ties=frozenset({("msi", "ny")}), newcomers=(Newcomer("ny", "ny", "public"),))),
            [("add-actor", "ny~academia")],
        ),
        ({"region": "SE."}, View(scope=Scope(Selection(regions=frozenset({"SE."})))), []),
    ],
    ids=str,
)
def test_what_is_wrong_is_named_and_the_nearest_view_shown(address, nearest, unknown):
    assert read(address, SHIPPED) == (nearest, tuple(Unknown(*pair) for pair in unknown))


@given(
    st.dictionaries(
        st.sampled_from([*write(View()), *VALUES, *CHANGES, "q", "at", "radius", "off", "to", "v"]), st.text()
    )
)
def test_no_address_is_too_wrong_to_be_read(address):
    view, _ = read(address, SHIPPED)
    assert read(write(view), SHIPPED) == (view, ())


def test_a_change_is_as_short_as_the_command_says_it():
    change = Change(
        actors=frozenset({"msi"}),
        ends_by="2020",
        ties=frozenset({("ny", "ikea")}),
        newcomers=(Newcomer("ny", "Ny, ~ & 100 %", "public", "SE224"),),
    )
    address = write(View(change=change))
    assert address == {
        "v": "1",
        "remove": "msi",
        "remove-ending-by": "2020",
        "add-tie": "ikea~ny",
        "add-actor": "ny~public~SE224~Ny%2C ~ %26 100 %25",
    }
    assert read(address, SHIPPED) == (View(change=change), ())


def test_values_with_commas_stay_whole():
    base = networks.star()
    told = Actor("z", "Z", "public", challenges=("hälsa, vård", "100 %"))
    data = replace(base, actors=(*base.actors, told), links=(*base.links, Link(("z", "hub"), "other")))
    view = View(scope=Scope(Selection(challenges=frozenset({"hälsa, vård", "100 %"}))))
    assert read(write(view), Known.of(data)) == (view, ())


def test_of_a_value_no_more_is_looked_up_than_a_code_may_have():
    asked = []

    class Regions(frozenset):
        def __contains__(self, code):
            asked.append(code)
            return super().__contains__(code)

    known = Known({**VALUES, "region": Regions(VALUES["region"])})
    view, unknown = read({"region": "SE224" + "9" * 10_000}, known)
    assert view.scope.selection.regions == {"SE224"}
    assert len(unknown) == 1
    assert len(asked) <= 10


def test_regions_that_hold_actors_of_their_own_beside_those_within_them() -> None:
    regions = ["SE", "SE2", "SE224", "SE11", "NO", "AA123"]
    actors = tuple(Actor(f"a{i}", "A", "public", region=region) for i, region in enumerate(regions))
    known = Known.of(replace(networks.star(), actors=(*networks.star().actors, *actors))).values["region"]
    assert {code for code in known if code.endswith(".")} == {"SE.", "SE2."}
    assert {"SE1", "SE22", "AA", "AA12"} <= set(known)
