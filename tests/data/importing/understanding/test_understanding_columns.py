"""What a table holds and the role of each column, from headings and contents, with the reason; and decisions on "
"both."""

from typing import get_args

import pytest

from graph.data.importing.tables import Row, Shape, Table
from graph.data.importing.understanding.understand import SHAPES, understand
from graph.data.importing.understood import Column, Decisions

from .drafts import asked, names, roles, table, ties

# A table → the roles of its columns.
TABLES = {
    "Organisation|Sektor|Kommun\nAlfa|AB|Lund\nBeta|kommun|Lund": "name sector region",
    "Namn|Typ\nAlfa|förening\nBeta|kommun": "name sector",
    "Namn|Typ|Sektor\nAlfa|nätverk|ideell\nBeta|kommun|offentlig": "name form sector",
    "Namn|Typ|Sektor\nAlfa|stor|ideell\nBeta|liten|offentlig": "name custom sector",
    "Namn|Organisation|Sektor\nAnna Berg|Alfa|AB\nPer Holm|Beta|AB": "person name sector",
    "Organisation|Ansvarig|Sektor\nAlfa|Anna Berg|AB\nBeta|Per Holm|AB": "name person sector",
    "Organisation|Ansvarig|Sektor\nAlfa|Miljöförvaltningen|AB\nBeta|Hälsa|AB": "name custom sector",
    "Nr|Organisation|Sektor\n1|Alfa|AB\n2|Beta|AB": "unused name sector",
    "Organisation|Kanal|Sektor\nAlfa|info@alfa.se|AB\nBeta|beta@beta.se|AB": "name person sector",
    "Organisation|Kanal|Sektor\nAlfa|www.alfa.se|AB\nBeta|beta.se|AB": "name url sector",
    "Organisation|Kod|Sektor\nAlfa|202100-4920|AB\nBeta|212000-1124|AB": "name orgnr sector",
    "Organisation|Var|Vad för slags\nAlfa|Lund|AB\nBeta|Malmö|kommun": "name region sector",
    "Organisation|Antal anställda|Sektor\nAlfa|12|AB\nBeta|5|AB": "name custom sector",
    "Organisation||Sektor\nAlfa|något|AB\nBeta|annat|AB": "name unused sector",
    "Organisation|Källa|Länk till källa|Sektor\nAlfa|R|a.se|AB\nBeta|S|b.se|AB": "name source source_url sector",
    "Organisation|Sektor|Kommun|Ort\nAlfa|AB|Lund|Malmö\nBeta|AB|Eslöv|Höör": "name sector region custom",
    "Organisation|Sektor|Samarbetspartners\nAlfa|AB|Beta\nBeta|AB|Gamma": "name sector party",
    "Organisation|Sektor|Finansieras av\nAlfa|AB|Beta\nBeta|AB|Gamma": "name sector source_actor",
    "Organisation|Sektor|Kontakter i nätverket\nAlfa|AB|Beta\nBeta|AB|Alfa": "name sector party",
    "Part 1|Part 2|Typ\nAlfa|Beta|avtal\nAlfa|Gamma|bidrag": "party party kind",
    "Organisation A|Organisation B|Form av samverkan\nAlfa|Beta|avtal": "party party kind",
    "Organisation|Partner|Start\nAlfa|Beta|2020\nAlfa|Gamma|2021": "party party start",
    "Från|Till|Relation\nAlfa|Beta|avtal\nAlfa|Gamma|bidrag": "source_actor target_actor kind",
    "Part 1|Part 2|Från|Till\nAlfa|Beta|2020|2021\nAlfa|Gamma|2021|": "party party start end",
    "Source|Target|Type\nAlfa|Beta|Directed\nAlfa|Gamma|Undirected": "source_actor target_actor direction",
    "Source|Target|Type\nAlfa|Beta|avtal\nAlfa|Gamma|bidrag": "source_actor target_actor kind",
    "Part 1|Part 2|Source\nAlfa|Beta|Rapport\nAlfa|Gamma|Rapport": "party party source",
    "Part 1|Part 2|Vad|Typ|Roll\nAlfa|Beta|Hus|avtal|värd\nAlfa|Gamma|Bil|bidrag|": "party party link_name kind note",
    "Part 1|Part 2|Vad|Roll\nAlfa|Beta|avtal|värd\nAlfa|Gamma|bidrag|": "party party kind note",
    "Part 1|Part 2|Roll\nAlfa|Beta|finansiär\nAlfa|Gamma|värd": "party party kind",
    "Bidragsgivare|Mottagare|Belopp\nAlfa|Beta|5 kr\nAlfa|Gamma|6 kr": "source_actor target_actor amount",
    "Finansiär|Organisation|Bidrag\nAlfa|Beta|5 kr\nAlfa|Gamma|6 kr": "source_actor party amount",
    "Part 1|Part 2|Summa att betala\nAlfa|Beta|5 kr\nAlfa|Gamma|6 tkr": "party party amount",
    "Part 1|Part 2|Löper\nAlfa|Beta|2020–2022\nAlfa|Gamma|2021–": "party party period",
    "Part 1|Part 2|Kontaktperson\nAlfa|Beta|Anna\nAlfa|Gamma|Per": "party party person",
    "Projekt|Deltagare\nHus|Alfa, Beta\nBil|Alfa, Gamma": "link_name party",
    "Uppgift\nAlfa finansierar Beta\nBeta samarbetar med Gamma": "sentence",
    "Uppgift|Mer\nAlfa finansierar Beta|1\nBeta samarbetar med Gamma|2": "sentence note",
    "||\nAlfa|Beta|avtal\nBeta|Gamma|bidrag\nGamma|Alfa|avtal": "party party kind",
}
SHAPED = {
    "Organisation|Sektor\nAlfa|AB": "actors",
    "Organisation\nAlfa\nBeta": "actors",
    "Source|Target\nAlfa|Beta": "links",
    "Info\nDet här bladet förklarar hur tabellen fylls i, och av vem, under hela det kommande året.": "other",
    "Fråga|Svar\nVad är detta för en lista, och varför finns den här i boken?|Den är till för oss alla i nätverket, "
    "och för andra som är med.": "other",
}


