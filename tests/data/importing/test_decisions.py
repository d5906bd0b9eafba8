"""Decisions in a file: written, read again, and never trusted."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data.importing.decisions import read, written
from graph.data.importing.roles import ACTOR_ROLES
from graph.data.importing.understood import Decisions

DECISIONS = Decisions(
    shapes={"Blad1": "actors", "Länkar": "links"},
    roles={"Blad1": {"Namn": "name", "#3": "unused", 'Ägare: "x"': "custom"}},
    answers={"sector:kooperativ": "civil_society", "direction:stöd": "directed"},
)
texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=20)


def test_decisions_are_read_as_they_were_written() -> None:
    assert read(written(DECISIONS)) == (DECISIONS, ())
    assert read(written(Decisions())) == (Decisions(), ())
    assert read(b"\xef\xbb\xbf" + written(DECISIONS)).decisions == DECISIONS


@given(
    st.dictionaries(texts, st.sampled_from(["actors", "matrix"]), max_size=3),
    st.dictionaries(texts, st.dictionaries(texts, st.sampled_from(ACTOR_ROLES), max_size=3), max_size=3),
    st.dictionaries(texts, texts, max_size=3),
)
def test_any_headings_and_answers_are_kept(shapes, roles, answers) -> None:
    decisions = Decisions(shapes, roles, answers)
    assert read(written(decisions)) == (decisions, ())


def test_the_file_is_the_same_whatever_the_order() -> None:
    other = Decisions(
        dict(reversed(DECISIONS.shapes.items())),
        {key: dict(reversed(roles.items())) for key, roles in DECISIONS.roles.items()},
        dict(reversed(DECISIONS.answers.items())),
    )
    assert written(other) == written(DECISIONS)
    assert '"Ägare: \\"x\\"": "custom"' in written(DECISIONS).decode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import_decisions_unreadable"),
        (b"\xff\xfe{", "import_decisions_unreadable"),
        (b"{", "import_decisions_unreadable"),
        (b"[]", "import_decisions_unreadable"),
        (b'"shapes"', "import_decisions_unreadable"),
        (b"{}", "import_decisions_unreadable"),
        (b'{"a": 1}', "import_decisions_unreadable"),
        (b"[" * 100_000, "import_decisions_unreadable"),
        (b'{"shapes": {}, "format": ' + b"9" * 5000 + b"}", "import_decisions_unreadable"),
        (b'{"shapes": {}, "format": true}', "import_decisions_unreadable"),
        (b'{"shapes": {}, "format": "1"}', "import_decisions_unreadable"),
        (b'{"shapes": {}, "format": 0}', "import_decisions_unreadable"),
        (b'{"shapes": {}, "format": 2}', "import_decisions_newer"),
        (b" " * 600_000, "import_decisions_large"),
    ],
)
def test_what_is_no_file_of_decisions_is_refused(content: bytes, code: str) -> None:
    found, [problem] = read(content)
    assert found == Decisions()
    assert (problem.code, problem.severity) == (code, "error")
    assert problem.message("sv")
    assert len(problem.message("en")) < 300


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        ({"shapes": {"a": "actors", "b": "circle", "c": 1, "d": None}}, ["shapes.b", "shapes.c", "shapes.d"]),
        ({"shapes": []}, ["shapes"]),
        ({"roles": {"T": {"Namn": "name", "X": "password"}, "U": "name"}}, ["roles.T.X", "roles.U"]),
        ({"roles": 5}, ["roles"]),
        ({"answers": {"a": "b", "c": ["d"], "e": "x" * 2000}}, ["answers.c", "answers.e"]),
        ({"people": 1, "shapes": {}}, ["people"]),
    ],
)
def test_what_is_wrong_is_left_out_and_the_rest_is_read(changed: dict[str, object], keys: list[str]) -> None:
    found, problems = read(json.dumps({"format": 1, "answers": {"q": "a"}} | changed).encode())
    assert [problem.facts["key"] for problem in problems] == keys
    assert {problem.severity for problem in problems} == {"warning"}
    assert all(problem.message(lang) for problem in problems for lang in ("sv", "en"))
    assert found.answers == ({"a": "b"} if "answers" in changed else {"q": "a"})
    assert found.shapes == ({"a": "actors"} if "a" in dict(changed.get("shapes") or {}) else {})
    assert found.roles.get("T", {}) in ({}, {"Namn": "name"})


def test_the_first_of_two_decisions_counts() -> None:
    found, [problem] = read(b'{"answers": {"a": "1", "a": "2"}}')
    assert (found.answers, problem.facts["key"]) == ({"a": "1"}, "a")


@given(st.binary(max_size=100) | st.text(max_size=50).map(lambda text: json.dumps({"answers": text}).encode()))
def test_any_bytes_give_a_report(content: bytes) -> None:
    found, problems = read(content)
    assert isinstance(found, Decisions)
    assert all(problem.message("en") for problem in problems)
