"""What is exported and read again is the same network, for every format that holds all of it."""

from collections.abc import Callable, Iterable
from io import BytesIO

import any_networks
import exported
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from graph.data.importing.exact import exact
from graph.data.importing.own_exports import of_sheet, tables
from graph.data.importing.own_tables import REFERRED, without_repetition
from graph.data.importing.tables import Row, Sheet, Table, Upload
from graph.export.formats import PLAIN, SINGLE, SWEDISH, CsvStyle
from graph.export.formats.delimited import csv
from graph.export.formats.workbook import workbook
from graph.network.model import Network

NEEDED = ("actors", "links", *REFERRED)
# 300 examples of each format, or as many as a profile of Hypothesis asks for: `make fuzz` takes 10,000.
often = settings(
    max_examples=max(300, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)


def files(network: Network, suffix: str) -> Iterable[Upload]:
    material = exported.material(network)
    return [Upload(name, SINGLE[name](material).content) for name in (f"{table}{suffix}" for table in NEEDED)]


def as_csv(network: Network, style: CsvStyle) -> Iterable[Upload]:
    material = exported.material(network)
    return [Upload(f"{name}.csv", csv(material.table(name), style).content) for name in NEEDED]


def as_workbook(network: Network) -> tuple[Table, ...]:
    material = exported.material(network)
    content = workbook(material.described(*NEEDED)).content
    book = openpyxl.load_workbook(BytesIO(content))
    read = (of_sheet(sheet(one)) for one in book)
    return without_repetition([table for table in read if table])


def sheet(one) -> Sheet:
    rows = [
        Row(i, tuple("" if cell is None else str(cell) for cell in row))
        for i, row in enumerate(one.iter_rows(values_only=True), 1)
    ]
    return Sheet("tables.xlsx", one.title, tuple(rows))


def of_files(uploads: Iterable[Upload]) -> tuple[Table, ...]:
    return without_repetition([table for upload in uploads for table in tables(upload)])


WAYS: dict[str, Callable[[Network], tuple[Table, ...]]] = {
    "csv": lambda network: of_files(as_csv(network, PLAIN)),
    "csv_swedish": lambda network: of_files(as_csv(network, SWEDISH)),
    "json": lambda network: of_files(files(network, ".json")),
    "parquet": lambda network: of_files(files(network, ".parquet")),
    "xlsx": as_workbook,
}


@pytest.mark.parametrize("there_and_back", WAYS.values(), ids=WAYS)
@often
@given(network=any_networks.networks())
def test_what_is_read_again_is_the_same_network(
    there_and_back: Callable[[Network], tuple[Table, ...]], network: Network
) -> None:
    found = exact(there_and_back(network))
    assert found is not None
    assert found.network == network
    assert found.remarks == () or {problem.severity for problem in found.remarks} == {"warning"}
    assert not {problem.code for problem in found.remarks} & {"import_own_lacking", "import_own_outside"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["shipped", "toy12", "empty", "single", "isolates", "star"])
def test_named_networks_are_the_same_too(name: str, way: str) -> None:
    network = exported.NETWORKS[name]()
    found = exact(WAYS[way](network))
    assert found is not None
    assert found.network == network
