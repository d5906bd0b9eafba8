"""A file brought to the page Data: from the workbook to the network, by mouse and by keyboard, in a real browser."""

import re
import zipfile
from io import BytesIO

import pytest
import workbooks
from playwright.sync_api import Locator, Page, expect

from graph import load
from graph.text.catalogue import messages
from graph.text.importing import words

from .test_accessibility import faults
from .test_screens import english
from .test_walks import explorer, idle

pytestmark = pytest.mark.browser

FILE = "kartläggning 2024.xlsx"
_MOST_STEPS = 150  # of the key Tab, from one control to another


@pytest.fixture(scope="module")
def nowhere(serve, tmp_path_factory) -> str:
    """The address of the app on a folder that is not there, in which no test saves anything."""
    return serve(tmp_path_factory.mktemp("nowhere") / "data")


@pytest.fixture(scope="module")
def empty(serve, tmp_path_factory) -> str:
    """The same on an empty folder, in which something could be saved."""
    return serve(tmp_path_factory.mktemp("empty"))


def workbook(content: bytes | None = None, name: str = FILE) -> dict[str, object]:
    buffer = workbooks.mapping_of_partnerships() if content is None else content
    return {"name": name, "mimeType": "application/octet-stream", "buffer": buffer}


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)
    idle(page)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).locator("visible=true")


def press(page: Page, name: str) -> None:
    idle(page)
    button(page, name).click()


def bring(page: Page, *files: dict[str, object], lang: str = "sv") -> None:
    """Open the door and bring files, up to the button that goes on."""
    _ = messages(lang).gettext
    press(page, _("Bring a file"))
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(list(files))
    for file in files:
        expect(page.get_by_text(re.compile(rf"{re.escape(str(file['name']))} \(")).first).to_be_visible()
    expect(button(page, _("Continue"))).to_be_enabled()
    idle(page)


def reviewed(page: Page, *files: dict[str, object]) -> None:
    bring(page, *files)
    press(page, "Fortsätt")
    heading(page, "Så lästes bladen")
    press(page, "Fortsätt")
    expect(page.get_by_role("heading", level=1)).to_contain_text("förstods")
    idle(page)


def test_a_workbook_becomes_a_network_by_mouse(visit, serve, tmp_path):
    page = visit(serve(tmp_path / "data"))
    bring(page, workbook())
    press(page, "Fortsätt")
    heading(page, "Så lästes bladen")
    page.get_by_label("Arbetar med blir").click()
    page.get_by_role("option", name="utmaningar", exact=True).click()
    expect(page.locator("[class*=st-key-import_column_]").filter(has_text="Arbetar med")).to_contain_text("du har valt")
    press(page, "Fortsätt")
    heading(page, "26 aktörer och 30 partnerskap förstods.")
    expect(page.get_by_role("status").filter(has_text="2 saker")).to_contain_text("Inget är sparat än.")
    expect(page.locator(".network[data-ready]")).to_be_visible()
    press(page, "Civilsamhälle")
    expect(page.get_by_text("1 sak behöver ditt svar.")).to_be_visible()
    page.get_by_role("radio", name="English").click()
    heading(page, "26 actors and 30 partnerships were understood.")
    expect(page.get_by_text("1 thing needs your answer.")).to_be_visible()
    page.get_by_role("radio", name="Svenska").click()
    press(page, "I kolumnernas ordning")
    expect(page.get_by_role("status").filter(has_text="Inget är sparat än.")).not_to_contain_text("svar")
    press(page, "Öppna nätverket")
    explorer(page)
    expect(page.locator(".st-key-visit_banner")).to_contain_text(FILE)
    expect(page.get_by_test_id("stSidebar")).to_contain_text("26 aktörer")
    assert not (tmp_path / "data").exists(), "nothing is written"


