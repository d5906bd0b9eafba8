"""The network in two pages on Workshop: put together, with a logo, taken as a file, and kept for next time."""

import shutil
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image
from playwright.sync_api import expect

from .test_accessibility import faults, gaps

pytestmark = pytest.mark.browser

TOY = Path(__file__).parents[1] / "reference" / "toy12"


def logo() -> bytes:
    content = BytesIO()
    Image.new("RGB", (200, 80), "navy").save(content, "PNG")
    return content.getvalue()


def test_a_report_is_put_together_taken_and_kept(serve, visit, tmp_path):
    folder = Path(shutil.copytree(TOY, tmp_path / "data"))
    address = f"{serve(folder)}/workshop?lang=sv"
    page = visit(address, height=1400)
    page.get_by_text("Sätt samman rapporten").click()
    report = page.locator(".report")
    expect(report.get_by_role("heading", name="Vilka sektorer är nav, och hur säkert det är")).to_be_visible(
        timeout=60_000
    )
    assert faults(page) == []
    assert gaps(page) == []
    page.locator(".st-key-report_sections").get_by_text("Vad som slutar").click()
    expect(report.get_by_role("heading", name="Vad som slutar")).to_have_count(0)
    page.get_by_role("textbox", name="Rubrik").fill("Vårt nätverk")
    page.get_by_role("textbox", name="Rubrik").press("Enter")
    expect(report.get_by_role("heading", level=3)).to_have_text("Vårt nätverk")
    upload = page.locator(".st-key-report_open input[type=file]")
    upload.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": logo()})
    expect(report.locator("img.logo")).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Rapport för Word (DOCX)").click()
    written = docx.Document(taken.value.path())
    assert written.core_properties.title == "Vårt nätverk"
    assert len(written.inline_shapes) == 2
    page.get_by_role("button", name="Spara valen till nästa gång").click()
    expect(page.get_by_text("Valen är sparade med nätverket")).to_be_visible()
    again = visit(address, height=1400)
    again.get_by_text("Sätt samman rapporten").click()
    expect(again.locator(".report").get_by_role("heading", level=3)).to_have_text("Vårt nätverk", timeout=60_000)
    expect(again.locator(".report img.logo")).to_be_visible()
