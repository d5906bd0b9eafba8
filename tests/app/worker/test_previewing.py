"""Previews of imports, read in a process of their own with limits."""

import zipfile
from io import BytesIO
from threading import Thread

import pytest

from graph.app.worker.jobs import read_preview
from graph.app.worker.limits import Limits
from graph.data.importing import decisions as decision_file
from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.data.importing.understood import Decisions
from graph.data.reading import MEBIBYTE

LIMITS = Limits(seconds=60, memory=1024 * MEBIBYTE)
ACTORS = Upload(
    "aktörer.csv",
    "Organisation;Sektor\nMalmö stad;Kommun\nLunds universitet;Universitet\nCoompanion;Kooperativ\n".encode(),
)
LINKS = Upload("samarbeten.csv", "Part 1;Part 2;Typ\nMalmö stad;Lunds universitet;avtal\nMalmö stad;;avtal\n".encode())
UPLOADS = (ACTORS, LINKS)


def test_a_preview_is_the_same_as_in_this_process() -> None:
    read, here = read_preview(UPLOADS, Decisions(), None, LIMITS), preview(UPLOADS)
    assert read.network is not None
    assert read.network == here.network
    assert (read.tables, read.questions) == (here.understood.tables, here.understood.questions)
    assert (read.actors, read.links) == (3, 1)
    assert {*map(repr, (*read.left_out, *read.remarks))} == {*map(repr, here.problems)}
    assert read.names["public"].sv == "Offentlig sektor"


def test_decisions_reach_the_reader() -> None:
    decisions = Decisions(answers={"sector:kooperativ": "business"}, roles={"samarbeten": {"Typ": "note"}})
    read = read_preview(UPLOADS, decisions, None, LIMITS)
    assert read.network == preview(UPLOADS, decisions).network
    assert read.network is not None
    assert next(actor for actor in read.network.actors if actor.name == "Coompanion").sector == "business"
    assert read.decisions == decisions


def test_the_network_that_is_there_reaches_the_reader() -> None:
    known = preview(UPLOADS).network
    read = read_preview((ACTORS,), Decisions(), known, LIMITS)
    assert read.network == preview((ACTORS,), Decisions(), known).network


def test_saved_decisions_that_are_brought_along_count_and_those_of_the_visit_before_them() -> None:
    saved = Decisions(answers={"sector:kooperativ": "business", "x": "1"}, shapes={"aktörer": "actors"})
    file = Upload("import.json", decision_file.written(saved))
    read = read_preview((*UPLOADS, file), Decisions(answers={"x": "2"}), None, LIMITS)
    assert read.decisions == Decisions({"aktörer": "actors"}, {}, {"sector:kooperativ": "business", "x": "2"})
    assert read.network == preview(UPLOADS, read.decisions).network


def test_a_file_that_unpacks_to_too_much_is_a_sentence() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    read = read_preview((Upload("bomb.xlsx", packed.getvalue()),), Decisions(), None, LIMITS)
    assert read.network is None
    assert [p.code for p in read.left_out if p.severity == "error"][:1] == ["import_unpacks"]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(seconds=0, memory=1024 * MEBIBYTE), "import_reading_time"),
        (Limits(seconds=60, memory=64 * MEBIBYTE), "import_reading_memory"),
    ],
)
def test_a_reader_that_exceeds_a_limit_is_a_sentence(limits: Limits, code: str) -> None:
    rows = "".join(f"Aktör {n};Kommun\n" for n in range(20_000))
    read = read_preview((Upload("många.csv", f"Namn;Sektor\n{rows}".encode()),), Decisions(), None, limits)
    assert read.network is None
    assert [p.code for p in read.left_out] == [code]
    assert all(p.message(lang) for p in read.left_out for lang in ("sv", "en"))


def test_many_previews_at_once_all_come() -> None:
    found: list[object] = []
    threads = [
        Thread(target=lambda: found.append(read_preview(UPLOADS, Decisions(), None, LIMITS).network)) for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [preview(UPLOADS).network] * 5
