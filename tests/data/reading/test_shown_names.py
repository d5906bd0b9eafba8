"""Sectors, forms and degrees of confidence by the names that the app shows, in a folder of format 2."""

import pytest

from graph.data.reading.shown_names import names_of, names_of_sectors
from graph.network.model import Bilingual
from graph.network.vocabulary import SECTORS
from graph.text import labels
from graph.text.catalogue import messages

from .example import report, said

ACTORS = """\
format: {format}
actors:
  - {{id: a, name: Alfa, sector: {sector}, form: {form}, confidence: {confidence}}}
  - {{id: b, name: Beta, sector: public}}
"""
LINKS = "links:\n  - {{source: a, target: b, kind: funding, confidence: {confidence}}}\n"


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("spelt", [str, str.capitalize])
def test_names_in_either_language_stand_for_ids(lang: str, spelt) -> None:
    _ = messages(lang).gettext
    for (sector, named), (form, word), sure in zip(
        SECTORS.items(), list(labels.FORMS.items())[:4], ("high", "medium", "low", "low"), strict=True
    ):
        told = {"sector": named.text(lang), "form": spelt(_(word)), "confidence": spelt(_(labels.CONFIDENCES[sure]))}
        read = report(ACTORS.format(format=2, **told), LINKS.format(**told))
        assert read.problems == ()
        actor = read.network.actor("a")
        assert (actor.sector, actor.form, actor.confidence) == (sector, form, sure)
        assert read.network.links[0].confidence == sure


def test_a_folder_of_format_1_has_ids_alone() -> None:
    told = {"sector": "Akademi", "form": "Nätverk", "confidence": "Låg"}
    sentences = said(ACTORS.format(format=1, **told), LINKS.format(**told))
    assert sorted(sentence.partition(";")[2].strip() for sentence in sentences) == [
        "did you mean 'academia'?",
        "did you mean 'low'?",
        "did you mean 'low'?",
        "did you mean 'network'?",
    ]


def test_own_sectors_go_by_their_own_names() -> None:
    actors = (
        "format: 2\nsectors:\n  care: {sv: Vård, en: Care}\n  school: {sv: Skola, en: School}\n"
        "actors:\n  - {id: a, name: A, sector: Vård}\n  - {id: b, name: B, sector: school}\n"
        "  - {id: c, name: C, sector: School}\n"
    )
    network = report(actors).network
    assert [actor.sector for actor in network.actors] == ["care", "school", "school"]
    refused = said(actors.replace("sector: Vård", "sector: Akademi"))
    assert len(refused) == 1
    assert "unknown sector 'Akademi'" in refused[0]


def test_a_name_of_two_sectors_or_that_is_an_id_stands_for_neither() -> None:
    sectors = {"a": Bilingual("Ett", "Same"), "b": Bilingual("Två", "Same"), "Ett": Bilingual("Tre", "Three")}
    assert names_of_sectors(sectors).keys() & {"Same", "Ett"} == set()
    assert names_of_sectors(sectors)["Två"] == "b"


def test_every_form_and_degree_has_a_name_of_its_own_in_each_language() -> None:
    assert set(names_of("form").values()) == labels.FORMS.keys()
    assert set(names_of("confidence").values()) == {"high", "medium", "low"}
