"""A partnership added by one line, completed as it is typed."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from graph import load

pytestmark = pytest.mark.browser

ACTORS = """\
actors:
- {id: skane, name: Region Skåne, sector: public}
- {id: natverket, name: Nätverket 2024, sector: civil_society}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: []\n", encoding="utf-8")
    return tmp_path


def test_a_line_is_completed_said_and_saved(serve, folder, visit):
    page = visit(f"{serve(folder)}/data?lang=sv")
    line = page.get_by_role("combobox", name="Lägg till på en rad")
    expect(page.locator(".st-key-quick_line .search[data-ready]")).to_be_visible()
    line.press_sequentially("skan")
    expect(page.get_by_role("option")).to_have_count(1)
    line.press("Tab")
    expect(line).to_have_value("Region Skåne – ")
    line.press_sequentially("finansiera")
    line.press("ArrowDown")
    line.press("Enter")
    expect(line).to_have_value("Region Skåne – finansierar – ")
    line.press_sequentially("natv")
    page.get_by_role("option", name="Nätverket 2024").click()
    line.press("Enter")
    expect(page.get_by_text("Finansiering: från Region Skåne till Nätverket 2024.")).to_be_visible()
    page.get_by_text("Sagt på workshoppen").click()
    page.get_by_role("dialog").get_by_role("button", name="Spara").click()
    expect(page.get_by_text("Sparat som version 2.").first).to_be_visible()
    (link,) = load(folder).links
    assert (link.members, link.kind) == (("skane", "natverket"), "funding")
