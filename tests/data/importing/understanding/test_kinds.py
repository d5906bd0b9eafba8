"""Kinds of partnership by their words, the direction that a word gives, and sentences."""

import pytest

from graph.data.importing.understanding.kinds import is_role, kind_word, kinds_in, own_kind, party_under, read_sentence
from graph.network.vocabulary import KINDS

WORDS = {
    "bidrag": ("funding", None),
    "Verksamhetsbidrag": ("funding", None),
    "finansiering": ("funding", None),
    "finansierar": ("funding", "forward"),
    "Finansiär": ("funding", "forward"),
    "medfinansiär": ("funding", "forward"),
    "ger bidrag till": ("funding", "forward"),
    "finansieras av": ("funding", "reversed"),
    "funded by": ("funding", "reversed"),
    "grant": ("funding", None),
    "medlem": ("membership", "forward"),
    "medlem i": ("membership", "forward"),
    "medlemskap": ("membership", None),
    "member of": ("membership", "forward"),
    "har medlem": ("membership", "reversed"),
    "värd": ("hosting", "forward"),
    "värdskap": ("hosting", None),
    "projektägare": ("lead", "forward"),
    "leds av": ("lead", "reversed"),
    "uppdrag": ("commission", None),
    "uppdragsgivare": ("commission", "forward"),
    "grundare": ("founding", "forward"),
    "grundades av": ("founding", "reversed"),
    "upphandling": ("procurement", None),
    "leverantör": ("procurement", "reversed"),
    "styrelseplats": ("board_representation", None),
    "sitter i styrelsen för": ("board_representation", "forward"),
    "deltar i": ("project_participation", "forward"),
    "projektpartner": ("project_partnership", None),
    "projekt": ("project_partnership", None),
    "avtal": ("strategic_partnership", None),
    "Samverkansavtal": ("strategic_partnership", None),
    "IOP": ("strategic_partnership", None),
    "Idéburet offentligt partnerskap": ("strategic_partnership", None),
    "överenskommelse": ("strategic_partnership", None),
    "MoU": ("strategic_partnership", None),
    "kunskapsutbyte": ("knowledge_exchange", None),
    "Erfarenhetsutbyte": ("knowledge_exchange", None),
    "knowledge exchange": ("knowledge_exchange", None),
    "medarrangör": ("co_organising", None),
    "övrigt": ("other", None),
    "Finansiering": ("funding", None),
    "project_partnership": ("project_partnership", None),
    "Board representation": ("board_representation", None),
}
SENTENCES = {
    "Vinnova finansierar Malmö stad": ("Vinnova", "finansierar", "Malmö stad"),
    "Malmö stad finansieras av Vinnova": ("Malmö stad", "finansieras av", "Vinnova"),
    "ABF Malmö är medlem i Forum": ("ABF Malmö", "är medlem i", "Forum"),
    "Region Skåne ger bidrag till Rädda Barnen.": ("Region Skåne", "ger bidrag till", "Rädda Barnen"),
    "LU samarbetar med MAU och RISE": ("LU", "samarbetar med", "MAU och RISE"),
    "Coompanion sitter i styrelsen för Forum": ("Coompanion", "sitter i styrelsen för", "Forum"),
    "Vinnova funds Lund University": ("Vinnova", "funds", "Lund University"),
    "Malmö stad": None,
    "finansierar Malmö stad": None,
    "Vinnova finansierar": None,
    "En finansiär av många": None,
    "x " * 1000: None,
}


@pytest.mark.parametrize(("word", "read"), WORDS.items())
def test_a_word(word: str, read: tuple[str, str | None]) -> None:
    assert kind_word(word) == read
    assert read[0] in KINDS


@pytest.mark.parametrize("word", ["", "kompisar", "samverkan", "Avtal om lokaler"])
def test_a_word_that_is_not_known(word: str) -> None:
    assert kind_word(word) is None


@pytest.mark.parametrize(("text", "read"), SENTENCES.items())
def test_a_sentence(text: str, read: tuple[str, str, str] | None) -> None:
    assert read_sentence(text) == read


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("Finansiär", ("funding", "forward")),
        ("Finansieras av", ("funding", "forward")),
        ("Finansierar", ("funding", "reversed")),
        ("Medlem i", ("membership", "reversed")),
        ("Medlemmar", ("membership", "forward")),
        ("Projektägare", ("lead", "forward")),
        ("Leverantör", ("procurement", "reversed")),
        ("Bidrag från", ("funding", "forward")),
        ("Bidragsmottagare", ("funding", "reversed")),
        ("Bidrag", None),
        ("Organisation", None),
    ],
)
def test_whom_a_heading_names(heading: str, read: tuple[str, str] | None) -> None:
    assert party_under(heading) == read


def test_several_kinds_in_a_cell() -> None:
    assert kinds_in("Avtal, finansiering") == ("Avtal", "finansiering")
    assert kinds_in("bidrag och uppdrag") == ("bidrag", "uppdrag")
    assert kinds_in("Avtal, lokaler") == ("Avtal, lokaler",)
    assert kinds_in("avtal") == ("avtal",)


def test_roles_and_verbs() -> None:
    assert is_role("Finansiär")
    assert not is_role("finansieras av")


def test_a_kind_of_the_files_own() -> None:
    kind = own_kind(" Gemensam  lokal ", directed=True)
    assert (kind.id, kind.name.sv, kind.directed, kind.joins) == ("gemensam-lokal", "Gemensam lokal", True, False)