@pytest.mark.parametrize(("text", "expected"), TABLES.items())
def test_the_roles_of_columns(text: str, expected: str) -> None:
    assert " ".join(roles(understand([table("A", text)]))) == expected


@pytest.mark.parametrize(("text", "shape"), SHAPED.items())
def test_the_shape_of_a_table(text: str, shape: str) -> None:
    assert understand([table("A", text)]).tables[0].shape == shape


def test_names_from_another_table_give_away_parties() -> None:
    actors = table("A", "Organisation|Sektor\nAlfa|AB\nBeta|AB\nGamma|AB")
    pairs = table("B", "Ena|Andra|Hur\nAlfa|Beta|avtal\nBeta|Gamma|bidrag")
    found = understand([pairs, actors])
    assert roles(found)[:3] == ["party", "party", "kind"]
    assert found.tables[0].columns[0] == Column(
        "Ena", "party", type(found.tables[0].reason)("import_by_known_names", {"n": 2, "total": 2}), ("Alfa", "Beta")
    )
    assert found.tables[1].reason.facts == {"columns": "Organisation, Sektor"}


def test_examples_show_what_values_became() -> None:
    found = understand([table("A", "Organisation|Sektor|Kommun\nAlfa|AB|Lund\nBeta|kommun|Atlantis")])
    assert [column.examples for column in found.tables[0].columns] == [
        ("Alfa", "Beta"),
        ("AB → business", "kommun → public"),
        ("Lund → SE224", "Atlantis"),
    ]


def test_reasons_say_what_gave_the_role_away() -> None:
    text = "Namn|Vilken sektor tillhör ni?|Kanal|Övrigt 7\nAlfa|AB|a.se|x\nBeta|kommun|b.se|y"
    found = understand([table("A", text)])
    assert [(column.reason.code, dict(column.reason.facts)) for column in found.tables[0].columns] == [
        ("import_by_heading", {"word": "Namn"}),
        ("import_by_heading_part", {"word": "sektor"}),
        ("import_by_urls", {"n": 2, "total": 2}),
        ("import_by_heading", {"word": "Övrigt 7"}),
    ]


def test_roles_are_decided_by_heading_or_place() -> None:
    text = "Organisation|Sektor|Kommun||Kommun\nAlfa|AB|Lund|Beta|x\nBeta|AB|Lund||y"
    decided = Decisions(roles={"A": {"Sektor": "unused", "#4": "party", "#5": "note"}})
    found = understand([table("A", text)], decided)
    assert roles(found) == ["name", "unused", "region", "party", "note"]
    assert found.tables[0].columns[3].reason.code == "import_by_decision"
    assert ties(found.draft) == [("other", "alfa", "beta")]
    assert {actor.sector for actor in found.draft.actors} == {"not_stated"}


def test_a_role_that_there_is_not_is_no_decision() -> None:
    found = understand([table("A", "Organisation|Sektor\nAlfa|AB")], Decisions(roles={"A": {"Sektor": "nonsense"}}))
    assert roles(found) == ["name", "sector"]


def test_shapes_are_decided() -> None:
    pairs = table("A", "Organisation|Sektor\nAlfa|Beta\nGamma|Beta")
    found = understand([pairs], Decisions(shapes={"A": "other"}))
    assert (found.tables[0].shape, found.draft.actors) == ("other", ())
    found = understand([pairs], Decisions(shapes={"A": "links"}, roles={"A": {"Sektor": "party"}}))
    assert ties(found.draft) == [("other", "alfa", "beta"), ("other", "beta", "gamma")]


def test_what_the_format_states_is_certain() -> None:
    rows = (Row(0, ("Alfa; Beta", "1", "a", "kommun")), Row(0, ("Gamma", "2", "b", "AB")))
    nodes = Table(
        "x.gexf [nodes]",
        "nodes",
        ("label", "sektor", "id", "typ"),
        rows,
        format="gexf",
        shape="actors",
        roles={0: "name", 2: "id", 1: "custom"},
    )
    edges = Table(
        *("x.gexf [edges]", "edges", ("source", "target"), (Row(0, ("a", "b")), Row(0, ("a", "c; d")))),
        format="gexf",
        shape="links",
        roles={0: "source_actor", 1: "target_actor"},
        directed=True,
    )
    found = understand([nodes, edges])
    assert roles(found) == ["name", "custom", "id", "sector", "source_actor", "target_actor"]
    assert names(found.draft) == ["Alfa; Beta", "Gamma", "c; d"]
    assert ties(found.draft) == [("directed_tie", "a", "b"), ("directed_tie", "a", "c-d")]
    assert asked(found) == {"kind:#edges": "directed_tie"}


def test_a_table_of_which_little_is_known_is_asked_about() -> None:
    found = understand([table("Blad1", "Kol A|Kol B\n1|2\n3|4")])
    assert asked(found) == {"shape:Blad1": "other"}
    assert found.questions[0].options == SHAPES == get_args(Shape)
    taken = understand(
        [table("Blad1", "Kol A|Kol B\nAlfa|Beta\nGamma|Delta")], Decisions(answers={"shape:Blad1": "links"})
    )
    assert taken.tables[0].shape == "links"
