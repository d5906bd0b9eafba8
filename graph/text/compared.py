"""Sentences about two networks side by side: how large they are, how they differ, and whether chance explains it."""

from collections.abc import Sequence
from typing import NamedTuple

from .catalogue import N_, messages
from .headline import capital, listed
from .numbers import counted, number, significant

VERDICTS = {
    "established": N_("established"),
    "not established": N_("may be chance"),
    "undecided": N_("undecided"),
    "undefined": N_("not tested"),
}
# Why a difference is not tested, or why none could be established.
REASONS = {
    "no_common": N_("no actor is in both"),
    "no_actors": N_("no actor of it is in both"),
    "all_actors": N_("all actors in both belong to it"),
    "no_value": N_("nothing to share among those in both"),
    "no_group": N_("no group of its own"),
    "equal": N_("nothing differs"),
    "few": N_("too few actors differ"),
    "": "",
}
_UNTESTED = {
    "no_common": N_(
        "Whether the difference is chance cannot be tested: the test exchanges the values of the actors in both, and "
        "no actor is in both. Read each side by itself."
    ),
    "no_value": N_("Among the actors in both nobody lies between others on one of the sides, so nothing is tested."),
    "": N_("Too few actors are in both to test the difference."),
}
_SIDE = N_("{side}: {what}.")
_FAULTS = {
    "side": N_(
        "'{value}' is neither a folder nor a side; write KEY=VALUE, several of them with commas between: "
        "region=SE224,at=2020"
    ),
    "key": N_("'{value}' is no key of a side (must be one of {known})"),
    "switch": N_("'{value}' takes no value but yes"),
    "revision": N_("'{value}' is no number of a revision"),
}


class Ratio(NamedTuple):
    """A sector's hub ratio on both sides, NaN where it is undefined; `sector` is what a sentence calls it."""

    sector: str
    first: float
    second: float


class Size(NamedTuple):
    """A side: what it is called, and how many actors and ties it has."""

    side: str
    actors: int
    ties: int


def sizes(first: Size, second: Size, common: int, lang: str) -> str:
    """How large the two are, and how many actors are in both."""
    _ = messages(lang).gettext
    parts = [
        _("{side}: {actors} and {ties}.").format(
            side=one.side, actors=counted("actors", one.actors, lang), ties=counted("ties", one.ties, lang)
        )
        for one in (first, second)
    ]
    if not common:
        shared = _("No actor is in both.")
    elif common == first.actors == second.actors:
        shared = _("The actors are the same.")
    else:
        shared = _("In both: {actors}.").format(actors=counted("actors", common, lang))
    return " ".join([*parts, shared])


def same(lang: str) -> str:
    """Nothing differs."""
    return messages(lang).gettext("The two are the same: no actor and no partnership differs.")


def established(ratios: Sequence[Ratio], sides: tuple[str, str], lang: str) -> list[str]:
    """The differences that the test establishes, one sentence each."""
    template = messages(lang).gettext(
        "The difference is established for {sector}: it has {first} times its share of the betweenness ({side_first}), "
        "and {second} times ({side_second})."
    )
    return [_filled(template, one, sides, lang) for one in ratios]


def undecided(sectors: Sequence[str], lang: str) -> str:
    """The sectors of which the test leaves open whether the difference is chance."""
    template = messages(lang).gettext(
        "Whether it is chance is undecided for {sectors}: p is too close to its threshold."
    )
    return template.format(sectors=listed(sectors, lang))


def not_established(lang: str, reason: str = "") -> str:
    """No difference is established; `reason` is `equal`, `few`, or empty."""
    _ = messages(lang).gettext
    if reason == "equal":
        return _("Among the actors in both, nobody has another betweenness.")
    if reason == "few":
        return _("No difference is established: so few actors differ that the test could not establish any.")
    return _("No difference is established: what differs in betweenness may be chance.")


def untested(reason: str, lang: str) -> str:
    """Why nothing is tested."""
    return messages(lang).gettext(_UNTESTED.get(reason, _UNTESTED[""]))


def largest(one: Ratio, sides: tuple[str, str], lang: str) -> str:
    """The sector whose ratio differs most."""
    template = messages(lang).gettext(
        "The difference is largest for {sector}: it has {first} times its share of the betweenness ({side_first}), and "
        "{second} times ({side_second})."
    )
    return _filled(template, one, sides, lang)


