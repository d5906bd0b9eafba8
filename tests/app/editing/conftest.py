"""A folder that may be edited, and the app on it as somebody at this machine sees it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[3]
ACTORS = """\
about:
  title: {sv: Samverkan, en: Samverkan}
actors:
- {id: ideon, name: "Ideon <b>", sector: business, aliases: [Science Park]}
- {id: lund, name: Lunds universitet, sector: academia}
- id: skane
  name: Region Skåne
  sector: public
"""
LINKS = """\
links:
- {source: lund, target: skane, kind: funding}
- {members: [ideon, lund, skane], kind: other}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_shipped: None) -> Path:
    """A data folder, which the app that is started next shows to somebody in Stockholm."""
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", str(tmp_path)])
    monkeypatch.setattr(ContextProxy, "timezone", "Europe/Stockholm")
    return tmp_path


@pytest.fixture
def data_page(folder: Path) -> Callable[..., AppTest]:
    """Opens the page Data of the folder as a new visit."""

    def open_page(lang: str = "en", **kept: object) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.query_params["lang"] = lang
        app.session_state["page"] = "data"
        for key, value in kept.items():
            app.session_state[key] = value
        app.run()
        assert not app.exception
        return app

    return open_page


@pytest.fixture
def press() -> Callable[[AppTest, str], AppTest]:
    """Presses a button."""

    def pressed(app: AppTest, key: str) -> AppTest:
        app.button(key).click().run()
        assert not app.exception
        return app

    return pressed


@pytest.fixture
def shown() -> Callable[[AppTest], str]:
    """All texts of a page as one."""

    def texts(app: AppTest) -> str:
        parts = [*app.title, *app.header, *app.markdown, *app.caption, *app.warning, *app.error, *app.info, *app.toast]
        texts = [str(part.value).replace("\\", "") for part in parts]  # as Markdown shows them
        return "\n".join([*texts, *(str(one.proto.body) for one in app.get("html"))])

    return texts
