"""Where measures are estimated from a random sample: how many were drawn, and how far a value may be off."""

import pandas as pd

from ..metrics.error_bounds import stated
from ..text import sampling


def of_actors(table: pd.DataFrame, lang: str) -> str:
    """A sentence on each sampled measure in a table of actors; empty where all are exact."""
    return " ".join(sampling.of_actors(*one, lang) for one in stated(table))


def of_shares(table: pd.DataFrame, lang: str) -> str:
    """A sentence on each sampled measure in a scorecard; empty where all are exact."""
    return " ".join(sampling.of_shares(*one, lang) for one in stated(table))
