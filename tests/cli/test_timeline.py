"""The command timeline."""

from pathlib import Path

import pytest

from graph.__main__ import main

from .shell import DATA, TOY, rows


def test_what_ends_around_the_date_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--data", DATA]) == 0
    printed = capsys.readouterr()
    ending = [row for row in rows(printed.out) if row["course"] == "ends"]
    assert len(rows(printed.out)) == 221
    assert (len(ending), ending[0]["end"], ending[-1]["end"]) == (20, "2025", "2027")
    first, most, regions, *_ = printed.err.splitlines()
    assert first == "In 2025–2027 20 partnerships are documented to end, with 23 actors taking part in them."
    assert most.startswith("With the most endings: SEED2SCALE (11)")
    assert "Skåne County (7)" in regions
    assert "127 partnerships have no known end" in printed.err


def test_whom_that_touches_and_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    def of(*options: str) -> list[dict[str, str]]:
        assert main(["timeline", "--data", DATA, *options]) == 0
        return rows(capsys.readouterr().out)

    assert {row["id"]: row["partners_after"] for row in of("--actors")}["seed2scale"] == "0"
    assert [row["group"] for row in of("--regions")][:2] == ["IT", "SE"]
    assert {row["group"] for row in of("--sectors")} == {"public", "academia", "civil_society"}
    left = {(row["reading"], row["measure"]): row["after"] for row in of("--after")}
    assert left["possible", "alone"] == "13.0"
    years = {row["year"]: row for row in of("--years")}
    assert (years["2023"]["active"], years["2023"]["unknown"]) == ("16", "125")  # as data-format.md has them
    assert len(of("--shares")) == 4 * len(years)


def test_one_date_is_a_period_and_a_region_narrows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--data", DATA, "--from", "2025", "--of-region", "SE22", "--of-sector", "academia"]) == 0
    printed = capsys.readouterr()
    assert printed.err.startswith("In 2025 3 partnerships are documented to end")
    assert all("SE22" in row["regions"] for row in rows(printed.out))


def test_without_dates_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text(
        "actors: [{id: a, name: A, sector: public}, {id: b, name: B, sector: public}]"
    )
    (tmp_path / "links.yaml").write_text("links: [{source: a, target: b, kind: other}]")
    for options in ([], ["--actors"], ["--years"], ["--after", "--collaborations", "as-ties"]):
        assert main(["timeline", "--data", str(tmp_path), *options]) == 0
        assert "No partnership states when it begins or ends" in capsys.readouterr().err


def test_what_cannot_be_asked_is_refused_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "--data", TOY, "--from", "2025-13", "--of-sector", "publik", "--of-region", "X"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3
    assert main(["timeline", "--data", TOY, "--from", "2026", "--to", "2025"]) == 2
    assert "--to 2025 is before --from 2026" in capsys.readouterr().err
