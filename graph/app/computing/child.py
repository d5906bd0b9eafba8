"""The main program of a computing process: networks and calls from standard input, results to standard output."""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from inspect import signature
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from traceback import print_exc
from typing import IO, Any

from ...metrics.engine import use_no_processes
from ...network.model import Network
from ..worker import wire as networks
from ..worker.limits import OUT_OF_MEMORY, impose_memory
from . import wire

# What a line on standard input announces.
NETWORK, FORGET, CALL = b"network\n", b"forget\n", b"call\n"
# What an answer is.
PROGRESS, VALUE, ERROR, MADE = "progress", "value", "error", "made"
_INTERVAL = 0.25  # seconds between two reports of progress

Step = Callable[[], object]

_HELD: dict[str, Network] = {}  # as many networks as the app says


def run(memory: int) -> None:
    """Answer calls until the app ends, which closes standard input however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal reaches all processes of the app
    impose_memory(memory)
    use_no_processes()  # there are as many of these as there are cores
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr  # what a library prints is no answer
    steps: SimpleQueue[Step] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, steps, answers), daemon=True).start()
    try:
        while True:
            steps.get()()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _receive(file: IO[bytes], steps: "SimpleQueue[Step]", answers: IO[bytes]) -> None:
    """Queue what is received, so that the end of the app is noticed while something is computed."""
    try:
        while kind := file.readline():
            if kind == NETWORK:
                network = networks.network_of(networks.parsed(file))
                steps.put(partial(_hold, network))
            elif kind == FORGET:
                steps.put(partial(_HELD.pop, file.readline().decode().strip(), None))
            elif (call := wire.read(file)) is not None:
                steps.put(partial(_answer, call, answers))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    finally:  # the app may end in the middle of a network, which is then no network
        os._exit(1)


def _hold(network: Network) -> None:
    _HELD[network.digest] = network
    wire.know(network)


def _answer(call: bytes, answers: IO[bytes]) -> None:
    try:
        make, args, kwargs = wire.unpacked(call)
        value = make(*args, **kwargs, **_progress(make, answers))
        answer, its = wire.packed_with_networks((VALUE, value))
        for made in its.values():
            if made.digest not in _HELD:  # the app does not have it
                wire.write(answers, wire.packed((MADE, b"".join(networks.network_lines(made)))))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the app reports it to those who wait
        print_exc()
        answer = wire.packed((ERROR, type(error).__name__))
    wire.write(answers, answer)


def _progress(make: Callable[..., object], answers: IO[bytes]) -> Mapping[str, Any]:
    """The argument with which a function reports its progress, if it has one."""
    last = monotonic()

    def report(done: int, total: int) -> None:
        nonlocal last
        if monotonic() - last >= _INTERVAL:
            last = monotonic()
            wire.write(answers, wire.packed((PROGRESS, done / max(total, 1))))

    return {"progress": report} if "progress" in signature(make).parameters else {}
