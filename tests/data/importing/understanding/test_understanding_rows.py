"""Which rows and cells are left out or kept as a note, where, and why; and who is the same actor."""

from unicodedata import normalize

import pytest

from graph.data.importing.tables import Mark, Row, Table
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions, Understood
from graph.network.model import Source

from .drafts import decided, left_out, names, read_back, stated, table, ties

HEADINGS = "Organisation|Sektor"
LINK_HEADINGS = "Source|Target|Kind|Start|End|Weight|Amount|Valuta|Källa|Anm."


def of_actors(*rows: str, headings: str = HEADINGS, marks: dict[int, dict[int, Mark]] | None = None) -> Understood:
    found = understand([table("A", "\n".join((headings, *rows)), marks)])
    assert read_back(found.draft).errors == 0
    return found


def of_links(*rows: str, headings: str = LINK_HEADINGS, marks: dict[int, dict[int, Mark]] | None = None) -> Understood:
    width = headings.count("|")
    filled = (row + "|" * (width - row.count("|")) for row in rows)
    found = understand([table("L", "\n".join((headings, *filled)), marks)])
    assert read_back(found.draft).errors == 0
    return found


ROWS = {
    "|": "import_empty_row",
    "Organisation|Sektor": "import_heading_row",
    "Summa|3": "import_summing_row",
    "TOTALT|": "import_summing_row",
    "Total:|3": "import_summing_row",
    "|kommun": "import_no_name",
    "-|kommun": "import_no_name",
    "#N/A|kommun": "import_error_name",
    "#SAKNAS!|kommun": "import_error_name",
    "#REF!|kommun": "import_error_name",
    "1,00E+05|kommun": "import_name_is_number",
    "1E+05|kommun": "import_name_is_number",
    f"{'x' * 301}|kommun": "import_name_too_long",
}


@pytest.mark.parametrize(("row", "code"), ROWS.items())
def test_a_row_that_is_left_out(row: str, code: str) -> None:
    found = of_actors("Alfa|kommun", row, "Beta|AB")
    assert left_out(found) == [(3, code)]
    assert names(found.draft) == ["Alfa", "Beta"]
    assert found.tables[0].rows == 2


@pytest.mark.parametrize(
    "name", ["1e5", "100000", "0012", "NA", "None", "null", "nan", "Total Sverige AB", "#teamet", "=1+1"]
)
def test_a_name_that_is_kept_as_it_is(name: str) -> None:
    assert name in names(of_actors(f"{name}|AB", "Beta|AB").draft)


def test_cells_that_were_more_than_text() -> None:
    marks: dict[int, dict[int, Mark]] = {
        2: {0: "date"},
        3: {0: "formula"},
        4: {1: "formula"},
        5: {0: "error"},
        6: {1: "error"},
    }
    found = of_actors("2024-05-01|AB", "|AB", "Alfa|", "#N/A|AB", "Beta|#N/A", "Gamma|AB", marks=marks)
    assert left_out(found) == [
        (2, "import_name_is_date"),
        (3, "import_formula_name"),
        (4, "import_formula"),
        (5, "import_error_name"),
        (6, "import_error_cell"),
    ]
    assert names(found.draft) == ["Alfa", "Beta", "Gamma"]


LINKS = {
    "Alfa|": "import_one_party",
    "Alfa|-": "import_one_party",
    "Alfa|None": "import_one_party",
    "Alfa|Alfa": "import_self_link",
    "Alfa|ALFA ": "import_self_link",
    "||bidrag": "import_no_parties",
    "Alfa|#N/A": "import_error_name",
    "Summa|": "import_summing_row",
    "Alfa|Beta|avtal|||0": "import_strength_zero",
}


@pytest.mark.parametrize(("row", "code"), LINKS.items())
def test_a_link_that_is_left_out(row: str, code: str) -> None:
    found = of_links("Gamma|Delta|avtal", row)
    assert left_out(found) == [(3, code)]
    assert ties(found.draft) == [("strategic_partnership", "delta", "gamma")]


