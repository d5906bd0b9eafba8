"""Stories with very many faults, or of very many views: what is listed, what each step says, how much work it is."""

from pathlib import Path

import networks
import pytest

from graph.narrative.stories import Stories, names, parse, source
from graph.narrative.stories import reading as module
from graph.narrative.stories.figures import depends_on_view, is_figure
from graph.network.model import Actor, Network
from graph.network.problems import MOST_LISTED
from graph.network.vocabulary import KINDS


def told(steps: str, network: Network | None = None) -> Stories:
    text = f"stories:\n- id: a\n  title: {{en: T}}\n  steps:\n{steps}"
    return parse(source(Path("stories.yaml"), text.encode()), network or networks.star())


def test_every_faulty_step_says_so_listed_or_not() -> None:
    stories = told("".join(f"  - {{title: {{en: '{{actors.x{i}.name}} {{actors.y.name}}'}}}}\n" for i in range(900)))
    steps = stories.stories[0].steps
    assert all(step.problems for step in steps)
    assert {p.code for step in steps[:500] for p in step.problems} == {"unknown_figure"}
    assert [p.facts for p in steps[-1].problems if p.code == "more_problems"] == [{"n": 2}]
    assert len(stories.problems) == MOST_LISTED + 1
    assert stories.found[0].errors == 1_800


def test_stories_with_more_faults_than_are_listed_are_never_saved_over() -> None:
    few = told("  - {title: {en: '{actors.x.name}'}}\n")
    many = told("".join(f"  - {{title: {{en: '{{a.x}} {{b.y}} {i}'}}}}\n" for i in range(501)))
    assert few.whole
    assert {p.code for p in many.problems} == {"unknown_figure", "more_problems"}
    assert not many.whole


@pytest.mark.parametrize("network", [networks.star(), networks.toy12()])
def test_there_are_exactly_the_figures_that_have_names(network: Network) -> None:
    every = [f"{beginning}.{end}" for beginning, ends in names(network).items() for end in ends]
    assert all(is_figure(one, network) for one in every)
    for wrong in ("hubs.nothing.public.p", "hubs.degree.nobody.p", "network.x.actors", "actors..name", "x", ""):
        assert not is_figure(wrong, network)


def test_an_id_may_hold_full_stops() -> None:
    network = Network((Actor("a.b", "A", "se.x"),), (), {"se.x": networks.star().sectors["public"]}, KINDS)
    assert is_figure("actors.a.b.name", network)
    assert is_figure("hubs.degree.se.x.p", network)
    assert is_figure("sectors.se.x.name", network)


def test_views_are_recomputed_for_figures_that_they_can_lack_alone() -> None:
    assert [depends_on_view(one) for one in ("actors.a.name", "kinds.x.links", "network.ties", "hubs.degree.a.p")] == [
        True,
        True,
        False,
        False,
    ]


def test_from_the_first_view_that_is_not_recomputed_on_only_the_network_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST_MEASURED", 10)  # two views of five actors and links
    lines = "".join(f"  - {{title: {{en: '{{actors.hub.name}}'}}, view: {{remove: hub, q: v{i}}}}}\n" for i in range(5))
    assert [(p.line, p.code) for p in told(lines).problems] == [
        (5, "figure_elsewhere"),
        (6, "figure_elsewhere"),
        (7, "views_unchecked"),
    ]
