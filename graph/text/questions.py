"""Whether a group is a hub, and whether its partnerships explain that: one sentence from two verdicts, without p."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import Standing, below, capital, leading, top_contributor
from .numbers import number, significant

_LEVEL = 0.05  # of both tails of a measure together
# What a question keeps, as a sentence calls it.
_KEPT = {"membership": N_("its partnerships"), "activity": N_("its actors' numbers of partners")}
# By the verdict of the question of position, then by that of the explaining question.
_CELLS = {
    "hub": {
        "hub": N_("{sector} is a hub, and lies between others more often than {kept} explain."),
        "not significant": N_("{sector} is a hub; {kept} may explain that."),
        "under-represented": N_("{sector} is a hub, but lies between others less often than {kept} would give."),
        "undecided": N_("{sector} is a hub; whether {kept} explain that cannot be told."),
        "undefined": N_("{sector} is a hub; whether {kept} explain that cannot be tested: {reason}."),
    },
    "not significant": {
        "hub": N_("{sector} lies between others more often than {kept} explain, but that it has more than its share is not established."),
        "not significant": N_("That {sector} has more than its share, or less, is not established."),
        "under-represented": N_("{sector} lies between others less often than {kept} would give, but that it has less than its share is not established."),
        "undecided": N_("That {sector} has more than its share, or less, is not established; whether it lies between others as {kept} explain cannot be told."),
        "undefined": N_("That {sector} has more than its share, or less, is not established; whether it lies between others as {kept} explain cannot be tested: {reason}."),
    },
    "under-represented": {
        "hub": N_("{sector} has less than its share, but lies between others more often than {kept} explain."),
        "not significant": N_("{sector} has less than its share; {kept} may explain that."),
        "under-represented": N_("{sector} has less than its share, and lies between others less often than {kept} would give."),
        "undecided": N_("{sector} has less than its share; whether {kept} explain that cannot be told."),
        "undefined": N_("{sector} has less than its share; whether {kept} explain that cannot be tested: {reason}."),
    },
}  # fmt: skip
_UNDECIDED = N_("Whether {sector} has more than its share, or less, cannot be told with {draws} draws.")
_UNDEFINED = N_("{sector} cannot be tested: {reason}.")
_REASONS = {
    "no_actors": N_("no actors belong to it"),
    "all_actors": N_("all actors belong to it"),
    "no_group": N_("it is of actors whose group is not known"),
    "no_value": N_("no actor lies between two others"),
    "one_network": N_("no other network is possible that keeps them"),
    "constant": N_("the share is the same in every network that keeps them"),
    "groups": N_("{draws} draws are too few for so many groups"),
    "size": N_("the network is too large to be drawn anew often enough"),
}


# Beside the verdict on position, by the verdict of the explaining question.
_BRIEF = {
    "hub": N_("More than {kept} explain."),
    "not significant": N_("As {kept} may well give."),
    "under-represented": N_("Less than {kept} would give."),
    "undecided": N_("Whether {kept} explain it cannot be told."),
    "undefined": N_("Whether {kept} explain it cannot be tested: {reason}."),
}


class Verdicts(NamedTuple):
    """The verdicts on one group on the headline's measure.

    `sector` is what a sentence calls the group, `position` and `explanation` the verdicts of the two questions,
    each with its reason (a code, empty where none is needed) and how many draws it had.
    """

    sector: str
    position: str
    explanation: str
    position_reason: str = ""
    explanation_reason: str = ""
    position_draws: int = 0
    explanation_draws: int = 0


def sentence(verdicts: Verdicts, question: str, lang: str) -> str:
    """Whether a group is a hub, and whether what the explaining `question` keeps explains that.

    The question is `membership` or `activity`. A verdict on position that is undecided or undefined is all that is
    said.
    """
    _ = messages(lang).gettext
    found, sector = verdicts, verdicts.sector
    if found.position == "undecided":
        draws = number(found.position_draws, lang)
        return capital(_(_UNDECIDED).format(sector=sector, draws=draws))
    if found.position == "undefined":
        because = reason(found.position_reason, lang, found.position_draws)
        return capital(_(_UNDEFINED).format(sector=sector, reason=because))
    because = reason(found.explanation_reason, lang, found.explanation_draws)
    template = _(_CELLS[found.position][found.explanation])
    return capital(template.format(sector=sector, kept=_(_KEPT[question]), reason=because))


def by_chance(measures: int, groups: str, lang: str) -> str:
    """On how many of so many measures chance alone gives a result; `groups` is what the groups are called."""
    template = messages(lang).ngettext(
        "If the {groups} were dealt at random, chance alone would give a result in at most 5 per cent of cases.",
        "If the {groups} were dealt at random, chance alone would give a result on at most {of} of these {n} measures, on average.",
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
    return capital(_(_BRIEF[verdicts.explanation]).format(kept=_(_KEPT[question]), reason=because))


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


def reason(code: str, lang: str, draws: int = 0) -> str:
    """Why something cannot be tested, in a clause; empty for a code that is no such reason."""
    template = _REASONS.get(code)
    return messages(lang).gettext(template).format(draws=number(draws, lang)) if template else ""
