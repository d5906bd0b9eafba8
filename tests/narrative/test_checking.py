"""What is said of a folder beyond its two files' own rules: what a picture of it leaves out."""

from pathlib import Path

import pytest

from graph import check, load
from graph.__main__ import main
from graph.picture.scene import WORDS, compose_graph

TEXTS = dict.fromkeys(WORDS, "")


def folder(path: Path, actors: int, links: str = "links: []\n") -> Path:
    named = "".join(f"- {{id: a{i}, name: Actor {i}, sector: public}}\n" for i in range(actors))
    (path / "actors.yaml").write_text(f"actors:\n{named}")
    (path / "links.yaml").write_text(links)
    return path


@pytest.mark.parametrize("actors", [2_001, 20_000])
def test_what_a_picture_shows_whole_is_no_warning(tmp_path: Path, actors: int) -> None:
    data = folder(tmp_path, actors)
    assert compose_graph(load(data), "en", TEXTS).omitted == 0
    assert check(data).empty


def test_actors_that_a_picture_leaves_out_are_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = folder(tmp_path, 20_001)
    assert main(["check", "--data", str(data)]) == 0
    said = capsys.readouterr()
    assert said.err == (
        f"{data / 'actors.yaml'}: warning: large network: a picture shows 20,000 of 20,001 actors, those with most "
        "partners; tables are complete\n"
    )
    assert said.out.endswith("; 0 problems, 1 warning\n")
    assert compose_graph(load(data), "en", TEXTS).omitted == 1


def test_ties_that_a_picture_leaves_out_are_a_warning(tmp_path: Path) -> None:
    members = ", ".join(f"a{i}" for i in range(450))
    data = folder(tmp_path, 450, f"links: [{{members: [{members}], kind: other}}]\n")
    assert check(data, "sv")["message"].to_list() == [
        "stort nätverk: en bild visar högst 100\N{NO-BREAK SPACE}000 av 101\N{NO-BREAK SPACE}025 band, de starkaste; "
        "tabellerna är fullständiga"
    ]
    assert compose_graph(load(data), "en", TEXTS).omitted_lines == 1_025
