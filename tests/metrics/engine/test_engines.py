"""Engines of this machine: the same results as in place, in order, whatever ends first; progress and its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from select import select

import blocks
import networks
import numpy as np
import pytest

import graph
from graph.export.formats import table_bytes
from graph.metrics import engine as engines
from graph.metrics.engine import IN_PLACE, Engine, EngineError, Processes, Question, Threads, chosen, generator
from graph.metrics.kernel import kernel

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def two() -> Iterator[Processes]:
    with Processes(2) as processes:
        yield processes


@pytest.fixture(scope="module")
def three() -> Iterator[Processes]:
    with Processes(3) as processes:
        yield processes


@pytest.fixture(params=["in place", "threads", "one", "two", "three"])
def each(request: pytest.FixtureRequest, two: Processes, three: Processes) -> Engine:
    engines: dict[str, Engine] = {"in place": IN_PLACE, "threads": Threads(3), "one": Processes(1)}
    return (engines | {"two": two, "three": three})[request.param]


# --- blocks ---


def test_results_come_in_the_order_of_the_blocks(each: Engine) -> None:
    expected = [blocks.drawn(7, block) for block in range(100)]
    assert [*each.map(blocks.drawn, 7, range(100))] == expected
    assert len(set(expected)) == 100


def test_the_threads_of_the_linear_algebra_change_no_bit(each: Engine) -> None:
    matrix = np.random.default_rng(0).random((300, 300))
    expected = [*IN_PLACE.map(blocks.multiplied, matrix, range(8))]
    assert [*each.map(blocks.multiplied, matrix, range(8))] == expected


@pytest.mark.parametrize("count", [0, 1, 2])
def test_there_may_be_less_work_than_workers(each: Engine, count: int) -> None:
    assert [*each.map(blocks.drawn, 7, range(count))] == [blocks.drawn(7, block) for block in range(count)]


def test_progress_counts_every_block(each: Engine) -> None:
    calls: list[tuple[int, int]] = []
    assert len([*each.map(blocks.drawn, 7, range(50), lambda *call: calls.append(call))]) == 50
    assert calls == [(done, 50) for done in range(1, 51)]


def test_what_progress_raises_ends_the_computation(each: Engine) -> None:
    def cancel(done: int, _: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        [*each.map(blocks.at_work, 1, range(2_000), cancel)]
    assert [*each.map(blocks.drawn, 7, range(4))] == [blocks.drawn(7, block) for block in range(4)]


def test_what_a_block_raises_is_raised(each: Engine) -> None:
    with pytest.raises(LookupError):
        [*each.map(blocks.refused, None, range(9))]
    assert [*each.map(blocks.refused, None, range(4))] == [0, 1, 2, 3]


def test_several_processes_compute(two: Processes) -> None:
    found = {*two.map(blocks.at_work, 200, range(40))}
    assert len(found) == 40
    assert os.getpid() not in {*two.map(blocks.where, None, range(40))}


def test_processes_stay_until_they_are_closed() -> None:
    processes = Processes(2)
    first = {*processes.map(blocks.where, None, range(40))}
    assert {*processes.map(blocks.where, None, range(40))} <= first | {*processes.map(blocks.where, None, range(40))}
    processes.close()
    for gone in first:
        with pytest.raises(ProcessLookupError):
            os.kill(gone, 0)
    processes.close()


def test_no_more_processes_are_started_than_there_is_work_for() -> None:
    with Processes(500) as processes:
        assert len({*processes.map(blocks.where, None, range(2))}) <= 2
        assert len({*processes.map(blocks.where, None, range(3))}) <= 3


def test_a_process_that_is_killed_is_reported() -> None:
    with Processes(2) as processes:
        with pytest.raises(EngineError) as caught:
            [*processes.map(blocks.killed, None, range(9))]
        assert caught.value.code == "process_ended"
        assert [*processes.map(blocks.drawn, 7, range(4))] == [blocks.drawn(7, block) for block in range(4)]


def test_two_computations_share_the_processes(two: Processes) -> None:
    one, other = two.map(blocks.drawn, 7, range(60)), two.map(blocks.drawn, 8, range(60))
    together = [*zip(one, other, strict=True)]
    assert together == [(blocks.drawn(7, block), blocks.drawn(8, block)) for block in range(60)]


@pytest.mark.parametrize("make", [Processes, Threads])
def test_at_least_one_worker(make: Callable[[int], object]) -> None:
    with pytest.raises(ValueError, match="workers must be at least 1, not 0"):
        make(0)


# --- the program ---

PROGRAM = """
import blocks
from graph.metrics.engine import Processes
kept = Processes(2)
print(*{*kept.map(blocks.where, None, range(40))}, flush=True)
for _ in kept.map(blocks.at_work, 500, range(64)):
    print("at work", flush=True)
