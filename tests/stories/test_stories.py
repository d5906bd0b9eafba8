"""Stories: read by the rules of the other files, with faults that cost one step a word and nothing else."""

import re

import networks
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics import sector_hubs
from graph.model import Bilingual
from graph.reading.files import Source
from graph.staging import shown, staged
from graph.stories import Figures, Step, Story, names, parse, read_stories, references, stories_text

STEP = "{title: {sv: Ett, en: One}}"


def said(text: str) -> list[str]:
    problems = parse(Source("stories.yaml", text.encode()), networks.toy12()).problems
    return [f"{problem.line}: {problem.message('en')}" for problem in problems]


def one(step: str) -> str:
    return f"stories:\n- id: a\n  title: {{sv: A, en: A}}\n  steps:\n  - {step}\n"


WRONG = {
    "stories: []": [],
    one(STEP): [],
    one("{view: {actor: P9}, title: {sv: Ett}}"): ["5: there is no 'P9' ('actor' of the view)"],
    one("{view: {focus: 'P1,gone'}, title: {sv: Ett}}"): ["5: there is no 'gone' ('focus' of the view)"],
    one("{view: {layout: spiral}, title: {sv: Ett}}"): ["5: there is no 'spiral' ('layout' of the view)"],
    one("{view: {colours: form}, title: {sv: Ett}}"): ["5: unknown field 'colours'; did you mean 'colour'?"],
    one("{title: {sv: '{hubs.betweenness.public.hub_ration}'}}"): [
        "5: there is no figure 'hubs.betweenness.public.hub_ration' ('title'); "
        "did you mean 'hubs.betweenness.public.hub_ratio'?"
    ],
    one("{title: {sv: '{P1.degree}'}}"): ["5: there is no figure 'P1.degree' ('title')"],
    one("{view: {}}"): ["5: step 1 has no 'title'"],
    "stories: {}": ["1: 'stories' must be a list with '-' before each entry, or [a, b]; write [] for an empty one"],
    "tales: []": ["0: expected stories: with a list under it", "1: unknown field 'tales' (there are: stories)"],
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_said_with_its_line(text: str) -> None:
    assert said(text) == WRONG[text]


def test_two_stories_of_one_id_are_told() -> None:
    text = "stories:\n- {id: a, title: {sv: A}}\n- {id: a, title: {sv: B}}\n"
    assert said(text) == ["3: two stories have the id 'a'"]


def test_a_faulty_step_says_so_and_the_others_go_on() -> None:
    text = one("{view: {actor: gone}, title: {sv: Ett, en: One}}") + "  - {title: {sv: Två, en: Two}}\n"
    [story] = parse(Source("stories.yaml", text.encode()), networks.toy12()).stories
    first, second = staged(networks.toy12(), story, "en").steps
    assert "there is no 'gone'" in first.caption
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
    [story] = parse(Source("stories.yaml", (one(STEP) + steps).encode()), networks.toy12()).stories
    assert len(story.steps) == 201
    assert story.steps[7].caption.sv == long.strip()


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn")), min_size=1
)
PLAIN = TEXT.map(lambda text: " ".join(re.sub(r"[{}]", "", text).split())).filter(lambda text: text not in ("", "~"))
BOTH = st.builds(Bilingual, PLAIN, PLAIN)
VIEWS = st.sampled_from([{}, {"actor": "P1", "size": "betweenness"}, {"at": "2023"}, {"remove": "P1"}, {"q": "no"}])
STEPS = st.builds(Step, VIEWS, BOTH, BOTH, BOTH)


@given(st.lists(STEPS, max_size=3))
def test_what_is_written_reads_the_same(steps) -> None:
    story = Story("a", Bilingual("Ett", "One"), tuple(steps))
    network = networks.toy12()
    again = parse(Source("stories.yaml", stories_text([story]).encode()), network)
    from unicodedata import is_normalized

    if all(
        is_normalized("NFC", part) for step in steps for text in (step.title, step.caption, step.notes) for part in text
    ):
        assert again.problems == ()
        assert again.stories == (story,)


def test_figures_are_those_of_the_tables() -> None:
    network = networks.toy12()
    figures = Figures(network, network, "sv")
    row = sector_hubs(network, group_lenses=False).query("lens == 'degree' and group == 'public'").iloc[0]
    assert figures.figure("hubs.degree.public.hub_ratio") == f"{row['hub_ratio']:.1f}".replace(".", ",")
    assert figures.figure("network.actors") == "12 aktörer"
    assert figures.filled("{{x}} {network.ties} {no.such}") == f"{{x}} {len(network.ties)} band {{no.such}}"


def test_everything_that_can_be_named_has_a_figure() -> None:
    network = networks.toy12()
    figures = Figures(network, network, "en")
    for beginning, ends in names(network).items():
        for end in ends:
            assert isinstance(figures.figure(f"{beginning}.{end}"), str)


SHIPPED = read_stories(networks.DATA, networks.shipped())
FIRST = SHIPPED.stories[0]


def test_the_first_story_has_eight_steps_and_no_fault() -> None:
    assert SHIPPED.problems == ()
    assert len(FIRST.steps) == 8


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("step", FIRST.steps, ids=lambda step: step.title.en)
def test_every_figure_of_the_first_story_is_computed(step: Step, lang: str) -> None:
    made = shown(networks.shipped(), step, lang)
    assert "{" not in made.title + made.caption + made.notes
    for text in (step.title, step.caption, step.notes):
        typed = re.sub(r"\{[^}]*\}", "", text.text(lang))
        assert re.findall(r"\d+", typed) in ([], ["2024"])  # the year of the mapping
    assert list(references(step.caption.sv)) == list(references(step.caption.en))


def test_what_the_first_story_claims_of_its_figures_holds() -> None:
    """Its words say that academia's share may be chance, in each of the three readings."""
    for step in FIRST.steps:
        if "hubs.betweenness.academia.p}" in step.caption.sv:
            made = shown(networks.shipped(), step, "en")
            [p] = re.findall(r"p\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}([\d.]+)", made.caption)
            assert float(p) > 0.05
