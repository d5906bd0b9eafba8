"""A click on the page Workshop never takes away what somebody has written in `stories.yaml`."""

import shutil
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.testing.v1 import AppTest

from graph import load
from graph.narrative.stories import Stories, read_stories

TOY = Path(__file__).parents[1] / "reference" / "toy12"
STORY = """\
# Written by hand
stories:
- id: a
  title: {sv: Berättelsen, en: The story}
  steps:
  - title: {sv: Ett, en: One}
"""
SLIPS = {
    "a bracket is missing": STORY.replace("en: One}", "en: One"),
    "a field is none": STORY + "    note: {sv: Till talaren}\n",
    "an id is there twice": STORY + STORY.partition("stories:\n")[2],
}


def _page(folder: str) -> None:
    from graph.app import cache, choices, files, stories
    from graph.app.view_state import view_state

    network = files.open_folder(folder).network
    stories.show(view_state(network, choices.current(cache.known(network))))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    return copied


def opened(folder: Path, content: str) -> AppTest:
    (folder / "stories.yaml").write_text(content, encoding="utf-8")
    return AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()


def saved(folder: Path) -> Stories:
    return read_stories(folder, load(folder))


def keep(page: AppTest, title: str) -> AppTest:
    """Save the present view as a step."""
    page.button("story_keep").click().run()
    page.text_input("story_new_title").set_value(title)
    page.button("story_new_save").click().run()
    assert not page.exception
    return page


@pytest.mark.parametrize("slip", SLIPS)
def test_a_file_with_a_slip_is_never_saved_over(folder: Path, slip: str) -> None:
    page = opened(folder, SLIPS[slip])
    for _ in range(2):
        keep(page, "Ny")
        assert "Rätta stories.yaml först" in page.warning[0].value
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == SLIPS[slip]


def test_what_is_saved_nowhere_is_not_left_for_the_wall(folder: Path) -> None:
    page = opened(folder, SLIPS["a field is none"])
    assert not page.get("link_button")
    keep(page, "Ny")
    links = page.get("link_button")  # in a window of its own: this one holds the only copy
    assert [link.proto.label for link in links] == ["Visa berättelsen på storskärm", "Visa den här vyn på storskärm"]
    assert all(link.proto.url.startswith("stage/") and link.proto.url.endswith("#apart") for link in links)


def test_what_was_written_by_hand_stays_beside_once(folder: Path) -> None:
    page = opened(folder, STORY)
    for number in range(2, 5):
        keep(page, f"Steg {number}")
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Ett", "Steg 2", "Steg 3", "Steg 4"]
    [kept] = folder.glob("*.bak")
    assert kept.read_text(encoding="utf-8") == STORY


