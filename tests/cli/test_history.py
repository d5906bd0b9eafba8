"""The commands history, undo and restore: what they list, what they put back, and what they refuse."""

import re
import shutil
from pathlib import Path

import networks
import pytest

from graph import load
from graph.__main__ import main
from graph.data.store.edits import Change, Edit
from graph.data.store.folder import FolderStore

from .shell import rows, run

LINK = {"source": "P1", "target": "B1", "kind": "funding"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A network with four revisions: the first, two edits, and one by hand."""
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data")
    edited(tmp_path / "data", {"name": "P one", "note": "First"}, "Ann")
    store = FolderStore(tmp_path / "data")
    store.edit(Edit((Change("links.yaml", "", "", LINK),)))
    actors = tmp_path / "data" / "actors.yaml"
    actors.write_text(actors.read_text().replace("note: First", "note: By hand"))
    store.revision()
    store.close()
    return tmp_path / "data"


def edited(folder: Path, fields: dict[str, str], who: str = "") -> None:
    """Give the actor P1 other fields."""
    store = FolderStore(folder)
    before, seen = store.record("actors.yaml", "P1")
    store.edit(Edit((Change("actors.yaml", "P1", seen, {**before, **fields}),), who=who))
    store.close()


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    """What a command prints to each stream."""
    assert main(arguments) == code
    return capsys.readouterr()


def files(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in ("actors.yaml", "links.yaml")]


def test_revisions_are_listed_the_newest_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "history", "--data", str(folder))[0].splitlines()
    told = [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "WHEN", line).strip() for line in lines]
    other = load(folder).actor("B1").title("en")
    assert told == [
        "4  WHEN  changed by hand or by another program: P one changed (note)",
        f"3  WHEN  edited: P one – {other} (funding) added",
        "2  WHEN  Ann  edited: P one changed (name, note)",
        "1  WHEN  the history begins",
    ]
    assert len(said(capsys, "history", "--data", str(folder), "--most", "1")[0].splitlines()) == 1


def test_one_revision_is_shown_with_its_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "history", "--data", str(folder), "--revision", "4", "--lang", "sv")[0].splitlines()
    assert lines[0].endswith("ändrat för hand eller av ett annat program")
    line = "  - {id: P1, name: P one, sector: public, note: First}"
    assert lines[1:] == ["", "P one ändrad (note)", f"- {line}", f"+ {line.replace('First', 'By hand')}"]


def test_what_stands_in_no_record_is_shown_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    links = folder / "links.yaml"
    links.write_text(f"# ours\n{links.read_text()}")
    said(capsys, "history", "--data", str(folder))
    lines = said(capsys, "history", "--data", str(folder), "--revision", "5")[0].splitlines()
    assert lines[1:] == ["", "links.yaml", "+ # ours"]


def test_the_history_as_a_table(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "history.csv"
    assert said(capsys, "history", "--data", str(folder), "--out", str(out)) == ("", "")
    table = rows(out.read_text(encoding="utf-8-sig"))
    assert [row["revision"] for row in table] == ["4", "3", "2", "1"]
    del table[1]["time"]
    assert table[1] == {
        **{"revision": "3", "who": "", "did": "edit", "of": "", "file": "links.yaml"},
        **{"record": "P1~B1", "change": "added", "fields": ""},
    }
    assert table[2]["fields"] == "name,note"
    assert said(capsys, "history", "--data", str(folder), "--out", str(out), code=2)[0] == ""


def test_looking_at_a_folder_without_a_history_makes_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(networks.REFERENCE / "toy12", tmp_path / "data")
    before = sorted(tmp_path.rglob("*"))
    data = ("--data", str(tmp_path / "data"))
    assert said(capsys, "history", *data) == ("Nothing has been edited in this folder yet.\n", "")
    for command in (["undo"], ["restore", "--to", "1"], ["history", "--revision", "1"]):
        assert "nothing has been edited in this folder yet" in said(capsys, *command, *data, code=2)[1]
    assert sorted(tmp_path.rglob("*")) == before


def test_the_last_edit_is_undone_and_made_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(folder)
    out, err = said(capsys, "undo", "--data", str(folder), "--who", "Bo")
    assert out.splitlines()[0] == "Revision 3 is undone, as revision 5."
    assert out.splitlines()[1].endswith("(funding) removed")
    assert err == ""
    assert len(load(folder).links) == len(networks.toy12().links)
    assert "  Bo  revision 3 undone: " in said(capsys, "history", "--data", str(folder))[0]
    said(capsys, "undo", "--data", str(folder), "--revision", "5")
    assert files(folder) == before


def test_an_edit_that_was_changed_since_is_not_undone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(folder)
    out, err = said(capsys, "undo", "--data", str(folder), "--revision", "2", code=1)
    assert out == ""
    assert err.splitlines() == [
        "P one has been changed since: name, note",
        "Nothing was undone. Undo first what was changed since.",
    ]
    assert files(folder) == before


@pytest.mark.parametrize(
    ("revision", "says"),
    [
        ("1", "revision 1 is where the history begins"),
        ("4", "revision 4 is no edit, so it cannot be undone; restore --to 3"),
        ("99", "there is no revision 99 (the latest is 4)"),
    ],
)
def test_what_cannot_be_undone(revision: str, says: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert says in said(capsys, "undo", "--data", str(folder), "--revision", revision, code=2)[1]


def test_after_all_is_undone_there_is_nothing_to_undo(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "restore", "--data", str(folder), "--to", "2")
    said(capsys, "undo", "--data", str(folder))
    assert load(folder).actor("P1").name == networks.toy12().actor("P1").name
    assert "no edit that stands" in said(capsys, "undo", "--data", str(folder), code=2)[1]


def test_a_revision_is_restored_to_the_byte(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, "restore", "--data", str(folder), "--to", "1")
    assert out.splitlines()[0] == "The files are what they were at revision 1, as revision 5."
    assert err == ""
    assert files(folder) == files(networks.REFERENCE / "toy12")
    again = said(capsys, "restore", "--data", str(folder), "--to", "1")[0]
    assert again == "The files are what they were at revision 1 already; nothing was changed.\n"
    assert "no revision 77 (the latest is 5)" in said(capsys, "restore", "--data", str(folder), "--to", "77", code=2)[1]


def test_files_with_errors_are_not_restored_but_mended(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    links = folder / "links.yaml"
    links.write_text("links: [{source: P1, target: nobody, kind: other}]\n")
    assert len(said(capsys, "history", "--data", str(folder))[0].splitlines()) == 5
    said(capsys, "restore", "--data", str(folder), "--to", "4")
    out, err = said(capsys, "restore", "--data", str(folder), "--to", "5", code=1)
    assert out == ""
    assert err.splitlines()[0] == "The files of revision 5 hold errors, so they were not restored."
    assert "nobody" in err
    assert len(load(folder).links) == len(networks.toy12().links) + 1


def test_a_folder_that_cannot_be_edited(tmp_path: Path) -> None:
    for command in (["history"], ["undo"], ["restore", "--to", "1"]):
        ran = run(*command, "--data", "nowhere", cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (1, "")
        assert "nowhere" in ran.stderr
        assert "Traceback" not in ran.stderr


def test_a_broken_history_is_told_and_begun_anew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "history.sqlite").write_bytes(b"no database at all " * 500)
    assert said(capsys, "history", "--data", str(folder))[0].endswith("the history begins\n")
    assert len(list(folder.glob("history.broken-*.sqlite"))) == 1
