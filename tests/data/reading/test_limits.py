"""How much is reported of a file with very many faults, and how much work that is."""

import json
from pathlib import Path

import pytest

from graph import DataError, check, load
from graph.__main__ import main
from graph.data.reading.findings import Findings
from graph.data.reading.tree import tree
from graph.network.problems import MOST_LISTED, Found, Guesser, Problem, listed

from .example import ACTORS, LINKS, report, said


def link(more: str = "") -> str:
    return f"{{source: a, target: b, kind: other{more}}}"


def links(*entries: str) -> str:
    return "links:\n" + "".join(f"- {entry}\n" for entry in entries)


REPEATED = "{" + "a," * 500_000 + "}"
MORE = "that are not listed; correct those that are, and check again"


def test_a_thousand_problems_are_listed_and_the_others_counted() -> None:
    read = report(REPEATED)
    assert len(read.problems) == MOST_LISTED + 1
    assert read.errors == 499_999 + 2  # one of the field, and one of the list that is not there
    assert said(REPEATED)[-1] == f"actors.yaml: error: and 499,001 more {MORE}"
    assert sum(len(problem.message("sv")) for problem in read.problems) < 100_000


@pytest.mark.parametrize(("faults", "rows"), [(999, 999), (1_000, 1_000), (1_001, 1_001), (1_002, 1_001)])
def test_what_is_listed_at_the_limit(faults: int, rows: int) -> None:
    read = report(links=links(*(link(f", start: {i}x") for i in range(faults))))
    errors = [p for p in read.problems if p.severity == "error"]
    assert len(errors) == rows
    assert read.errors == faults
    assert (errors[-1].code == "more_problems") == (faults > MOST_LISTED)


def test_warnings_hide_no_error() -> None:
    doubtful = links(*([link()] * 5_000), link(", end: never"))
    read = report(links=doubtful)
    assert [p.code for p in read.problems if p.severity == "error"] == ["bad_date"]
    assert len(read.problems) == MOST_LISTED + 1
    assert read.problems[-2].code == "bad_date"
    assert (read.problems[-1].severity, read.problems[-1].facts) == ("warning", {"n": 4_001})
    assert (read.errors, read.warnings) == (1, 5_000)
    assert read.network is None


def test_warnings_of_one_file_hide_no_error_of_the_other() -> None:
    personal = "# 811218-9876\n" * 3_000
    found = report(ACTORS + personal, links(link(", end: never"))).problems
    assert [p.code for p in found if p.severity == "error"] == ["bad_date"]
    assert [p.code for p in found].count("personal_number") == MOST_LISTED - 1
    assert [(p.file, p.facts) for p in found if p.code == "more_problems"] == [("data/actors.yaml", {"n": 2_001})]


def test_each_file_says_how_many_more_it_has() -> None:
    wrong = "".join(f"  - {{id: å{i}, name: X, sector: public}}\n" for i in range(1_500))
    found = report(ACTORS + wrong, links(*(link(f", start: {i}x") for i in range(700)))).problems
    rows = [(p.file, p.facts["n"], p.severity) for p in found if p.code == "more_problems"]
    assert rows == [("data/actors.yaml", 500, "error"), ("data/links.yaml", 1_399, "error")]
    assert found[-1].file == "data/links.yaml"


def test_only_warnings_are_no_reason_not_to_load() -> None:
    read = report(links=links(*([link()] * 3_000)))
    assert read.network is not None
    assert (read.errors, read.warnings) == (0, 2_999)
    assert read.problems[-1].severity == "warning"


