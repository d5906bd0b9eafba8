"""The command resources."""

from pathlib import Path

import pytest

from graph.__main__ import main

from .shell import DATA, TOY, rows

HEAD = "giver,resource,receiver,currency,links,amount"


@pytest.fixture
def folder(tmp_path: Path) -> str:
    actors = "".join(f"  - {{id: {id}, name: {id}, sector: {s}}}\n" for id, s in (("a", "public"), ("b", "business")))
    (tmp_path / "actors.yaml").write_text(f"actors:\n{actors}")
    links = (
        "{source: a, target: b, kind: funding, amount: 1000}",
        "{source: a, target: b, kind: funding, amount: 20, currency: EUR, start: 2020, end: 2021}",
        "{members: [a, b], kind: knowledge_exchange}",
    )
    (tmp_path / "links.yaml").write_text("links:\n" + "".join(f"  - {link}\n" for link in links))
    return str(tmp_path)


def test_currencies_have_rows_of_their_own(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "--data", folder]) == 0
    assert capsys.readouterr().out.splitlines() == [
        HEAD,
        "public,funding,business,EUR,1,20.0",
        "public,funding,business,SEK,1,1000.0",
    ]


def test_what_is_shared_without_direction(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "--data", folder, "--shared"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "groups,resource,currency,links,amount",
        "public;business,knowledge,,1,",
    ]


def test_a_scope_and_another_attribute(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "--data", folder, "--at", "2022", "--known-dates"]) == 0
    assert capsys.readouterr().out.splitlines() == [HEAD]
    assert main(["resources", "--data", folder, "--by", "form"]) == 0
    assert {row["giver"] for row in rows(capsys.readouterr().out)} == {"organisation"}


def test_none_is_an_empty_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "--data", TOY]) == 0
    assert capsys.readouterr().out.splitlines() == [HEAD]


def test_a_wrong_attribute_is_answered_with_a_guess(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "--data", DATA, "--by", "regio"]) == 2
    assert "did you mean 'region'?" in capsys.readouterr().err
