"""What is filtered by, value by value, and the view without each."""

import networks

from graph.app import filters
from graph.app.choices import Choices
from graph.app.view_state import ViewState, view_state
from graph.network.model import Actor, Network
from graph.network.selection import Scope, Selection
from graph.network.vocabulary import KINDS, SECTORS
from graph.picture.url import View

from .test_pages import run_page, text


def shown(selection: Selection, **view) -> ViewState:
    scope = Scope(selection, focus=("msi",), radius=2)
    return view_state(networks.shipped(), Choices("sv", View(scope=scope, **view)))


def test_every_value_is_one_and_leaves_the_others_and_the_focus() -> None:
    chosen = Selection(
        sectors=frozenset({"public", "academia"}),
        challenges=frozenset({"labour market inclusion"}),
        text="soci",
        at="2023",
        known_dates=True,
    )
    now = shown(chosen)
    labels = {one.text: one.without for one in filters.active(now)}
    assert list(labels) == [
        "Sektor: Offentlig sektor",
        "Sektor: Akademi",
        "Utmaning: inkludering på arbetsmarknaden",
        "Namn innehåller: soci",
        "Vid datum: 2023",
        "Bara kända datum",
    ]
    assert all(view.scope.focus == ("msi",) and view.scope.radius == 2 for view in labels.values())
    assert labels["Sektor: Akademi"].scope.selection.sectors == {"public"}
    assert labels["Sektor: Akademi"].scope.selection.text == "soci"
    assert labels["Vid datum: 2023"].scope.selection.at is None
    assert not labels["Vid datum: 2023"].scope.selection.known_dates
    assert labels["Bara kända datum"].scope.selection.at == "2023"


def test_a_group_that_is_switched_off_comes_back_by_itself() -> None:
    now = shown(Selection(), colour="form", off=("network", "project"))
    labels = {one.text: one.without.off for one in filters.active(now)}
    assert labels == {"Form: utan nätverk": ("project",), "Form: utan projekt": ("network",)}


def test_of_a_colour_of_which_most_is_switched_off_what_is_left_is_named() -> None:
    others = ("organisation", "cluster", "partnership", "platform")
    one = shown(Selection(), colour="form", off=(*others, "network"))
    assert {chip.text: chip.without.off for chip in filters.active(one)} == {"Form: projekt": ()}
    two = shown(Selection(), colour="form", off=others)
    assert {chip.text: chip.without.off for chip in filters.active(two)} == {
        "Form: nätverk": (*others, "network"),
        "Form: projekt": (*others, "project"),
    }


def test_without_filters_the_focus_stays() -> None:
    now = shown(Selection(text="x"), hide=True, recompute=True).view
    assert filters.without(now) == View(scope=Scope(focus=("msi",), radius=2))


def test_an_empty_page_offers_the_way_back() -> None:
    for page in ("explore", "actors"):
        test = run_page(page, q="qqq", lang="sv")
        assert "back_to_all" in {button.key for button in test.button}
    assert "Ingen aktör finns i urvalet." in text(run_page("explore", q="qqq", lang="sv"))


def test_actors_of_one_name_carry_their_ids() -> None:
    twins = (Actor("a", "Hembygd", "public"), Actor("b", "hembygd", "public", "Heritage"), Actor("c", "C", "public"))
    network = Network(twins, (), SECTORS, KINDS)
    assert [network.title(id, "sv") for id in "abc"] == ["Hembygd (a)", "hembygd (b)", "C"]
    assert [network.title(id, "en") for id in "abc"] == ["Hembygd", "Heritage", "C"]
