"""The network in two pages: what it says, that each number stands in the export, and what the data cannot say."""

import csv
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO, StringIO

import docx
import networks
import pytest
from pypdf import PdfReader

from graph.export import formats
from graph.export.documents import FORMATS, Reference, Report
from graph.export.exporting import Export
from graph.narrative.report import SECTIONS, Choices, needed, report
from graph.network.model import Network
from graph.network.selection import collaborations_as_ties

AWKWARD: Mapping[str, Callable[[], Network]] = {
    "empty": networks.empty,
    "single": networks.single,
    "isolates": networks.isolates,
    "one sector": networks.one_sector,
    "two parts": lambda: networks.network(
        {"a": "public", "b": "academia", "c": "public", "d": "academia"}, "a b", "c d"
    ),
    "no years": networks.toy12,
    "years": networks.of_each_course,
    "collaborations": networks.collaborations,
    "as ties": lambda: collaborations_as_ties(networks.shipped()).network,
}
LANGUAGES = ("en", "sv")


@cache
def export_of(network: Network) -> formats.Material:
    return Export(network, permutations=200, draws=9).material()


def composed(network: Network, lang: str = "en", chosen: Choices = Choices()) -> Report:  # noqa: B008
    material = export_of(network)
    return report(network, {name: material.table(name) for name in needed(SECTIONS)}, lang, chosen)


def text_of(made: Report, section: str) -> str:
    [found] = [one for one in made.sections if one.key == section]
    return " ".join(sentence.text for paragraph in found.paragraphs for sentence in paragraph)


def rows_in_export(network: Network, table: str) -> list[dict[str, str]]:
    content = formats.SINGLE[f"{table}.csv"](export_of(network)).content.decode()
    return list(csv.DictReader(StringIO(content, newline="")))


def stands(one: Reference, rows: list[dict[str, str]]) -> bool:
    """Whether the exported rows have the number of a reference."""
    found = [row for row in rows if all(row[column] in values for column, values in one.where)]
    if not one.column:
        return len(found) == one.value
    [cell] = [row[one.column] for row in found]
    return cell == one.value if isinstance(one.value, str) else float(cell) == pytest.approx(one.value, rel=1e-12)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [networks.shipped, *AWKWARD.values()], ids=["shipped", *AWKWARD])
def test_every_reference_leads_to_a_number_in_the_export(make: Callable[[], Network], lang: str) -> None:
    network = make()
    made = composed(network, lang)
    tables = {note.table: rows_in_export(network, note.table) for note in made.notes}
    references = [one for section in made.sections for one in section.references]
    assert [one for one in references if not stands(one, tables[one.table])] == []
    marked = {mark for section in made.sections for mark in made.marks(tuple(section.references))}
    assert marked == {*range(1, len(made.notes) + 1)}


def test_every_number_in_a_sentence_has_a_reference() -> None:
    # What holds of every report, or of what the note beside it explains, has no number of this network.
    without = [
        sentence.text
        for section in composed(networks.shipped()).sections
        for paragraph in section.paragraphs
        for sentence in paragraph
        if not sentence.references
    ]
    assert [text for text in without if any(letter.isdigit() for letter in text)] == []
    assert len(without) == 2


def test_the_shipped_data_in_two_pages() -> None:
    made = composed(networks.shipped())
    assert tuple(section.key for section in made.sections) == SECTIONS
    assert text_of(made, "network").startswith("The network has 170 actors, of which 27 are collaborations")
    assert "No sector is established as a hub." in text_of(made, "hubs")
    assert "Forum for Social Innovation Sweden connects the most: 40% of the shortest paths" in text_of(
        made, "connectors"
    )
    assert "Least often documented: scaling, not in 15 of 21 counties." in text_of(made, "gaps")
    assert "In 2025–2027 20 partnerships are documented to end" in text_of(made, "endings")
    assert "27 of 170 actors hold parts of the network together alone" in text_of(made, "weak_points")
    assert "Only 7 of the 170 actors belong to business" in text_of(made, "limits")
    [hubs] = [section for section in made.sections if section.key == "hubs"]
    assert hubs.grid
    assert [row[0] for row in hubs.grid.rows] == ["Public sector", "Academia", "Civil society", "Business"]
    assert hubs.grid.rows[0][1:4] == ("58", "34%", "47%")


