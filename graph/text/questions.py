"""Whether a group is a hub, and more than another null model gives: one sentence from two verdicts, without p."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import Standing, below, capital, leading, top_contributor
from .numbers import number, significant

_LEVEL = 0.05  # of both tails of a measure together
# What the explaining question compares with.
_NULLS = {"membership": N_("randomly reassigned partnerships"), "activity": N_("randomly rewired ties")}
# By the verdict of the question of position, then by that of the explaining question.
_CELLS = {
    "hub": {
        "hub": N_("{sector} is a hub by position, and has more than {null} give."),
        "not significant": N_("{sector} is a hub by position; compared with {null} its share may be chance."),
        "under-represented": N_("{sector} is a hub by position, but has less than {null} give."),
        "undecided": N_("{sector} is a hub by position; whether its share differs from what {null} give is undecided."),
        "undefined": N_("{sector} is a hub by position; compared with {null} it cannot be tested: {reason}."),
    },
    "not significant": {
        "hub": N_("The share of {sector} may be chance, but is larger than {null} give."),
        "not significant": N_("The share of {sector} may be chance, also compared with {null}."),
        "under-represented": N_("The share of {sector} may be chance, but is smaller than {null} give."),
        "undecided": N_("The share of {sector} may be chance; compared with {null} it is undecided."),
        "undefined": N_("The share of {sector} may be chance; compared with {null} it cannot be tested: {reason}."),
    },
    "under-represented": {
        "hub": N_("{sector} has less than as many random actors, but more than {null} give."),
        "not significant": N_("{sector} has less than as many random actors; compared with {null} its share may be chance."),
        "under-represented": N_("{sector} has less than as many random actors, and less than {null} give."),
        "undecided": N_("{sector} has less than as many random actors; whether its share differs from what {null} give is undecided."),
        "undefined": N_("{sector} has less than as many random actors; compared with {null} it cannot be tested: {reason}."),
    },
}  # fmt: skip
# By the end that the p-value is close to.
_UNDECIDED = {
    "more": N_("Whether {sector} has more than as many random actors is undecided with {draws} draws."),
    "less": N_("Whether {sector} has less than as many random actors is undecided with {draws} draws."),
}
_UNDEFINED = N_("{sector} cannot be tested: {reason}.")
_REASONS = {
    "no_actors": N_("no actors belong to it"),
    "all_actors": N_("all actors belong to it"),
    "no_group": N_("it is of actors whose group is not known"),
    "no_value": N_("no actor lies between two others"),
    "one_network": N_("there is no other such network"),
    "constant": N_("every such network gives just that share"),
    "groups": N_("{draws} draws are too few for so many groups"),
    "size": N_("the network is too large to be drawn anew often enough"),
}


# Beside the verdict on position, by the verdict of the explaining question.
_BRIEF = {
    "hub": N_("More than {null} give."),
    "not significant": N_("Compared with {null}: may be chance."),
    "under-represented": N_("Less than {null} give."),
    "undecided": N_("Compared with {null}: undecided."),
    "undefined": N_("Compared with {null}: cannot be tested: {reason}."),
}


class Verdicts(NamedTuple):
    """The verdicts on one group on the headline's measure.

    `sector` is what a sentence calls the group, `position` and `explanation` the verdicts of the two questions,
    each with its reason (a code, empty where none is needed) and how many draws it had. `is_low` says that the group
    is nearer to having less than to having more than the null model gives.
    """

    sector: str
    position: str
    explanation: str
    position_reason: str = ""
    explanation_reason: str = ""
    position_draws: int = 0
    explanation_draws: int = 0
    is_low: bool = False


def sentence(verdicts: Verdicts, question: str, lang: str) -> str:
    """Whether a group is a hub, and whether its share is another than the explaining `question` gives.

    The question is `membership` or `activity`. A verdict on position that is undecided or undefined is all that is
    said.
    """
    _ = messages(lang).gettext
    found, sector = verdicts, verdicts.sector
    if found.position == "undecided":
        draws = number(found.position_draws, lang)
        template = _(_UNDECIDED["less" if found.is_low else "more"])
        return capital(template.format(sector=sector, draws=draws))
    if found.position == "undefined":
        because = reason(found.position_reason, lang, found.position_draws)
        return capital(_(_UNDEFINED).format(sector=sector, reason=because))
    because = reason(found.explanation_reason, lang, found.explanation_draws)
    template = _(_CELLS[found.position][found.explanation])
    return capital(template.format(sector=sector, null=_(_NULLS[question]), reason=because))


def by_chance(measures: int, groups: str, lang: str) -> str:
    """On how many of so many measures chance alone gives a result; `groups` is what the groups are called."""
    template = messages(lang).ngettext(
        "If the {groups} were randomly permuted, chance alone would give a result in at most 5 per cent of cases.",
        "If the {groups} were randomly permuted, chance alone would give a result on about {of} of these {n} measures.",
        measures,
    )
    return template.format(groups=groups, of=significant(_LEVEL * measures, lang), n=number(measures, lang))


def brief(verdicts: Verdicts, question: str, lang: str) -> str:
    """What the explaining `question` finds, in a few words beside the verdict on position."""
    _ = messages(lang).gettext
    if verdicts.position == "undefined":
        because = reason(verdicts.position_reason, lang, verdicts.position_draws)
        return capital(f"{because}.") if because else ""
    because = reason(verdicts.explanation_reason, lang, verdicts.explanation_draws)
    return capital(_(_BRIEF[verdicts.explanation]).format(null=_(_NULLS[question]), reason=because))


def lead(standings: Sequence[Standing], found: Mapping[str, Verdicts], question: str, lang: str) -> Iterator[str]:
    """What explains the groups that lead, with their top contributors, and those below their share; a sentence each.

    `found` has the verdicts on each group, by its id.
    """
    for s in leading(standings):
        yield sentence(found[s.group], question, lang)
        if alone := top_contributor(s, lang):
            yield alone
    for s in below(standings):
        yield sentence(found[s.group], question, lang)


def null(question: str, lang: str) -> str:
    """What the explaining `question` compares with, as a sentence calls it."""
    return messages(lang).gettext(_NULLS[question])


def reason(code: str, lang: str, draws: int = 0) -> str:
    """Why something cannot be tested, in a clause; empty for a code that is no such reason."""
    template = _REASONS.get(code)
    return messages(lang).gettext(template).format(draws=number(draws, lang)) if template else ""
