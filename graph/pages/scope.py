"""What is in scope, and what the numbers are of, in a sentence that stands on every page."""

from ..selection import Projection
from ..words import counted, number, phrases
from . import layers
from .groups import SECTOR
from .seen import Seen


def sentence(seen: Seen) -> str:
    """What is in scope, and what the numbers are of."""
    say, lang = phrases(seen.lang), seen.lang
    counts = {
        "part": number(len(seen.part.actors), lang),
        "whole": counted("actors", len(seen.whole.actors), lang),
        "ties": counted("ties", len(seen.part.ties), lang),
    }
    if not seen.is_part:
        told = [say["scope_everything"].format(**counts)]
    else:
        told = [say["scope_part"].format(**counts), say["numbers_part" if seen.view.recompute else "numbers_whole"]]
    if seen.scoped.projection:
        told.append(say["scope_as_ties"])
    if dates := seen.scoped.dates:
        told.append(
            say["scope_dates"].format(
                at=seen.view.scope.selection.at,
                active=number(dates.active, lang),
                unknown=number(dates.unknown, lang),
            )
        )
    if seen.view.off and seen.view.colour != SECTOR:
        groups = layers.member_of(seen.whole, seen.view.colour)
        left = sum(groups.get(id) not in seen.view.off for id in seen.part.position)
        told.append(say["scope_switched_off"].format(left=number(left, lang)))
    if seen.scoped.lost_focus:
        names = ", ".join(seen.network.actor(id).title(lang) for id in seen.scoped.lost_focus)
        told.append(say["lost_focus"].format(names=names))
    return " ".join(told)


def as_ties(projection: Projection | None, lang: str) -> str:
    """What became of the collaborations when they are read as ties."""
    if projection is None:
        return ""
    counts = {
        "collaborations": projection.collaborations,
        "other": projection.other_links,
        "inner": projection.inner_links,
        "small": projection.too_small,
    }
    return phrases(lang)["as_ties_help"].format(**counts)
