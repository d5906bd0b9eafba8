"""The coordinators' five questions, asked of a made network of another country."""

import networks
import pytest

from graph.__main__ import main

from .shell import rows

MADE = str(networks.REFERENCE / "another_country")


@pytest.fixture
def asked(capsys: pytest.CaptureFixture[str]):
    """The rows that a command prints, and all else."""

    def run(*command: str) -> tuple[list[dict[str, str]], str]:
        assert main([*command, "--data", MADE]) == 0
        printed = capsys.readouterr()
        return rows(printed.out), printed.err + printed.out

    return run


def test_what_support_is_not_documented_in_a_region(asked) -> None:
    found, _ = asked("coverage", "--region", "NO081")
    assert {row["group"] for row in found if row["documented"] == "based"} == {"funding", "knowledge"}
    found, _ = asked("coverage", "--region", "NO0A2")
    assert {row["documented"] for row in found} == {"not documented"}


def test_who_connects_business_with_civil_society(asked) -> None:
    found, said = asked("meet", "business", "civil_society", "--connectors")
    most = [(row["id"], float(row["pair_betweenness"]), row["exclusive_pairs"]) for row in found]
    assert most[:2] == [("college", 1.0, "6"), ("fund", 1.0, "6")]  # both stand on all six pairs' only path
    assert "6 would be cut off without it" in said


def test_whom_to_introduce_first_in_a_region(asked) -> None:
    found, _ = asked("meet", "NO0A2")
    assert (found[0]["a"], found[0]["b"]) == ("council", "school")  # the school has no partner; the council has three
    assert "Both are based in NO0A2; a tie would join two parts" in found[0]["reason"]


def test_what_ends_and_whom_it_touches(asked) -> None:
    found, said = asked("timeline", "--from", "2025", "--to", "2026")
    assert [row["members"] for row in found if row["course"] == "ends"] == ["council fund", "fund college"]
    assert "2 partnerships are documented to end, with 3 actors" in said


def test_how_two_regions_differ(asked) -> None:
    _, said = asked("compare", "region=NO081", "region=NO0A2")
    assert "NO081: 5 actors and 4 ties. NO0A2: 4 actors and 2 ties. No actor is in both." in said
    assert "Whether the difference is chance cannot be tested" in said
