"""Every export in a pseudo-language: what people read in it is a message of the catalogue, or stands in the data.

Tables and networks for programs are the same in every language; what their columns mean stands beside them.
"""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pseudo
import pytest
from pyarrow.parquet import read_table
from pypdf import PdfReader

from graph import load
from graph.export.drawing import Drawing
from graph.export.exporting import Export
from graph.export.formats import FILES, LEFT_OUT, SINGLE
from graph.export.formats.package import LIBRARIES
from graph.export.html import Stage, StageStep, document, facts
from graph.export.html.stage import MODES
from graph.narrative.printing import handout, story_pdf
from graph.narrative.report import SECTIONS, needed, report
from graph.narrative.staging import staged
from graph.narrative.stories import read_stories
from graph.network.model import Network
from graph.network.selection import Change, Newcomer, Scope, Selection
from graph.network.vocabulary import COLLABORATION
from graph.picture import caption, compose
from graph.picture.url import View
from graph.text import exports, labels
from graph.text import report as reporting

# What of a Data Package is for programs: names, kinds, versions, formulas; and codes, with their names in the data.
_PACKAGE = re.compile(
    r"\$schema|name|path|format|mediatype|hash|type|encoding|dialect|formula|roles|scope|parameters|program|libraries|missingValues|codes"
)
# What of a document is for its script alone.
_DOCUMENT = re.compile(r"lang|mode|theme|back|key|id|from|to|shape|light|dark|projector|by|options|hidden|focus|select")
_SUFFIXES = (".csv", ".json", ".graphml", ".gexf", ".cx2", ".net", ".dl")
_FOR_PROGRAMS = [name for name in FILES if name.endswith(_SUFFIXES) and name != "kumu.json"]
_PLACEHOLDER = re.compile(r"\{\w+\}")
_KEYS = {"Home", "End", "Esc"}
CHANGE = Change(
    actors=frozenset({"q1"}), ties=frozenset({("q3", "qnew")}), newcomers=(Newcomer("qnew", "Qnew", "qa", "SE224"),)
)
VIEWS = [
    View(),
    View(actor="q1", to="q2", size="betweenness", colour="form"),
    View(map="community"),
    View(colour="confidence", scope=Scope(Selection(at="2020", regions=frozenset({"SE224"})), focus=("q1",))),
    View(colour="cross_sector", change=CHANGE, off=("true",)),
    View(scope=Scope(Selection(text="qnobody"), as_ties=True), hide=True),
]
SHOWN = pytest.mark.parametrize("view", VIEWS, ids=["all", "path", "map", "scope", "change", "nobody"])


@pytest.fixture
def network(pseudo_data: Path) -> Network:
    return load(pseudo_data)


@pytest.fixture
def wanted(network: Network, pseudo_language: str) -> Export:
    return Export(network, permutations=20, draws=9, lang=pseudo_language)


def drawn(svg: bytes) -> Iterator[str]:
    """The texts of a drawing: those that are seen, and those that are read aloud."""
    for element in ElementTree.fromstring(svg).iter():
        if element.tag.rpartition("}")[2] in ("text", "title", "desc"):
            yield "".join(element.itertext())


def held(page: bytes) -> Iterator[str]:
    """The texts of a document: those that stand in it, and those that its script shows."""
    text = page.decode()
    markup, _, rest = text.partition('<script type="application/json" id="stage">')
    yield re.sub(r"<style>.*?</style>", " ", markup, flags=re.DOTALL)
    content = json.loads(rest.partition("</script>")[0])
    for step in content["steps"]:
        step.pop("layers")  # their names
        if chart := step.pop("chart"):
            yield from drawn(chart.encode())
    yield from (_PLACEHOLDER.sub(" ", one) for one in pseudo.strings(content, _DOCUMENT))


def test_the_description_of_a_package_is_made_of_messages(wanted: Export) -> None:
    made = dict(wanted.files(wanted.material()))
    content = json.loads(made["datapackage.json"].content)
    texts = list(pseudo.strings(content, _PACKAGE))
    assert sum("⟦" in text for text in texts) > 200
    assert pseudo.unwrapped(texts) == set()


def test_the_sheets_that_explain_a_workbook_are_made_of_messages(wanted: Export) -> None:
    book = openpyxl.load_workbook(BytesIO(SINGLE["tables.xlsx"](wanted.material()).content))
    head, *rows = book["definitions"].iter_rows(values_only=True)
    meant = [i for i, name in enumerate(head) if name in ("title", "description", "unit", "source", "misread")]
    assert len(meant) == 5
    texts = [str(row[i]) for row in rows for i in meant if row[i]]
    assert len(texts) > 300
    assert pseudo.unwrapped(texts) == set()
    _, *rows = book["origin"].iter_rows(values_only=True)
    texts = [str(value) for what, value in rows if not set(str(what).split(".")) & set(_PACKAGE.pattern.split("|"))]
    assert pseudo.unwrapped(texts) == set()


@pytest.mark.parametrize("name", _FOR_PROGRAMS)
def test_what_programs_read_is_the_same_in_every_language(name: str, network: Network, wanted: Export) -> None:
    content = FILES[name](wanted.material()).content
    assert content == FILES[name](Export(network, permutations=20, draws=9, lang="en").material()).content


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".parquet")])
def test_a_table_of_parquet_is_the_same_but_for_what_its_columns_mean(
    name: str, network: Network, wanted: Export
) -> None:
    tables = [
        read_table(BytesIO(FILES[name](export.material()).content))
        for export in (wanted, Export(network, permutations=20, draws=9, lang="en"))
    ]
    assert tables[0].equals(tables[1])
    texts = [text.decode() for field in tables[0].schema for text in (field.metadata or {}).values()]
    assert len(texts) > 3
    assert pseudo.unwrapped(texts) == set()


