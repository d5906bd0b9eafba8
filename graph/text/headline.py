"""The answer to the hub question in a few sentences, made from the numbers alone."""

from collections.abc import Collection, Sequence
from math import isnan
from typing import NamedTuple

from .catalogue import N_, locale, messages
from .numbers import noun, number, p_value, percent, significant

# What a sentence calls the sectors that the data format names.
_DEFINITE = {
    "public": N_("the public sector"),
    "academia": N_("academia"),
    "civil_society": N_("civil society"),
    "business": N_("business"),
}
_THESE = {"sectors": N_("The sectors"), "groups": N_("The groups")}
_METHODS = {
    "exact": N_("in every way there is, so that p is exact"),
    "monte_carlo": N_("{draws} times at random, and up to {most} times where p is near its threshold"),
    "both": N_(
        "in every way where there are at most a million, otherwise {draws} times at random (up to {most} where p is near its threshold)"
    ),
}
_NOTEWORTHY_PART = 0.25
# Exactly its share is not more, whatever the last digits of a division are.
_SAME = 12
_SLACK = 10**-_SAME


class Standing(NamedTuple):
    """The result of one group on one measure; shares in [0, 1], NaN where undefined.

    `group` is its id, `sector` what it is called within a sentence, `top_actor` who holds most of it.
    """

    group: str
    sector: str
    share_of_actors: float
    share: float
    hub_ratio: float
    p_adjusted: float
    p_lower_adjusted: float
    verdict: str
    top_actor: str
    top_share: float


def in_sentence(sector: str, lang: str) -> str:
    """What a sentence calls a sector of the data format, by its id: `public` → `den offentliga sektorn`."""
    return messages(lang).gettext(_DEFINITE[sector])


def capital(sentence: str) -> str:
    """The sentence with a capital first letter, whatever the name that it begins with."""
    return sentence[:1].upper() + sentence[1:]


def listed(names: Sequence[str], lang: str) -> str:
    """`a, b och c`."""
    from babel.lists import format_list  # noqa: PLC0415 - `--help` does without

    return format_list(names, locale=locale(lang))


def title(standings: Sequence[Standing], lang: str, sectors: bool = True) -> str:
    """The verdicts in a title: which groups are hubs, or that none is established; or why there is nothing to compare.

    `sectors` is false where the groups are those of another attribute.
    """
    catalogue = messages(lang)
    tested = [s for s in standings if s.verdict != "undefined"]
    hubs = [s.sector for s in tested if s.verdict == "hub"]
    open_ones = [s.sector for s in tested if _may_be_hub(s)]
    if hubs:
        sentence = catalogue.ngettext("{groups} is a hub by position.", "{groups} are hubs by position.", len(hubs))
        return capital(sentence.format(groups=listed(hubs, lang)))
    if open_ones:
        sentence = catalogue.ngettext(
            "Whether {groups} is a hub is undecided.", "Whether {groups} are hubs is undecided.", len(open_ones)
        )
        return capital(sentence.format(groups=listed(open_ones, lang)))
    return sentences(standings, lang, sectors)[0]


def top_contributor(s: Standing, lang: str) -> str:
    """Who holds a noteworthy part of a group's betweenness alone, in a sentence; empty if nobody does."""
    if not s.top_actor or s.top_share < _NOTEWORTHY_PART:
        return ""
    return _fill(
        messages(lang).gettext("One single actor, {top}, contributes {part} of the betweenness of {sector}."), s, lang
    )


def sentences(standings: Sequence[Standing], lang: str, sectors: bool = True) -> list[str]:
    """Which groups are hubs, or which comes closest, with their top contributors; and which have less than their share.

    `sectors` is false where the groups are those of another attribute.
    """
    return [sentence for _, sentence in sentences_by_group(standings, lang, sectors)]