# The cells of a link from Kind on → what it states beside its members, and what is said of it.
VALUES = {
    "avtal|2021|2025": ({"start": "2021", "end": "2025"}, []),
    "avtal|2021–2025|": ({"start": "2021", "end": "2025"}, []),
    "avtal|2025|2021": ({"note": "start 2025, end 2021"}, ["import_end_before_start"]),
    "avtal|våren 2024|": ({"start": "2024", "note": "Start: våren 2024"}, ["import_date_in_part"]),
    "avtal|efter 2020|": ({"note": "Start: efter 2020"}, ["import_date_noted"]),
    "avtal|45047|": ({"start": "2023-05-01"}, []),
    "avtal|||1,5": ({"strength": 1.5}, []),
    "avtal|||2": ({"strength": 2.0}, []),
    "avtal|||-1": ({"note": "Weight: -1"}, ["import_no_strength"]),
    "avtal|||inf": ({"note": "Weight: inf"}, ["import_no_strength"]),
    "avtal|||nan": ({}, []),
    "avtal|||NaNs": ({"note": "Weight: NaNs"}, ["import_no_strength"]),
    "avtal|||9999999": ({"note": "Weight: 9999999"}, ["import_no_strength"]),
    "avtal|||stark": ({"note": "Weight: stark"}, ["import_no_strength"]),
    "avtal||||250 tkr": ({"amount": 250_000.0}, []),
    "avtal||||250": ({"amount": 250.0}, ["import_currency_assumed"]),
    "avtal||||250|EUR": ({"amount": 250.0, "currency": "EUR"}, []),
    "avtal||||250|XYZ": ({"note": "Valuta: XYZ\nAmount: 250"}, ["import_no_currency"]),
    "avtal||||ca 2 mkr": ({"note": "Amount: ca 2 mkr"}, ["import_no_amount"]),
    "avtal||||0": ({"note": "Amount: 0"}, ["import_no_amount"]),
    "avtal||||-": ({}, []),
    "avtal||||||muntligt": ({"sources": (Source("muntligt"),)}, []),
    "avtal||||||www.a.se/b": ({"sources": (Source("", "https://www.a.se/b"),)}, []),
    "avtal|||||||klart": ({"note": "klart"}, []),
    "avtal|||||||två\\nrader": ({"note": "två\nrader"}, []),
}


@pytest.mark.parametrize(("cells", "expected"), VALUES.items())
def test_the_values_of_a_link(cells: str, expected: tuple[dict[str, object], list[str]]) -> None:
    found = of_links(f"Alfa|Beta|{cells}")
    values = {key: value for key, value in stated(found.draft.links[0]).items() if key not in ("members", "kind")}
    codes = [code for _, code in (*left_out(found), *decided(found)) if code != "import_not_in_table"]
    assert (values, codes) == expected


# A heading and a cell of an actor → what it states beside its name.
OF_ACTORS = {
    ("Hemsida", "mau.se"): {"url": "https://mau.se"},
    ("Hemsida", "se mejl"): {"note": "Hemsida: se mejl"},
    ("Org.nr", "2021004920"): {"orgnr": "202100-4920"},
    ("Org.nr", "DE 123"): {"custom": (("Org.nr", "DE 123"),)},
    ("Org.nr", "19900101-0017"): {},
    ("Kommun", "Lund"): {"region": "SE224"},
    ("Kommun", "Atlantis"): {"custom": (("Kommun", "Atlantis"),)},
    ("Länskod", "12"): {"region": "SE224"},
    ("Förkortning", "MAU; Mau"): {"aliases": ("MAU", "Mau")},
    ("Engelskt namn", "Alpha"): {"name_en": "Alpha"},
    ("Tvärsektoriell", "ja"): {"cross_sector": True},
    ("Tvärsektoriell", "nej"): {},
    ("Tvärsektoriell", "kanske"): {"note": "Tvärsektoriell: kanske"},
    ("Säkerhet", "hög"): {"confidence": "high"},
    ("Säkerhet", "7"): {"note": "Säkerhet: 7"},
    ("Uppdaterad", "2023-05-31"): {"as_of": 2023},
    ("Samhällsutmaning", "integration, hälsa"): {"challenges": ("integration", "hälsa")},
    ("Funktion", "Kunskap; finansiering"): {"functions": ("knowledge", "funding")},
    ("Funktion", "Kunskap; lokal"): {"functions": ("knowledge",), "custom": (("Funktion", "Kunskap; lokal"),)},
    ("Kommentar", "rad\\ntvå"): {"note": "rad\ntvå"},
    ("Antal anställda", "12"): {"custom": (("Antal anställda", "12"),)},
    ("Källa", "Rapport, www.a.se/b"): {"sources": (Source("Rapport", "https://www.a.se/b"),)},
    ("Telefon", "040-12 34 56"): {},
    ("Form", "nätverk"): {"form": "network"},
    ("Form", "stiftelse"): {"custom": (("Form", "stiftelse"),)},
}


