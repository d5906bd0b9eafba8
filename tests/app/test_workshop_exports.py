"""The findings on a handout are those of its view."""

import networks
import pytest

from graph.app.choices import Choices
from graph.app.view_state import ViewState
from graph.app.workshop_exports import findings
from graph.network.selection import Change, Scope, Selection, changed, compose
from graph.picture.url import View

GONE = Change(actors=frozenset({"msi"}))
PUBLIC = Scope(Selection(regions=frozenset({"SE22"})))


def found(view: View) -> tuple[str, ...]:
    network = networks.shipped()
    return findings(ViewState(network, compose(network, view.scope), Choices("en", view)))


@pytest.mark.parametrize("scope", [Scope(as_ties=True), PUBLIC], ids=["as ties", "region"])
def test_the_findings_on_a_change_are_those_of_the_view(scope: Scope) -> None:
    view = View(change=GONE, scope=scope, recompute=True)
    network = changed(networks.shipped(), GONE)
    there = findings(ViewState(network, compose(network, scope), Choices("en", View(scope=scope, recompute=True))))
    assert found(view) == there
    assert found(view) != found(View(change=GONE))


def test_it_ends_with_what_the_data_cannot_support() -> None:
    assert found(View())[-1] == networks.shipped().about.limits[0].text("en")
