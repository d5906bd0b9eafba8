"""An empty network is written whole, and never over another."""

import os
import shutil
from contextlib import nullcontext
from pathlib import Path

import networks
import pytest
from users import SERVICE, acting_as, open_folder

from graph.data.reading import load
from graph.data.starting import sectors_named, start_network
from graph.network.model import Bilingual
from graph.network.problems import DataError
from graph.network.vocabulary import MOST_SECTORS, SECTORS


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    start_network(tmp_path / "new", "Samverkan i Skåne: 2026")
    network = load(tmp_path / "new")
    assert network.about.title == Bilingual("Samverkan i Skåne: 2026", "Samverkan i Skåne: 2026")
    assert (network.actors, network.links, network.sectors) == ((), (), SECTORS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["actors.yaml", "links.yaml"]


def test_what_else_lies_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "members.xlsx").write_bytes(b"PK")
    start_network(tmp_path, "", ["Kommuner", "Föreningar"])
    assert (tmp_path / "members.xlsx").read_bytes() == b"PK"
    network = load(tmp_path)
    assert network.about.title is None
    assert dict(network.sectors) == {
        "kommuner": Bilingual("Kommuner", "Kommuner"),
        "foreningar": Bilingual("Föreningar", "Föreningar"),
    }


@pytest.mark.parametrize("inside", ["", "one"])
def test_no_network_is_written_over(tmp_path: Path, inside: str) -> None:
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / inside, dirs_exist_ok=True)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    with pytest.raises(FileExistsError):
        start_network(tmp_path, "New")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "inside").symlink_to("outside")
    with pytest.raises(FileExistsError):
        start_network(tmp_path / "inside", "New")
    assert [*(tmp_path / "outside").iterdir()] == []


def test_half_a_network_is_not_completed(tmp_path: Path) -> None:
    (tmp_path / "links.yaml").write_text("links: []")
    with pytest.raises(FileExistsError):
        start_network(tmp_path, "New")
    assert [path.name for path in tmp_path.iterdir()] == ["links.yaml"]


def test_a_folder_that_cannot_be_written_stays_as_it_is() -> None:
    with open_folder(os.geteuid(), os.getegid(), 0o555) as folder:
        with acting_as(SERVICE) if os.geteuid() == 0 else nullcontext(), pytest.raises(PermissionError):
            start_network(folder, "New")
        assert [*folder.iterdir()] == []
        folder.chmod(0o755)


def test_ids_are_made_from_names_and_none_is_given_twice() -> None:
    named = ["Näringsliv", "academia", "Å", "A", "a!", "日本", "🙂", " Å ", "", "Public", "x" * 300]
    made = sectors_named(named)
    assert list(made) == ["business", "academia", "a", "a_2", "a_3", "sector", "sector_2", "public_2", "x" * 77]
    assert made["business"] == SECTORS["business"]
    assert made["public_2"] == Bilingual("Public", "Public")


@pytest.mark.parametrize(
    ("title", "sectors"), [("x\0", []), ("x" * 100_000, []), ("", [f"s{n}" for n in range(MOST_SECTORS + 1)])]
)
def test_what_could_not_be_read_again_is_not_written(tmp_path: Path, title: str, sectors: list[str]) -> None:
    with pytest.raises(DataError):
        start_network(tmp_path, title, sectors)
    assert [*tmp_path.iterdir()] == []


def test_as_many_sectors_as_can_be_compared_are_read_again(tmp_path: Path) -> None:
    names = [f"Sektor: {n} # ”x”" for n in range(MOST_SECTORS)]
    start_network(tmp_path, "'no'", names)
    assert [name.sv for name in load(tmp_path).sectors.values()] == names
