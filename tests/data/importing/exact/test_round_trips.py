"""What is exported and read again is the same network, for every format that holds all of it."""

from collections.abc import Callable, Sequence
from functools import partial

import any_networks
import exported
import pytest
from hypothesis import HealthCheck, given, settings

from graph.data.atomic import archive
from graph.data.importing.exact.own_tables import REFERRED
from graph.data.importing.exact.tables import exact
from graph.data.importing.preview import preview
from graph.data.importing.recognising import read_tables
from graph.data.importing.tables import Upload
from graph.export.formats import PLAIN, SINGLE, SWEDISH, CsvStyle
from graph.export.formats.delimited import csv
from graph.export.formats.package import NAME, Content, described, package
from graph.export.formats.workbook import workbook
from graph.network.model import Network

NEEDED = ("actors", "links", *REFERRED)
# 100 examples of each format, or as many as a profile of Hypothesis asks for: `make fuzz` takes 10,000.
often = settings(
    max_examples=max(40, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)


def one_by_one(suffix: str, network: Network) -> Sequence[Upload]:
    material = exported.material(network)
    return [Upload(name, SINGLE[name](material).content) for name in (f"{table}{suffix}" for table in NEEDED)]


def as_csv(style: CsvStyle, network: Network) -> Sequence[Upload]:
    material = exported.material(network)
    return [Upload(f"{name}.csv", csv(material.table(name), style).content) for name in NEEDED]


def as_workbook(network: Network) -> Sequence[Upload]:
    material = exported.material(network)
    return [Upload("tables.xlsx", workbook(material.described(*NEEDED), ("definitions", "origin")).content)]


def as_package(network: Network) -> Sequence[Upload]:
    """The tables of an exported folder and its description, packed; the pictures and other formats would take long."""
    material = exported.material(network)
    files = {f"{name}.csv": csv(material.table(name)) for name in (*NEEDED, "ties")}
    resources = [
        described(name, written, Content(name, material.table(name.removesuffix(".csv"))), str)
        for name, written in files.items()
    ]
    contents = {name: written.content for name, written in files.items()}
    contents[NAME] = package(material.origin(), resources, [])
    return [Upload("all.zip", archive(contents.items()))]


WAYS: dict[str, Callable[[Network], Sequence[Upload]]] = {
    "csv": partial(as_csv, PLAIN),
    "csv_swedish": partial(as_csv, SWEDISH),
    "json": partial(one_by_one, ".json"),
    "parquet": partial(one_by_one, ".parquet"),
    "xlsx": as_workbook,
    "zip": as_package,
}
EACH = pytest.mark.parametrize("written", WAYS.values(), ids=WAYS)


@EACH
@often
@given(network=any_networks.networks())
def test_what_is_read_again_is_the_same_network(
    written: Callable[[Network], Sequence[Upload]], network: Network
) -> None:
    read = read_tables(written(network))
    assert read.problems == ()
    found = exact(read.tables)
    assert found is not None
    assert found.network == network
    assert {problem.severity for problem in found.remarks} <= {"warning"}
    assert not {problem.code for problem in found.remarks} & {"import_own_lacking", "import_own_outside"}


@EACH
@settings(max_examples=30)
@given(network=any_networks.networks())
def test_the_whole_way_asks_nothing_but_which_actors_are_one(
    written: Callable[[Network], Sequence[Upload]], network: Network
) -> None:
    seen = preview(written(network))
    assert {question.key.partition(":")[0] for question in seen.understood.questions} <= {"same"}
    assert seen.network == network or not network.actors
    assert seen.understood.draft.places.keys() == {actor.id for actor in network.actors}
    assert len(seen.understood.draft.link_places) == len(network.links)


@EACH
@pytest.mark.parametrize("name", ["shipped", "toy12", "empty", "single", "isolates", "star"])
def test_named_networks_are_the_same_too(name: str, written: Callable[[Network], Sequence[Upload]]) -> None:
    network = exported.NETWORKS[name]()
    found = exact(read_tables(written(network)).tables)
    assert found is not None
    assert found.network == network