@pytest.mark.parametrize(("column", "expected"), OF_ACTORS.items())
def test_the_values_of_an_actor(column: tuple[str, str], expected: dict[str, object]) -> None:
    heading, cell = column
    found = of_actors(f"Alfa|AB|{cell}", headings=f"Organisation|Sektor|{heading}")
    values = stated(found.draft.actors[0])
    assert {key: value for key, value in values.items() if key not in ("id", "name", "sector")} == expected


def test_a_personal_number_is_neither_kept_nor_repeated() -> None:
    found = of_actors("Alfa|AB|19900101-0017", headings="Organisation|Sektor|Org.nr")
    assert left_out(found) == [(2, "import_personal_number")]
    assert "19900101" not in repr((found.draft, found.left_out, found.remarks))


@pytest.mark.parametrize(
    "second",
    ["Malmö stad ", "malmö  stad", "Malmö\N{NO-BREAK SPACE}Stad", normalize("NFD", "Malmö stad"), "Malmö\u200b stad"],
)
def test_spellings_of_one_name(second: str) -> None:
    found = of_actors("Malmö stad|kommun", f"{second}|")
    assert names(found.draft) == ["Malmö stad"]
    unseen = [(3, "import_unseen")] if "\u200b" in second else []
    assert decided(found) == [(3, "import_same_actor"), *unseen]


def test_what_rows_of_one_actor_say_is_taken_together() -> None:
    found = of_actors(
        "Alfa|AB|Lund|", "Alfa|kommun||MAU", "Beta|AB||", headings="Organisation|Sektor|Kommun|Förkortning"
    )
    alfa = stated(found.draft.actors[0])
    assert (alfa["sector"], alfa["region"], alfa["aliases"], alfa["note"]) == (
        "business",
        "SE224",
        ("MAU",),
        "Sektor: kommun",
    )
    assert decided(found) == [(3, "import_row_differs"), (3, "import_same_actor")]


def test_one_name_with_two_organisation_numbers_is_two_actors() -> None:
    found = of_actors("Alfa|AB|202100-4920", "Alfa|AB|212000-1124", headings="Organisation|Sektor|Org.nr")
    assert [actor.id for actor in found.draft.actors] == ["alfa", "alfa-212000-1124"]


def test_links_name_actors_by_alias_english_name_and_id() -> None:
    actors = table("A", "Id|Organisation|Name in English|Förkortning|Sektor\nx-1|Alfa|Alpha|AA|AB\nx-2|Beta|||AB")
    links = table("L", "Source|Target|Kind\nAA|Beta|avtal\nalpha|x-2|bidrag\nALFA|beta|uppdrag")
    found = understand([links, actors])
    assert ties(found.draft) == [
        ("strategic_partnership", "x-1", "x-2"),
        ("funding", "x-1", "x-2"),
        ("commission", "x-1", "x-2"),
    ]
    assert found.remarks == ()


def test_an_alias_of_two_actors_names_neither() -> None:
    actors = table("A", "Organisation|Förkortning|Sektor\nAlfa|AA|AB\nAnnat Alfa|AA|AB")
    links = table("L", "Source|Target|Kind\nAA|Alfa|avtal")
    assert names(understand([actors, links]).draft) == ["AA", "Alfa", "Annat Alfa"]


def test_numbers_that_only_count_nodes_become_no_ids() -> None:
    named = understand([table("A", "Id|Namn|Sektor\n1|Alfa|AB\n2|Beta|AB")])
    assert [actor.id for actor in named.draft.actors] == ["alfa", "beta"]
    unnamed = understand([table("A", "Id|Sektor\n1|AB\n2|AB")])
    assert [actor.id for actor in unnamed.draft.actors] == ["1", "2"]


def test_numbers_of_two_files_are_told_apart() -> None:
    tables = [
        table("nodes", "Id|Label|Sektor\n1|Alfa|AB\n2|Beta|AB", place="x.graphml [nodes]"),
        table("edges", "Source|Target|Kind\n1|2|avtal", place="x.graphml [edges]"),
        table("nodes", "Id|Label|Sektor\n1|Gamma|AB\n2|Delta|AB", place="y.graphml [nodes]"),
        table("edges", "Source|Target|Kind\n1|2|avtal", place="y.graphml [edges]"),
    ]
    assert ties(understand(tables).draft) == [
        ("strategic_partnership", "alfa", "beta"),
        ("strategic_partnership", "delta", "gamma"),
    ]


