"""The cluster: separate worker processes, of which one is killed and one is slow; schedulers that are not there."""

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import blocks
import networks
import pandas as pd
import pytest
from clusters import OURS, ROOT, TestedCluster, cluster

import graph
from graph.__main__ import main
from graph.export.formats import table_bytes
from graph.metrics.engine import IN_PLACE, Cluster, Engine, EngineError
from graph.metrics.engine.versions import difference, versions
from graph.metrics.kernel import kernel
from graph.metrics.sampling import Sampling
from graph.metrics.shortest_paths import PathMeasures, path_measures, sampled_measures

TOY = networks.REFERENCE / "toy12"


def columns(found: PathMeasures) -> pd.DataFrame:
    return pd.DataFrame(asdict(found))


MEASURES: dict[str, Callable[[Engine], object]] = {
    "hubs": lambda engine: graph.sector_hubs(networks.at_random(60, 120, 3), permutations=3_000, engine=engine),
    "mixing": lambda engine: graph.mixing_summary(
        networks.at_random(60, 120, 3), permutations=3_000, draws=60, engine=engine
    ),
    "stability": lambda engine: graph.rank_stability(networks.at_random(60, 120, 3), resamples=15, engine=engine),
    "influence": lambda engine: graph.leverage(networks.at_random(40, 60, 3), permutations=300, engine=engine),
    "critical": lambda engine: graph.critical(networks.at_random(120, 240, 3), engine=engine),
    "searched": lambda engine: columns(path_measures(kernel(networks.at_random(600, 1_200, 3)), engine=engine)),
    "sampled": lambda engine: columns(
        sampled_measures(kernel(networks.at_random(600, 1_200, 3)), Sampling(samples=700), engine=engine).high
    ),
}


@pytest.fixture(scope="module")
def tested() -> Iterator[TestedCluster]:
    with cluster() as members:
        members.worker()
        members.worker()
        yield members


@pytest.fixture(scope="module")
def engine(tested: TestedCluster) -> Iterator[Cluster]:
    with Cluster(tested.address) as connected:
        yield connected


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


# --- the same results ---


@pytest.mark.parametrize("name", MEASURES)
def test_the_cluster_changes_no_bit(name: str, engine: Cluster) -> None:
    here, there = (table_bytes(MEASURES[name](one)) for one in (IN_PLACE, engine))  # type: ignore[arg-type]
    assert there == here


@pytest.mark.parametrize("count", [0, 1, 50])
def test_results_come_in_the_order_of_the_blocks(count: int, engine: Cluster) -> None:
    calls: list[tuple[int, int]] = []
    found = [*engine.map(blocks.drawn, 7, range(count), lambda *call: calls.append(call))]
    assert found == [blocks.drawn(7, block) for block in range(count)]
    assert calls == [(done, count) for done in range(1, count + 1)]


def test_what_is_shared_may_be_a_list(engine: Cluster) -> None:
    assert [*engine.map(blocks.counted, [1, 2, 3], range(2))] == [3, 4]


