"""What holds for any table: a draft that the reader takes, the same for the same decisions, and nothing of people."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.data.importing.tables import Row, Shape, Table
from graph.data.importing.understanding.understand import understand
from graph.data.importing.understood import Decisions
from graph.network.model import Network

from .drafts import read_back

fast = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)

HEADINGS = [
    *(
        "Organisation",
        "Namn",
        "Förkortning",
        "Sektor",
        "Typ",
        "Kommun",
        "Org.nr",
        "Hemsida",
        "E-post",
        "Kommentar",
        "Id",
    ),
    *(
        "Part 1",
        "Part 2",
        "Source",
        "Target",
        "Vad",
        "Roll",
        "Belopp (tkr)",
        "Start",
        "Slut",
        "Period",
        "Källa",
        "Styrka",
    ),
    *(
        "Finansiär",
        "Medlem i",
        "Partners",
        "Valuta",
        "År",
        "Säkerhet",
        "Tvärsektoriell",
        "Funktion",
        "Riktning",
        "Relation",
    ),
    *("Name in English", "Samhällsutmaning", "Länk till källa", "Tidstämpel", "Nr", "", "☂", "x" * 90),
]
CELLS = [
    *(
        "Alfa",
        "Beta",
        "alfa ",
        "ALFA",
        "Gamma AB",
        "Malmö stad",
        "Alfa; Beta",
        "Alfa, Beta och Gamma AB",
        "AA",
        "1",
        "2",
        "x-1",
    ),
    *(
        "kommun",
        "AB",
        "förening",
        "kooperativ",
        "Akademi/offentlig",
        "okänd sort",
        "nätverk",
        "Malmö",
        "Skåne län",
        "Atlantis",
    ),
    *(
        "bidrag",
        "avtal",
        "kompisar",
        "finansieras av",
        "Alfa finansierar Beta",
        "directed",
        "←",
        "hög",
        "ja",
        "knappast",
    ),
    *(
        "2023",
        "2021–2025",
        "2025",
        "ca 2020",
        "tills vidare",
        "45047",
        "31/12/2022",
        "1/2/2022",
        "2023-13-01",
        "Q3 2022",
    ),
    *(
        "1,5",
        "0",
        "-1",
        "nan",
        "inf",
        "1e400",
        "250 tkr",
        "ca 2 mkr",
        "€ 3M",
        "EUR",
        "XYZ",
        "mau.se",
        "http://a b",
        "info@a.se",
    ),
    *(
        "202100-4920",
        "19900101-0017",
        "#N/A",
        "1E+05",
        "Summa",
        "-",
        "None",
        "NA",
        "",
        "",
        "",
        " ",
        "\n",
        "a\nb",
        "\u200b",
        "=1+1",
    ),
    *(
        "\N{COMBINING RING ABOVE}" * 50,
        "e\N{COMBINING ACUTE ACCENT}",
        "x" * 400,
        "\x07",
        "\ud800",
        "\u202eAlfa",
        "{0}",
        "☂",
    ),
]
cells = st.sampled_from(CELLS) | st.text(st.characters(codec=None, exclude_categories=()), max_size=30)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    headings = tuple(draw(st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=7)))
    rows = draw(st.lists(st.tuples(*[cells] * len(headings)), max_size=12))
    marks = st.dictionaries(
        st.integers(0, len(headings) - 1), st.sampled_from(["date", "number", "error", "formula"]), max_size=1
    )
    key = draw(st.sampled_from(["A", "B"]))
    made = tuple(Row(i, row, marks=draw(marks)) for i, row in enumerate(rows, 2))
    format = draw(st.sampled_from(["xlsx", "csv", "graphml"]))
    directed = draw(st.sampled_from([None, True, False]))
    return Table(f"bok.xlsx [{key}]", key, headings, made, 1, format, directed=directed)


# Matrices and surveys have tests of their own.
shapes: st.SearchStrategy[Shape] = st.sampled_from(["actors", "links", "other"])
decisions = st.builds(Decisions, shapes=st.fixed_dictionaries({"A": shapes, "B": shapes}))


@fast
@given(st.lists(tables(), min_size=1, max_size=3), decisions)
def test_any_tables_give_a_draft_that_the_reader_takes(made: list[Table], decided: Decisions) -> None:
    found = understand(made, decided)
    draft = found.draft
    network = Network(draft.actors, draft.links, draft.sectors, draft.kinds)
    report = read_back(draft)
    assert [problem.message() for problem in report.problems if problem.severity == "error"] == []
    assert report.network is not None
    assert len(report.network.actors) == len(network.actors)
    assert len(report.network.links) == len(network.links)
    assert len(draft.link_places) == len(draft.links)
    assert draft.places.keys() == {actor.id for actor in draft.actors}
    assert all(problem.severity == "warning" for problem in (*found.left_out, *found.remarks))


@fast
@given(st.lists(tables(), min_size=1, max_size=2), decisions)
def test_what_is_suggested_is_what_is_taken(made: list[Table], decided: Decisions) -> None:
    first = understand(made, decided)
    answers = {question.key: question.suggested for question in first.questions if question.suggested}
    again = understand(made, Decisions(shapes=decided.shapes, answers=answers))
    assert again.draft == first.draft
    assert [question.key for question in again.questions] == [question.key for question in first.questions]


@fast
@given(st.lists(tables(), min_size=1, max_size=2), decisions)
def test_every_problem_question_and_reason_has_words(made: list[Table], decided: Decisions) -> None:
    from graph.text import importing

    found = understand(made, decided)
    for problem in (*found.left_out, *found.remarks):
        assert problem.message("sv") != problem.message("en")
    for question in found.questions:
        assert importing.QUESTIONS[question.code].format_map(question.facts)
    for one in found.tables:
        for reason in (one.reason, *(column.reason for column in one.columns)):
            assert importing.REASONS[reason.code].format_map(reason.facts)