def test_100_000_repeats_are_counted_in_one_message() -> None:
    rows = tuple(Row(i, ("Alfa", "Beta", "avtal")) for i in range(2, 100_002))
    found = understand([Table("a.csv", "a", ("Source", "Target", "Kind"), rows)])
    assert len(found.draft.links) == 1
    assert [(problem.line, problem.code, problem.facts["n"]) for problem in found.left_out] == [
        (3, "import_repeated", 99_999)
    ]


def test_many_rows_left_out_for_one_reason_are_counted_after_the_first_100() -> None:
    rows = tuple(Row(i, ("Alfa", "Alfa", "avtal")) for i in range(2, 1_002))
    found = understand([Table("a.csv", "a", ("Source", "Target", "Kind"), rows)])
    assert len(found.left_out) == 101
    assert found.left_out[-1].code == "import_more_rows"
    assert found.left_out[-1].facts == {"n": 900, "listed": 100}


def test_an_id_of_a_link_that_comes_twice_is_a_note() -> None:
    rows = "Alfa|Beta|avtal|D-1\nAlfa|Beta|avtal|D-1\nAlfa|Gamma|avtal|D-1\nAlfa|Beta; Gamma|bidrag|D-2"
    found = understand([table("L", f"Source|Target|Kind|Diarienummer\n{rows}")])
    assert [(link.id, link.note) for link in found.draft.links] == [
        ("D-1", None),
        (None, "id: D-1"),
        (None, "id: D-2"),
        (None, "id: D-2"),
    ]
    assert left_out(found) == [(3, "import_repeated")]


def test_parallel_links_are_kept() -> None:
    found = of_links("Alfa|Beta|avtal|2020", "Alfa|Beta|avtal|2021", "Beta|Alfa|avtal|2021", "Alfa|Beta|bidrag|2021")
    assert ties(found.draft) == [
        ("strategic_partnership", "alfa", "beta"),
        ("strategic_partnership", "alfa", "beta"),
        ("funding", "alfa", "beta"),
    ]


def test_several_targets_of_a_directed_kind_are_several_links() -> None:
    found = of_links("Alfa|Beta; Gamma|bidrag", "Alfa; Delta|Beta|avtal")
    assert ties(found.draft) == [
        ("funding", "alfa", "beta"),
        ("funding", "alfa", "gamma"),
        ("strategic_partnership", "alfa", "beta"),
        ("strategic_partnership", "beta", "delta"),
    ]


def test_several_kinds_in_a_cell_are_several_links() -> None:
    assert [kind for kind, *_ in ties(of_links("Alfa|Beta|avtal, bidrag").draft)] == [
        "strategic_partnership",
        "funding",
    ]


def test_days_and_months_are_told_apart_by_their_column() -> None:
    found = of_links("Alfa|Beta|avtal|3/4/2022", "Alfa|Beta|avtal|13/4/2022")
    assert [link.start for link in found.draft.links] == ["2022-04-03", "2022-04-13"]


def test_what_links_say_of_their_parties() -> None:
    found = understand(
        [
            table(
                "Samverkan",
                "Part 1|Sektor 1|Kommun|Part 2|Sektor 2|Typ av "
                "samverkan\nMAU|Akademi|Malmö|Forum|Kommun|IOP\nForum|Stat|Lund|Alfa|Bank|avtal",
            )
        ]
    )
    traits = {actor.id: (actor.sector, actor.region) for actor in found.draft.actors}
    assert traits == {"alfa": ("business", None), "forum": ("public", "SE224"), "mau": ("academia", "SE224")}


def test_too_many_words_for_kinds_are_a_note() -> None:
    rows = "\n".join(f"Alfa|Beta {i}|ett samtal om sak {i}" for i in range(60))
    found = understand([table("L", f"Source|Target|Typ\n{rows}")])
    assert [question.key for question in found.questions] == ["kind:#L"]
    assert found.draft.links[0].note == "Typ: ett samtal om sak 0"


def test_a_name_that_is_unreadable_in_a_list_leaves_out_the_row() -> None:
    found = of_links(f"Alfa|Beta; {'x' * 301}|avtal")
    assert left_out(found) == [(2, "import_name_too_long")]


def test_a_table_of_no_columns_and_one_of_no_rows() -> None:
    found = understand([Table("a.csv", "a", (), ()), Table("b.csv", "b", ("Organisation", "Sektor"), ())])
    assert (found.draft.actors, found.draft.links, found.questions) == ((), (), ())
    assert [one.rows for one in found.tables] == [0, 0]


def test_nothing_at_all() -> None:
    assert understand([]).tables == ()
    assert understand([], Decisions()).draft.actors == ()
