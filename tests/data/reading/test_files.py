"""Folders, files and bytes: what can be read, what cannot, and that lines are counted as an editor counts them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.data.reading import MEBIBYTE, Sources, check, load, read
from graph.data.reading.files import InputFile

from .example import ACTORS, LINKS, report, said

NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "actors.yaml").write_text(ACTORS)
    (tmp_path / "links.yaml").write_text(LINKS)
    return tmp_path


def problems(folder: Path, lang: str = "en") -> list[str]:
    """What is said of a folder, which stands as DIR."""
    read_ = check(read(folder))
    assert read_.network is None
    return [f"{p.place}: {p.message(lang)}".replace(str(folder), "DIR") for p in read_.problems]


def of_bytes(actors: bytes) -> list[str]:
    read_ = check(Sources(InputFile("actors.yaml", actors), InputFile("links.yaml", LINKS.encode())))
    return [f"{p.place}: {p.message()}" for p in read_.problems]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the right of root to read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "actors.yaml").write_text(ACTORS)
        (folder / "links.yaml").write_text(LINKS)
        yield folder
        folder.chmod(0o755)


def test_folder_is_read(folder: Path) -> None:
    assert [a.id for a in load(folder).actors] == ["a", "b", "c"]
    assert load(str(folder)).digest == load(folder).digest


def test_no_folder(tmp_path: Path) -> None:
    sentence = "DIR: there is no such folder; name one that holds actors.yaml and links.yaml"
    assert problems(tmp_path / "none") == [sentence]


def test_a_file_in_place_of_the_folder(folder: Path) -> None:
    where = folder / "actors.yaml"
    said = "this is a file; name the folder that holds actors.yaml and links.yaml: "
    assert [f"{p.place}: {p.message()}" for p in check(read(where)).problems] == [f"{where}: {said}{folder}"]


@pytest.mark.parametrize("found", ["actors.yml", "Actors.yaml", "actors.yaml.txt", "actors.txt"])
def test_a_file_of_almost_the_right_name(found: str, folder: Path) -> None:
    (folder / "actors.yaml").rename(folder / found)
    assert problems(folder) == [f"DIR/actors.yaml: the file is missing, but there is {found}; rename it to actors.yaml"]
    assert problems(folder, "sv")[0].endswith(f"filen saknas, men {found} finns; döp om den till actors.yaml")


@pytest.mark.parametrize("found", ["partners.xlsx", "Kontakter.CSV"])
def test_a_table_in_place_of_the_files(found: str, tmp_path: Path) -> None:
    (tmp_path / found).touch()
    said = f"the file is missing, but there is the table {found}; two tables are read, actors.csv and links.csv"
    assert [said in problem for problem in problems(tmp_path)] == [True, True]


def test_names_that_no_folder_can_have() -> None:
    assert problems(Path("x" * 5000)) == ["DIR: cannot be read: File name too long"]
    assert problems(Path("x" * 5000), "sv") == ["DIR: går inte att läsa: namnet är för långt"]
    assert problems(Path("a\0b"))[0].endswith("there is no such folder; name one that holds actors.yaml and links.yaml")


def test_missing_files(tmp_path: Path) -> None:
    sentence = "the file is missing; the folder should hold both actors.yaml and links.yaml"
    assert problems(tmp_path) == [f"DIR/actors.yaml: {sentence}", f"DIR/links.yaml: {sentence}"]


def test_one_missing_file_does_not_hide_the_faults_of_the_other(folder: Path) -> None:
    (folder / "links.yaml").unlink()
    (folder / "actors.yaml").write_text("actors:\n  -\n")
    assert [line.partition(": ")[0] for line in problems(folder)] == ["DIR/actors.yaml:2", "DIR/links.yaml"]


def test_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "links.yaml").unlink()
    (folder / "links.yaml").mkdir()
    assert problems(folder) == ["DIR/links.yaml: this is not an ordinary file"]


def test_pipe_in_place_of_a_file_does_not_block(folder: Path) -> None:
    (folder / "actors.yaml").unlink()
    os.mkfifo(folder / "actors.yaml")
    assert problems(folder) == ["DIR/actors.yaml: this is not an ordinary file"]


def test_device_in_place_of_a_file_is_not_read(folder: Path) -> None:
    (folder / "actors.yaml").unlink()
    (folder / "actors.yaml").symlink_to("/dev/zero")
    assert problems(folder) == ["DIR/actors.yaml: this is not an ordinary file"]


def test_link_to_itself(folder: Path) -> None:
    (folder / "actors.yaml").unlink()
    (folder / "actors.yaml").symlink_to("actors.yaml")
    assert problems(folder) == ["DIR/actors.yaml: cannot be read: Too many levels of symbolic links"]


def test_file_without_permission(open_folder: Path) -> None:
    (open_folder / "actors.yaml").chmod(0)
    with as_nobody():
        assert problems(open_folder) == ["DIR/actors.yaml: cannot be read: Permission denied"]
        assert problems(open_folder, "sv") == ["DIR/actors.yaml: går inte att läsa: behörighet saknas"]


def test_folder_without_permission(open_folder: Path) -> None:
    open_folder.chmod(0)
    with as_nobody():
        assert problems(open_folder / "inner") == ["DIR: cannot be read: Permission denied"]
        assert [line.partition(": ")[2] for line in problems(open_folder)] == ["cannot be read: Permission denied"] * 2


def test_limit_on_size(folder: Path) -> None:
    text = ACTORS + "#" * (2 * MEBIBYTE - len(ACTORS))
    (folder / "actors.yaml").write_text(text)
    assert check(read(folder, limit=2 * MEBIBYTE)).network is not None
    (folder / "actors.yaml").write_text(text + "#")
    sources = read(folder, limit=2 * MEBIBYTE)
    assert [p.message() for p in check(sources).problems] == ["the file is larger than 2 MiB"]
    assert sources.actors.content is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    network = report(ACTORS.replace("\n", end), LINKS.replace("\n", end)).network
    assert network == report(ACTORS, LINKS).network
    assert said((ACTORS + "  -\n").replace("\n", end))[0].startswith("actors.yaml:5: ")
    assert said((ACTORS + "# \a\n").replace("\n", end))[0].startswith("actors.yaml:5: ")
    assert of_bytes((ACTORS + "# \xe5\n").replace("\n", end).encode("latin-1"))[0].startswith("actors.yaml:5: ")


def test_byte_order_mark() -> None:
    assert of_bytes(b"\xef\xbb\xbf" + ACTORS.encode()) == []
    assert of_bytes(b"\xef\xbb\xbf" * 2 + ACTORS.encode()) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_refused(encoding: str) -> None:
    (line,) = of_bytes(ACTORS.encode(encoding))
    assert line in ("actors.yaml: not UTF-8; save the file as UTF-8", "actors.yaml: this is not a text file")


def test_latin_1_is_refused_with_its_line() -> None:
    text = ACTORS.replace("Beta", "Malmö högskola")
    assert of_bytes(text.encode("latin-1")) == ["actors.yaml:3: not UTF-8; save the file as UTF-8"]


def test_control_characters_are_named_line_by_line() -> None:
    text = ACTORS.replace("Alfa", "Al\0fa").replace("Gamma", "Gam\x85ma\x9f")
    assert said(text) == [
        "actors.yaml:2: error: control character U+0000; remove it",
        "actors.yaml:4: error: control character U+0085; remove it",
        "actors.yaml:4: error: control character U+009F; remove it",
    ]


def test_very_many_control_characters_are_counted() -> None:
    assert said(ACTORS + "# a long comment\a\n" * 250)[99:] == [
        "actors.yaml:104: error: control character U+0007; remove it",
        "actors.yaml:104: error: and 150 more control characters, here or further down",
    ]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_line_separator_is_a_blank_and_no_line(separator: str) -> None:
    """Editors do not count them as lines, and neither do we, though libyaml does."""
    text = ACTORS.replace("Alfa", f"Al{separator}fa") + "  -\n"
    assert said(text) == [
        f"actors.yaml:2: warning: an invisible line break (U+{ord(separator):04X}) was read as a space",
        "actors.yaml:5: error: actor 4 is empty; fill it in or remove its '-'",
    ]
    network = report(text.removesuffix("  -\n")).network
    assert network is not None
    assert network.actor("a").name == "Al fa"


def test_surrogates_are_refused() -> None:
    assert said(ACTORS.replace("Alfa", "\ud800")) == ["actors.yaml:2: error: not UTF-8; save the file as UTF-8"]
    escaped = said(ACTORS.replace("Alfa", '"\\ud83d\\ude00"'))
    assert escaped == ["actors.yaml:2: error: not valid YAML: found invalid Unicode character escape code"]


def test_text_is_composed() -> None:
    network = report(ACTORS.replace("Alfa", "A\u030angstro\u0308m")).network
    assert network is not None
    assert network.actor("a").name == "Ångström"


def test_accents_are_allowed_but_not_heaps_of_them() -> None:
    assert said(ACTORS.replace("Alfa", "Z" + "\u0315\u0300" * 15)) == []
    assert said(ACTORS.replace("Alfa", "東" * 40 + "\u0315\u0300" * 4)) == []
    too_many = said(ACTORS.replace("Alfa", "Z" + "\u0315\u0300" * 16))
    assert too_many == ["actors.yaml:2: error: more than 30 accents on one letter; remove them"]
