"""Whole workbooks as people keep them, and the drafts that come of them."""

from graph.data.importing.tables import Table
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions, Understood
from graph.network.model import Source

from .drafts import asked, decided, left_out, names, read_back, roles, stated, table, ties

ADMINISTRATOR = (
    table(
        "Aktörer",
        """
Organisation|Förkortning|Sektor|Typ av organisation|Kommun/Län|Org.nr|Hemsida|Kontaktperson|Kommentar
Malmö universitet|MAU|Akademi|universitet|Malmö|202100-4920|mau.se|Anna Svensson|
Malmö stad||kommun|kommun|Malmö/Skåne|2120001124|www.malmo.se|Per Persson|Stor kommun
Region Skåne|RS|Offentlig|region|Skåne län||skane.se||
Rädda Barnen||idéburen|förening|Nationell||||
Forum för social innovation||Akademi/offentlig|nätverk|Lund||||
Ekobanken||kooperativ|bank|Järna||||
 Malmö  Stad||kommun||||||
||||||||
Summa|7|||||||
""",
    ),
    table(
        "Partnerskap",
        """
Part 1|Part 2|Vad|Typ|Belopp|Start|Slut|Källa|Anm.
MAU|Malmö stad|Bostad för alla|kunskapsutbyte||2021|2025|Årsredovisning 2023|
Region Skåne|Rädda Barnen; Forum för social innovation|Stöd|bidrag|250 tkr|våren 2024|tills vidare|muntligt|
Malmö stad|Forum för social innovation||medlem||2023-||www.malmo.se/x|klart
Malmö stad|malmö stad||avtal|||||
MAU|||avtal|||||
MAU|Okänd AB|Samtal|kompisar||||https://a.se|
MAU|Okänd AB|Samtal|kompisar||||https://a.se|
Rädda Barnen|Ekobanken||avtal|1,5 mkr|2023/24||||
""",
    ),
)


def understood(book: tuple[Table, ...], **answers: str) -> Understood:
    found = understand(book, Decisions(answers=answers))
    report = read_back(found.draft)
    assert [problem.message() for problem in report.problems if problem.severity == "error"] == []
    return found


def test_an_administrators_sheet_of_actors() -> None:
    found = understood(ADMINISTRATOR)
    assert [column.role for column in found.tables[0].columns] == [
        *("name", "aliases", "sector", "form", "region", "orgnr", "url", "person", "note"),
    ]
    actors = {actor.id: stated(actor) for actor in found.draft.actors}
    assert actors["malmo-universitet"] == {
        "id": "malmo-universitet",
        "name": "Malmö universitet",
        "sector": "academia",
        "aliases": ("MAU",),
        "region": "SE224",
        "url": "https://mau.se",
        "orgnr": "202100-4920",
        "custom": (("Typ av organisation", "universitet"),),
    }
    assert actors["forum-for-social-innovation"] == {
        "id": "forum-for-social-innovation",
        "name": "Forum för social innovation",
        "sector": "academia",
        "cross_sector": True,
        "form": "network",
        "region": "SE224",
    }
    assert actors["okand-ab"] == {"id": "okand-ab", "name": "Okänd AB", "sector": "not_stated"}
    assert actors["ekobanken"]["custom"] == (("Kommun/Län", "Järna"), ("Typ av organisation", "bank"))
    assert found.tables[0].rows == 7
    assert found.draft.places["malmo-stad"] == ("bok.xlsx [Aktörer]:3", "bok.xlsx [Aktörer]:8")