def hubs(sides: Sequence[tuple[str, Sequence[str]]], lang: str) -> str:
    """Which sectors are hubs by position on each side, or that none is established."""
    catalogue = messages(lang)
    if not any(groups for _, groups in sides):
        return catalogue.gettext("No hub is established on either side.")
    none = catalogue.gettext("no hub is established")
    parts = []
    for side, groups in sides:
        hub = catalogue.ngettext("{groups} is a hub by position", "{groups} are hubs by position", len(groups))
        what = hub.format(groups=listed(groups, lang)) if groups else none
        parts.append(catalogue.gettext(_SIDE).format(side=side, what=what))
    return " ".join(parts)


def order(groups: Sequence[tuple[Sequence[str], int]], lang: str) -> str:
    """Sectors in the order of involvement, those with as many partnerships together: `academia (16), …`."""
    parts = [f"{listed(names, lang)} ({number(count, lang)})" for names, count in groups]
    return ", ".join(parts)


def orders(first: tuple[str, str], second: tuple[str, str], alike: bool, lang: str) -> str:
    """In which order sectors take part in partnerships on both sides: (side, the order in words) of each."""
    _ = messages(lang).gettext
    lead = (
        _("The sectors are involved in the same order, by number of partnerships.")
        if alike
        else _("The sectors are involved in another order, by number of partnerships.")
    )
    parts = [_(_SIDE).format(side=side, what=what or _("no partnerships")) for side, what in (first, second)]
    return " ".join([lead, *parts])


def differing(actors: tuple[int, int, int], links: tuple[int, int, int], sides: tuple[str, str], lang: str) -> str:
    """How many actors and partnerships are in one alone, and in both but not the same: (first, second, changed)."""
    _ = messages(lang).gettext
    parts = [
        _("Only {side}: {actors} and {links}.").format(
            side=side,
            actors=counted("actors", actors[i], lang),
            links=counted("partnerships", links[i], lang),
        )
        for i, side in enumerate(sides)
    ]
    changed = _("In both, but not the same: {actors} and {links}.").format(
        actors=counted("actors", actors[2], lang), links=counted("partnerships", links[2], lang)
    )
    return " ".join([*parts, changed] if actors[2] or links[2] else parts)


def step(sides: tuple[str, str], sentence: str, lang: str) -> str:
    """What a sentence states of two neighbours in a row."""
    return (
        messages(lang)
        .gettext("{first} → {second}: {sentence}")
        .format(first=sides[0], second=sides[1], sentence=sentence)
    )


def verdict(code: str, reason: str, lang: str) -> str:
    """The result of a test in a table, and why it is none."""
    _ = messages(lang).gettext
    found = _(VERDICTS[code])
    return f"{found} ({_(REASONS[reason])})" if reason else found


def tested(common: int, only: tuple[int, int], draws: int, method: str, lang: str) -> str:
    """How the difference was tested; `only` are the actors of one side alone."""
    _ = messages(lang).gettext
    how = (
        _("all {n} exchanges that there are").format(n=number(draws, lang))
        if method == "exact"
        else _("{n} exchanges drawn at random, and up to 100,000 where p is near its threshold").format(
            n=number(draws, lang)
        )
    )
    return _(
        "The test exchanges the values that each of the {common} in both has on the two sides: {how}. p is the share of "
        "exchanges after which the ratios differ at least as much, either way, adjusted for the number of tests (Holm). "
        "Left out of the test: {first} and {second} that are on one side alone."
    ).format(
        common=counted("actors", common, lang),
        how=how,
        first=number(only[0], lang),
        second=counted("actors", only[1], lang),
    )


def fault(key: str, value: str, lang: str, known: Sequence[str] = ()) -> str:
    """What is wrong with a side on the command line: `side`, `key`, `switch` or `revision`."""
    return messages(lang).gettext(_FAULTS[key]).format(value=value, known=", ".join(known))


def _filled(template: str, one: Ratio, sides: tuple[str, str], lang: str) -> str:
    return capital(
        template.format(
            sector=one.sector,
            first=significant(one.first, lang),
            second=significant(one.second, lang),
            side_first=sides[0],
            side_second=sides[1],
        )
    )
