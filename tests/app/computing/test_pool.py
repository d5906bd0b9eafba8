"""Calls of several sessions are computed once each, in turn, and only as long as somebody waits for them.

What is computed is the reading of pipes, so that a test decides when a computation ends.
"""

import os
import signal
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path
from secrets import token_bytes
from threading import Event, Thread
from time import monotonic

import networks
import pytest

from graph.app.computing import wire
from graph.app.computing.calls import MOST_BYTES, MOST_HELD, Rules
from graph.app.computing.outcomes import Failed, Ready, Waiting
from graph.app.computing.pool import Pool
from graph.app.computing.process import ComputingError, Process
from graph.metrics.centrality import degree, harmonic, strength
from graph.picture.memo import key_of

read = Path.read_text
PATIENT = Rules(patience=inf)  # a busy machine may take long to start a process


def yield_to_others() -> None:
    """Let the pool's own threads at its lock, which a loop that only asks holds nearly all the time."""
    Event().wait(0.01)


def key(pipe: Path) -> object:
    return key_of(read, (pipe,), {})


class Started:
    """Starts processes, and knows them."""

    def __init__(self) -> None:
        self.processes: list[Process] = []

    def __call__(self) -> Process:
        self.processes.append(Process())
        return self.processes[-1]


@pytest.fixture
def started() -> Started:
    return Started()


@pytest.fixture
def pool(started: Started) -> Iterator[Pool]:
    pool = Pool(1, PATIENT, started)
    yield pool
    pool.end()


@pytest.fixture
def pipe(tmp_path: Path) -> Callable[[str], Path]:
    def made(name: str) -> Path:
        os.mkfifo(tmp_path / name)
        return tmp_path / name

    return made


def ends(pool: Pool, session: str, pipe: Path) -> None:
    """Let a computation end, and wait until it has."""
    pipe.write_text(pipe.name)  # waits until it is read
    assert pool.wait(session, read, pipe) == pipe.name


def test_two_who_ask_for_the_same_get_it_from_one_computation(pool, pipe, started):
    one = pipe("one")
    assert isinstance(pool.ask("a", read, one), Waiting)
    got: list[str] = []
    other = Thread(target=lambda: got.append(pool.wait("b", read, one)))
    other.start()
    one.write_text("once")  # a second computation would wait for ever
    other.join()
    assert got == ["once"]
    assert pool.ask("a", read, one) == Ready("once")
    assert len(started.processes) == 1


def test_a_hundred_who_ask_for_the_same_get_it_from_one_computation(pool, pipe, started):
    one, sessions = pipe("one"), [f"session {n}" for n in range(100)]
    assert all(isinstance(pool.ask(session, read, one), Waiting) for session in sessions)
    one.write_text("once")
    assert {pool.wait(session, read, one) for session in sessions} == {"once"}
    assert len(started.processes) == 1


def test_sessions_take_turns(pool, pipe):
    pipes = [pipe(name) for name in ("a1", "a2", "a3", "b1")]
    for each, session in zip(pipes, "aaab", strict=True):
        assert isinstance(pool.ask(session, read, each), Waiting)
    computed = []
    for _ in pipes:
        [running] = [
            each
            for each, session in zip(pipes, "aaab", strict=True)
            if isinstance(found := pool.poll(session, key(each)), Waiting) and found.since is not None
        ]
        computed.append(running.name)
        ends(pool, running.name[0], running)
    assert computed == ["a1", "a2", "b1", "a3"]  # the second visitor came after the first's turn had begun


def test_what_is_cancelled_ends_and_is_not_begun_again_unasked(pool, pipe, started):
    one, next_ = pipe("one"), pipe("next")
    pool.ask("a", read, one)
    pool.ask("b", read, next_)
    pool.cancel("a", key(one))
    assert pool.ask("a", read, one) == pool.poll("a", key(one)) == Failed("cancelled")
    ends(pool, "b", next_)  # in a new process
    assert len(started.processes) == 2
    pool.forget("a", key(one))
    assert isinstance(pool.ask("a", read, one), Waiting)
    ends(pool, "a", one)


