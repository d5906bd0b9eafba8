"""What a view shows, in a few words."""

import networks
import pytest

from graph.network.selection import Change, Scope, Selection
from graph.picture import heading
from graph.picture.url import View

HEADINGS = {
    "everything": (View(), "Collaboration for social innovation in Sweden"),
    "a change": (View(change=Change(actors=frozenset({"msi"}))), "Without Forum for Social Innovation Sweden"),
    "a map": (View(map="sector"), "Map of sectors"),
    "a map of a part": (
        View(map="region", scope=Scope(Selection(sectors=frozenset({"public"})))),
        "Map of regions · Public sector",
    ),
    "a path": (View(actor="msi", to="almi"), "The way from Forum for Social Innovation Sweden to Almi"),
    "an actor": (View(actor="msi"), "Forum for Social Innovation Sweden"),
    "a focus": (View(actor="msi", scope=Scope(focus=("msi",))), "Around Forum for Social Innovation Sweden"),
    "filters": (
        View(
            scope=Scope(
                Selection(
                    sectors=frozenset({"public", "academia"}),
                    forms=frozenset({"project"}),
                    regions=frozenset({"SE224", "SE."}),
                    kinds=frozenset({"funding"}),
                    resources=frozenset({"knowledge"}),
                    challenges=frozenset({"housing"}),
                    confidences=frozenset({"low"}),
                    text=" region ",
                    at="2023",
                )
            )
        ),
        "Public sector and Academia · project · Sweden and Skåne County · Funding · knowledge · housing · low · "
        "“region” · 2023",
    ),
}


@pytest.mark.parametrize(("view", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_a_view_is_headed_by_what_it_shows(view: View, expected: str) -> None:
    assert heading(networks.shipped(), view, "en") == expected


def test_data_without_a_title_have_a_heading_all_the_same() -> None:
    assert heading(networks.toy12(), View(), "sv") == "Aktörsnätverk"


def test_a_heading_calls_values_as_the_controls_do_and_in_their_order() -> None:
    chosen = Selection(
        forms=frozenset({"cluster", "organisation", "network"}),
        challenges=frozenset({"housing", "climate"}),
        confidences=frozenset({"low", "high", "medium"}),
    )
    told = heading(networks.shipped(), View(scope=Scope(chosen)), "sv")
    assert told == "Organisation, nätverk och kluster · klimat och boende · säker, ganska säker och osäker"
