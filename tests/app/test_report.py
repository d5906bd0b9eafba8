"""The network in two pages on the page Workshop, without a browser."""

import shutil
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.data.store.folder import FolderStore
from graph.data.store.glance import report_of
from graph.narrative.report import Kept, from_bytes, to_bytes
from graph.narrative.report.kept import Texts

from .test_pages import folder_of, run_page, settled, text, undefined, who

TOY = Path(__file__).parents[1] / "reference" / "toy12"


def _page(folder: str, lang: str) -> None:
    import streamlit as st

    from graph.app import cache, choices, files, report
    from graph.app.view_state import view_state

    st.query_params["lang"] = lang
    st.session_state.setdefault("report_open", True)
    network = files.open_folder(folder).network
    report.show(view_state(network, choices.current(cache.known(network))))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Path:
    copied = Path(shutil.copytree(TOY, tmp_path / "data"))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(copied)])
    return copied


def opened(folder: Path, lang: str = "en") -> AppTest:
    test = AppTest.from_function(_page, kwargs={"folder": str(folder), "lang": lang}, default_timeout=60)
    test = settled(test.run())
    assert not test.exception
    return test


@pytest.mark.parametrize(
    ("lang", "heading", "label"),
    [
        ("en", "Which sectors are hubs, and how sure that is", "Report for Word (DOCX)"),
        ("sv", "Vilka sektorer är nav, och hur säkert det är", "Rapport för Word (DOCX)"),
    ],
)
def test_the_report_is_shown_as_it_will_be(folder: Path, lang: str, heading: str, label: str) -> None:
    test = opened(folder, lang)
    assert heading in text(test)
    assert "sectors.csv, question = position, lens = betweenness" in text(test)
    assert label in [button.label for button in test.get("download_button")]


def test_sections_and_own_texts_are_chosen_and_kept_for_everybody(folder: Path) -> None:
    test = opened(folder)
    test.pills(key="report_sections").set_value(["network", "limits"]).run()
    test.text_input(key="report_heading_en").set_value("Our <b>network</b>").run()
    test.text_area(key="report_introduction_en").set_value("One.\n\nTwo.").run()
    shown = text(settled(test))
    assert "Our &lt;b&gt;network&lt;/b&gt;" in shown
    assert "<p>One.</p><p>Two.</p>" in shown
    assert "Which sectors are hubs" not in shown.partition("report-network")[2]
    test.button(key="report_keep").click().run()
    assert not test.exception
    again = opened(folder)
    assert again.text_input(key="report_heading_en").value == "Our <b>network</b>"
    assert [*again.pills(key="report_sections").value] == ["network", "limits"]
    assert opened(folder, "sv").text_input(key="report_heading_sv").value == ""


def test_where_nobody_may_edit_the_choices_last_for_the_visit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.app.editing import access

    monkeypatch.setattr(access, "refusal", lambda: "closed")
    test = opened(folder)
    assert "The choices last as long as this page is open." in " ".join(one.value for one in test.caption)
    assert "report_keep" not in [button.key for button in test.button]


def test_what_is_kept_is_found_again_and_damage_is_none() -> None:
    kept = Kept(("gaps",), {"sv": Texts("Rubrik", "Först", "Sist")}, None)
    assert from_bytes(to_bytes(kept)) == kept
    for damaged in (b"", b"[]", b"{", b'{"sections": 3}', b'{"texts": []}', b'{"logo": "!"}', b'{"logo": 3}'):
        assert from_bytes(damaged) == Kept()
    assert len(from_bytes(to_bytes(Kept(texts={"en": Texts("x" * 9_999)}))).texts["en"].heading) == 200


def test_the_store_keeps_the_choices_beside_drafts(folder: Path) -> None:
    store = FolderStore(str(folder))
    store.keep_unpublished("a" * 32, b"a draft")
    store.keep_report(b"{}")
    store.close()
    assert report_of(folder) == b"{}"


@pytest.mark.parametrize(
    ("actors", "address"),
    [
        ([], {}),
        ([who("a")], {"collaborations": "as-ties"}),
        ([who("a"), who("b")], {"sector": "public", "numbers": "scope"}),
        ([who("a"), who("b", "business"), who("c", "academia")], {}),
    ],
    ids=["nobody", "one", "one sector", "no links"],
)
def test_any_data_give_a_report(actors: list[str], address: dict[str, str], tmp_path: Path) -> None:
    test = run_page("workshop", folder_of(tmp_path, actors, []), lang="sv", **address)
    test.session_state["report_open"] = True
    settled(test.run())
    assert not test.exception
    assert "Vad som inte är dokumenterat var" in text(test)
    assert undefined(test) == []
