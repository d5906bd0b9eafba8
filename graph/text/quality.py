"""The sentences on data quality: how well actors and partnerships are documented, and what hangs on it."""

from collections.abc import Iterator, Mapping, Sequence
from math import isnan

from .catalogue import N_, NN_, messages
from .headline import listed
from .labels import CONFIDENCES
from .numbers import counted, number, p_value

TITLES = {
    "documentation": N_("Partners and sources"),
    "sources": N_("Single sources"),
    "years": N_("Age and periods"),
    "confidence": N_("How sure partnerships are"),
    "regions": N_("Regions without actors"),
    "isolates": N_("Actors without partnerships"),
}
_MEANS = {
    "sources": N_(
        "Whether one party states it or both, the data do not say. What rests on one source alone may be missing or "
        "wrong: the page Hubs tests how few partnerships decide who is first."
    ),
    "years": N_(
        "A missing end means neither that a partnership goes on nor that it has ended. What is active at a date, and "
        "what ends when, hangs on it."
    ),
    "confidence": N_("How sure it is which sector is first hangs on it, and is tested on the page Hubs."),
    "regions": N_(
        "It does not mean that nobody is active there. What support is documented where, on the page Gaps, hangs on it."
    ),
    "all_regions": N_("What support is documented where, on the page Gaps, hangs on it."),
    "isolates": N_(
        "They may have partnerships that nobody has documented. They count among the actors of their sector, and so "
        "in its share."
    ),
    "no_isolates": N_("Actors whose partnerships nobody has documented may have been left out of the data altogether."),
}
_BIAS = {
    "more": N_(
        "The number of partners measures how much is documented, too, and that may be what makes a sector look like a "
        "hub. An actor with many sources is not thereby more important."
    ),
    "together": N_(
        "Where more is looked for, more is found; how much of it is that, the data cannot say. It may be what makes a "
        "sector look like a hub. An actor with many sources is not thereby more important."
    ),
    "apart": N_(
        "That actors with more partners are documented by more sources does not show here. An actor with many sources "
        "is not thereby more important."
    ),
}
_UNDEFINED = {
    "few_actors": N_("There are too few actors to compare partners with sources."),
    "no_sources": N_("No actor and no partnership has a source, so that partners cannot be compared with sources."),
    "no_partners": N_("No actor has a partner, so that partners cannot be compared with sources."),
    "equal_sources": N_("All actors have the same number of sources, so that nothing can go together with it."),
    "equal_partners": N_("All actors have the same number of partners, so that nothing can go together with it."),
}
_OWN = {
    "more": N_("By the sources of the actors themselves too, those with more partners have more ({rho}, {p})."),
    "fewer": N_("By the sources of the actors themselves, those with more partners have fewer ({rho}, {p})."),
    "chance": N_("By the sources of the actors themselves it is not established ({rho}, {p})."),
    "undecided": N_("By the sources of the actors themselves it is undecided with so many permutations ({rho}, {p})."),
}
_OWN_UNDEFINED = {
    "no_sources": N_("The actors themselves have no source."),
    "equal_sources": N_("The actors themselves have the same number of sources each."),
}
_REGIONS = {True: NN_("county", "counties"), False: NN_("region", "regions")}
_PLACES = 2  # decimals
_MOST_NAMED = 10


def title(card: str, lang: str) -> str:
    """What a card is called."""
    return messages(lang).gettext(TITLES[card])


def means(case: str, lang: str) -> str:
    """What the finding of a card means, and for which conclusion."""
    return messages(lang).gettext(_MEANS[case])


def together(rho: float, reason: str, lang: str) -> str:
    """How the numbers of partners and of sources go together, those of the partnerships counted in."""
    _ = messages(lang).gettext
    if reason in _UNDEFINED:
        return _(_UNDEFINED[reason])
    if not round(rho, _PLACES):
        template = _("Partners and sources do not go together ({rho}).")
    elif rho > 0:
        template = _(
            "The more partners an actor has, the more sources document it and its partnerships ({rho}); partly that is "
            "so by construction, since each partnership brings its sources along."
        )
    else:
        template = _("The more partners an actor has, the fewer sources document it and its partnerships ({rho}).")
    return template.format(rho=_rho(rho, lang))


def of_own(rho: float, p: float, verdict: str, reason: str, lang: str) -> str:
    """The same by the sources of the actors themselves; empty where that is undefined for want of actors or partners."""
    _ = messages(lang).gettext
    if verdict in _OWN:
        return _(_OWN[verdict]).format(rho=_rho(rho, lang), p=p_value(p, lang))
    return _(_OWN_UNDEFINED[reason]) if reason in _OWN_UNDEFINED else ""


def bias(rho: float, own: str, lang: str) -> str:
    """What it means that they go together, or do not; `own` is the verdict by the sources of the actors themselves."""
    if own != "more":
        own = "together" if not isnan(rho) and round(rho, _PLACES) > 0 else "apart"
    return messages(lang).gettext(_BIAS[own])