def test_an_administrators_sheet_of_partnerships() -> None:
    found = understood(ADMINISTRATOR)
    assert [column.role for column in found.tables[1].columns] == [
        *("party", "party", "link_name", "kind", "amount", "start", "end", "source", "note"),
    ]
    assert ties(found.draft) == [
        ("knowledge_exchange", "malmo-stad", "malmo-universitet"),
        ("funding", "region-skane", "radda-barnen"),
        ("funding", "region-skane", "forum-for-social-innovation"),
        ("membership", "malmo-stad", "forum-for-social-innovation"),
        ("kompisar", "malmo-universitet", "okand-ab"),
        ("strategic_partnership", "ekobanken", "radda-barnen"),
    ]
    knowledge, funding, _, membership, _, agreement = map(stated, found.draft.links)
    assert (knowledge["start"], knowledge["end"], knowledge["name"]) == ("2021", "2025", "Bostad för alla")
    assert knowledge["sources"] == (Source("Årsredovisning 2023"),)
    assert (funding["start"], funding["sources"]) == ("2024", (Source("muntligt"),))
    assert "amount" not in funding
    assert funding["note"] == "Start: våren 2024\nSlut: tills vidare\nBelopp: 250 tkr"
    assert (membership["start"], membership["note"]) == ("2023", "klart")
    assert membership["sources"] == (Source("", "https://www.malmo.se/x"),)
    assert (agreement["amount"], agreement["start"], agreement["end"]) == (1_500_000, "2023", "2024")
    assert found.draft.link_places[1] == "bok.xlsx [Partnerskap]:3"


def test_what_an_administrators_sheet_leaves_to_ask() -> None:
    found = understood(ADMINISTRATOR)
    assert asked(found) == {
        "sector:akademi offentlig": "academia",
        "sector:kooperativ": "civil_society",
        "direction:bidrag": "forward",
        "direction:medlem": "forward",
        "kind:kompisar": "undirected",
    }
    assert left_out(found) == [
        (2, "import_people"),
        (7, "import_no_place"),
        (9, "import_empty_row"),
        (10, "import_summing_row"),
        (5, "import_self_link"),
        (6, "import_one_party"),
        (8, "import_repeated"),
    ]
    assert decided(found) == [
        (8, "import_same_actor"),
        (3, "import_amount_shared"),
        (3, "import_date_in_part"),
        (3, "import_date_noted"),
        (7, "import_not_in_table"),
    ]


def test_answers_are_taken() -> None:
    answers = {
        "sector:akademi offentlig": "public",
        "sector:kooperativ": "business",
        "direction:bidrag": "reversed",
        "kind:kompisar": "other",
    }
    found = understood(ADMINISTRATOR, **answers)
    sectors = {actor.id: actor.sector for actor in found.draft.actors}
    assert (sectors["forum-for-social-innovation"], sectors["ekobanken"]) == ("public", "business")
    assert ("funding", "radda-barnen", "region-skane") in ties(found.draft)
    assert ("other", "malmo-universitet", "okand-ab") in ties(found.draft)
    assert {question.key: question.answer for question in found.questions if question.answer} == answers


def test_a_gephi_pair() -> None:
    nodes = table(
        "nodes", "Id|Label|Sektor\n1|Alfa|Kommun\n2|Beta|AB\n3|Gamma|förening", place="nodes.csv", format="csv"
    )
    edges = table(
        "edges",
        """
Source|Target|Type|Id|Weight|Kind
1|2|Directed|0|1,5|finansierar
2|3|Undirected|1|2|samarbete
3|9|Directed|2|1|avtal
1|2|Directed|3|0|bidrag
2|2|Directed|4|1|avtal
""",
        place="edges.csv",
        format="csv",
    )
    found = understood((nodes, edges))
    assert roles(found) == [
        *("id", "name", "sector"),
        *("source_actor", "target_actor", "direction", "link_id", "strength", "kind"),
    ]
    assert names(found.draft) == ["9", "Alfa", "Beta", "Gamma"]
    assert ties(found.draft) == [
        ("funding", "alfa", "beta"),
        ("samarbete", "beta", "gamma"),
        ("strategic_partnership", "9", "gamma"),
    ]
    assert [link.strength for link in found.draft.links] == [1.5, 2, 1]
    assert asked(found) == {"kind:samarbete": "undirected"}
    assert left_out(found) == [(5, "import_strength_zero"), (6, "import_self_link")]


