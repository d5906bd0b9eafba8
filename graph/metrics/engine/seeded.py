"""Random numbers of numbered blocks."""

from enum import IntEnum

import numpy as np


class Question(IntEnum):
    """What random numbers are drawn for; each has numbers of its own. A value that changes, changes what is drawn."""

    RELABELLING = 1
    MIXING = 2
    STABILITY = 3
    SOURCES = 4


def generator(seed: int, question: Question, block: int) -> np.random.Generator:
    """The generator of one block, independent of all others.

    >>> generator(0, Question.MIXING, 2).integers(100) == generator(0, Question.MIXING, 2).integers(100)
    True

    Sources
    -------
    O'Neill (2015), as numpy's `SeedSequence` spawns independent streams.
    """
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(question, block))))