def test_a_lock_that_is_held_is_reported_and_loses_nothing(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button_group(key="story_at").set_value(0).run()
    with FileLock(folder / ".stories.yaml.lock"):
        page.text_area("text_a_0_caption_sv").set_value("Så här är det.").run()
        assert not page.exception
        assert "låst" in page.warning[0].value
        assert page.text_area("text_a_0_caption_sv").value == "Så här är det."
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY
    page.button("story_save").click().run()
    assert not page.warning
    assert saved(folder).stories[0].steps[0].caption.sv == "Så här är det."
    page.text_area("text_a_0_caption_sv").set_value("Så var det.").run()
    assert [kept.read_text(encoding="utf-8") for kept in folder.glob("*.bak")] == [STORY]


def test_what_another_has_saved_while_the_file_was_locked_stays(folder: Path) -> None:
    page = opened(folder, STORY)
    with FileLock(folder / ".stories.yaml.lock"):
        keep(page, "Mitt")
        (folder / "stories.yaml").write_text(STORY.replace("Ett", "Annat"), encoding="utf-8")
    page.button("story_save").click().run()
    assert not page.warning
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Annat", "Mitt"]


def test_a_text_that_no_file_can_hold_is_refused(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Ny")
    page.text_area("text_a_1_caption_sv").set_value("\x07").run()
    assert "inte gå att läsa igen" in page.warning[0].value
    assert saved(folder).problems == ()
    page.text_area("text_a_1_caption_sv").set_value("En\n\ntvå").run()
    assert not page.warning
    assert saved(folder).stories[0].steps[1].caption.sv == "En\n\ntvå"


def test_what_is_not_saved_outlives_a_change_of_the_data(folder: Path) -> None:
    page = keep(opened(folder, SLIPS["a field is none"]), "Ny")
    actors = folder / "actors.yaml"
    actors.write_text(
        actors.read_text(encoding="utf-8") + "  - {id: new, name: Ny, sector: public}\n", encoding="utf-8"
    )
    page.run()
    assert len(page.button_group[0].options) == 2


def test_what_is_written_in_several_fields_at_once_is_all_kept(folder: Path) -> None:
    """Who is quicker than the page has changed a second field, or pressed a button, before it is drawn anew."""
    page = opened(folder, STORY)
    page.button_group(key="story_at").set_value(0).run()
    page.button("story_keep").click().run()
    page.text_input("text_a_0_title_sv").set_value("Början")
    page.text_area("text_a_0_caption_sv").set_value("Så här är det.")
    page.text_input("story_new_title").set_value("Sedan")
    page.button("story_new_save").click().run()
    first, second = saved(folder).stories[0].steps
    assert (first.title.sv, first.caption.sv, second.title.sv) == ("Början", "Så här är det.", "Sedan")


def test_a_second_click_before_the_page_is_drawn_anew_moves_nothing_else(folder: Path) -> None:
    page = opened(folder, STORY + "    view: {actor: P1}\n  - title: {sv: Två}\n    view: {actor: P2}\n")
    page.button_group(key="story_at").set_value(1).run()
    page.button("story_up").click()
    page.button("story_remove").click().run()
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Två", "Ett"]


def test_who_comes_back_from_a_wall_finds_the_story_that_was_chosen(folder: Path) -> None:
    second = STORY.partition("stories:\n")[2].replace("id: a", "id: b").replace("Berättelsen", "Den andra")
    (folder / "stories.yaml").write_text(STORY + second, encoding="utf-8")
    page = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60)
    page.query_params["story"] = "b"
    page.run()
    assert not page.exception
    assert page.selectbox(key="story").value == "b"
    assert not page.warning
    page.selectbox(key="story").select("a").run()
    assert page.selectbox(key="story").value == "a"


# --- a step is saved for everybody ---


def test_a_view_is_saved_under_a_title_that_is_asked_for_first(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button("story_keep").click().run()
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY
    assert f"Steget sparas i {folder}/stories.yaml" in page.caption[0].value.replace("\\", "")
    page.button("story_new_save").click().run()
    assert page.warning[0].value == "Skriv en rubrik först."
    page.button("story_new_cancel").click().run()
    assert not page.warning
    assert [field.key for field in page.text_input] == []
    keep(page, " Mitten ")
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Ett", "Mitten"]
    assert "”Mitten” är sparat som steg 2 i" in page.markdown[-1].value


def test_what_is_saved_can_be_taken_back_until_something_else_is_done(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Fel")
    page.button("story_undo").click().run()
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Ett"]
    assert "story_undo" not in [button.key for button in page.button]
    keep(page, "Rätt")
    page.text_area("text_a_1_caption_sv").set_value("Text").run()
    assert "story_undo" not in [button.key for button in page.button]
    page.button("story_remove").click().run()
    assert len(saved(folder).stories[0].steps) == 1
    page.button("story_undo").click().run()
    assert saved(folder).stories[0].steps[1].caption.sv == "Text"


def test_two_people_on_two_steps_are_both_kept(folder: Path) -> None:
    one = opened(folder, STORY + "  - title: {sv: Två, en: Two}\n")
    other = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    for page, at, text in ((one, 0, "Min"), (other, 1, "Din")):
        page.button_group(key="story_at").set_value(at).run()
        page.text_area(f"text_a_{at}_caption_sv").set_value(text)
    one.run()
    other.run()
    assert not one.warning
    assert not other.warning
    assert [step.caption.sv for step in saved(folder).stories[0].steps] == ["Min", "Din"]


@pytest.mark.parametrize(("answer", "stands"), [("own", "Din"), ("theirs", "Min")])
def test_only_changes_of_the_same_field_clash(folder: Path, answer: str, stands: str) -> None:
    one = opened(folder, STORY)
    other = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    for page, text in ((one, "Min"), (other, "Din")):
        page.button_group(key="story_at").set_value(0).run()
        page.text_area("text_a_0_caption_sv").set_value(text)
    one.run()
    other.run()
    assert saved(folder).stories[0].steps[0].caption.sv == "Min"
    asked = [markdown.value for markdown in other.markdown if "samma fält" in markdown.value]
    assert asked == ["Någon annan har ändrat samma fält samtidigt\\: Steg 1, Bildtext på svenska\\. Vilket ska stå?"]
    assert {text.value for text in other.text} == {"Min", "Din"}
    other.button(f"story_clash_0_{answer}").click().run()
    assert saved(folder).stories[0].steps[0].caption.sv == stands
    assert not [button.key for button in other.button if button.key.startswith("story_clash")]