def test_projects_with_their_parties_in_columns_and_cells() -> None:
    projects = table(
        "Projekt",
        """
Projekt|Projektägare|Partners|Finansiär|Start|Slut|Budget (tkr)|Kontaktperson
Hållbar stad|Malmö stad|MAU, LU, Boverket|Vinnova|2021-01-01|2023-12-31|1 500|Anna Berg
Ny väg|Region Skåne|Coompanion Skåne|ESF-rådet|ca 2020|pågående|200|Per Holm
""",
    )
    found = understood((projects,))
    assert ties(found.draft) == [
        ("project_partnership", "boverket", "lu", "malmo-stad", "mau", "vinnova"),
        ("project_partnership", "coompanion-skane", "esf-radet", "region-skane"),
    ]
    first, second = map(stated, found.draft.links)
    assert (first["name"], first["amount"], first["end"]) == ("Hållbar stad", 1_500_000, "2023-12-31")
    assert first["note"] == "Projektägare: Malmö stad\nFinansiär: Vinnova"
    assert (second["start"], second.get("end")) == ("2020", None)
    assert asked(found) == {"kind:#Projekt": "project_partnership", "dates:approximate": "taken"}
    assert {actor.sector for actor in found.draft.actors} == {"not_stated"}
    assert "not_stated" in found.draft.sectors


def test_members_of_an_association_with_their_partners() -> None:
    members = table(
        "Medlemmar",
        """
Namn|Organisation|E-post|Typ|Kommun|Samarbetar med|Medlem i|Finansiärer
Anna Berg|ABF Malmö|anna@abf.se|studieförbund|Malmö|Malmö stad; Rädda Barnen|Forum|Region Skåne, Malmö stad
Per Holm|Malmö stad|per@malmo.se|kommun|Malmö|ABF Malmö||
Eva Lind|Rädda Barnen|eva@rb.se|förening|Lund|Skola och utbildning||Vinnova
""",
    )
    found = understood((members,))
    assert roles(found) == ["person", "name", "person", "sector", "region", "party", "target_actor", "source_actor"]
    assert ties(found.draft) == [
        ("other", "abf-malmo", "malmo-stad"),
        ("other", "abf-malmo", "radda-barnen"),
        ("membership", "abf-malmo", "forum"),
        ("funding", "region-skane", "abf-malmo"),
        ("funding", "malmo-stad", "abf-malmo"),
        ("other", "radda-barnen", "skola-och-utbildning"),
        ("funding", "vinnova", "radda-barnen"),
    ]
    assert asked(found) == {"kind:#Medlemmar:Samarbetar med": "other", "split:skola och utbildning": "one"}
    assert "Anna Berg" not in repr(found)
    assert "anna@" not in repr(found)


def test_sentences_with_years() -> None:
    sentences = table(
        "Blad1",
        """
Relation|År
Vinnova finansierar Malmö stad|2023
Malmö stad finansieras av Region Skåne|2022
ABF är medlem i Forum|2020
LU samarbetar med MAU och RISE|2021
LU och så vidare|2021
""",
    )
    found = understood((sentences,))
    assert ties(found.draft) == [
        ("funding", "vinnova", "malmo-stad"),
        ("funding", "region-skane", "malmo-stad"),
        ("membership", "abf", "forum"),
        ("samarbetar-med", "lu", "mau"),
        ("samarbetar-med", "lu", "rise"),
    ]
    assert [link.as_of for link in found.draft.links] == [2023, 2022, 2020, 2021, 2021]
    assert left_out(found) == [(6, "import_no_parties"), (6, "import_no_sentence")]
    together = understood((sentences,), **{"together:Blad1": "together"})
    assert ties(together.draft)[-1] == ("samarbetar-med", "lu", "mau", "rise")
