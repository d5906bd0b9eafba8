"""The command meet."""

import pytest

from graph.__main__ import main

from .shell import DATA, TOY, rows


def test_three_introductions_to_make_first_in_orebro(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meet", "SE124", "--data", DATA]) == 0
    printed = capsys.readouterr()
    first = rows(printed.out)[:3]
    assert [row["add_tie"] for row in first] == [
        "orebro-universitet~region-orebro-lan",
        "cykelreturen~psi-orebro",
        "psi-orebro~reform",
    ]
    assert first[0]["reason"] == (
        "Both are based in Örebro County and are partners of Partnership for Social Innovation in Örebro County; a tie "
        "would bring 128 pairs of actors in different sectors nearer to each other and the two would no longer depend "
        "on "
        "that partner alone."
    )
    assert "Of 251 pairs of actors between the sectors within Örebro County 21 are partners" in printed.err
    assert "does not predict who will become partners" in printed.err


def test_who_connects_business_with_civil_society(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meet", "business", "civil_society", "--connectors", "--lang", "sv", "--data", DATA]) == 0
    printed = capsys.readouterr()
    found = rows(printed.out)
    assert [row["id"] for row in found[:3]] == ["agenda-2014", "msi", "ekosysteminitiativet-2021"]
    assert float(found[0]["pair_betweenness"]) == pytest.approx(151 / 539)
    assert (found[0]["exclusive_pairs"], found[0]["cut_off"]) == ("151", "151")
    assert "förenar flest: 28\N{NO-BREAK SPACE}% av de kortaste vägarna mellan näringslivet och" in printed.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["P1", "A1"], "There is a tie between P1 and A1."),
        (["actor:P1", "B2"], "There is no path between P1 and B2."),
        (["Public sector", "all"], "of actors between the public sector and all actors"),
        (["all"], "of actors between different sectors"),
        (["B2", "B2"], "There are no pairs of actors within B2."),
    ],
)
def test_ends_of_every_sort(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meet", *arguments, "--data", TOY]) == 0
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["busines", "P1"], "'busines' is no sector, region or actor of this network; did you mean 'business'?"),
        (["region:SE12"], "'region:SE12' is no sector, region or actor of this network"),
        (["P1", "all", "--sector", "academia"], "P1"),
        (["", "P1"], "'' is no sector, region or actor of this network"),
    ],
)
def test_ends_that_are_not_there(arguments: list[str], fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meet", *arguments, "--data", TOY]) == 2
    printed = capsys.readouterr()
    assert fault in printed.err
    assert not printed.out


def test_what_may_be_two_things_is_asked_about(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "actors.yaml").write_text(
        "actors:\n  - {id: public, name: A, sector: public}\n  - {id: b, name: B, sector: business}\n"
    )
    (tmp_path / "links.yaml").write_text("links:\n  - {source: public, target: b, kind: other}\n")
    assert main(["meet", "public", "--data", str(tmp_path)]) == 2
    assert "write one of sector:public, actor:public" in capsys.readouterr().err
    assert main(["meet", "actor:public", "b", "--data", str(tmp_path)]) == 0


def test_a_scope_without_actors_has_no_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(
        ["meet", "--data", TOY, "--sector", "business", "--form", "organisation", "--text", "nothing like it"]
    ) in (0, 2)
    assert "Traceback" not in capsys.readouterr().err
