"""The scope in a sentence, which is shown with every part of a network."""

from collections.abc import Callable, Mapping

from ..network.model import Network
from ..network.selection import Projection, Scoped
from ..text import counted, number, scopes
from ..text.catalogue import messages
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
    """What is in scope, with its ties to the rest, and, if `numbers`, what they are computed on.

    `network` is all of the data and `scoped` what the view makes of it. `member` gives the groups of a colour:
    `member_of`, or one that remembers.
    """
    _ = messages(lang).gettext
    part, whole = scoped.network, scoped.whole
    counts = {
        "part": number(len(part.actors), lang),
        "whole": counted("actors", len(whole.actors), lang),
        "ties": counted("ties", len(part.ties), lang),
        "among": scopes.ties(len(part.ties), scoped.outward, lang, every=len(part.actors) == len(whole.actors)),
    }
    if not view.scope.is_part:
        sentences = [_("The whole network: {whole}, {ties}.").format(**counts)]
    else:
        sentences = [_("Scope: {part} of {whole}, {among}.").format(**counts)]
        if numbers:
            sentences.append(
                _("Metrics computed on the scope alone.")
                if view.recompute
                else _("Metrics computed on the whole network.")
            )
    if view.change:
        sentences.append(_("With a supposed change."))
    if scoped.projection:
        sentences.append(_("Collaborations are read as ties."))
    if dates := scoped.dates:
        sentences.append(
            _("At {at}: {active} known to be active, {unknown} with unknown dates (dashed).").format(
                at=view.scope.selection.at,
                active=counted("partnerships", dates.active, lang),
                unknown=number(dates.unknown, lang),
            )
        )
    if view.off and view.colour != SECTOR:
        groups = member(whole, view.colour)
        left = sum(groups.get(id) not in view.off for id in part.position)
        sentences.append(
            _("The picture shows {left} of them: the others are switched off in the legend.").format(
                left=number(left, lang)
            )
        )
    if scoped.lost_focus:
        names = ", ".join(network.title(id, lang) for id in scoped.lost_focus)
        sentences.append(_("Out of scope and so not in focus: {names}.").format(names=names))
    return " ".join(sentences)


def as_ties(projection: Projection, lang: str) -> str:
    """How the collaborations are read as ties."""
    template = messages(lang).gettext(
        "The collaborations ({collaborations}) are taken out and tie their organisations together instead: those "
        "joined to them as members, participants, partners, hosts, leads, founders, organisers or on the board. Not "
        "counted: {other} other links to collaborations, {inner} links between collaborations and {small} "
        "collaborations with fewer than two organisations."
    )
    counts = {
        "collaborations": projection.collaborations,
        "other": projection.other_links,
        "inner": projection.inner_links,
        "small": projection.too_small,
    }
    return " ".join((template.format(**counts), *scopes.too_large(projection.too_large, lang)))
