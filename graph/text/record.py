"""Sentences on what the record may hide of the answer: uncertain, uneven, few or unanswered; each of one line."""

from collections.abc import Mapping, Sequence
from math import isnan
from typing import Any

from .catalogue import N_, messages
from .headline import capital
from .labels import CONFIDENCES
from .numbers import number, percent, significant

_THINNED = {
    "own": N_("of its own documented partnerships"),
    "others": N_("of the documented partnerships that it takes no part in"),
}
_BECOMES = {
    "hub": N_("if {share} {partnerships} were left out, that {sector} is a hub would in most cases not be established"),
    "under-represented": N_(
        "if {share} {partnerships} were left out, that {sector} has less than as many random actors would in most cases not be established"
    ),
    "other": N_("if {share} {partnerships} were left out, the verdict on {sector} would in most cases be another"),
}
# Of an actor without partnerships, by `Asked.standing`; empty where the data do not say who was asked.
_WITHOUT_PARTNERSHIP = {
    "": N_("No partnership is documented."),
    "answered": N_("No partnership is documented; the actor was asked and has answered."),
    "no_answer": N_("No partnership is documented, but the actor was asked and has not answered."),
    "not_asked": N_("No partnership is documented, but the actor was not asked."),
}
NOT_ASKED = N_("The data do not say who was asked, so that a missing tie and a missing answer cannot be told apart.")


def plausible(sector: str, first: float, ratios: tuple[float, float], networks: int, lang: str) -> str:
    """How often a sector is first, and between which ratios it mostly lies, as the confidence in each link allows.

    `first` is the share of the `networks` in which it is, `ratios` the 5th and 95th percentile of its ratio.
    """
    _ = messages(lang).gettext
    if isnan(first):
        return _("No actor lies between two others, so there is no betweenness to be first on.")
    template = _(
        "If each partnership holds with the chance that its confidence is given here, {sector} is furthest above its share of the betweenness in {first} of {n} networks, and in nine of ten has {low}–{high} times its share."
    )
    if isnan(ratios[0]):
        template = _(
            "If each partnership holds with the chance that its confidence is given here, no actor lies between two others in any of {n} networks."
        )
    low, high = (significant(ratio, lang) for ratio in ratios)
    return template.format(sector=sector, first=percent(first, lang), n=number(networks, lang), low=low, high=high)


def chances(used: Mapping[str, float], lang: str) -> str:
    """With which chance a partnership holds, by how confident the data are of it."""
    _ = messages(lang).gettext
    names = {"none": CONFIDENCES["unstated"], **CONFIDENCES}
    clauses = [f"{_(names[level])} {percent(chance, lang)}" for level, chance in used.items()]
    return _("The chance that a partnership holds, by the confidence in it: {clauses}.").format(
        clauses="; ".join(clauses)
    )


def uneven(sector: str, verdict: str, thinned: str, changes_at: float, most: float, lang: str) -> str:
    """How much would have to be missing from the record of some for the verdict on a sector to be another.

    `thinned` is `own` or `others`, `changes_at` the share at which most verdicts change, NaN if they do at none of up to
    `most`.
    """
    _ = messages(lang).gettext
    partnerships = _(_THINNED[thinned])
    if isnan(changes_at):
        template = _(
            "even if {share} {partnerships} were left out, the verdict on {sector} would in most cases be the same"
        )
        clause = template.format(share=percent(most, lang), partnerships=partnerships, sector=sector)
    else:
        template = _(_BECOMES[verdict if verdict in _BECOMES else "other"])
        clause = template.format(share=percent(changes_at, lang), partnerships=partnerships, sector=sector)
    return f"{capital(clause)}."


def resampled(sector: str, ratios: tuple[float, float], lang: str) -> str:
    """How far a sector's ratio ranges where partnerships are drawn anew: its 5th and 95th percentile."""
    _ = messages(lang).gettext
    if isnan(ratios[0]):
        return _("No actor lies between two others, so there is no ratio that could range.")
    low, high = (significant(ratio, lang) for ratio in ratios)
    return _(
        "With partnerships drawn anew from those there are, {sector} has {low}–{high} times its share in nine draws of ten."
    ).format(sector=sector, low=low, high=high)


def response(rows: Sequence[Mapping[Any, Any]], sectors: Mapping[str, str], lang: str) -> list[str]:
    """How many of those asked have answered and where a missing tie may be a missing answer, and how many have by sector.

    `rows` are those of `metrics.record.response`, none where the data do not say who was asked, and `sectors` what the
    sectors are called. The first of the sentences is whole in itself.
    """
    _ = messages(lang).gettext
    if not rows:
        return [_(NOT_ASKED)]
    every, *of_sectors = rows
    if not every["asked"]:
        return [_("Nobody was asked.")]
    template = _(
        "{answered} of {asked} that were asked have answered; pairs without a tie: {without_tie}, of which {unknown} where neither has: there a missing tie may be a missing answer."
    )
    if not every["unknown"]:
        template = _(
            "{answered} of {asked} that were asked have answered; in every pair without a tie at least one has."
        )
    counts = {name: int(every[name]) for name in ("answered", "asked", "unknown")}
    counts["without_tie"] = int(every["possible"] - every["ties"])
    clauses = [
        _("{sector} {answered} of {asked} ({share})").format(
            sector=sectors[row["group"]],
            answered=number(row["answered"], lang),
            asked=number(row["asked"], lang),
            share=percent(row["response"], lang),
        )
        for row in of_sectors
        if row["asked"]
    ]
    first = template.format(**{name: number(n, lang) for name, n in counts.items()})
    return [first, _("Answers by sector: {clauses}.").format(clauses="; ".join(clauses))]


def without_partnership(standing: str, lang: str) -> str:
    """That an actor has no documented partnership, and whether it was asked and has answered."""
    return messages(lang).gettext(_WITHOUT_PARTNERSHIP[standing])


def range_only(lang: str) -> str:
    """That the range of a resampling is no confidence interval."""
    return messages(lang).gettext(
        "Each draw loses about 37% of the partnerships: the percentiles are a range, and never a confidence interval."
    )


def not_with_sensitivity(option: str, lang: str) -> str:
    """An option that a test of sensitivity does not take."""
    template = messages(lang).gettext("{option} does not go with this --sensitivity; leave one of them out")
    return template.format(option=option)


def chances_alone(lang: str) -> str:
    """Chances without the test that they are of."""
    return messages(lang).gettext("--chances goes with --sensitivity confidence alone")


def bad_chances(value: str, levels: Sequence[str], lang: str) -> str:
    """What is no list of chances."""
    template = messages(lang).gettext(
        "'{value}' is not a chance from 0 to 1 for each of {levels}, such as high=0.95,low=0.5"
    )
    return template.format(value=value, levels=", ".join(levels))
