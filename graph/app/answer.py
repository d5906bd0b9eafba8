"""The answer to the hub question in sentences, and what would change it."""

from collections.abc import Mapping
from html import escape

import pandas as pd

from ..metrics import HEADLINE, LENSES
from ..metrics.verdicts import MOST_DRAWS
from ..network.model import Network
from ..picture.groups import SECTOR
from ..text import definitions, headline, sensitivity
from ..text.catalogue import messages
from ..text.headline import Standing
from ..text.sensitivity import Finding
from . import cache
from .groups import Groups, groups

_DRAWS = 10_000
_STANDING = ("group", "share_of_actors", "share", "hub_ratio", "p_adjusted", "p_lower_adjusted", "verdict", "top_share")


def standings(network: Network, compared: Groups, lang: str) -> list[Standing]:
    """Where each group stands on the headline's lens, in the words of the screen."""
    return _standings(cache.sector_hubs(network, compared.by), network, compared, lang)


def answer(views: Mapping[str, Network], by: str, lang: str) -> str:
    """The answer as HTML, in the first of the `views` (`as_actors`, `as_ties`), and what the other one says, if any.

    Who is a hub and what carries it; then, a line each, what would change it; and what the data cannot support.
    """
    network = next(iter(views.values()))
    compared = groups(network, by, lang)
    stand = standings(network, compared, lang)
    first, *rest = headline.sentences(stand, lang, sectors=by == SECTOR)
    told = f'<p class="first">{escape(first)}</p>'
    table = cache.sector_hubs(network, by)
    if not is_defined(table):
        return f'<div class="answer">{told}</div>'
    lines = []
    if any(s.verdict != "undefined" for s in stand):
        lines = [
            *_without(network, compared, stand, lang),
            *_views(views, by, lang),
            sensitivity.other_measures(_verdicts(table)[HEADLINE], _others(table, lang), compared.called, lang),
        ]
    told += f"<p>{escape(' '.join(rest))}</p>" if rest else ""
    items = "".join(f"<li><b>{escape(line.about)}</b>: {escape(line.outcome)}</li>" for line in lines)
    told += f"<ul>{items}</ul>" if items else ""
    caution = network.about.limits[0].text(lang) if network.about.limits else ""
    told += f'<p class="also">{escape(caution)}</p>' if caution else ""
    methods = set(table["method"]) - {""}
    how = headline.worked_out(methods, _DRAWS, MOST_DRAWS, lang, sectors=by == SECTOR)
    details = "".join(f"<p>{escape(line)}</p>" for line in (headline.chances(stand, lang), how) if line)
    how_title = messages(lang).gettext("How we have worked this out")
    return f'<div class="answer">{told}<details><summary>{how_title}</summary>{details}</details></div>'


def is_defined(table: pd.DataFrame) -> bool:
    """Whether any group can be compared on any lens."""
    return bool(table["hub_ratio"].notna().any())


def _standings(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> list[Standing]:
    return [
        Standing(
            sector=compared.called[row["group"]],
            top_actor=network.title(row["top_actor"], lang) if row["top_actor"] else "",
            **{field: row[field] for field in _STANDING},
        )
        for row in table[table["lens"] == HEADLINE].to_dict("records")
    ]


def _without(network: Network, compared: Groups, stand: list[Standing], lang: str) -> list[Finding]:
    """The headline's lens without each actor that carries a leading group, and without all that span sectors."""
    table = cache.sector_hubs(network, compared.by)
    carries = {row["group"]: row["top_actor"] for row in table[table["lens"] == HEADLINE].to_dict("records")}
    carriers = sorted({carries[s.group] for s in headline.leading(stand)} - {""})
    gone: dict[tuple[str, ...], str] = {(id,): network.title(id, lang) for id in carriers}
    spanning = tuple(actor.id for actor in network.actors if actor.cross_sector)
    if spanning:
        several = messages(lang).gettext("the {n} cross-sector actors").format(n=len(spanning))
        gone[spanning] = network.title(spanning[0], lang) if len(spanning) == 1 else several
    return [
        sensitivity.without(
            name, stand, _standings(cache.hubs_without(network, ids, compared.by), network, compared, lang), lang
        )
        for ids, name in gone.items()
    ]


def _views(views: Mapping[str, Network], by: str, lang: str) -> list[Finding]:
    """What the other view says, if there is one."""
    if len(views) == 1:
        return []
    stand, then = (standings(network, groups(network, by, lang), lang) for network in views.values())
    lenses, others = (_others(cache.sector_hubs(network, by), lang) for network in views.values())
    both = {lens: (verdicts, others[lens]) for lens, verdicts in lenses.items()}
    return [sensitivity.views(stand, then, both, next(iter(views)), lang)]


def _verdicts(table: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Lens → group → verdict."""
    return {str(lens): dict(zip(rows["group"], rows["verdict"], strict=True)) for lens, rows in table.groupby("lens")}


def _others(table: pd.DataFrame, lang: str) -> dict[str, dict[str, str]]:
    """The verdicts of the lenses beside the headline's, by the lens's name, in their order."""
    verdicts = _verdicts(table)
    return {definitions.name(lens, lang): verdicts[lens] for lens in LENSES if lens != HEADLINE and lens in verdicts}
