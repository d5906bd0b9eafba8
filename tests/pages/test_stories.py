"""A click on the page Workshop never takes away what somebody has written in `stories.yaml`."""

import shutil
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.stories import Stories, read_stories

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
    from graph.pages import cache, choices, stories
    from graph.pages.seen import seen

    network = cache.open_folder(folder).network
    stories.show(seen(network, choices.current(cache.known(network))), "projector")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    return copied


def opened(folder: Path, content: str) -> AppTest:
    (folder / "stories.yaml").write_text(content, encoding="utf-8")
    return AppTest.from_function(_page, kwargs={"folder": str(folder)}, default_timeout=60).run()


def told(folder: Path) -> Stories:
    return read_stories(folder, load(folder))


@pytest.mark.parametrize("slip", SLIPS)
def test_a_file_with_a_slip_is_never_saved_over(folder: Path, slip: str) -> None:
    page = opened(folder, SLIPS[slip])
    for _ in range(2):
        page.button("story_keep").click().run()
        assert not page.exception
        assert "Rätta stories.yaml först" in page.warning[0].value
    assert (folder / "stories.yaml").read_text(encoding="utf-8") == SLIPS[slip]


def test_what_is_saved_nowhere_is_not_left_for_the_wall(folder: Path) -> None:
    page = opened(folder, SLIPS["a field is none"])
    assert not page.get("link_button")
    page.button("story_keep").click().run()
    (link,) = page.get("link_button")  # in a window of its own: this one holds the only copy
    assert link.proto.url.startswith("stage/")
    assert link.proto.url.endswith("#apart")


def test_what_was_written_by_hand_stays_beside_once(folder: Path) -> None:
    page = opened(folder, STORY)
    for _ in range(3):
        page.button("story_keep").click().run()
    assert [step.title.sv for step in told(folder).stories[0].steps] == ["Ett", "Steg 2", "Steg 3", "Steg 4"]
    [kept] = folder.glob("*.bak")
    assert kept.read_text(encoding="utf-8") == STORY


def test_a_text_that_no_file_can_hold_is_refused(folder: Path) -> None:
    page = opened(folder, STORY)
    page.button("story_keep").click().run()
    page.text_area("text_a_1_caption_sv").set_value("\x07").run()
    assert "inte gå att läsa igen" in page.warning[0].value
    assert told(folder).problems == ()
    page.text_area("text_a_1_caption_sv").set_value("En\n\ntvå").run()
    assert not page.warning
    assert told(folder).stories[0].steps[1].caption.sv == "En\n\ntvå"


def test_what_is_not_saved_outlives_a_change_of_the_data(folder: Path) -> None:
    page = opened(folder, SLIPS["a field is none"])
    page.button("story_keep").click().run()
    actors = folder / "actors.yaml"
    actors.write_text(
        actors.read_text(encoding="utf-8") + "  - {id: new, name: Ny, sector: public}\n", encoding="utf-8"
    )
    page.run()
    assert len(page.button_group[0].options) == 2