def sentences_by_group(standings: Sequence[Standing], lang: str, sectors: bool = True) -> list[tuple[str, str]]:
    """The same, each with the id of the group that it is about; empty where it is about all."""
    _ = messages(lang).gettext
    kind = "sectors" if sectors else "groups"
    group, groups = noun(kind, 1, lang), noun(kind, 2, lang)
    if all(isnan(s.share_of_actors) for s in standings):
        return [("", _("There are no actors to compare."))]
    defined = [s for s in standings if s.verdict != "undefined"]
    if not defined and any(s.share_of_actors == 1 for s in standings):
        same = _("All actors belong to the same {group}, so there is nothing to compare.")
        return [("", same.format(group=group))]
    if not defined:
        nothing = _("No actor lies between two others, so there is no betweenness to share among the {groups}.")
        return [("", nothing.format(groups=groups))]
    hub = _(
        "{sector} is a hub by position: {actors} of the actors but {share} of the betweenness, {ratio} times its share, and that is more than as many random actors have."
    )
    closest = _(
        "{sector} has {actors} of the actors and {share} of the betweenness, {ratio} times its share, but the difference may be chance."
    )
    undecided = _(
        "{sector} has {actors} of the actors and {share} of the betweenness, {ratio} times its share; whether that is more than as many random actors have is undecided, since p is too close to its threshold."
    )
    under_undecided = _(
        "{sector} has {actors} of the actors and {share} of the betweenness; whether that is less than as many random actors have is undecided, since p is too close to its threshold."
    )
    templates = {"hub": hub, "undecided": undecided}
    under = _("{sector} has less than as many random actors: {actors} of the actors but {share} of the betweenness.")
    lines = list[tuple[str, str]]()
    if not any(s.verdict == "hub" for s in defined):
        lines.append(("", _("No {group} is established as a hub.").format(group=group)))
    for s in leading(defined):
        lines.append((s.group, _fill(templates.get(s.verdict, closest), s, lang)))
        if alone := top_contributor(s, lang):
            lines.append((s.group, alone))
    others = {"under-represented": under, "undecided": under_undecided}
    return lines + [(s.group, _fill(others[s.verdict], s, lang)) for s in below(defined)]


def chances(standings: Sequence[Standing], lang: str) -> str:
    """The p-values behind `sentences`, in their order: upper-tailed for the leading groups, lower-tailed for the others."""
    _ = messages(lang).gettext
    as_much, as_little = _("{sector}, at least as much: {p}"), _("{sector}, at most as much: {p}")
    clauses = [as_much.format(sector=s.sector, p=p_value(s.p_adjusted, lang)) for s in leading(standings)]
    clauses += [as_little.format(sector=s.sector, p=p_value(s.p_lower_adjusted, lang)) for s in below(standings)]
    return _("Adjusted p-values: {clauses}.").format(clauses="; ".join(clauses)) if clauses else ""


def leading(standings: Sequence[Standing]) -> list[Standing]:
    """The hubs and those that may be; or else the group with more than its share that chance explains least, with those equal to it."""
    if hubs := [s for s in standings if s.verdict == "hub" or _may_be_hub(s)]:
        return hubs
    above = [s for s in standings if s.verdict != "undefined" and s.hub_ratio > 1 + _SLACK]

    def place(s: Standing) -> tuple[float, float]:
        return round(s.p_adjusted, _SAME), -round(s.hub_ratio, _SAME)

    return [s for s in above if place(s) == min(map(place, above))]


def below(standings: Sequence[Standing]) -> list[Standing]:
    """The groups that have less than their share, or may have."""
    may_have = (s.verdict == "undecided" and not _may_be_hub(s) for s in standings)
    return [s for s, may in zip(standings, may_have, strict=True) if may or s.verdict == "under-represented"]


def _may_be_hub(s: Standing) -> bool:
    return s.verdict == "undecided" and s.p_adjusted <= s.p_lower_adjusted


def worked_out(methods: Collection[str], draws: int, most: int, lang: str, sectors: bool = True) -> str:
    """How the verdicts were computed: by all permutations (`exact`), by random ones (`monte_carlo`), or by both.

    `draws` is how many are drawn, `most` how many where a p-value is near its threshold.
    """
    _ = messages(lang).gettext
    kind = "sectors" if sectors else "groups"
    method = "both" if len(set(methods)) > 1 else next(iter(methods))
    template = _(
        "A {group} is a hub by position when it holds more of the betweenness than as many random actors would, by a permutation test. {these} are randomly permuted among the actors, as many in each: {how}. p is the share of permutations in which the {group} gets at least as much; for less than its share it is the share in which it gets at most as much. The two are one-sided tests, made at 2.5 per cent each with p adjusted for the number of {groups} (Holm), so that chance alone gives any of the {groups} a result in at most 5 per cent of cases. Where a p that was drawn lies within three standard errors of its threshold, the result is that it is undecided. Betweenness was chosen beforehand; the other measures stand beside it and are not adjusted for each other."
    )
    return template.format(
        group=noun(kind, 1, lang),
        groups=noun(kind, 2, lang),
        these=_(_THESE[kind]),
        how=_(_METHODS[method]).format(draws=number(draws, lang), most=number(most, lang)),
    )


def _fill(sentence: str, s: Standing, lang: str) -> str:
    return capital(
        sentence.format(
            sector=s.sector,
            actors=percent(s.share_of_actors, lang),
            share=percent(s.share, lang),
            ratio=significant(s.hub_ratio, lang),
            top=s.top_actor,
            part=percent(s.top_share, lang),
        )
    )
