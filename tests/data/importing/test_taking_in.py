"""A network written into a folder: all of its files or none, and never over what somebody has changed."""

import os
import resource
import stat
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from networks import network, toy12

from graph import load
from graph.data.drafts import COMMITTED, commit, is_draft
from graph.data.importing.decisions import read
from graph.data.importing.taking_in import Destination, destination, take_in
from graph.data.importing.understood import Decisions
from graph.data.reading import check
from graph.data.reading import read as read_folder
from graph.data.saving import BusyError, ChangedError
from graph.network.model import Actor, Link, Network
from graph.network.problems import DataError, Problem
from graph.network.vocabulary import KINDS, SECTORS

ONE = network({"a": "public", "b": "business"}, "a b")
TWO = network({"a": "public", "b": "business", "c": "academia"}, "a b", "b c")
DECISIONS = Decisions(answers={"sector:kooperativ": "civil_society"})


def ready(folder: Path) -> Destination:
    found = destination(folder)
    assert isinstance(found, Destination)
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("there", [False, True])
def test_into_a_new_or_an_empty_folder(there: bool, tmp_path: Path) -> None:
    folder = tmp_path / "Mitt nätverk"
    if there:
        folder.mkdir()
    to = ready(folder)
    assert not to.holds_network
    take_in(toy12(), to, "From list.xlsx", DECISIONS)
    assert load(folder) == toy12()
    assert names(folder) == ["actors.yaml", "import.json", "links.yaml"]
    assert (folder / "links.yaml").read_text(encoding="utf-8").startswith("# From list.xlsx\n")
    assert read((folder / "import.json").read_bytes()) == (DECISIONS, ())
    assert names(tmp_path) == ["Mitt nätverk"]


def test_over_a_network_of_which_the_former_files_stay_beside(tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path), decisions=DECISIONS)
    (tmp_path / "stories.yaml").write_bytes(b"stories: []")
    (tmp_path / "links.yaml").write_bytes(b"# by hand\n" + (tmp_path / "links.yaml").read_bytes())
    before = (tmp_path / "links.yaml").read_bytes()
    to = ready(tmp_path)
    assert to.holds_network
    take_in(TWO, to)
    assert load(tmp_path) == TWO
    kept = [name for name in names(tmp_path) if name.endswith(".bak")]
    assert [name.split(".")[0] for name in kept] == ["actors", "links"]
    assert (tmp_path / kept[1]).read_bytes() == before
    assert (tmp_path / "stories.yaml").read_bytes() == b"stories: []"
    assert read((tmp_path / "import.json").read_bytes()) == (DECISIONS, ())


def test_what_is_the_same_needs_no_copy(tmp_path: Path) -> None:
    to = take_in(ONE, ready(tmp_path))
    assert take_in(ONE, to) == to == ready(tmp_path)
    assert names(tmp_path) == ["actors.yaml", "links.yaml"]


def test_it_may_be_written_again_without_looking_again(tmp_path: Path) -> None:
    to = take_in(ONE, ready(tmp_path))
    take_in(TWO, to)
    assert load(tmp_path) == TWO
    with pytest.raises(ChangedError):
        take_in(ONE, to)
    assert load(tmp_path) == TWO


@pytest.mark.parametrize("name", ["actors.yaml", "links.yaml", "import.json"])
def test_what_was_changed_since_the_preview_is_kept(name: str, tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path), decisions=DECISIONS)
    to = ready(tmp_path)
    changed = (tmp_path / name).read_bytes() + b"\n"
    (tmp_path / name).write_bytes(changed)
    before = names(tmp_path)
    with pytest.raises(ChangedError, match=name):
        take_in(TWO, to, decisions=DECISIONS)
    assert (tmp_path / name).read_bytes() == changed
    assert names(tmp_path) == before