def test_what_progress_raises_ends_the_computation(engine: Cluster) -> None:
    def cancel(done: int, _: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        [*engine.map(blocks.at_work, 10, range(500), cancel)]
    assert [*engine.map(blocks.drawn, 7, range(4))] == [blocks.drawn(7, block) for block in range(4)]


def test_what_a_block_raises_is_raised(engine: Cluster) -> None:
    with pytest.raises(LookupError):
        [*engine.map(blocks.refused, None, range(9))]


def test_a_worker_that_is_killed_and_a_slow_one_change_nothing() -> None:
    network = networks.at_random(60, 120, 3)
    expected = graph.rank_stability(network, resamples=60, engine=IN_PLACE)
    with cluster() as members:
        members.worker()
        members.worker("--preload", str(ROOT / "tests" / "slow_worker.py"))
        doomed = members.worker()
        deaths = []

        def kill(done: int, total: int) -> None:
            if done > total // 4 and not deaths:
                doomed.kill()
                deaths.append(done)

        with Cluster(members.address) as connected:
            found = graph.rank_stability(network, resamples=60, progress=kill, engine=connected)
    assert deaths
    assert deaths[0] < 180
    assert table_bytes(found) == table_bytes(expected)


def test_where_all_are_killed_another_takes_over() -> None:
    with cluster() as members:
        doomed = [members.worker()]

        def kill(done: int, _: int) -> None:
            if doomed and done > 10:
                doomed.pop().kill()
                members.worker()

        with Cluster(members.address) as connected:
            found = [*connected.map(blocks.at_work, 20, range(80), kill)]
    assert not doomed
    assert found == [blocks.at_work(20, block) for block in range(80)]


# --- what is not there ---


def test_no_scheduler() -> None:
    with pytest.raises(EngineError) as caught:
        Cluster(f"tcp://127.0.0.1:{free_port()}")
    assert caught.value.code == "no_scheduler"


def test_something_else_answers_there() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(EngineError) as caught:
            Cluster(f"tcp://127.0.0.1:{other.getsockname()[1]}")
    assert caught.value.code == "no_scheduler"


def test_a_scheduler_without_workers() -> None:
    with cluster() as members, pytest.raises(EngineError) as caught:
        Cluster(members.address)
    assert (caught.value.code, caught.value.facts) == ("no_workers", {"address": members.address})


def test_a_scheduler_that_is_lost_in_the_middle() -> None:
    with cluster() as members:
        members.worker()
        with Cluster(members.address) as connected:
            results = connected.map(blocks.at_work, 20, range(200), lambda *_: members.scheduler.kill())
            with pytest.raises(EngineError) as caught:
                list(results)
    assert caught.value.code == "lost"


# --- versions ---


def test_a_worker_of_another_version(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "graph", tmp_path / "graph", ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    init = tmp_path / "graph" / "__init__.py"
    version = f'__version__ = "{graph.__version__}"'
    assert version in init.read_text()
    init.write_text(init.read_text().replace(version, '__version__ = "0.0.1"'))
    with cluster() as members:
        members.worker(path=[tmp_path])
        with pytest.raises(EngineError) as caught:
            Cluster(members.address)
    facts = caught.value.facts
    assert caught.value.code == "other_version"
    assert (facts["package"], facts["here"], facts["there"]) == ("samverkan", graph.__version__, "0.0.1")


@pytest.mark.parametrize("lacking", ["scheduler", "worker"])
def test_where_this_package_is_not_installed(lacking: str, tmp_path: Path) -> None:
    (tmp_path / "graph.py").touch()  # found before what is installed
    paths = {name: [tmp_path] if name == lacking else OURS for name in ("scheduler", "worker")}
    with cluster(paths["scheduler"]) as members:
        members.worker(path=paths["worker"])
        with pytest.raises(EngineError) as caught:
            Cluster(members.address)
    assert (caught.value.code, caught.value.facts["there"]) == ("other_version", "")


def test_versions_that_differ() -> None:
    here = versions()
    assert {"python", "samverkan", "dask", "distributed", "numpy", "scipy", "numba", "igraph"} == here.keys()
    assert difference(here, here) is None
    assert difference(here, here | {"python": "3.0"}) == ("python", here["python"], "3.0")
    assert difference(here, {}) == ("python", here["python"], "")


# --- the command line ---


def test_commands_on_a_cluster(tested: TestedCluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("metrics", "hubs --permutations 300", "mixing --summary --permutations 300", "critical"):
        outputs = []
        for chosen in ([], ["--workers", "1"], ["--workers", "2"], ["--cluster", tested.address]):
            assert main([*command.split(), "--data", str(TOY), *chosen]) == 0
            outputs.append(capsys.readouterr().out)
        assert outputs == [outputs[0]] * 4
        assert outputs[0]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "error: no Dask scheduler answers at tcp://127.0.0.1:{port}; start one with: dask scheduler"),
        ("sv", "fel: ingen Dask-schemaläggare svarar på tcp://127.0.0.1:{port}; starta en med: dask scheduler"),
    ],
)
def test_a_command_without_its_scheduler(lang: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    assert main(["hubs", "--data", str(TOY), "--cluster", address, "--lang", lang]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    [line] = written.err.splitlines()
    assert line.startswith(sentence.format(port=port))
