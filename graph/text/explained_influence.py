"""What the explaining question finds without each of a few actors, in sentences that state what its test supports."""

from collections.abc import Sequence
from math import isnan
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import capital, listed
from .numbers import number, p_value
from .questions import null, reason

# By the verdict that it becomes.
_BECOMES = {
    "hub": N_("the share of {group} is larger than {null} give ({p})"),
    "not significant": N_("compared with {null} the share of {group} may be chance ({p})"),
    "under-represented": N_("the share of {group} is smaller than {null} give ({p})"),
    "undecided": N_("whether the share of {group} differs from what {null} give is undecided ({p})"),
    "undefined": N_("compared with {null}, {group} cannot be tested: {reason}"),
}
# Verdicts of a question that explains, in a table: that a share is larger makes no hub.
VERDICTS = {
    "hub": N_("a larger share"),
    "not significant": N_("may be chance"),
    "under-represented": N_("a smaller share"),
    "undecided": N_("undecided"),
    "undefined": N_("undefined"),
}


class Became(NamedTuple):
    """The verdict on a group without an actor, with its adjusted p-values of as much and of as little, and a reason.

    `group` is what a sentence calls it; `reason` is a code, empty where none is needed, and `draws` how many there were.
    """

    group: str
    verdict: str
    p_adjusted: float
    p_lower_adjusted: float
    reason: str = ""
    draws: int = 0


def summary(changes: int, actors: int, question: str, lang: str) -> str:
    """How many verdicts on betweenness change without one of so many actors; the question is `membership` or `activity`."""
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    if not changes:
        template = _(
            "Compared with {null}, no verdict on betweenness changes without any one of the {actors} actors tried."
        )
    else:
        template = ngettext(
            "Compared with {null}, one verdict on betweenness changes without one of the {actors} actors tried:",
            "Compared with {null}, {n} verdicts on betweenness change without one of the {actors} actors tried:",
            changes,
        )
    return template.format(null=null(question, lang), n=number(changes, lang), actors=number(actors, lang))


def becomes(became: Became, question: str, lang: str) -> str:
    """What a verdict that changes becomes, in a clause."""
    upper, lower = became.p_adjusted, became.p_lower_adjusted
    p = "" if isnan(upper) else p_value(min(upper, lower), lang)
    because = reason(became.reason, lang, became.draws)
    template = messages(lang).gettext(_BECOMES[became.verdict])
    return template.format(group=became.group, null=null(question, lang), p=p, reason=because)


def tried(actors: Sequence[str], sector: str, lang: str) -> str:
    """Who is left out, one at a time, and why they: they matter most for the share of the `sector` that leads."""
    template = messages(lang).gettext(
        "Left out one at a time: {actors}. Their absence changes most how much of the betweenness {sector} holds. Random "
        "networks are drawn anew for each; without other actors this was not tested."
    )
    return template.format(actors=listed(actors, lang), sector=sector)


def nobody(code: str, lang: str) -> str:
    """Why nobody is left out: a code, as that of a verdict that is undefined."""
    _ = messages(lang).gettext
    because = reason("size", lang) if code == "size" else _("no sector can be tested")
    return capital(_("nobody is left out here: {reason}.").format(reason=because))
