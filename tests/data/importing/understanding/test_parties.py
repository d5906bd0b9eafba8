"""The organisations that one cell names."""

import pytest

from graph.data.importing.spelling import same_name
from graph.data.importing.understanding.parties import looks_several, separates_strongly, split

KNOWN = {
    same_name(name)
    for name in (
        *("Malmö stad", "Lund", "MAU", "Barn och Ungdom", "Studieförbundet Vuxenskolan, Malmö"),
        "Örebro, Karlskoga och Degerfors samordningsförbund",
    )
}
# A cell → the names in it, and what of it is doubtful.
CELLS = {
    "A": (["A"], []),
    "": ([], []),
    " ; ": ([], []),
    "Alfa; Beta; Gamma": (["Alfa", "Beta", "Gamma"], []),
    "Alfa; Beta;": (["Alfa", "Beta"], []),
    "Alfa, Beta": (["Alfa", "Beta"], []),
    "Alfa, Beta, Gamma": (["Alfa", "Beta", "Gamma"], []),
    "Alfa, Beta och Gamma": (["Alfa", "Beta", "Gamma"], []),
    "Alfa / Beta": (["Alfa", "Beta"], []),
    "Alfa/Beta": (["Alfa/Beta"], []),
    "Alfa\nBeta\n\nGamma": (["Alfa", "Beta", "Gamma"], []),
    "Alfa\r\nBeta": (["Alfa", "Beta"], []),
    "• Alfa\n• Beta": (["Alfa", "Beta"], []),
    "1. Alfa\n2. Beta": (["Alfa", "Beta"], []),
    "Alfa | Beta": (["Alfa", "Beta"], []),
    "Malmö stad och Lund": (["Malmö stad", "Lund"], []),
    "Malmö stad & MAU": (["Malmö stad", "MAU"], []),
    "malmö stad och okänd": (["malmö stad", "okänd"], []),
    "Barn och Ungdom": (["Barn och Ungdom"], []),
    "Barn och Ungdom; MAU": (["Barn och Ungdom", "MAU"], []),
    "Malmö stad, ABF & Barn och Ungdom": (["Malmö stad", "ABF", "Barn och Ungdom"], []),
    "Örebro, Karlskoga och Degerfors samordningsförbund": (["Örebro, Karlskoga och Degerfors samordningsförbund"], []),
    "Lund, Örebro, Karlskoga och Degerfors samordningsförbund, MAU": (
        ["Lund", "Örebro, Karlskoga och Degerfors samordningsförbund", "MAU"],
        [],
    ),
    "Studieförbundet Vuxenskolan, Malmö, MAU": (["Studieförbundet Vuxenskolan, Malmö", "MAU"], []),
    "Rädda Barnen och Röda Korset": (["Rädda Barnen", "Röda Korset"], ["Rädda Barnen och Röda Korset"]),
    "Skola och utbildning": (["Skola och utbildning"], ["Skola och utbildning"]),
    "ABF, Malmö": (["ABF, Malmö"], ["ABF, Malmö"]),
    "Eslöv, Höör, Hörby": (["Eslöv", "Höör", "Hörby"], []),
    "Bolaget, AB": (["Bolaget, AB"], []),
    "ABF, LU, Boverket": (["ABF", "LU", "Boverket"], []),
}


def names(cell: str, *, strongly: bool = False, apart: bool | None = None) -> tuple[list[str], list[str]]:
    found = split(cell, lambda name: same_name(name) in KNOWN, strongly=strongly, apart=lambda _: apart)
    return list(found.names), list(found.doubtful)


@pytest.mark.parametrize(("cell", "read"), CELLS.items())
def test_the_names_in_a_cell(cell: str, read: tuple[list[str], list[str]]) -> None:
    assert names(cell) == read


def test_commas_belong_to_names_where_a_column_has_semicolons() -> None:
    assert separates_strongly(["Alfa", "Beta; Gamma"])
    assert separates_strongly(["Alfa\nBeta"])
    assert not separates_strongly(["Alfa, Beta"])
    assert names("Alfa, Beta; Gamma", strongly=True) == (["Alfa, Beta", "Gamma"], [])
    assert names("Alfa, Beta", strongly=True) == (["Alfa", "Beta"], ["Alfa, Beta"])
    assert names("MAU, Lund", strongly=True) == (["MAU", "Lund"], [])


def test_a_decision_on_a_doubtful_text() -> None:
    assert names("ABF, Malmö", apart=True) == (["ABF", "Malmö"], [])
    assert names("Rädda Barnen och Röda Korset", apart=False) == (["Rädda Barnen och Röda Korset"], [])


def test_what_is_likely() -> None:
    assert looks_several("Rädda Barnen och Röda Korset")
    assert not looks_several("Skola och utbildning")
    assert not looks_several("ABF, Malmö")
