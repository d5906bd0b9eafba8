"""What a folder holds, and which names the folder of a network may have."""

import os
import shutil
from contextlib import nullcontext
from pathlib import Path

import networks
import pytest
from users import SERVICE, acting_as, open_folder

from graph.data.folders import Folder, is_valid_name, look_into, name_problem, network_in
from graph.data.reading import check, read

TOY = networks.REFERENCE / "toy12"


def folder_of(root: Path, *names: str) -> Path:
    for name in names:
        shutil.copytree(TOY, root / name)
    return root


def test_a_folder_with_either_file_is_a_network(tmp_path: Path) -> None:
    for file in ("actors.yaml", "links.yaml", "Actors.yml"):
        folder = tmp_path / file.replace(".", "-")
        folder_of(folder, "another")
        (folder / file).touch()
        assert look_into(folder) == Folder("network")


def test_a_file_instead_of_a_folder_is_left_to_the_reader() -> None:
    assert look_into(TOY / "actors.yaml") == Folder("network")


def test_nothing_yet(tmp_path: Path) -> None:
    assert look_into(tmp_path) == Folder("empty")
    (tmp_path / "members.xlsx").touch()
    (tmp_path / "notes").mkdir()
    assert look_into(tmp_path) == Folder("empty")
    assert look_into(tmp_path / "nowhere") == Folder("missing")
    assert look_into(str(tmp_path / "no\0where")) == Folder("missing")
    assert look_into(tmp_path / "members.xlsx" / "inside") == Folder("missing")


def test_the_networks_in_a_folder_come_in_order(tmp_path: Path) -> None:
    folder_of(tmp_path, "skåne 2024", "Blekinge", "Örebro_län.v2", ".hidden", "con", "nul.old", "a;b")
    (tmp_path / "no data").mkdir()
    (tmp_path / "README").touch()
    assert look_into(tmp_path) == Folder("several", ("Blekinge", "skåne 2024", "Örebro_län.v2"))


def test_a_link_leads_to_another_folder_inside_and_not_out(tmp_path: Path) -> None:
    root = folder_of(tmp_path / "networks", "one", "inner/deep")
    folder_of(tmp_path, "outside")
    (root / "two").symlink_to("one")
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "up").symlink_to("..")
    (root / "far").symlink_to("inner/deep")
    (root / "loop").symlink_to("loop")
    assert look_into(root).names == ("one", "two")
    assert network_in(root, "out") is None


def test_the_folder_may_itself_be_reached_by_a_link(tmp_path: Path) -> None:
    folder_of(tmp_path / "networks", "one")
    (tmp_path / "data").symlink_to("networks")
    assert network_in(tmp_path / "data", "one") == tmp_path / "data" / "one"


@pytest.mark.parametrize(
    "name",
    ["Skåne 2024", "a", "2024-05", "Örebro_län.v2", "Łódź", "Ünï", "console", "prn2", "æøå", "A\u030a", "é" * 80],
)
def test_names_that_are_allowed(name: str) -> None:
    assert is_valid_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", ".", "..", ".git", "-rf", "_x", " a", "a ", "a.", "x" * 81),
        *("a/b", "../data", "/etc", "a\\b", "C:", "a\0b", "a\nb", "a\tb", "a\u202eb", "a\u200bb", "a\u00a0b"),
        *("con", "CON", "con.txt", "Nul", "aux .x", "COM1", "lpt9.yaml", "com¹"),
        *("a%2fb", "a?b", "a*b", "a|b", "a<b>", 'a"b', "a'b", "a&b", "a=b", "a#b", "🙂"),
        *("中" * 80, "~", "\ud800", "R&D"),
    ],
)
def test_names_that_are_not(name: str, tmp_path: Path) -> None:
    folder_of(tmp_path, "a")
    assert not is_valid_name(name)
    assert network_in(tmp_path, name) is None
    problem = name_problem(name)
    assert problem is not None
    assert all(problem.message(lang).isprintable() for lang in ("sv", "en"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "the folder has no name yet; write one"),
        ("a/b", "the name of a folder cannot hold ”/”"),
        ("a\u202eb", "the name of a folder cannot hold ”<U+202E>”"),
        (".git", "the name of a folder must begin with a letter or a digit: ”.git”"),
        ("a.", "the name of a folder must not end with a space or a full stop: ”a.”"),
        ("con.txt", "Windows keeps the name ”con.txt” for a device; choose another"),
        ("中" * 80, "the name is too long for a folder: at most 80 characters, and 200 bytes; shorten it"),
    ],
)
def test_what_is_wrong_with_a_name_is_a_sentence(name: str, sentence: str) -> None:
    problem = name_problem(name)
    assert problem is not None
    assert problem.message().startswith(sentence)


def test_a_network_is_found_by_its_name_however_its_letters_are_composed(tmp_path: Path) -> None:
    folder_of(tmp_path, "Ska\u030ane")
    assert network_in(tmp_path, "Sk\u00e5ne") == tmp_path / "Ska\u030ane"
    assert network_in(tmp_path, "skåne") is None
    assert network_in(tmp_path / "Ska\u030ane", "Skåne") is None  # which is a network itself


def test_reading_a_folder_of_several_names_them(tmp_path: Path) -> None:
    folder_of(tmp_path, "Blekinge", "skåne 2024")
    [problem] = check(read(tmp_path)).problems
    assert problem.place == str(tmp_path)
    assert problem.message() == (
        "the folder holds networks in folders of their own: Blekinge, skåne 2024; name one of them, such as "
        f"{tmp_path / 'Blekinge'}"
    )


def test_a_folder_that_may_not_be_entered_is_not_listed() -> None:
    with open_folder(os.geteuid(), os.getegid()) as folder:
        folder_of(folder, "open", "shut")
        (folder / "shut").chmod(0)
        with acting_as(SERVICE) if os.geteuid() == 0 else nullcontext():
            assert look_into(folder).names == ("open",)