"""


def running() -> tuple[subprocess.Popen[str], list[int]]:
    """A program without a guard of its main module, while it computes; its processes that compute."""
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])},
    )
    assert program.stdout
    processes = [int(word) for word in program.stdout.readline().split()]
    assert program.stdout.readline() == "at work\n"
    return program, processes


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system cannot wait for what is not one's own child")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_processes_end_with_the_program_however_it_ends(number: signal.Signals) -> None:
    program, processes = running()
    assert processes
    handles = [os.pidfd_open(process) for process in processes]
    program.send_signal(number)
    program.communicate(timeout=60)
    for handle in handles:
        assert select([handle], [], [], 60)[0], "it still runs"
        os.close(handle)


# --- random numbers ---


def test_blocks_and_questions_have_random_numbers_of_their_own() -> None:
    drawn = {generator(seed, question, block).random() for seed in (0, 1) for question in Question for block in (0, 1)}
    assert len(drawn) == 4 * len(Question)
    assert generator(3, Question.MIXING, 2).random() == generator(3, Question.MIXING, 2).random()


# --- which engine ---


def test_small_work_is_done_in_place() -> None:
    assert chosen(None, 0.1) is IN_PLACE
    assert isinstance(chosen(None, 100), Processes)
    assert chosen(None, 100) is chosen(None, 1_000)
    assert isinstance(chosen(None, 100, in_threads=True), Threads)


def test_what_is_asked_for_is_chosen(two: Processes) -> None:
    assert chosen(two, 0.1) is two
    assert chosen(IN_PLACE, 100, in_threads=True) is IN_PLACE


def test_a_process_of_a_pool_starts_no_others(two: Processes) -> None:
    assert {*two.map(blocks.chosen_by_default, 100.0, range(8))} == {"InPlace"}


def test_a_process_may_be_kept_from_starting_others() -> None:
    program = """
from graph.metrics.engine import IN_PLACE, Threads, chosen, use_no_processes
use_no_processes()
assert chosen(None, 1e9) is IN_PLACE
assert isinstance(chosen(None, 1e9, in_threads=True), Threads)
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


# --- what is measured ---

MEASURES: dict[str, Callable[[Engine], object]] = {
    "hubs": lambda engine: graph.sector_hubs(networks.at_random(60, 120, 3), permutations=3_000, engine=engine),
    "mixing": lambda engine: graph.mixing_summary(
        networks.at_random(60, 120, 3), permutations=3_000, draws=60, engine=engine
    ),
    "stability": lambda engine: graph.rank_stability(networks.at_random(60, 120, 3), resamples=15, engine=engine),
    "of actors": lambda engine: graph.rank_stability(
        networks.at_random(60, 120, 3), what="actors", resamples=15, engine=engine
    ),
    "influence": lambda engine: graph.leverage(networks.at_random(40, 60, 3), permutations=300, engine=engine),
    "explained": lambda engine: graph.explained_leverage(networks.at_random(40, 60, 3), draws=199, engine=engine),
    "without partnerships": lambda engine: graph.leverage(
        networks.at_random(30, 40, 3), permutations=100, of=["partnership"], engine=engine
    ),
    "plausible": lambda engine: graph.plausible_networks(networks.at_random(60, 120, 3), networks=45, engine=engine),
    "resampled": lambda engine: graph.resampled_partnerships(networks.at_random(60, 120, 3), 45, engine=engine),
    "uneven": lambda engine: graph.uneven_records(
        networks.at_random(40, 60, 3), networks=6, permutations=50, engine=engine
    ),
    "critical": lambda engine: graph.critical(networks.at_random(120, 240, 3), engine=engine),
    "groups": lambda engine: graph.group_hubs(networks.at_random(700, 1_400, 3), engine=engine),
}


@pytest.fixture(scope="module")
def in_place() -> dict[str, bytes]:
    return {name: content(measure(IN_PLACE)) for name, measure in MEASURES.items()}


def content(table: object) -> bytes:
    return table_bytes(table)  # type: ignore[arg-type] # in which a number stands with all its digits


@pytest.mark.parametrize("name", MEASURES)
def test_the_engine_changes_no_bit(each: Engine, name: str, in_place: dict[str, bytes]) -> None:
    assert content(MEASURES[name](each)) == in_place[name]


def test_the_fewest_links_too(each: Engine) -> None:
    network = networks.at_random(30, 60, 3)
    assert graph.fewest_links(network, engine=each) == graph.fewest_links(network, engine=IN_PLACE)


def test_a_kernel_travels_as_what_it_is_made_of() -> None:
    from multiprocessing.reduction import ForkingPickler

    whole = kernel(networks.at_random(60, 120, 3))
    sent = ForkingPickler.loads(ForkingPickler.dumps(whole))
    for name in ("ends", "strengths", "sector"):
        np.testing.assert_array_equal(getattr(sent, name), getattr(whole, name))
    assert sent.sectors == whole.sectors
    assert sent.graph.get_edgelist() == whole.graph.get_edgelist()
    assert (sent.adjacency != whole.adjacency).nnz == 0


def test_every_engine_is_offered() -> None:
    assert {graph.Processes, graph.Cluster} <= {getattr(engines, name) for name in engines.__all__}
