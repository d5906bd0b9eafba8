"""A network is saved in a process of its own as in this one."""

from pathlib import Path

import pytest
from networks import network

from graph import load
from graph.app.worker.jobs import save_network
from graph.app.worker.limits import LIMITS, Limits
from graph.data.importing import decisions as decision_file
from graph.data.importing.taking_in import Destination, destination
from graph.data.importing.understood import Decisions
from graph.data.saving import ChangedError
from graph.network.model import About, Bilingual, Network
from graph.network.problems import DataError
from graph.network.vocabulary import KINDS, SECTORS

ONE = network({"a": "public", "b": "business"}, "a b")
DECISIONS = Decisions(answers={"sector:kooperativ": "civil_society"})


def ready(folder: Path) -> Destination:
    found = destination(folder)
    assert isinstance(found, Destination)
    return found


def test_all_of_it_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "Skåne"
    save_network(ONE, ready(folder), "from a file", DECISIONS, LIMITS)
    assert load(folder) == ONE
    assert decision_file.read((folder / "import.json").read_bytes()).decisions == DECISIONS
    assert (folder / "actors.yaml").read_text(encoding="utf-8").startswith("# from a file")


def test_nothing_is_written_where_the_folder_has_changed(tmp_path: Path) -> None:
    to = ready(tmp_path / "new")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "actors.yaml").write_text("actors: []\n")
    with pytest.raises(ChangedError):
        save_network(ONE, to, "", DECISIONS, LIMITS)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["actors.yaml"]


def test_what_the_reader_would_refuse_is_said(tmp_path: Path) -> None:
    wrong = Network((), (), SECTORS, KINDS, About(title=Bilingual("x" * 100_000, "x")))
    with pytest.raises(DataError) as raised:
        save_network(wrong, ready(tmp_path / "new"), "", DECISIONS, LIMITS)
    assert raised.value.problems
    assert [*tmp_path.iterdir()] == []


def test_a_writer_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="reading_time"):
        save_network(ONE, ready(tmp_path / "new"), "", DECISIONS, Limits(seconds=0))
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    to = Destination(tmp_path / "file" / "new", {"actors.yaml": "", "links.yaml": "", "import.json": ""})
    with pytest.raises(OSError, match="directory"):
        save_network(ONE, to, "", DECISIONS, LIMITS)