def single(of_one: int, of_none: int, links: int, lang: str) -> str:
    """How many partnerships rest on a single source, and how many on none."""
    catalogue = messages(lang)
    _ = catalogue.gettext
    if not links:
        return _("There are no partnerships.")
    if of_none == links:
        return _("No partnership has a source.")
    rest = catalogue.ngettext("{n} of {all} rests on a single source", "{n} of {all} rest on a single source", of_one)
    sentence = rest.format(n=number(of_one, lang), all=counted("partnerships", links, lang))
    if not of_one and not of_none:
        return _("Every partnership has at least two sources.")
    if not of_none:
        return f"{sentence}."
    none = catalogue.ngettext("{n} has none", "{n} have none", of_none)
    return _("{single}, and {none}.").format(single=sentence, none=none.format(n=number(of_none, lang)))


def years(median: int | None, known: int, links: int, lang: str) -> str:
    """Up to which year half of the partnerships are stated to be true; empty without partnerships.

    `median` is that of the `known` years, None where there are none.
    """
    _ = messages(lang).gettext
    if not links:
        return ""
    if median is None:
        return _("Of no partnership it is known in which year it was true.")
    if known == links:
        return _("At least half of the partnerships are stated for {year} or earlier.").format(year=median)
    return _("A year is known of {n} of {all}; at least half of these are stated for {year} or earlier.").format(
        n=number(known, lang), all=counted("partnerships", links, lang), year=median
    )


def periods(without_start: int, without_end: int, links: int, lang: str) -> str:
    """Of how many partnerships no start and no end is stated; empty without partnerships."""
    _ = messages(lang).gettext
    if not links:
        return ""
    return _("No start is stated of {starts} of {all}, no end of {ends}.").format(
        starts=number(without_start, lang), ends=number(without_end, lang), all=counted("partnerships", links, lang)
    )


def confidence(counts: Mapping[str, int], lang: str) -> str:
    """How many partnerships are of which confidence; under the empty text those of which none is stated."""
    _ = messages(lang).gettext
    if not counts:
        return _("There are no partnerships.")
    if {*counts} == {""}:
        return _("How sure a partnership is, is stated of none.")
    clauses = [f"{_(CONFIDENCES[level or 'unstated'])} {number(count, lang)}" for level, count in counts.items()]
    return _("Partnerships by how sure they are: {clauses}.").format(clauses="; ".join(clauses))


def regions(
    empty: Sequence[str], without_public: Sequence[str], every: int, public: str, lang: str, *, counties: bool
) -> str:
    """In which of all regions no actor is documented, and in which further ones none of the public sector.

    `public` is what a sentence calls that sector; where the data have none, `without_public` is empty.
    """
    _ = messages(lang).gettext
    if not every:
        return _("No actor is placed in a region.")
    all_of_them = f"{number(every, lang)} {messages(lang).ngettext(*_REGIONS[counties], every)}"
    if empty:
        line = _("No actor is documented in {n} of {all}: {names}.").format(
            n=number(len(empty), lang), all=all_of_them, names=_some(empty, lang)
        )
    else:
        line = _("In each of {all} an actor is documented.").format(all=all_of_them)
    if not without_public:
        return line
    sentence = _("Actors, but none of {public}, are documented in {names}.")
    return f"{line} {sentence.format(public=public, names=_some(without_public, lang))}"


def isolates(without: int, actors: int, lang: str) -> str:
    """How many actors have no documented partnership."""
    _ = messages(lang).gettext
    if not actors:
        return _("There are no actors.")
    if not without:
        return _("Every actor has a documented partnership.")
    sentence = messages(lang).ngettext(
        "{n} of {all} has no documented partnership.", "{n} of {all} have no documented partnership.", without
    )
    return sentence.format(n=number(without, lang), all=counted("actors", actors, lang))


def words(lang: str) -> Iterator[tuple[str, str]]:
    """The words of the section, and what they mean."""
    _ = messages(lang).gettext
    yield (
        "ρ",
        _(
            "Spearman's rank correlation: 1 where the order of the actors by partners is that by sources, −1 where it is "
            "the reverse, and about 0 where the one does not follow from the other."
        ),
    )
    yield (
        "p",
        _(
            "The chance of a ρ as far from 0 if sources belonged to actors at random. With the sources of partnerships "
            "counted in there is none: they grow with the partners by construction."
        ),
    )
    yield (
        _("Single source"),
        _("The partnership names one source. Two names of the same document count as two."),
    )
    yield (
        _("Year"),
        _(
            "The year that a partnership is stated to be true of, or else the latest year of its start and its end, as "
            "far as it is not after the date of the data."
        ),
    )


def _rho(rho: float, lang: str) -> str:
    return f"ρ\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{number(rho, lang, _PLACES)}"


def _some(names: Sequence[str], lang: str) -> str:
    """The names, or the first of them and the number of the others."""
    if len(names) <= _MOST_NAMED:
        return listed(names, lang)
    more = messages(lang).gettext("{n} more").format(n=number(len(names) - _MOST_NAMED, lang))
    return listed([*names[:_MOST_NAMED], more], lang)
