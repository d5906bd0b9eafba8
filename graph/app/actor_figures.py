"""An actor's metrics and ranks as HTML: the few on its card, and all of them in a table."""

from html import escape

import pandas as pd

from ..metrics import OF_PATHS
from ..metrics.error_bounds import ranges_of
from ..metrics.kernel import Floats
from ..metrics.ranking import ranks
from ..metrics.sampling import BY_SIZE
from ..network.model import Actor, Network
from ..text import UNDEFINED, definitions, number, sampling
from ..text.catalogue import messages
from . import cache
from .data_limits import EIGENVECTOR_UNDEFINED

_KEY_METRICS = ("degree", "betweenness", "harmonic")


def table(actor: Actor, measured: pd.DataFrame, lang: str) -> str:
    """All metrics of an actor, each with its value and its rank, of the table of every actor."""
    _ = messages(lang).gettext
    of_all, rows = measured.set_index("id"), []
    for metric, definition in definitions.DEFINITIONS.items():
        if metric == "articulation":
            shown, rank = _("yes") if of_all.at[actor.id, metric] else _("no"), ""
        elif metric in of_all:
            values = of_all[metric]
            ranges = ranges_of(measured, metric) if f"{metric}_low" in measured else None
            rank = rank_of(values, actor.id, lang, ranges)[0]
            shown = number(float(values[actor.id]), lang, definition.digits)
        else:
            continue
        help_, name = escape(definitions.meaning(metric, lang)), definitions.name(metric, lang)
        rows.append(f'<tr title="{help_}"><th scope="row">{name}</th><td>{shown}</td><td>{rank}</td></tr>')
    head = "".join(f'<th scope="col">{title}</th>' for title in (_("Metric"), _("Value"), _("Rank")))
    unsettled = of_all["eigenvector"].isna().all()
    note = f'<p class="also">{_(EIGENVECTOR_UNDEFINED)}</p>' if unsettled else ""
    return f'<table class="metrics"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>{note}'


def rank_of(values: pd.Series, id: str, lang: str, ranges: Floats | None) -> tuple[str, bool]:
    """The actor's rank on a metric, the highest first, and whether others share it; `values` are of all, by id.

    Where no value is above 0 the rank is undefined. `ranges` are the best and the worst rank of each actor where the
    metric is sampled.
    """
    if not values.max() > 0:
        return UNDEFINED, False
    if ranges is not None:
        best, worst = ranges[values.index.get_loc(id)].tolist()
        return sampling.ranks(int(best), int(worst), lang), False
    every_rank = ranks(values.to_numpy(dtype=float))
    rank = every_rank[values.index.get_loc(id)]
    return number(float(rank), lang), bool((every_rank == rank).sum() > 1)


def standing(network: Network, actor: Actor, lang: str) -> str:
    """The actor's key metrics, each with its rank."""
    _ = messages(lang).gettext
    figures = []
    for metric in _KEY_METRICS:
        definition, values = definitions.DEFINITIONS[metric], cache.actor_metric(network, metric)
        value = number(float(values[actor.id]), lang, definition.digits)
        sampled = metric in OF_PATHS and BY_SIZE.samples_of(len(values))
        place, shared = rank_of(values, actor.id, lang, cache.places(network, metric) if sampled else None)
        rank = (_("shared rank {rank} of {n}") if shared else _("rank {rank} of {n}")).format(
            rank=place, n=number(len(values), lang)
        )
        figures.append(
            f'<div title="{escape(definitions.meaning(metric, lang))}"><span>{definitions.name(metric, lang)}</span>'
            f"<strong>{value}</strong><small>{rank}</small></div>"
        )
    return f'<div class="figures">{"".join(figures)}</div>'
