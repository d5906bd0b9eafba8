"""What the page Data says of a network, and to whom."""

import shutil
import sys
from pathlib import Path

import networks
import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from .test_pages import run_page, text

ACTORS = """\
about:
  title: {sv: "Samverkan <i>", en: "Working <i>together"}
  publisher: Föreningen
  sources: [{title: Rapporten, url: "https://example.org/rapport"}]
actors:
- {id: a, name: A, sector: public, region: SE224, as_of: 2020, confidence: high}
- {id: b, name: B, sector: business, form: project, sources: [{title: Rapporten}]}
"""
LINKS = "links:\n" + "- {source: a, target: b, kind: other, start: 2021-05}\n" * 8


def page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str = "en", actors: str = ACTORS, links: str = LINKS
) -> AppTest:
    (tmp_path / "actors.yaml").write_text(actors, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(links, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(tmp_path)])
    test = run_page("data", str(tmp_path), lang=lang)
    assert not test.exception
    return test


@pytest.mark.usefixtures("as_shipped")
def test_what_is_loaded_is_told_in_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = text(page(tmp_path, monkeypatch))
    for sentence in (
        "2 actors and 8 partnerships",
        "Working &lt;i&gt;together",
        "Public sector</th><td>1</td><td>0</td><td>8</td>",
        "Business</th><td>1</td><td>1</td><td>8</td>",
        "Civil society</th><td>0</td><td>0</td><td>0</td>",
        "1 of 2 actors and 0 of 8 partnerships have a source; there are 2 different ones",
        "2021-05 – …; a start is stated for 8 of 8 partnerships, an end for 0",
        "2020; stated for 1 of 2 actors and 0 of 8 partnerships",
        "high: 1 actor, 0 partnerships; not stated: 1 actor, 8 partnerships",
        "1 different; stated for 1 of 2 actors",
        "The data say nothing about their limits.",
        "Föreningen",
        'href="https://example.org/rapport"',
        f"<code>{tmp_path}</code>",
        f"{tmp_path}/links.yaml:3",
    ):
        assert sentence in shown


@pytest.mark.usefixtures("as_shipped")
def test_who_has_answered_is_told_where_the_data_say_who_was_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actors = ACTORS.replace("about:\n", "format: 2\nabout:\n  asked: {asked: [a, b], answered: []}\n")
    shown = text(page(tmp_path, monkeypatch, actors=actors, links="links: []\n"))
    for sentence in (
        "0 of 2 that were asked have answered; pairs without a tie: 1, of which 1 where neither has: there a missing",
        "Answers by sector: Public sector 0 of 1 (0%); Business 0 of 1 (0%).",
    ):
        assert sentence in shown
    card = text(run_page("explore", str(tmp_path), lang="en", actor="b"))
    assert "No partnership is documented, but the actor was asked and has not answered." in card


def test_many_problems_are_folded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test = page(tmp_path, monkeypatch)
    assert text(test).count('<li class="warning">') == 5
    assert [fold.label for fold in test.expander if "more" in fold.label] == ["2 more"]
    test.session_state["more_problems"] = True
    assert text(test.run()).count('<li class="warning">') == 7


@pytest.mark.usefixtures("as_shipped")
def test_visitors_from_elsewhere_see_no_path_and_start_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.set_option("server.allowedHosts", ["natverk.example.org"])
    test = page(tmp_path, monkeypatch)
    assert str(tmp_path) not in text(test)
    assert "<code>links.yaml:3</code>" in text(test)
    assert "A network is started at the computer that the app runs on" in text(test)
    assert "start_submit" not in [button.key for button in test.button]


def test_the_shipped_network_in_swedish() -> None:
    shown = text(run_page("data", str(networks.DATA), lang="sv"))
    assert "170 aktörer och 221 partnerskap" in shown
    assert "Offentlig sektor</th><td>58</td><td>9</td><td>145</td>" in shown
    assert "170 av 170 aktörer och 221 av 221 partnerskap har en källa; 124 olika källor" in shown


@pytest.mark.usefixtures("as_shipped")
def test_the_example_data_are_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.data import locations

    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "shipped" / "data")
    monkeypatch.setattr(locations, "_SHIPPED", tmp_path / "shipped")
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(tmp_path / "shipped" / "data")])
    assert "These are the example data" in text(run_page("data", str(tmp_path / "shipped" / "data"), lang="en"))
