"""What is in scope, in a sentence that stands wherever a part of a network is shown."""

from collections.abc import Callable, Mapping

from ..network.model import Network
from ..network.selection import Scoped
from ..text import counted, number, phrases, scopes
from .groups import SECTOR, member_of
from .url import View


def sentence(
    network: Network,
    view: View,
    scoped: Scoped,
    lang: str,
    *,
    member: Callable[[Network, str], Mapping[str, str]] = member_of,
    numbers: bool = True,
) -> str:
    """What is in scope, with its ties to the rest, and, if `numbers`, whether the numbers are of it or of the whole.

    `network` is all of the data and `scoped` what the view makes of it. `member` gives the groups of a colour:
    `member_of`, or one that remembers.
    """
    say, part, whole = phrases(lang), scoped.network, scoped.whole
    counts = {
        "part": number(len(part.actors), lang),
        "whole": counted("actors", len(whole.actors), lang),
        "ties": counted("ties", len(part.ties), lang),
        "among": scopes.ties(len(part.ties), scoped.outward, lang, every=len(part.actors) == len(whole.actors)),
    }
    if not view.scope.is_part:
        told = [say["scope_everything"].format(**counts)]
    else:
        told = [say["scope_part"].format(**counts)]
        if numbers:
            told.append(say["numbers_part" if view.recompute else "numbers_whole"])
    if view.change:
        told.append(say["scope_changed"])
    if scoped.projection:
        told.append(say["scope_as_ties"])
    if dates := scoped.dates:
        told.append(
            say["scope_dates"].format(
                at=view.scope.selection.at,
                active=counted("partnerships", dates.active, lang),
                unknown=number(dates.unknown, lang),
            )
        )
    if view.off and view.colour != SECTOR:
        groups = member(whole, view.colour)
        left = sum(groups.get(id) not in view.off for id in part.position)
        told.append(say["scope_switched_off"].format(left=number(left, lang)))
    if scoped.lost_focus:
        names = ", ".join(network.title(id, lang) for id in scoped.lost_focus)
        told.append(say["lost_focus"].format(names=names))
    return " ".join(told)
