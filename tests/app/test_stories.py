"""Stories on the page Workshop: drafts, publishing them, and what others have written in `stories.yaml`."""

import shutil
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app import visitor
from graph.app.editing import access
from graph.data.store.folder import FolderStore
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
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    return copied


@pytest.fixture
def cookie(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser is known by its cookie."""
    monkeypatch.setattr(ContextProxy, "cookies", {visitor.NAME: "a" * 64})


def opened(folder: Path, content: str) -> AppTest:
    (folder / "stories.yaml").write_text(content, encoding="utf-8")
    return AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()


def saved(folder: Path) -> Stories:
    return read_stories(folder, load(folder))


def keep(page: AppTest, title: str) -> AppTest:
    """Make the present view a step of the draft."""
    page.button("story_keep").click().run()
    page.text_input("story_new_title").set_value(title)
    page.button("story_new_save").click().run()
    assert not page.exception
    return page


def publish(page: AppTest, who: str = "") -> AppTest:
    """Publish the draft."""
    page.text_input("story_who").set_value(who)
    page.button("story_publish").click().run()
    assert not page.exception
    return page


def keys(page: AppTest) -> list[str]:
    return [button.key for button in page.button]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_file_with_a_slip_is_never_saved_over(folder: Path, slip: str) -> None:
    page = opened(folder, SLIPS[slip])
    for _ in range(2):
        keep(page, "Ny")
        assert "Rätta stories.yaml först" in page.warning[0].value
        assert "story_publish" not in keys(page)
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == SLIPS[slip]


def test_what_is_kept_nowhere_is_not_left_for_the_wall(folder: Path) -> None:
    page = opened(folder, STORY)
    assert not page.get("link_button")
    keep(page, "Ny")  # and there is no cookie, by which the draft would be found again
    assert not (folder / "history.sqlite").exists()
    links = page.get("link_button")  # in a window of its own: this one holds the only copy
    assert [link.proto.label for link in links] == ["Visa berättelsen på storskärm", "Visa den här vyn på storskärm"]
    assert all(link.proto.url.startswith("stage/") and link.proto.url.endswith("#apart") for link in links)


def test_what_was_written_by_hand_stays_as_it_is(folder: Path) -> None:
    page = opened(folder, STORY)
    for number in range(2, 5):
        publish(keep(page, f"Steg {number}"))
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Ett", "Steg 2", "Steg 3", "Steg 4"]
    text = (folder / "stories.yaml").read_text(encoding="utf-8")
    assert text.startswith(STORY)
    assert not [*folder.glob("*.bak")]


def test_a_caption_that_is_changed_is_one_line_of_the_file(folder: Path) -> None:
    content = STORY + "    caption: {sv: Förr, en: Before}\n  - title: {sv: Två, en: Two}\n"
    page = opened(folder, content)
    page.button_group(key="story_at").set_value(0).run()
    page.text_area("text_a_0_caption_sv").set_value("Nu").run()
    publish(page)
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == content.replace("Förr", "Nu")


def test_a_lock_that_is_held_is_reported_and_loses_nothing(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button_group(key="story_at").set_value(0).run()
    page.text_area("text_a_0_caption_sv").set_value("Så här är det.").run()
    with FileLock(folder / ".history.sqlite.lock"):
        publish(page)
        assert "Andra håller på att spara" in page.error[0].value
        assert page.text_area("text_a_0_caption_sv").value == "Så här är det."
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY
    publish(page)
    assert not page.error
    assert saved(folder).stories[0].steps[0].caption.sv == "Så här är det."


def test_what_another_has_changed_by_hand_stays(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Mitt")
    (folder / "stories.yaml").write_text(STORY.replace("Ett", "Annat"), encoding="utf-8")
    publish(page)
    assert not page.warning
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Annat", "Mitt"]


def test_a_text_that_no_file_can_hold_is_refused(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Ny")
    page.text_area("text_a_1_caption_sv").set_value("\x07").run()
    assert "inte gå att läsa igen" in page.warning[0].value
    assert "story_publish" not in keys(page)
    page.text_area("text_a_1_caption_sv").set_value("En\n\ntvå").run()
    assert not page.warning
    publish(page)
    assert saved(folder).stories[0].steps[1].caption.sv == "En\n\ntvå"


def test_what_is_not_saved_outlives_a_change_of_the_data(folder: Path) -> None:
    page = keep(opened(folder, SLIPS["a field is none"]), "Ny")
    actors = folder / "actors.yaml"
    actors.write_text(
        actors.read_text(encoding="utf-8") + "  - {id: new, name: Ny, sector: public}\n", encoding="utf-8"
    )
    page.run()
    assert len(page.button_group(key="story_at").options) == 2


def test_what_is_written_in_several_fields_at_once_is_all_kept(folder: Path) -> None:
    """Who is quicker than the page has changed a second field, or pressed a button, before it is drawn anew."""
    page = opened(folder, STORY)
    page.button_group(key="story_at").set_value(0).run()
    page.button("story_keep").click().run()
    page.text_input("text_a_0_title_sv").set_value("Början")
    page.text_area("text_a_0_caption_sv").set_value("Så här är det.")
    page.text_input("story_new_title").set_value("Sedan")
    page.button("story_new_save").click().run()
    publish(page)
    first, second = saved(folder).stories[0].steps
    assert (first.title.sv, first.caption.sv, second.title.sv) == ("Början", "Så här är det.", "Sedan")


def test_a_second_click_before_the_page_is_drawn_anew_moves_nothing_else(folder: Path) -> None:
    page = opened(folder, STORY + "    view: {actor: P1}\n  - title: {sv: Två}\n    view: {actor: P2}\n")
    page.button_group(key="story_at").set_value(1).run()
    page.button("story_up").click()
    page.button("story_remove").click().run()
    publish(page)
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


# --- a draft is private until it is published ---


def test_a_view_becomes_a_step_under_a_title_that_is_asked_for_first(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button("story_keep").click().run()
    assert "bara du ser tills du publicerar" in page.caption[0].value
    page.button("story_new_save").click().run()
    assert page.warning[0].value == "Skriv en rubrik först."
    page.button("story_new_cancel").click().run()
    assert not page.warning
    assert [field.key for field in page.text_input] == []
    keep(page, " Mitten ")
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY
    assert "”Mitten” är steg 2 i ditt utkast" in page.markdown[-1].value


def test_nobody_else_sees_a_draft_before_it_is_published_with_a_name(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Mitten")
    other = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    assert len(other.button_group(key="story_at").options) == 1
    assert "story_publish" not in keys(other)
    publish(page, "Ada")
    assert "story_publish" not in keys(page)
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Ett", "Mitten"]
    assert len(other.run().button_group(key="story_at").options) == 2
    revision, [change] = FolderStore(folder).revisions()[0]
    assert (revision.who, revision.origin, change.file) == ("Ada", "edit", "stories.yaml")


def test_what_is_published_is_undone_by_the_history(folder: Path) -> None:
    publish(keep(opened(folder, STORY), "Mitten"))
    store = FolderStore(folder)
    store.undo(store.revision())
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY


def test_a_draft_is_there_again_in_the_next_visit_of_the_browser(folder: Path, cookie: None) -> None:
    keep(opened(folder, STORY), "Mitten")
    page = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    assert len(page.button_group(key="story_at").options) == 2
    assert not page.get("link_button")
    page.button("story_discard").click().run()
    assert len(page.button_group(key="story_at").options) == 1
    again = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    assert len(again.button_group(key="story_at").options) == 1


def test_a_draft_that_others_have_published_meanwhile_does_not_come_back(folder: Path, cookie: None) -> None:
    page = opened(folder, STORY)
    page.button_group(key="story_at").set_value(0).run()
    page.text_area("text_a_0_caption_sv").set_value("Nu").run()
    for text in ("Nu", "Sedan"):
        (folder / "stories.yaml").write_text(f"{STORY}    caption: {{sv: {text}, en: {text}}}\n", encoding="utf-8")
        page.run()
        assert "story_publish" not in keys(page)
    again = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    assert not [key for key in keys(again) if key.startswith("story_clash")]


def test_where_nobody_may_edit_a_draft_is_not_published(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(folder, STORY)
    monkeypatch.setattr(access, "is_local", lambda: False)
    keep(page, "Mitten")
    assert "story_publish" not in keys(page)
    assert "SAMVERKAN" in page.warning[0].value
    assert not (folder / "history.sqlite").exists()


def test_a_network_in_tables_has_stories_too(folder: Path) -> None:
    for name in ("actors.yaml", "links.yaml"):
        (folder / name).unlink()
    (folder / "actors.csv").write_text("id,name,sector\na,A,public\nb,B,academia\n", encoding="utf-8")
    (folder / "links.csv").write_text("source,target,kind\na,b,funding\n", encoding="utf-8")
    page = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    publish(keep(page, "Början"))
    assert [step.title.sv for step in saved(folder).stories[0].steps] == ["Början"]


def test_several_stories_are_begun_renamed_and_removed(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button("story_begin").click().run()
    page.text_input("story_begun_title").set_value("Den andra")
    page.button("story_begun_save").click().run()
    assert page.selectbox(key="story").value == "den-andra"
    keep(page, "Först")
    publish(page)
    assert [story.id for story in saved(folder).stories] == ["a", "den-andra"]
    page.session_state["story_title"] = True
    page.run()
    page.text_input("title_den-andra_sv").set_value("En annan").run()
    publish(page)
    assert saved(folder).stories[1].title.sv == "En annan"
    page.button("story_gone").click().run()
    publish(page)
    assert [story.id for story in saved(folder).stories] == ["a"]
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == STORY


def test_a_change_of_the_draft_can_be_undone_until_something_else_is_done(folder: Path) -> None:
    page = keep(opened(folder, STORY), "Fel")
    page.button("story_undo").click().run()
    assert "story_undo" not in keys(page)
    assert "story_publish" not in keys(page)  # there is nothing to publish
    keep(page, "Rätt")
    page.text_area("text_a_1_caption_sv").set_value("Text").run()
    assert "story_undo" not in keys(page)
    page.button("story_remove").click().run()
    page.button("story_undo").click().run()
    publish(page)
    assert saved(folder).stories[0].steps[1].caption.sv == "Text"


def test_two_people_on_two_steps_are_both_kept(folder: Path) -> None:
    one = opened(folder, STORY + "  - title: {sv: Två, en: Two}\n")
    other = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    for page, at, text in ((one, 0, "Min"), (other, 1, "Din")):
        page.button_group(key="story_at").set_value(at).run()
        page.text_area(f"text_a_{at}_caption_sv").set_value(text).run()
    publish(one)
    publish(other)
    assert not one.warning
    assert not other.warning
    assert [step.caption.sv for step in saved(folder).stories[0].steps] == ["Min", "Din"]


@pytest.mark.parametrize(("answer", "stands"), [("own", "Din"), ("theirs", "Min")])
def test_only_changes_of_the_same_field_clash(folder: Path, answer: str, stands: str) -> None:
    one = opened(folder, STORY)
    other = AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()
    for page, text in ((one, "Min"), (other, "Din")):
        page.button_group(key="story_at").set_value(0).run()
        page.text_area("text_a_0_caption_sv").set_value(text).run()
    publish(one)
    publish(other)
    assert saved(folder).stories[0].steps[0].caption.sv == "Min"
    assert "story_publish" not in keys(other)
    asked = [markdown.value for markdown in other.markdown if "samma fält" in markdown.value]
    assert asked == ["Någon annan har ändrat samma fält samtidigt\\: Steg 1, Bildtext på svenska\\. Vilket ska stå?"]
    assert {text.value for text in other.text} == {"Min", "Din"}
    other.button(f"story_clash_0_{answer}").click().run()
    if answer == "own":
        publish(other)
    assert saved(folder).stories[0].steps[0].caption.sv == stands
    assert not [key for key in keys(other) if key.startswith("story_clash")]
