"""Stories: read by the rules of the other files, with faults that cost one step a word and nothing else."""

import re
from dataclasses import replace
from functools import partial
from unicodedata import normalize

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.reading.files import InputFile
from graph.metrics import sector_hubs
from graph.narrative.staging import staged
from graph.narrative.stories import Figures, Step, Story, names, parse, read_stories, stories_text
from graph.network.model import Actor, Bilingual, Link, Network
from graph.network.vocabulary import KINDS
from graph.text import significant

STEP = "{title: {sv: Ett, en: One}}"


def said(text: str) -> list[str]:
    problems = parse(InputFile("stories.yaml", text.encode()), networks.toy12()).problems
    return [f"{problem.line}: {problem.message('en')}" for problem in problems]


def one(step: str) -> str:
    return f"stories:\n- id: a\n  title: {{sv: A, en: A}}\n  steps:\n  - {step}\n"


WRONG = {
    "stories: []": [],
    one(STEP): [],
    one("{view: {actor: P9}, title: {sv: Ett}}"): ["5: there is no 'P9' ('actor' of the view)"],
    one("{view: {focus: 'P1,gone'}, title: {sv: Ett}}"): ["5: there is no 'gone' ('focus' of the view)"],
    one("{view: {layout: spiral}, title: {sv: Ett}}"): ["5: there is no 'spiral' ('layout' of the view)"],
    one("{view: {colours: form}, title: {sv: Ett}}"): ["5: a view has no key 'colours'; did you mean 'colour'?"],
    one("{view: map, title: {sv: Ett}}"): [
        "5: 'view' must consist of key: value (a space after the colon), such as actor: msi"
    ],
    one("{title: {sv: '{hubs.betweenness.public.hub_ration}'}}"): [
        "5: there is no figure 'hubs.betweenness.public.hub_ration' ('title'); "
        "did you mean 'hubs.betweenness.public.hub_ratio'?"
    ],
    one("{title: {sv: '{P1.degree}'}}"): ["5: there is no figure 'P1.degree' ('title')"],
    one("{title: {sv: '{network.actors'}}"): [
        "5: a single brace in 'title'; a figure is written {…}, a brace as a sign is written twice"
    ],
    one("{title: {sv: '{{network.actors}}'}}"): [],
    one("{view: {remove: P1}, title: {sv: '{actors.P1.degree}'}}"): [
        "5: what the view is measured in has no figure 'actors.P1.degree' ('title')"
    ],
    one("{view: {remove: P1}, title: {sv: '{actors.P2.degree}'}}"): [],
    one("{view: {focus: P1}, title: {sv: '{actors.B1.degree}'}}"): [],
    one("{view: {}}"): ["5: step 1 has no 'title'"],
    one("{title: {sv: Ett}, notes: {sv: 'anna@gmail.com'}}"): [
        "5: this looks like a private e-mail address; remove it if it is one"
    ],
    "stories: [{id: a, title: {sv: A}}]": ["1: story 1 has no steps"],
    "stories: {}": ["1: 'stories' must be a list with '-' before each entry, or [a, b]; write [] for an empty one"],
    "tales: []": ["0: expected stories: with a list under it", "1: unknown field 'tales' (there are: stories)"],
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_said_with_its_line(text: str) -> None:
    assert said(text) == WRONG[text]


def test_two_stories_of_one_id_are_told() -> None:
    text = one(STEP) + one(STEP).removeprefix("stories:\n")
    assert said(text) == ["6: two stories have the id 'a'"]


# What is faulty, and whether it is among the stories all the same.
WHOLE = {
    one("{view: {actor: gone, colours: form}, title: {sv: '{no.such}'}}"): True,
    one("{caption: {sv: '{'}}"): True,
    one("{title: {sv: Ett}, caption: {sv: " + "x" * 10_001 + "}}"): False,
    one("{title: {sv: Ett}, note: {sv: Till talaren}}"): False,
    one("{view: {actor: [P1]}, title: {sv: Ett}}"): False,
    one("Ett"): False,
    one("{title: {sv: Ett}"): False,
    one(STEP) + one(STEP).removeprefix("stories:\n"): False,
}


@pytest.mark.parametrize("text", WHOLE, ids=range(len(WHOLE)))
def test_what_cannot_be_read_is_not_written_over(text: str) -> None:
    read = parse(InputFile("stories.yaml", text.encode()), networks.toy12())
    assert any(problem.severity == "error" for problem in read.problems)
    assert read.whole == WHOLE[text]
    if read.whole:
        again = parse(InputFile("stories.yaml", stories_text(read.stories).encode()), networks.toy12())
        assert (again.stories, again.whole) == (read.stories, True)


def test_a_faulty_step_says_so_and_the_others_go_on() -> None:
    text = (
        one("{view: {actor: gone}, title: {sv: Ett, en: One}, caption: {sv: A, en: Told}}")
        + "  - {title: {sv: Två, en: Two}}\n"
    )
    [story] = parse(InputFile("stories.yaml", text.encode()), networks.toy12()).stories
    first, second = staged(networks.toy12(), story, "en").steps
    assert first.caption.startswith("Told. This step is shown as near as can be: there is no 'gone'")
    assert (second.title, second.caption) == ("Two", "")


def test_no_file_is_no_story(tmp_path) -> None:
    assert read_stories(tmp_path, networks.toy12()).stories == ()


def test_an_empty_story_shows_the_network() -> None:
    stage = staged(networks.toy12(), Story("a", Bilingual("Tom", "Empty")), "en")
    assert [step.caption for step in stage.steps] == ["The story has no steps yet."]
    assert len(stage.steps[0].picture.graph.dots) == 12


def test_two_hundred_steps_and_long_captions_are_read() -> None:
    long = "<script>alert(1)</script> " * 200
    steps = "".join(f"  - {{title: {{sv: S{i}}}, caption: {{sv: '{long}'}}}}\n" for i in range(200))
    [story] = parse(InputFile("stories.yaml", (one(STEP) + steps).encode()), networks.toy12()).stories
    assert len(story.steps) == 201
    assert story.steps[7].caption.sv == long.strip()


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn")), min_size=1
).map(partial(normalize, "NFC"))
LINES = st.lists(TEXT, min_size=2, max_size=4).map("\n".join)
PLAIN = TEXT.map(lambda text: " ".join(re.sub(r"[{}]", "", text).split())).filter(lambda text: text not in ("", "~"))
PROSE = LINES.map(lambda text: re.sub(r"[{}]", "", text).strip()).filter(lambda text: text not in ("", "~"))
BOTH = st.builds(Bilingual, PLAIN, PLAIN)
LONGER = st.builds(Bilingual, PROSE, PROSE) | BOTH
VIEWS = st.sampled_from([{}, {"actor": "P1", "size": "betweenness"}, {"at": "2023"}, {"remove": "P1"}, {"q": "no"}])
STEPS = st.builds(Step, VIEWS, BOTH, LONGER, LONGER)


