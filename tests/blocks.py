"""Functions that engines map over blocks: they have names that processes of their own can import too."""

import os
import signal
from hashlib import sha256

import numpy as np

from graph.metrics.engine import Question, generator


def drawn(seed: int, block: int) -> bytes:
    """Some random numbers of a block."""
    return generator(seed, Question.RELABELLING, block).random(50).tobytes()


def multiplied(matrix: np.ndarray, block: int) -> bytes:
    """A product whose last bits would depend on the number of threads of the linear algebra."""
    return (matrix @ np.roll(matrix, block, axis=0)).tobytes()


def at_work(rounds: int, block: int) -> str:
    """What takes a while."""
    content = str(block).encode()
    for _ in range(rounds):
        content = sha256(content * 20_000).digest()
    return content.hex()


def where(_: object, __: int) -> int:
    """Which process computes."""
    return os.getpid()


def refused(_: object, block: int) -> int:
    """Of the blocks from 5 on, none has a result."""
    if block >= 5:
        raise LookupError(block)
    return block


def killed(_: object, block: int) -> int:
    """Nothing comes back from where the fifth block is computed."""
    if block == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return block


def counted(values: object, block: int) -> int:
    """How many values are shared, and the number of the block."""
    assert isinstance(values, list)
    return len(values) + block