def test_listing_nothing() -> None:
    assert listed(()) == ()
    assert listed([Found("x", (), 0, 0)]) == ()


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "actors.yaml").write_text(REPEATED, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(LINKS, encoding="utf-8")
    return tmp_path


def test_the_exception_counts_what_it_does_not_list(broken: Path) -> None:
    with pytest.raises(DataError) as error:
        load(broken)
    assert str(error.value).endswith(f"and 499,001 more {MORE}\n500001 problems; nothing was loaded")
    assert error.value.errors == 500_001
    assert len(str(error.value)) < 150_000


def test_the_commands_count_what_they_do_not_list(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = broken / "problems.json"
    assert main(["check", "--data", str(broken), "--lang", "sv", "--out", str(out)]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == MOST_LISTED + 1
    assert "och 499\N{NO-BREAK SPACE}001 till" in printed.err.splitlines()[-1]
    assert printed.out == "500001 fel; inget lästes in\n"
    assert len(json.loads(out.read_text())) == MOST_LISTED + 1
    assert main(["metrics", "--data", str(broken)]) == 1
    assert capsys.readouterr().err.endswith("500001 problems; nothing was loaded\n")


def test_the_table_of_the_library_ends_with_how_many_more(broken: Path) -> None:
    table = check(broken)
    assert len(table) == MOST_LISTED + 1
    assert table["code"].tolist()[-1] == "more_problems"


def test_the_summary_counts_every_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text(links(*([link()] * 3_000)), encoding="utf-8")
    assert main(["check", "--data", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out.endswith("0 problems, 2999 warnings\n")
    assert len(printed.err.splitlines()) == MOST_LISTED + 1


def test_a_long_word_is_cut_where_words_are_listed() -> None:
    wrong = f"sectors: {{? {'s' * 100_000} : {{en: S}}}}\nactors: [{{id: a, name: A, sector: p}}]\n"
    found = report(wrong).problems
    assert max(len(p.message()) for p in found) < 400


def test_guesses_stop_when_letters_enough_have_been_compared() -> None:
    known = {f"{'ab' * 35}{i:06d}" for i in range(1_000)}
    assert Guesser(budget=77 * 76 * 1_000).closest(f"{'ab' * 34}xx000001q", known) is not None
    assert Guesser(budget=76 * 76 * 1_000).closest(f"{'ab' * 34}xx000001q", known) is None


def test_a_slip_of_the_keyboard_is_found_without_comparing() -> None:
    assert (
        Guesser(budget=0).closest("malmö-unversitet", {"malmo-universitet", "lunds-universitet"}) == "malmo-universitet"
    )


def test_directives_are_refused_where_they_are_many() -> None:
    findings = Findings("actors.yaml", Guesser())
    assert tree("\n".join(f"%TAG !{i}! b" for i in range(101)) + f"\n---\n{ACTORS}", findings, "actors") is None
    assert [(p.line, p.code) for p in findings.problems] == [(101, "directives")]
    assert report("\n".join(f"%TAG !{i}! b" for i in range(100)) + f"\n---\n{ACTORS}").errors == 0
    assert report(ACTORS + "# %TAG\n" * 200).errors == 0


def test_links_that_differ_in_their_numbers_alone_are_not_the_same() -> None:
    # Python gives the three one hash.
    numbers = [1.0, 2.0**-61, 2.0**-122]
    assert len({hash(number) for number in numbers}) == 1
    found = report(links=links(*(link(f", strength: {number!r}") for number in (*numbers, 1.0)))).problems
    assert [(p.line, p.code) for p in found] == [(3, "link_again"), (4, "link_again"), (5, "link_repeated")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\\nb", "a b"),
        ("a  \\n \\t \\n b", "a b"),
        ("a   b\\tc", "a   b c"),
        (f"a{' ' * 200}b\\tc", f"a{' ' * 200}b c"),
    ],
)
def test_line_breaks_in_a_name_become_blanks(written: str, read: str) -> None:
    network = report(f'actors: [{{id: a, name: "{written}", sector: public}}]\n').network
    assert network is not None
    assert network.actors[0].name == read


def test_a_problem_is_no_problem_more_than_once() -> None:
    one = Problem("actors.yaml", 0, "file_missing")
    assert listed([Found.one(one), Found("actors.yaml", (), 0, 0)]) == (one,)
