"""What is stated of engagement, read: all faults at once, and a faulty entry left out without the others."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import graph
from graph.app.worker.jobs import read_engagement as read_apart
from graph.app.worker.limits import LIMITS
from graph.data.reading import MEBIBYTE
from graph.data.reading.engagement import EngagementRead, linkable, parse, read_engagement
from graph.data.reading.files import InputFile
from graph.data.schema import engagement_schema
from graph.network.engagement import Engagement

from .agreement import instance

ACTORS = """actors:
  - {id: malmo, name: Malmö stad, sector: public}
  - {id: msi, name: Mötesplats, sector: academia}
  - {id: tele, name: Tele AB, sector: business}
"""
GOOD = """format: 2
engagement:
  - actor: malmo
    influence: 4
    interest: 2.5
    stance: supportive
    aim: A decision before summer.
    role: accountable
    owner: head of unit
    next: Meet the director
    due: 2026-12
    assessed_by: Ada
    assessed_on: 2026-11-30
  - {actor: msi, role: informed}
"""
WHOLE = Engagement(
    *("malmo", 4.0, 2.5, "supportive", "A decision before summer.", "accountable", "head of unit"),
    *("Meet the director", "2026-12", "Ada", "2026-11-30"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "links.yaml").write_text("links: []\n", encoding="utf-8")
    return tmp_path


def read(folder: Path, text: str | None) -> EngagementRead:
    if text is not None:
        (folder / "engagement.yaml").write_text(text, encoding="utf-8")
    return read_engagement(folder, graph.load(folder))


def test_what_is_stated_is_read_as_values(folder: Path) -> None:
    found = read(folder, GOOD)
    assert found.problems == ()
    assert found.entries == (WHOLE, Engagement("msi", role="informed"))
    assert found.by_actor["malmo"] is found.entries[0]


@pytest.mark.parametrize("text", [None, "engagement: []\n", "engagement:\n", "format: 2\nengagement: []\n"])
def test_where_nothing_is_stated_there_is_neither_entry_nor_fault(folder: Path, text: str | None) -> None:
    assert read(folder, text).entries == read(folder, text).problems == ()


def test_all_faults_are_stated_at_once_and_their_entries_left_out(folder: Path) -> None:
    found = read(
        folder,
        "engagement:\n"
        "- {actor: malmoo, influence: 6}\n"
        "- {actor: msi, influence: 3}\n"
        "- {actor: msi, influence: 4}\n"
        "- {influence: high}\n"
        "- {actor: tele, due: 2026-02-30, role: boss, stance: against, power: 3}\n"
        "- {actor: tele, owner: the office}\n",
    )
    assert found.entries == (Engagement("msi", influence=3.0),)
    lines = [(one.line, one.code) for one in found.problems]
    assert lines == [
        (2, "off_scale"),
        (2, "unknown_actor"),
        (4, "engagement_twice"),
        (5, "missing"),
        (5, "off_scale"),
        (6, "bad_date"),
        (6, "unknown_choice"),
        (6, "unknown_choice"),
        (6, "unknown_key"),
        (7, "engagement_twice"),
    ]
    said = [f"{one.place}: {one.message()}" for one in found.problems]
    assert f"{folder}/engagement.yaml:2: influence '6' is not a number from 1 to 5" in said
    assert f"{folder}/engagement.yaml:2: entry 1: no actor with id 'malmoo'; did you mean 'malmo'?" in said
    assert any("did you mean 'opposed'?" in one for one in said)
    assert any("did you mean 'influence'?" in one for one in said)


@pytest.mark.parametrize(
    ("text", "code", "is_read"),
    [
        ("format: 3\nengagement:\n- {actor: msi, influence: 3}\n", "newer_format", False),
        ("format: 1\nengagement:\n- {actor: msi, influence: 3}\n", "format_needed", True),
        ("format: two\nengagement:\n- {actor: msi, influence: 3}\n", "bad_format", True),
        ("engagement: {actor: msi}\n", "expected_list", False),
        ("engagement: [\n", "yaml_syntax", False),
        ("stakeholders: []\n", "expected_top", False),
        ("engagement:\n- &a {actor: msi}\n", "anchor", True),
        ("", "file_empty", False),
    ],
)
def test_what_is_wrong_with_the_file_as_a_whole(folder: Path, text: str, code: str, is_read: bool) -> None:
    found = read(folder, text)
    assert code in [one.code for one in found.problems]
    assert bool(found.entries) == is_read


def test_a_fault_in_it_keeps_no_network_from_loading_and_is_checked(folder: Path) -> None:
    (folder / "engagement.yaml").write_text("engagement:\n- {actor: nobody}\n", encoding="utf-8")
    assert len(graph.load(folder).actors) == 3
    table = graph.check(folder)
    assert table[["severity", "code", "line"]].values.tolist() == [["error", "unknown_actor", 2]]


@pytest.mark.parametrize("text", [GOOD, "engagement:\n- {actor: nobody}\n- {actor: msi, aim: Å}\n", "engagement: ["])
def test_it_is_read_in_another_process_as_here(folder: Path, text: str) -> None:
    here, network = read(folder, text), graph.load(folder)
    _, apart = read_apart(folder / "engagement.yaml", network, MEBIBYTE, LIMITS)
    assert apart == here


def test_no_network_is_needed_to_read_it() -> None:
    source = InputFile("engagement.yaml", GOOD.encode())
    assert parse(source, None).entries[0] == WHOLE
    assert parse(source, linkable(graph.Network((), (), {}, {}))).entries == ()


@pytest.mark.parametrize(
    ("fields", "is_valid"),
    [
        ("influence: 1", True),
        ("influence: 5.0", True),
        ("influence: '3.5'", True),
        ("influence: 0", False),
        ("influence: 5.5", False),
        ("influence: '6'", False),
        ("due: 2026-13", False),
        ("due: 2026-12-31", True),
        ("stance: unknown", True),
        ("stance: angry", False),
        ("role: informed", True),
        ("role: boss", False),
        ("person: Ada", False),
    ],
)
def test_the_schema_says_what_the_reader_says(folder: Path, fields: str, is_valid: bool) -> None:
    text = f"format: 2\nengagement:\n- actor: msi\n  {fields}\n"
    assert (not read(folder, text).problems) == is_valid
    assert Draft202012Validator(engagement_schema()).is_valid(instance(text)) == is_valid