def test_kumu_gets_codes_and_what_the_data_say(wanted: Export) -> None:
    content = json.loads(FILES["kumu.json"](wanted.material()).content)
    codes = pseudo.words([*labels.FORMS, *labels.RESOURCES]) | {"directed", "undirected"}
    assert pseudo.unwrapped(pseudo.strings(content, re.compile("url"))) - codes == set()


@pytest.mark.parametrize("name", SINGLE)
def test_the_title_of_a_file_and_what_it_leaves_out_are_messages(name: str, pseudo_language: str) -> None:
    assert exports.title(name, pseudo_language).startswith("⟦")
    if note := LEFT_OUT.get(name):
        assert exports.note(note.code, note.facts, pseudo_language).startswith("⟦")


def test_every_note_is_a_message(pseudo_language: str) -> None:
    facts = {"n": 3, "sheet": "Qsheet", "letters": "Q"}
    assert exports.note_codes()
    assert pseudo.unwrapped(exports.note(code, facts, pseudo_language) for code in exports.note_codes()) == set()


@SHOWN
def test_the_texts_of_a_drawing_are_messages(view: View, network: Network, pseudo_language: str) -> None:
    picture = compose(network, view, pseudo_language)
    drawing = Drawing(picture, caption(network, view, picture, pseudo_language))
    texts = list(drawn(drawing.svg().text.encode()))
    assert any("⟦" in text for text in texts)
    assert pseudo.unwrapped(texts) == set()


@SHOWN
@pytest.mark.parametrize("mode", MODES)
def test_a_document_is_made_of_messages(mode: str, view: View, network: Network, pseudo_language: str) -> None:
    step = StageStep(compose(network, view, pseudo_language))
    stage = Stage("Qtitle", pseudo_language, (step,), mode=mode, facts=facts(network.about, pseudo_language))
    texts = list(held(document(stage)))
    assert sum("⟦" in text for text in texts) > 50
    assert pseudo.unwrapped(texts) - _KEYS == set()


def test_the_page_of_an_export_is_made_of_messages(wanted: Export) -> None:
    assert pseudo.unwrapped(held(FILES["network.html"](wanted.material()).content)) - _KEYS == set()


def test_the_sheet_for_papers_is_made_of_messages(network: Network, pseudo_language: str) -> None:
    for scope in (Scope(), Scope(Selection(at="2020", regions=frozenset({"SE224"})), as_ties=True, focus=("q3",))):
        text = Export(network, scope, lang=pseudo_language).sheet()
        assert text.count("⟦") > 100
        proper = {*LIBRARIES, "samverkan", *COLLABORATION.name}
        assert pseudo.unwrapped([re.sub(r"\\(.)", r"\1", text)]) - proper == set()


def test_the_report_is_made_of_messages(network: Network, pseudo_language: str) -> None:
    material = Export(network, permutations=20, draws=9, lang=pseudo_language).material()
    made = report(network, {name: material.table(name) for name in needed(SECTIONS)}, pseudo_language)
    texts = [made.title, made.scope, made.source, made.digest]
    for section in made.sections:
        texts += [section.title, *(sentence.text for paragraph in section.paragraphs for sentence in paragraph)]
        texts += [section.grid.caption, *section.grid.headings, *sum(section.grid.rows, ())] if section.grid else []
    texts += [reporting.notes_title(pseudo_language), reporting.notes_lead(pseudo_language)]
    assert sum("⟦" in text for text in texts) > 40
    assert pseudo.unwrapped(texts) == set()


def test_a_story_is_made_of_messages(pseudo_data: Path, network: Network, pseudo_language: str) -> None:
    [story, _] = read_stories(pseudo_data, network).stories
    assert pseudo.unwrapped(held(document(staged(network, story, pseudo_language)))) - _KEYS == set()
    texts = [page.extract_text() for page in PdfReader(BytesIO(story_pdf(network, story, pseudo_language))).pages]
    assert len(texts) == 2
    assert pseudo.unwrapped(texts) == set()


@SHOWN
def test_a_sheet_is_made_of_messages(view: View, network: Network, pseudo_language: str) -> None:
    [page] = PdfReader(BytesIO(handout(network, view, pseudo_language, ("Qfinding",), "https://q.qq/"))).pages
    text = page.extract_text()
    assert "⟦" in text
    assert pseudo.unwrapped([text]) == set()


@pytest.mark.parametrize("name", ["picture-a4.pdf", "poster-a0.pdf"])
def test_a_sheet_of_an_export_is_made_of_messages(name: str, wanted: Export) -> None:
    [page] = PdfReader(BytesIO(FILES[name](wanted.material()).content)).pages
    text = page.extract_text()
    assert "⟦" in text
    assert pseudo.unwrapped([text]) == set()


def test_a_notebook_shows_nothing_but_messages(network: Network, only_pseudo_language: str) -> None:
    html = re.sub(r"src='[^']*'", "", network._repr_html_())
    assert only_pseudo_language
    assert "⟦" in html
    assert pseudo.unwrapped([html]) == set()
