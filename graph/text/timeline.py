"""Sentences about what ends: how much, whom it touches, what is then left, and what is not known."""

from collections.abc import Mapping, Sequence
from math import isnan

from .catalogue import N_, messages
from .glossary import Entry
from .headline import capital, listed
from .numbers import counted, number
from .whatif import several

_DIGITS = 2
_TOLERANCE = 0.5 * 10**-_DIGITS

# What partnerships are in a year.
STANDINGS = {
    "active": N_("active"),
    "unknown": N_("unknown dates"),
    "ended": N_("ended"),
    "not_yet": N_("not yet begun"),
}


_WORDS = (
    (
        N_("Stated end"),
        N_("The last day of what the data state: an end of 2025 is the last day of that year."),
    ),
    (
        N_("Without a known end"),
        N_(
            "The data state no end. It may have ended long ago or still go on; it counts neither as active nor as ended."
        ),
    ),
    (
        N_("Left without a partner"),
        N_("An actor none of whose other partnerships may go on: each has ended, or ends in the period."),
    ),
    (
        N_("Betweenness relative to the share of actors"),
        N_(
            "A sector's part of the shortest paths of the others, divided by its part of the actors. How it changes is "
            "not tested: it may be chance."
        ),
    ),
)


def words(lang: str) -> list[Entry]:
    """What the words of the section mean."""
    _ = messages(lang).gettext
    return [Entry(_(term), _(meaning)) for term, meaning in _WORDS]


def period(first: str, last: str) -> str:
    """`2025–2027`, or `2025` alone; with months and days an interval of two dates."""
    return (
        first if first == last else f"{first}–{last}" if len(first) == len(last) == len("2025") else f"{first} – {last}"
    )


def answer(
    within: str,
    counts: Mapping[str, int],
    actors: int,
    most: Sequence[tuple[str, int]],
    regions: Sequence[tuple[str, int]],
    lang: str,
) -> list[str]:
    """How many partnerships end within a period, whom that touches, and how many have no known end.

    `counts` are those of the courses of all partnerships that are asked about, `most` the names of the actors with
    several endings and `regions` those of the regions that are touched, each with how many end there, the most first.
    """
    return [*answer_by_part(within, counts, actors, most, regions, lang).values()]


def answer_by_part(
    within: str,
    counts: Mapping[str, int],
    actors: int,
    most: Sequence[tuple[str, int]],
    regions: Sequence[tuple[str, int]],
    lang: str,
) -> dict[str, str]:
    """The same by what each sentence is of: `ends`, `most`, `regions`, `goes on` and `unknown`, in order."""
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    n, unknown = counts["ends"], counts["unknown"]
    if not n:
        lines = {"ends": _("No partnership is documented to end in {period}.").format(period=within)}
    else:
        ending = ngettext(
            "In {period} {n} is documented to end, with {actors} taking part in it.",
            "In {period} {n} are documented to end, with {actors} taking part in them.",
            n,
        )
        of = {"period": within, "n": counted("partnerships", n, lang), "actors": counted("actors", actors, lang)}
        lines = {"ends": ending.format(**of)}
        if most:
            names = several([_of(one, lang) for one in most], lang)
            lines["most"] = _("With the most endings: {names}.").format(names=names)
        if regions:
            names = several([_of(one, lang) for one in regions], lang)
            lines["regions"] = _("By region: {regions}.").format(regions=names)
    if counts["goes on"]:
        lines["goes on"] = ngettext(
            "{n} is documented to go on after that.", "{n} are documented to go on after that.", counts["goes on"]
        ).format(n=counted("partnerships", counts["goes on"], lang))
    else:
        lines["goes on"] = _("No partnership is documented to go on after that.")
    if unknown:
        lines["unknown"] = ngettext(
            "{n} has no known end: it may have ended long ago or go on, and counts as neither.",
            "{n} have no known end: they may have ended long ago or go on, and count as neither.",
            unknown,
        ).format(n=counted("partnerships", unknown, lang))
    return lines


def _of(one: tuple[str, int], lang: str) -> str:
    name, count = one
    return f"{name} ({number(count, lang)})"


def left(measures: Mapping[str, tuple[float, float]], lang: str) -> str:
    """What is left once what ends has ended, if all of unknown end go on: of whom nobody is left, and the parts.

    `measures` are before and after of `alone`, `components` and `largest`.
    """
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    alone = int(measures["alone"][1])
    components, largest = measures["components"], measures["largest"]
    if components[0] == components[1] and largest[0] == largest[1]:
        return _("If all of unknown end go on, everybody who can reach each other still can afterwards.")
    template = (
        ngettext(
            "If all of unknown end go on, {n} is then left without a partner; {parts}.",
            "If all of unknown end go on, {n} are then left without a partner; {parts}.",
            alone,
        )
        if alone
        else _("If all of unknown end go on, nobody is then left without a partner; {parts}.")
    )
    parts = _("the network falls into {after} instead of {before}, and the largest has {largest} instead of {now}")
    return template.format(
        n=counted("actors", alone, lang),
        parts=parts.format(
            after=counted("components", int(components[1]), lang),
            before=number(components[0], lang),
            largest=counted("actors", int(largest[1]), lang),
            now=number(largest[0], lang),
        ),
    )


def hubs(ratios: Sequence[tuple[str, float, float]], lang: str) -> str:
    """How the sectors' hub ratios change: (what a sentence calls the sector, before, after); empty if none is defined."""
    _ = messages(lang).gettext
    clauses = []
    for sector, before, after in ratios:
        if isnan(before) or isnan(after):
            continue
        values = {"sector": sector, "before": number(before, lang, _DIGITS), "after": number(after, lang, _DIGITS)}
        same = abs(before - after) < _TOLERANCE
        template = _("{sector} {after}, as before") if same else _("{sector} {after} instead of {before}")
        clauses.append(template.format(**values))
    if not clauses:
        return ""
    sentence = _("Betweenness relative to the share of actors is then, by sector: {clauses}.")
    return capital(sentence.format(clauses=listed(clauses, lang)))


def no_dates(lang: str) -> str:
    """No partnership has a start or an end."""
    return messages(lang).gettext("No partnership states when it begins or ends, so that nothing can be said of ends.")


def beyond(partnerships: int, first: int, last: int, lang: str) -> str:
    """How many partnerships begin or end outside of the years that are shown; empty for none."""
    if not partnerships:
        return ""
    return (
        messages(lang)
        .ngettext(
            "{n} begins or ends outside of the years {first}–{last} that are shown.",
            "{n} begin or end outside of the years {first}–{last} that are shown.",
            partnerships,
        )
        .format(n=counted("partnerships", partnerships, lang), first=first, last=last)
    )


def backwards(first: str, last: str, lang: str) -> str:
    """A period whose last date is before its first."""
    template = messages(lang).gettext("--to {last} is before --from {first}")
    return template.format(first=first, last=last)
