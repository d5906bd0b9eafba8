"""Random numbers of numbered blocks."""

from enum import IntEnum

import numpy as np


class Question(IntEnum):
    """What random numbers are drawn for; each has numbers of its own. A value that changes, changes what is drawn."""

    RELABELLING = 1
    MIXING = 2
    STABILITY = 3
    SOURCES = 4
    MRQAP = 5
    EXCHANGE = 6
    PLAUSIBLE = 11
    RESAMPLING = 12
    UNEVEN = 13
    DOCUMENTATION = 14


def generator(seed: int, question: Question, block: int) -> np.random.Generator:
    """The generator of one block, independent of all others.

    >>> drawn = [generator(0, Question.MIXING, block).random() for block in (0, 1, 0)]
    >>> bool(drawn[0] == drawn[2]), bool(drawn[0] == drawn[1])
    (True, False)

    Sources
    -------
    O'Neill (2015), as numpy's `SeedSequence` spawns independent streams.
    """
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(question, block))))
