"""What the step Review unfolds, and what it only counts."""

from pathlib import Path

import pytest

from graph.app.importing import session
from graph.app.worker.limits import Limits

from ...data.importing import realistic
from .test_flow import begun, bring, folder, press, reviewed, shown  # noqa: F401 - a fixture


def test_what_needs_no_attention_is_counted_and_folded(folder: Path) -> None:  # noqa: F811 - the fixture
    app = reviewed(*((upload.name, upload.content) for upload in realistic.gephi()))
    assert [one.label for one in app.expander] == ["18 kolumner", "3 anmärkningar"]
    assert "Alla rader togs med" in [header.value for header in app.header]
    assert "betweenesscentrality" not in shown(app)


def test_lost_rows_come_before_columns_that_are_never_taken_in(folder: Path) -> None:  # noqa: F811
    app = reviewed(*((upload.name, upload.content) for upload in realistic.administrator()))
    assert "Det här togs inte med" in [header.value for header in app.header]
    assert "ett partnerskap har två parter" in shown(app)
    assert "Kontaktperson" not in shown(app)


def test_what_took_too_long_can_be_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    usual = session.LIMITS
    monkeypatch.setattr(session, "LIMITS", Limits(seconds=0))
    files = [(upload.name, upload.content) for upload in realistic.gephi()]
    app = press(bring(begun(), *files), "import_continue")
    assert [title.value for title in app.title] == ["Inget kunde läsas"]
    monkeypatch.setattr(session, "LIMITS", usual)
    app = press(press(app, "import_again"), "import_to_review")
    assert "Alla rader togs med" in [header.value for header in app.header]
