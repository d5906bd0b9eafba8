"""The answer to the hub question in sentences, and its sensitivity."""

from collections.abc import Mapping
from html import escape

import pandas as pd

from ..metrics import HEADLINE, LENSES
from ..metrics.null import PERMUTATIONS
from ..metrics.verdicts import MOST_DRAWS
from ..network.model import Network
from ..picture.groups import SECTOR
from ..text import definitions, headline, sensitivity
from ..text.catalogue import messages
from ..text.headline import Standing
from ..text.sensitivity import Finding
from . import cache
from .groups import Groups, groups

_STANDING_COLUMNS = (
    "group",
    "share_of_actors",
    "share",
    "hub_ratio",
    "p_adjusted",
    "p_lower_adjusted",
    "verdict",
    "top_share",
)


def standings(network: Network, compared: Groups, lang: str) -> list[Standing]:
    """The result of each group on the headline measure, with names as on the screen."""
    return _standings(cache.sector_hubs(network, compared.by), network, compared, lang)


def answer(views: Mapping[str, Network], by: str, lang: str) -> str:
    """The answer as HTML for the first of the `views` (`as_actors`, `as_ties`), and what differs in the other, if any.

    Which groups are hubs and their top contributors; then, a line each, what would change that; and the first limit
    that the data state.
    """
    network = next(iter(views.values()))
    compared = groups(network, by, lang)
    results = standings(network, compared, lang)
    first, *rest = headline.sentences(results, lang, sectors=by == SECTOR)
    content = f'<p class="first">{escape(first)}</p>'
    table = cache.sector_hubs(network, by)
    if not is_defined(table):
        return f'<div class="answer">{content}</div>'
    lines = []
    if any(result.verdict != "undefined" for result in results):
        lines = [
            *_without(network, compared, results, lang),
            *_views(views, by, lang),
            sensitivity.other_measures(_verdicts(table)[HEADLINE], _other_verdicts(table, lang), compared.called, lang),
        ]
    content += f"<p>{escape(' '.join(rest))}</p>" if rest else ""
    items = "".join(f"<li><b>{escape(line.about)}</b>: {escape(line.outcome)}</li>" for line in lines)
    content += f"<ul>{items}</ul>" if items else ""
    caution = network.about.limits[0].text(lang) if network.about.limits else ""
    content += f'<p class="also">{escape(caution)}</p>' if caution else ""
    methods = set(table["method"]) - {""}
    how = headline.worked_out(methods, PERMUTATIONS, MOST_DRAWS, lang, sectors=by == SECTOR)
    details = "".join(f"<p>{escape(line)}</p>" for line in (headline.chances(results, lang), how) if line)
    how_title = messages(lang).gettext("How we have worked this out")
    return f'<div class="answer">{content}<details><summary>{how_title}</summary>{details}</details></div>'


def is_defined(table: pd.DataFrame) -> bool:
    """Whether any group can be compared on any measure."""
    return bool(table["hub_ratio"].notna().any())


def _standings(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> list[Standing]:
    return [
        Standing(
            sector=compared.called[row["group"]],
            top_actor=network.title(row["top_actor"], lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING_COLUMNS},
        )
        for row in table[table["lens"] == HEADLINE].to_dict("records")
    ]


def _without(network: Network, compared: Groups, results: list[Standing], lang: str) -> list[Finding]:
    """The answer without each leading group's top contributor, and without all cross-sector actors."""
    table = cache.sector_hubs(network, compared.by)
    top_actors = {row["group"]: row["top_actor"] for row in table[table["lens"] == HEADLINE].to_dict("records")}
    contributors = sorted({top_actors[result.group] for result in headline.leading(results)} - {""})
    left_out: dict[tuple[str, ...], str] = {(id,): network.title(id, lang) for id in contributors}
    cross_sector = tuple(actor.id for actor in network.actors if actor.cross_sector)
    if cross_sector:
        several = messages(lang).gettext("the {n} cross-sector actors").format(n=len(cross_sector))
        left_out[cross_sector] = network.title(cross_sector[0], lang) if len(cross_sector) == 1 else several
    return [
        sensitivity.without(
            name, results, _standings(cache.hubs_without(network, ids, compared.by), network, compared, lang), lang
        )
        for ids, name in left_out.items()
    ]


def _views(views: Mapping[str, Network], by: str, lang: str) -> list[Finding]:
    """The difference between the views, if there are two."""
    if len(views) == 1:
        return []
    first, second = (standings(network, groups(network, by, lang), lang) for network in views.values())
    verdicts, others = (_other_verdicts(cache.sector_hubs(network, by), lang) for network in views.values())
    both = {measure: (of_first, others[measure]) for measure, of_first in verdicts.items()}
    return [sensitivity.views(first, second, both, next(iter(views)), lang)]


def _verdicts(table: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Measure → group → verdict."""
    return {
        str(measure): dict(zip(rows["group"], rows["verdict"], strict=True)) for measure, rows in table.groupby("lens")
    }


def _other_verdicts(table: pd.DataFrame, lang: str) -> dict[str, dict[str, str]]:
    """The verdicts on the measures other than the headline's, by the measure's name, in their order."""
    verdicts = _verdicts(table)
    return {
        definitions.name(measure, lang): verdicts[measure]
        for measure in LENSES
        if measure != HEADLINE and measure in verdicts
    }