def heading_has_the_focus(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the control has the focus."""
    expect(target).to_be_visible()
    for _ in range(_MOST_STEPS):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the key Tab does not lead there")


def by_key(page: Page, name: str) -> None:
    idle(page)
    tab_to(page, button(page, name))
    page.keyboard.press("Enter")


def test_a_workbook_becomes_a_saved_network_by_keyboard(visit, serve, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    page = visit(serve(folder))
    by_key(page, "Ta in en fil")
    heading(page, "Ta in en fil")
    heading_has_the_focus(page)
    with page.expect_file_chooser() as chooser:  # which Chromium has to be told of before the key is pressed
        tab_to(page, button(page, "Välj filer"))
        page.keyboard.press("Enter")
    chooser.value.set_files(workbook())
    expect(button(page, "Fortsätt")).to_be_enabled()
    by_key(page, "Fortsätt")
    heading(page, "Så lästes bladen")
    heading_has_the_focus(page)
    tab_to(page, page.get_by_label("Arbetar med blir"))
    page.keyboard.type("utma")
    page.keyboard.press("Enter")
    expect(page.locator("[class*=st-key-import_column_]").filter(has_text="Arbetar med")).to_contain_text("du har valt")
    by_key(page, "Fortsätt")
    heading(page, "26 aktörer och 30 partnerskap förstods.")
    heading_has_the_focus(page)
    by_key(page, "Näringsliv")
    expect(page.get_by_text("1 sak behöver ditt svar.")).to_be_visible()
    idle(page)
    expect(button(page, "I kolumnernas ordning")).to_be_focused()  # the question beside the answered one
    by_key(page, "Tvärtom")
    expect(page.get_by_text("behöver ditt svar")).to_have_count(0)
    idle(page)
    expect(page.locator(":is(.st-key-import_answered summary, .st-key-import_correct button):focus")).to_have_count(1)
    by_key(page, "Spara i mappen …")
    heading(page, "Spara nätverket")
    heading_has_the_focus(page)
    by_key(page, "Spara")
    explorer(page)
    expect(page.get_by_test_id("stSidebar")).to_contain_text("26 aktörer")
    network = load(folder)
    assert sum(actor.sector == "business" for actor in network.actors) == 6
    assert all(link.members[1] == "region-skane" for link in network.links if link.kind == "funding")
    assert any(actor.challenges for actor in network.actors)


def test_a_bomb_is_a_sentence_and_others_are_served_meanwhile(visit, nowhere):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(200_000_000))
    page, other = visit(nowhere), visit(nowhere)
    bring(page, workbook(packed.getvalue(), "bomb.xlsx"))
    press(page, "Fortsätt")
    press(other, "Ta in en fil")
    heading(other, "Ta in en fil")
    heading(page, "Inget kunde läsas")
    expect(page.get_by_role("listitem").filter(has_text="bomb.xlsx").first).to_contain_text("50 MB")
    press(page, "Ta in en annan fil")
    heading(page, "Ta in en fil")


def test_a_file_that_is_not_taken_says_why_beside_those_that_are(visit, nowhere, tmp_path):
    sizes = {**{f"{n}.csv": 9_000_000 for n in range(4)}, "stor.csv": 10_600_000}
    for name, size in sizes.items():
        (tmp_path / name).write_bytes(bytes(size))
    page = visit(nowhere)
    press(page, "Ta in en fil")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([tmp_path / name for name in sizes])
    taken = page.get_by_role("button", name=re.compile(r"^Ta bort \d.csv"))
    expect(taken).to_have_count(3)  # whichever three arrived first
    idle(page)
    refused = page.locator("ul.refused").get_by_role("listitem")
    expect(refused).to_have_text(
        [
            re.compile(r"stor.csv – Fel: Filen får vara högst 10(\.\d)?.?MB\."),
            re.compile(r"\d.csv – Fel: Togs inte emot: högst 10 MB per fil, och 30 MB och 20 filer tillsammans\."),
        ]
    )
    assert faults(page) == []
    taken.first.click()
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([workbook()])
    expect(page.get_by_text(f"{FILE} (")).to_be_visible()
    expect(refused).to_have_count(0)


def test_another_page_ends_the_import(visit, nowhere):
    page = visit(nowhere)
    bring(page, workbook())
    page.get_by_role("link", name="Metod").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Så har vi räknat")
    idle(page)
    page.get_by_role("link", name="Data").click()
    expect(button(page, "Ta in en fil")).to_be_visible()
    idle(page)
    expect(page.get_by_text(FILE)).to_have_count(0)


def test_a_network_that_came_into_being_meanwhile_is_not_written_over(visit, serve, tmp_path):
    folder = tmp_path / "data"
    page = visit(serve(folder))
    reviewed(page, workbook())
    press(page, "Spara i mappen …")
    heading(page, "Spara nätverket")
    folder.mkdir()
    (folder / "actors.yaml").write_text("actors: [{id: a, name: A, sector: public}]\n", encoding="utf-8")
    (folder / "links.yaml").write_text("links: []\n", encoding="utf-8")
    press(page, "Spara")
    expect(page.get_by_text("har ändrats av någon annan")).to_be_visible()
    heading(page, "Spara nätverket")
    assert [actor.id for actor in load(folder).actors] == ["a"]


def test_a_name_of_a_file_is_only_text(visit, nowhere):
    page = visit(nowhere)
    name = "**a** <b>b</b> $x$ :red[r] ![i](http x).csv"
    reviewed(page, workbook("Namn;Sektor\nMalmö stad;Kommun\nLund;Kommun\n".encode(), name))
    assert page.locator("b, img, .katex").filter(has_text=re.compile("^(b|i|x)$")).count() == 0
    press(page, "Öppna nätverket")
    expect(page.locator(".st-key-visit_banner")).to_contain_text(name)


@pytest.mark.parametrize(("lang", "scheme"), [("sv-SE", "light"), ("en-GB", "dark")])
def test_no_step_breaks_a_rule_or_speaks_another_language(visit, empty, lang, scheme):
    page = visit(empty, scheme=scheme, lang=lang)
    code = lang[:2]
    _ = messages(code).gettext

    def check(title: str) -> None:
        heading(page, title)
        assert faults(page) == []
        assert code == "en" or english(page) == []

    bring(page, workbook(), lang=code)
    page.get_by_text(_("Paste a table instead")).click()
    expect(page.get_by_role("textbox", name=_("A table copied from a spreadsheet, with its headings"))).to_be_visible()
    idle(page)
    check(_("Bring a file"))
    press(page, _("Continue"))
    check(_("How the sheets were read"))
    press(page, _("Continue"))
    expect(page.locator(".network[data-ready]")).to_be_visible()
    check(words.understood(26, 30, code))
    press(page, _("Save in folder …"))
    check(_("Save the network"))
    page.locator(".st-key-import_steps_beside").get_by_role("button", name=_("Review")).click()
    press(page, _("Open the network"))
    explorer(page)
    expect(page.locator(".st-key-visit_banner")).to_be_visible()
    expect(page.locator(".st-key-import_steps_beside")).to_have_count(0)  # pale until the run has ended
    idle(page)
    assert faults(page) == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (3840, 2160)])
def test_every_step_fits_the_screen(visit, nowhere, width, height):
    page = visit(nowhere, width=width, height=height)
    wide = "document.documentElement.scrollWidth - innerWidth"
    bring(page, workbook())
    assert page.evaluate(wide) <= 0
    for title in ("Så lästes bladen", "26 aktörer och 30 partnerskap förstods."):
        press(page, "Fortsätt")
        heading(page, title)
        assert page.evaluate(wide) <= 0
    where = "above" if width < 500 else "beside"
    page.locator(f".st-key-import_steps_{where}").get_by_role("button", name="Kolumner").click()
    heading(page, "Så lästes bladen")