@given(st.lists(STEPS, min_size=1, max_size=3))
def test_what_is_written_reads_the_same(steps) -> None:
    story = Story("a", Bilingual("Ett", "One"), tuple(steps))
    network = networks.toy12()
    again = parse(InputFile("stories.yaml", stories_text([story]).encode()), network)
    assert again.problems == ()
    assert again.stories == (story,)


def test_figures_are_those_of_the_tables() -> None:
    network = networks.toy12()
    figures = Figures(network, network, "sv")
    row = sector_hubs(network, group_lenses=False).query("lens == 'degree' and group == 'public'").iloc[0]
    assert figures.figure("hubs.degree.public.hub_ratio") == significant(row["hub_ratio"], "sv")
    assert figures.figure("network.actors") == "12\N{NO-BREAK SPACE}aktörer"  # no line ends between them
    assert (
        figures.filled("{{x}} {network.ties} {no.such}")
        == f"{{x}} {len(network.ties)}\N{NO-BREAK SPACE}band {{no.such}}"
    )


def test_sectors_that_are_equally_involved_stand_together() -> None:
    figures = Figures(networks.star(), networks.star(), "en")
    assert figures.figure("order.here") == "public sector, academia and civil society/business"
    nobody = Figures(networks.isolates(), networks.isolates(), "sv")
    assert nobody.figure("order.here") == "offentlig sektor/akademi/civilsamhälle/näringsliv"


def test_published_orders_are_those_that_the_data_name() -> None:
    figures = Figures(networks.shipped(), networks.shipped(), "en")
    assert figures.figure("orders.1.title") == "The 2024 mapping, Sweden"
    assert figures.figure("orders.1.order") == "public sector and academia, then civil society and business"
    with pytest.raises(KeyError):
        figures.figure("orders.3.title")
    assert said(one("{title: {sv: '{orders.1.order}'}}")) == ["5: there is no figure 'orders.1.order' ('title')"]


def with_full_stops() -> Network:
    """Ids of every sort may hold full stops."""
    kinds = {"k.1": replace(KINDS["other"], id="k.1")}
    sectors = {"s.1": Bilingual("Ett", "One"), "s": Bilingual("Två", "Two")}
    return Network((Actor("a.b", "A", "s.1"), Actor("a", "B", "s")), (Link(("a", "a.b"), "k.1"),), sectors, kinds)


@pytest.mark.parametrize("network", [networks.toy12(), networks.isolates(), with_full_stops(), networks.shipped()])
def test_everything_that_can_be_named_has_a_figure(network: Network) -> None:
    figures = Figures(network, network, "en")
    for beginning, ends in names(network).items():
        for end in ends:
            assert figures.figure(f"{beginning}.{end}")


def test_an_id_with_full_stops_is_not_taken_for_another() -> None:
    figures = Figures(with_full_stops(), with_full_stops(), "en")
    assert [figures.figure(f"{what}.name") for what in ("actors.a.b", "actors.a", "sectors.s.1", "sectors.s")] == [
        *("A", "B", "one", "two")
    ]
    assert figures.figure("hubs.degree.s.1.share") == "50%"