def test_a_folder_that_has_come_or_gone_since_is_a_change(tmp_path: Path) -> None:
    to = ready(tmp_path / "x")
    take_in(ONE, ready(tmp_path / "x"))
    with pytest.raises(ChangedError):
        take_in(TWO, to)
    assert load(tmp_path / "x") == ONE
    to = ready(tmp_path / "x")
    (tmp_path / "x").rename(tmp_path / "y")
    with pytest.raises(ChangedError):
        take_in(TWO, to)
    assert names(tmp_path) == ["y"]


def test_a_folder_that_is_locked_is_waited_for_and_then_refused(tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path))
    with FileLock(tmp_path / ".links.yaml.lock"), pytest.raises(BusyError):
        take_in(TWO, ready(tmp_path), patience=0)
    assert load(tmp_path) == ONE
    take_in(TWO, ready(tmp_path))
    assert load(tmp_path) == TWO


def test_what_the_reader_would_refuse_is_not_written(tmp_path: Path) -> None:
    wrong = Network((Actor("a b", "A", "public"),), (), SECTORS, KINDS)
    with pytest.raises(DataError):
        take_in(wrong, ready(tmp_path / "x"))
    blank = Network((Actor("a", " A", "public"),), (), SECTORS, KINDS)
    with pytest.raises(ValueError, match="not hold all"):
        take_in(blank, ready(tmp_path / "x"))
    several = Network((*ONE.actors, Actor("c", "C", "public")), (Link(("a", "b", "c"), "funding"),), SECTORS, KINDS)
    with pytest.raises(ValueError, match="two members"):
        take_in(several, ready(tmp_path / "x"))
    assert names(tmp_path) == []


def test_rights_stay_also_those_of_the_former_files(tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path))
    for name in ("actors.yaml", "links.yaml"):
        (tmp_path / name).chmod(0o640)
    take_in(TWO, ready(tmp_path))
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in names(tmp_path)} == {0o640}
    assert len(names(tmp_path)) == 4


def test_half_a_network_and_other_files_are_no_place(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("actors: []")
    problem = destination(tmp_path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.facts["missing"]) == ("import_folder_half", "links.yaml")
    (tmp_path / "actors.yaml").rename(tmp_path / "list\n.xlsx")
    problem = destination(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "import_folder_full"
    assert "list<U+000A>.xlsx" in problem.message("sv")


def test_a_network_in_tables_is_not_written_over(tmp_path: Path) -> None:
    for name in ("actors.csv", "links.csv"):
        (tmp_path / name).write_text("id\n", encoding="utf-8")
    problem = destination(tmp_path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.facts["found"]) == ("import_folder_tables", "actors.csv, links.csv")


def test_hidden_files_are_no_content(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"x")
    take_in(ONE, ready(tmp_path))
    assert load(tmp_path) == ONE


def test_where_no_folder_can_be_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        destination(tmp_path / "x" / "y")
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError):
        destination(tmp_path / "file")


def test_a_save_that_was_interrupted_is_completed_before_it_is_read(tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path))
    take_in(TWO, ready(tmp_path.parent / f"{tmp_path.name}-two"))
    draft = tmp_path / ".data.samverkan-0123456789abcdef"
    draft.mkdir()
    for name in ("actors.yaml", "links.yaml"):
        (tmp_path.parent / f"{tmp_path.name}-two" / name).rename(draft / name)
    commit(draft, ["actors.yaml", "links.yaml"])
    (draft / "links.yaml").replace(tmp_path / "links.yaml")  # killed here: links of actors that are not there
    assert (draft / COMMITTED).exists()
    assert check(read_folder(tmp_path)).network == TWO
    assert names(tmp_path) == ["actors.yaml", "links.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("limit", [0, 40, 100, 150, 220])
def test_a_full_disk_changes_nothing(limit: int, tmp_path: Path) -> None:
    take_in(ONE, ready(tmp_path), decisions=DECISIONS)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    if (child := os.fork()) == 0:
        refused = False
        try:
            to = ready(tmp_path)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            take_in(TWO, to, "A long heading " * 10, DECISIONS)
        except OSError:
            refused = True
        finally:
            os._exit(not refused)
    assert os.waitpid(child, 0)[1] == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert not any(is_draft(name) for name in before)
