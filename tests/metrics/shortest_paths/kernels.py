"""Kernels of made-up networks."""

from collections.abc import Iterable
from itertools import combinations

import networks
import numpy as np
from hypothesis import strategies as st

from graph.metrics.kernel import Kernel, kernel
from graph.network.vocabulary import SECTORS

Ties = Iterable[tuple[int, int]]


def of(n: int, ties: Ties) -> Kernel:
    """The kernel of n actors, of all sectors in turn, with ties between their positions."""
    alone = networks.network({f"a{i:05}": list(SECTORS)[i % len(SECTORS)] for i in range(n)})
    ends = np.array(sorted({(min(tie), max(tie)) for tie in ties if tie[0] != tie[1]}), dtype=np.int64).reshape(-1, 2)
    return kernel(alone).with_ties(ends, np.ones(len(ends)))


@st.composite
def kernels(draw: st.DrawFn) -> Kernel:
    """Networks as organisations make them: trees that hang on hubs, partnerships of several, parts apart, isolates."""
    n = draw(st.integers(0, 40))
    if not n:
        return of(0, ())
    someone = st.integers(0, n - 1)
    ties = draw(st.lists(st.tuples(someone, someone), max_size=draw(st.sampled_from((0, n, 4 * n)))))
    hubs = draw(st.lists(someone, min_size=n, max_size=n)) if draw(st.booleans()) else []
    partnerships = draw(st.lists(st.lists(someone, min_size=2, max_size=7), max_size=3))
    return of(n, [*ties, *((i, hub % (i + 1)) for i, hub in enumerate(hubs)), *pairs(partnerships)])


def pairs(groups: Iterable[Iterable[int]]) -> Ties:
    return [pair for group in groups for pair in combinations(group, 2)]


def random_kernel(n: int, ties: int) -> Kernel:
    draw = np.random.default_rng(n)
    return of(n, [(int(a), int(b)) for a, b in draw.integers(0, n, (ties, 2))])