def test_what_one_cancels_goes_on_for_another(pool, pipe, started):
    one = pipe("one")
    pool.ask("a", read, one)
    pool.ask("b", read, one)
    pool.cancel("a", key(one))
    ends(pool, "b", one)
    assert len(started.processes) == 1


def test_what_is_queued_can_be_cancelled(pool, pipe):
    one, queued, last = pipe("one"), pipe("queued"), pipe("last")
    for each in (one, queued, last):
        pool.ask("a", read, each)
    pool.cancel("a", key(queued))
    ends(pool, "a", one)
    ends(pool, "a", last)
    assert pool.poll("a", key(queued)) == Failed("cancelled")


def test_what_nobody_waits_for_any_more_ends(pipe, started):
    pool = Pool(1, Rules(patience=0.0), started)
    left = pipe("left")
    pool.ask("a", read, left)
    ended = started.processes[0]
    ended._process.wait()  # for ever, if it went on
    pool.end()


def test_a_page_that_is_hidden_waits_while_its_browser_is_connected(pipe, started):
    connected = {"hidden"}
    pool = Pool(1, Rules(patience=0.0, is_connected=connected.__contains__), started)
    left, shown = pipe("left"), pipe("shown")
    pool.ask("hidden", read, shown)
    pool.ask("gone", read, left)
    pool.cancel("gone", key(left))  # whatever nobody waits for is taken away with it
    shown.write_text("in the end")
    while isinstance(pool.poll("gone", key(shown)), Waiting):
        yield_to_others()
    pool.cancel("gone", key(left))
    assert pool.ask("hidden", read, shown) == Ready("in the end")
    pool.end()


def test_what_a_page_has_gone_on_from_ends_though_its_browser_is_connected(pipe, started):
    pool = Pool(1, Rules(patience=0.0, is_connected=lambda _: True), started)
    pool.ask("a", read, pipe("left"))
    pool.show("a", monotonic())
    started.processes[0]._process.wait()  # for ever, if it went on
    pool.end()


def test_what_a_page_has_gone_on_from_does_not_keep_what_it_shows_waiting():
    gates: list[Gate] = []

    def start() -> Gate:
        gates.append(Gate())
        return gates[-1]

    pool, network = Pool(2, PATIENT, start), networks.star()
    pool.ask("a", degree, network)
    begun = monotonic()
    waiting = pool.ask("a", strength, network)
    assert isinstance(waiting, Waiting)
    assert waiting.since is None  # needs what the first call computes
    pool.show("a", begun)
    waiting = pool.poll("a", key_of(strength, (network,), {}))
    assert isinstance(waiting, Waiting)
    assert waiting.since is not None
    for gate in gates:
        gate.open.set()
    assert pool.wait("a", strength, network).tolist() == strength(network).tolist()
    pool.end()


def test_a_process_that_is_killed_is_a_failure_and_nothing_begins_again_unasked(pool, pipe, started):
    one = pipe("one")
    pool.ask("a", read, one)
    failed = Event()

    def wait() -> None:
        with pytest.raises(ComputingError, match="stopped"):
            pool.wait("b", read, one)
        failed.set()

    waiting = Thread(target=wait)
    waiting.start()
    os.kill(started.processes[0].pid, signal.SIGKILL)
    waiting.join()
    assert failed.is_set()
    assert len(started.processes) == 1
    pool.ask("a", read, one)
    ends(pool, "a", one)
    assert len(started.processes) == 2


def test_a_process_that_is_killed_while_it_computes_nothing_is_replaced(pool, tmp_path, started):
    file = tmp_path / "file"
    file.write_text("one")
    assert pool.wait("a", read, file) == "one"
    os.kill(started.processes[0].pid, signal.SIGKILL)
    started.processes[0]._process.wait()
    other = tmp_path / "other"
    other.write_text("two")
    assert pool.wait("a", read, other) == "two"
    assert len(started.processes) == 2
    assert pool.processes == 1


