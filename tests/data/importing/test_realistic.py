"""Six files as people have them: each gives the network that it states, and next year's file needs no answer again."""

import re
from collections.abc import Callable, Mapping, Sequence

import pytest

from graph.data.importing.decisions import read, written
from graph.data.importing.preview import Preview, preview, taken_in
from graph.data.importing.tables import Upload
from graph.data.importing.understood import Decisions
from graph.network.model import Network

from . import realistic

# The files, the answers that differ from what is suggested, how many questions are left to accept, and the network.
SIX: Mapping[str, tuple[Callable[[], tuple[Upload, ...]], Mapping[str, str], int, set[str], Sequence[str]]] = {
    "administrator": (
        *(realistic.administrator, {}, 9),
        *(realistic.administrators_actors(), realistic.administrators_links()),
    ),
    "gephi": (realistic.gephi, {}, 0, realistic.GEPHI_ACTORS, realistic.expected(realistic.GEPHI_LINKS)),
    "kumu": (realistic.kumu, {}, 0, realistic.KUMU_ACTORS, realistic.expected(realistic.KUMU_LINKS)),
    "ucinet": (realistic.ucinet, {}, 1, realistic.UCINET_ACTORS, realistic.expected(realistic.UCINET_LINKS)),
    "survey": (realistic.survey, {}, 2, realistic.SURVEY_ACTORS, realistic.expected(realistic.SURVEY_LINKS)),
    "two_mode": (
        *(realistic.two_mode, {"two_modes:Blad1": "network"}, 1),
        *(realistic.TWO_MODE_ACTORS, realistic.expected(realistic.TWO_MODE_LINKS)),
    ),
}
_EACH = pytest.mark.parametrize("name", SIX)


def brought(name: str) -> Preview:
    """What comes of a file with the answers that it needs."""
    files, answers, *_ = SIX[name]
    return preview(files(), Decisions(answers=answers))


def network_of(seen: Preview) -> Network:
    assert seen.network is not None, [problem.message() for problem in seen.problems]
    return seen.network


def saved(seen: Preview) -> Decisions:
    """All answers as they are saved beside the data and read again, accepted suggestions among them."""
    answers = {question.key: question.value for question in seen.understood.questions if question.value}
    decisions, problems = read(written(Decisions(answers=answers)))
    assert problems == ()
    return decisions


@_EACH
def test_a_file_gives_the_network_that_it_states(name: str) -> None:
    _, answers, open_questions, actors, links = SIX[name]
    seen = brought(name)
    network = network_of(seen)
    assert realistic.actors_of(network) == actors
    assert realistic.links_of(network) == links
    asked = {question.key: question for question in seen.understood.questions}
    assert answers.items() <= {key: question.answer for key, question in asked.items()}.items()
    unanswered = [question for question in asked.values() if question.answer is None]
    assert len(unanswered) == open_questions
    assert all(question.suggested for question in unanswered)


@_EACH
def test_next_years_file_needs_no_answer(name: str) -> None:
    first = brought(name)
    files = [replace_year(upload) for upload in SIX[name][0]()]
    again = preview(files, saved(first), network_of(first))
    assert [question.key for question in again.understood.questions if question.answer is None] == []
    assert {one.status for one in again.comparison if one.key != "about"} == {"unchanged"}
    assert taken_in(network_of(again), network_of(first)) == network_of(first)


def replace_year(upload: Upload) -> Upload:
    """The file under next year's name."""
    return upload._replace(name=re.sub("2024", "2025", upload.name))


def test_next_years_workbook_adds_what_is_new() -> None:
    first = brought("administrator")
    again = preview(realistic.administrators_next(), saved(first), network_of(first))
    assert [question.key for question in again.understood.questions if question.answer is None] == []
    assert sorted(
        one.key for one in again.comparison if one.status != "unchanged" and one.key.startswith("actor:")
    ) == ["actor:sege-park-ekonomisk-forening"]
    assert {one.status for one in again.comparison} <= {"unchanged", "new"}
    now = taken_in(network_of(again), network_of(first))
    assert set(realistic.actors_of(now)) - realistic.administrators_actors() == {
        "Sege Park Ekonomisk Förening: civil_society SE224"
    }
    assert sorted(
        [*realistic.administrators_links(), "funding: Malmö stad > Sege Park Ekonomisk Förening 2025.."]
    ) == realistic.links_of(now)


def test_nobody_in_the_workbook_is_taken_in() -> None:
    network = network_of(brought("administrator"))
    texts = repr((network.actors, network.links))
    assert not re.search(r"Anna Ek\b|Per Persson|Fatima|Lindqvist|Haddad|exempel\.se|040-", texts)


def test_what_is_no_row_of_the_workbook_is_listed() -> None:
    seen = brought("administrator")
    rows = {(problem.line, problem.code) for problem in seen.problems if "[Organisationer]" in problem.file}
    assert {
        (1, "import_titles"),
        (20, "import_hidden_rows"),
        (45, "import_same_actor"),
        (47, "import_total_row"),
    } <= rows
    rows = {(problem.line, problem.code) for problem in seen.problems if "[Partnerskap]" in problem.file}
    assert {(66, "import_one_party"), (68, "import_summing_row")} <= rows


def test_who_did_not_answer_the_survey_is_counted() -> None:
    [answered] = [problem for problem in brought("survey").problems if problem.code == "import_answered"]
    assert (answered.facts["answered"], answered.facts["asked"]) == (10, 12)


@pytest.mark.parametrize(("name", "most"), [("administrator", 16), ("gephi", 3), ("kumu", 0), ("survey", 1)])
def test_no_more_is_remarked_than_there_is_to_see(name: str, most: int) -> None:
    assert len(brought(name).problems) <= most
