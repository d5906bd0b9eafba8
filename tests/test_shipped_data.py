"""What data/ itself must hold, however it is mended: no error, a source for each fact, and what is said of it is so.

All other tests of these data read the copy in tests/reference/shipped/, whose numbers they know.
"""

import re
from collections import Counter

import networks
import pytest

import graph
from graph.narrative.staging import shown
from graph.narrative.stories import Figures, Step, read_stories, references, stories_text
from graph.network.model import Actor, Link
from graph.network.selection import Selection, select, without
from graph.picture import subject_of, url
from graph.text import challenge_name

DATA = networks.ROOT / "data"
NETWORK = graph.load(DATA)
STORIES = read_stories(DATA, NETWORK)
FIRST = STORIES.stories[0]


def test_they_load_without_an_error() -> None:
    found = graph.check(DATA)
    assert found[found["severity"] == "error"]["message"].tolist() == []
    assert len(NETWORK.actors) > 100
    assert len(NETWORK.links) > 100


def test_nobody_is_taken_for_another() -> None:
    assert "actor_twice" not in set(graph.check(DATA)["code"])


@pytest.mark.parametrize("facts", [NETWORK.actors, NETWORK.links], ids=["actors", "links"])
def test_every_fact_has_a_source(facts: tuple[Actor | Link, ...]) -> None:
    assert [fact for fact in facts if not any(source.title or source.url for source in fact.sources)] == []


def test_every_challenge_has_swedish() -> None:
    known = {challenge for actor in NETWORK.actors for challenge in actor.challenges}
    assert len(known) > 10
    same = {challenge for challenge in known if challenge_name(challenge, "sv") == challenge}
    assert same <= {"integration", "segregation"}


# --- numbers that are typed ---


def latest(link: Link) -> int | None:
    """The latest year that is given of a link."""
    years = [int(str(year)[:4]) for year in (link.start, link.end, link.as_of) if year]
    return max(years, default=None)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_limits_state_what_the_data_hold(lang: str) -> None:
    """In order: business, counties, years, dates that are missing, foreign actors."""
    actors, links = NETWORK.actors, NETWORK.links
    years = [latest(link) for link in links]
    expected = [
        [],
        [sum(actor.sector == "business" for actor in actors), len(actors)],
        [21],  # counties of Sweden
        [sum(2015 <= (year or 0) <= 2021 for year in years), len(links), 2015, 2021, years.count(None)],
        [sum(not (link.start and link.end) for link in links), len(links)],
        [sum(not (actor.region or "SE").startswith("SE") for actor in actors)],
    ]
    limits = [limit.text(lang) for limit in NETWORK.about.limits]
    assert [[int(number) for number in re.findall(r"\d+", limit)] for limit in limits] == expected


def test_the_limits_count_the_counties_without_an_actor() -> None:
    counties = {actor.region for actor in NETWORK.actors if re.fullmatch(r"SE\d{3}", actor.region or "")}
    assert 21 - len(counties) == 8
    assert [NETWORK.about.limits[2].text(lang).split()[0] for lang in ("sv", "en")] == ["Åtta", "Eight"]


def test_the_readme_states_their_size() -> None:
    readme = (networks.ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{len(NETWORK.actors)} real actors and {len(NETWORK.links)} documented partnerships" in readme


@pytest.mark.parametrize(
    ("guide", "scope"),
    [
        ("en/coordinators.md", r"Scope: (\d+) of (\d+) actors, (\d+) ties among them, (\d+) to others"),
        ("sv/samordnare.md", r"Urval: (\d+) av (\d+) aktörer, (\d+) band mellan dem, (\d+) till andra"),
    ],
)
def test_the_guides_show_a_scope_as_it_is(guide: str, scope: str) -> None:
    [shown] = re.findall(scope, (networks.ROOT / "docs" / "guide" / guide).read_text(encoding="utf-8"))
    academia = select(NETWORK, Selection(sectors=frozenset({"academia"})))
    inside = Counter(NETWORK.actor(a).sector for tie in NETWORK.ties for a in (tie.a, tie.b))["academia"]
    expected = (len(academia.actors), len(NETWORK.actors), len(academia.ties), inside - 2 * len(academia.ties))
    assert tuple(map(int, shown)) == expected


# --- the first story ---


def test_the_first_story_is_written_as_the_app_writes() -> None:
    assert (DATA / "stories.yaml").read_text(encoding="utf-8") == stories_text(STORIES.stories)


def test_the_first_story_has_steps_and_no_fault() -> None:
    assert STORIES.problems == ()
    assert len(FIRST.steps) > 1


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("step", FIRST.steps, ids=lambda step: step.title.en)
def test_every_figure_of_the_first_story_is_computed(step: Step, lang: str) -> None:
    made = shown(NETWORK, step, lang)
    assert "{" not in made.title + made.caption + made.notes
    for text in (step.title, step.caption, step.notes):
        typed = re.sub(r"\{[^}]*\}", "", text.text(lang))
        assert re.findall(r"\d+", typed) in ([], ["2024"])  # the year of the mapping
    assert list(references(step.caption.sv)) == list(references(step.caption.en))


def test_what_the_first_story_claims_of_its_figures_holds() -> None:
    """Its words say that academia's share may be chance, and no other reading makes it a hub."""
    readings = [step for step in FIRST.steps if "hubs.betweenness.academia.hub_ratio}" in step.caption.sv]
    assert len(readings) == 3
    for step in readings:
        view, _ = url.read(step.view, url.Known.of(NETWORK))
        subject = subject_of(NETWORK, view)
        p = Figures(subject.measured, subject.scoped.network, "en").figure("hubs.betweenness.academia.p")
        assert float(p.partition("=")[2]) > 0.05
        assert "p\N{NO-BREAK SPACE}=" not in shown(NETWORK, step, "en").caption  # nobody reads it from afar
    figures = Figures(NETWORK, NETWORK, "en")
    carrier, actor = figures.figure("hubs.betweenness.academia.top_actor"), figures.figure("actors.msi.name")
    assert carrier == actor  # "carries so much of the betweenness of academia"
    sizes = Counter(actor.sector for actor in NETWORK.actors)
    assert min(sizes, key=sizes.__getitem__) == "business"  # "only"
    before, after = (len(network.components) for network in (NETWORK, without(NETWORK, ["msi"])))
    assert before < after  # "a network of"