def test_an_error_of_the_function_is_a_failure_that_stays_until_it_is_forgotten(pool, tmp_path, started):
    nothing = tmp_path / "nothing"
    with pytest.raises(ComputingError, match="FileNotFoundError"):
        pool.wait("a", read, nothing)
    while isinstance(pool.ask("a", read, nothing), Waiting):
        yield_to_others()
    assert pool.ask("b", read, nothing) == pool.poll("a", key(nothing)) == Failed("FileNotFoundError")
    nothing.write_text("something")
    pool.forget("b", key(nothing))
    assert pool.wait("a", read, nothing) == "something"
    assert len(started.processes) == 1  # the process goes on


def test_more_processes_compute_at_once(pipe, started):
    pool = Pool(2, PATIENT, started)
    one, two = pipe("one"), pipe("two")
    pool.ask("a", read, one)
    pool.ask("b", read, two)
    ends(pool, "b", two)
    ends(pool, "a", one)
    assert pool.processes == 2
    pool.end()


def test_a_value_is_held_as_long_as_the_rules_say(tmp_path):
    file = tmp_path / "file"
    file.write_text("value")
    pool = Pool(1, Rules(patience=0.0, held_for=0.0))
    assert pool.wait("a", read, file) == "value"
    while pool.poll("a", key(file)) is not None:  # asking does not keep it: the browser is not connected
        yield_to_others()
    pool.end()


def test_the_values_that_were_last_taken_are_held(pool, tmp_path):
    files = [tmp_path / str(n) for n in range(MOST_HELD + 2)]
    for file in files:
        file.write_text(file.name)
        assert pool.wait("a", read, file) == file.name
    while pool.poll("a", key(files[1])) is not None:
        yield_to_others()
    assert pool.poll("b", key(files[-1])) == Ready(files[-1].name)


def test_values_are_held_up_to_so_many_bytes(pool, tmp_path):
    size = MOST_BYTES // 2
    assert len(pool.wait("a", token_bytes, size)) == size
    assert len(pool.wait("a", token_bytes, size + 1)) == size + 1
    while pool.poll("a", key_of(token_bytes, (size,), {})) is not None:
        yield_to_others()
    assert isinstance(pool.poll("a", key_of(token_bytes, (size + 1,), {})), Ready)


def test_a_pool_has_a_process():
    with pytest.raises(ValueError, match="at least 1"):
        Pool(0)


class Gate:
    """Computes when it is let, with the networks that it has been given."""

    def __init__(self) -> None:
        self.held: set[str] = set()
        self.open = Event()

    def holds(self, digest: str) -> bool:
        return digest in self.held

    def has_ended(self) -> bool:
        return False

    def call(self, packed, its, progress):
        self.held |= its.keys()
        self.open.wait()
        make, args, kwargs = wire.unpacked(packed)
        return make(*args, **kwargs), 0

    def end(self) -> None:
        self.open.set()


def test_calls_of_a_session_on_one_network_share_a_process_and_anothers_take_a_free_one():
    gates: list[Gate] = []

    def start() -> Gate:
        gates.append(Gate())
        return gates[-1]

    pool, network, other = Pool(2, PATIENT, start), networks.star(), networks.bridge()
    begun = [
        pool.ask("a", degree, network),
        pool.ask("a", strength, network),  # needs what the first call computes
        pool.ask("b", harmonic, network),
        pool.ask("a", degree, other),
    ]
    assert [found.since is not None for found in begun if isinstance(found, Waiting)] == [True, False, True, False]
    assert len(gates) == 2
    for gate in gates:
        gate.open.set()
    assert pool.wait("a", strength, network).tolist() == strength(network).tolist()
    assert pool.wait("a", degree, other).tolist() == degree(other).tolist()
    assert all(gate.holds(network.digest) for gate in gates)
    assert len(gates) == pool.processes == 2
    pool.end()


class Broken(Gate):
    """Gives what cannot be read."""

    def call(self, packed, its, progress):
        raise LookupError("what this is")


def test_a_value_that_cannot_be_read_is_a_failure(capfd):
    pool = Pool(1, PATIENT, Broken)
    with pytest.raises(ComputingError, match="stopped"):
        pool.wait("a", degree, networks.star())
    assert "what this is" in capfd.readouterr().err
    assert pool.processes == 0  # what else it would give is not known
