"""The verdicts on one network that chance has made: of each question, by each measure."""

from collections.abc import Callable
from time import process_time
from typing import NamedTuple

import pandas as pd
from calibration_networks import network

from graph.metrics.engine import IN_PLACE
from graph.metrics.hubs import sector_hubs
from graph.metrics.null import PERMUTATIONS
from graph.metrics.questions import hub_questions
from graph.network.model import Network


class Settings(NamedTuple):
    """What decides the verdicts on a network, beside its row and its number."""

    draws: int = 9_999
    permutations: int = PERMUTATIONS
    fewest: int = 60  # actors
    most: int = 120
    seed: int = 0

    def __str__(self) -> str:
        return " ".join(map(str, self))


class Result(NamedTuple):
    """The verdicts of a question on a network by one measure: the sectors of each, with blanks between.

    `seconds` are those of a processor: for position, or for the other questions together.
    """

    settings: str
    row: str
    number: str
    question: str
    lens: str
    hub: str
    under: str
    undecided: str
    undefined: str
    draws: str
    seconds: str


def measured(settings: Settings, block: tuple[str, int]) -> list[Result]:
    """The verdicts on the network of a row that has this number."""
    row, number = block
    made, seed = network(row, number, settings.seed, (settings.fewest, settings.most))
    asked: list[Callable[[Network], pd.DataFrame]] = [
        lambda made: sector_hubs(
            made, permutations=settings.permutations, seed=seed, group_lenses=False, engine=IN_PLACE
        ),
        lambda made: hub_questions(made, seed=seed, draws=settings.draws, engine=IN_PLACE),
    ]
    results = []
    for ask in asked:
        begun = process_time()
        table = ask(made)
        seconds = f"{process_time() - begun:.3f}"
        for (question, lens), sectors in table.groupby(["question", "lens"], sort=False):
            of = {verdict: " ".join(some["group"]) for verdict, some in sectors.groupby("verdict")}
            verdicts = [of.get(name, "") for name in ("hub", "under-represented", "undecided", "undefined")]
            draws = str(sectors["draws"].fillna(0).max())
            results.append(Result(str(settings), row, str(number), question, lens, *verdicts, draws, seconds))
    return results