def test_the_report_in_swedish() -> None:
    made = composed(networks.shipped(), "sv")
    assert made.title == "Samverkan för social innovation i Sverige: Nätverket på två sidor"
    assert "Ingen sektor är säkerställd som nav." in text_of(made, "hubs")
    assert "Minst dokumenterat är uppskalning: inte dokumenterat i 15 av 21 län." in text_of(made, "gaps")


def test_a_hub_is_called_so_as_far_as_the_test_goes() -> None:
    tables = {name: export_of(networks.shipped()).table(name) for name in needed(("hubs",))}
    position = (tables["sectors"]["group"] == "public") & (tables["sectors"]["question"] == "position")
    tables["sectors"] = tables["sectors"].copy()
    tables["sectors"].loc[position, "verdict"] = "hub"
    made = report(networks.shipped(), tables, "en", Choices(("hubs",)))
    assert "The public sector is a hub by position" in text_of(made, "hubs")
    assert "compared with randomly reassigned partnerships it cannot be tested" in text_of(made, "hubs")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", AWKWARD.values(), ids=AWKWARD)
def test_no_section_is_empty_whatever_the_data_lack(make: Callable[[], Network], lang: str) -> None:
    made = composed(make(), lang)
    for section in SECTIONS:
        text = text_of(made, section)
        assert text.endswith((".", "?")), section
        assert not {"nan", "None", "NaN"} & {*text.replace(".", " ").split()}, section


def test_what_the_data_cannot_say() -> None:
    made = composed(networks.one_sector())
    assert text_of(made, "hubs") == "All actors belong to the same sector, so there is nothing to compare."
    assert text_of(made, "gaps").startswith("No actor is placed in a region")
    assert text_of(made, "endings").startswith("No partnership states when it begins or ends")
    assert "The data say nothing about their limits." in text_of(made, "limits")
    assert text_of(composed(networks.empty()), "network") == "There are no actors."
    as_ties = composed(collaborations_as_ties(networks.shipped()).network)
    assert "read them as actors" in text_of(as_ties, "endings")


def test_a_section_without_its_tables_says_so() -> None:
    material = export_of(networks.toy12())
    tables = {name: material.table(name) for name in needed(SECTIONS) if name != "introductions"}
    made = report(networks.toy12(), tables, "sv", Choices(("connectors", "gaps")))
    assert [section.key for section in made.sections] == ["connectors", "gaps"]
    assert text_of(made, "connectors") == "Det här avsnittet gick inte att beräkna."


def test_texts_of_ones_own_are_paragraphs() -> None:
    made = composed(networks.star(), chosen=Choices((), " Ours ", "one\ntwo\n\n\nthree\r\n\r\n", "\n"))
    assert (made.title, made.introduction, made.closing, made.sections) == ("Ours", ("one two", "three"), (), ())


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("make", [networks.shipped, networks.empty, networks.isolates])
def test_every_format_holds_every_network(make: Callable[[], Network], suffix: str) -> None:
    made = composed(make(), "sv")
    assert FORMATS[suffix](made) == FORMATS[suffix](composed(make(), "sv"))


def test_it_is_two_pages_with_a_picture_that_is_described() -> None:
    made = composed(networks.shipped(), "sv")
    assert len(PdfReader(BytesIO(FORMATS[".pdf"](made))).pages) == 2
    [shape] = docx.Document(BytesIO(FORMATS[".docx"](made))).inline_shapes
    assert shape._inline.docPr.get("descr").startswith("Bild av nätverket.")
