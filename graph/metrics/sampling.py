"""How measures of shortest paths are taken: exactly, or from a random sample with a bound on the error."""

from dataclasses import dataclass

SAMPLED_ABOVE = 10_000  # actors
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Sampling:
    """How betweenness, closeness and harmonic centrality are measured.

    By default networks of up to 10,000 actors are measured exactly, and of larger ones a random sample is taken, as
    large as some seconds allow. `exact` measures any network exactly. `samples` takes a sample of that size of any
    network: so many shortest paths for betweenness, and so many actors, if there are more, to whom distances are
    measured. Equal `seed`, equal numbers, whatever the number of processor cores.

    Raises
    ------
    ValueError
        If `samples` is below 1, or given together with `exact`.
    """

    exact: bool = False
    samples: int | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        if self.samples is not None and self.samples < 1:
            raise ValueError(f"samples must be at least 1, not {self.samples}")
        if self.samples is not None and self.exact:
            raise ValueError("either exact or samples, not both")

    def samples_of(self, actors: int) -> bool:
        """Whether a network of so many actors is sampled: never where the sample would have every pair of actors."""
        if self.samples is not None:
            return self.samples < actors * (actors - 1) / 2
        return not self.exact and actors > SAMPLED_ABOVE


BY_SIZE = Sampling()  # exactly up to 10,000 actors, a sample above
