"""How far ties and partnerships cross the groups, in a few sentences made from the numbers of `mixing_summary`."""

from collections.abc import Mapping
from math import isnan
from typing import NamedTuple

from .catalogue import N_, messages
from .numbers import counted, noun, number, p_value, percent

# What the network is compared with, by the question that the test asks.
_EXPECTED = {
    "activity": N_("If every actor had as many partners as now, chosen at random, it would be {expected} on average."),
    "membership": N_(
        "If every actor took part in as many partnerships as now, chosen at random, it would be {expected} on average."
    ),
}
# By the verdict; where assortativity points the other way, no direction is stated.
_VERDICTS = {
    "inward": N_("Fewer ties run between {groups} than that gives ({p}, two-sided)."),
    "outward": N_("More ties run between {groups} than that gives ({p}, two-sided)."),
    "inward contradicted": N_(
        "Fewer ties run between {groups} than that gives ({p}, two-sided), but assortativity does not point that way ({r}): no "
        "direction can be stated."
    ),
    "outward contradicted": N_(
        "More ties run between {groups} than that gives ({p}, two-sided), but assortativity does not point that way ({r}): no "
        "direction can be stated."
    ),
    "chance": N_("The difference may be chance ({p}, two-sided)."),
    "undecided": N_("Whether the difference is more than chance is undecided with {n} random networks."),
    "undecided mixing": N_(
        "Whether the difference is more than chance is undecided: the random networks still resemble the observed one."
    ),
}
# By the reason why there is no test.
_REASONS = {
    "one_network": {
        "activity": N_("With these numbers of partners no other network is possible, so that nothing can be tested."),
        "membership": N_("With these numbers of partnerships no others are possible, so that nothing can be tested."),
    },
    "constant": {
        "activity": N_("With these numbers of partners the share is always the same, so that nothing can be tested."),
        "membership": N_(
            "With these numbers of partnerships the share is always the same, so that nothing can be tested."
        ),
    },
    "size": dict.fromkeys(
        ("activity", "membership"),
        N_("Whether that is more than chance explains is not tested of so large a network unless it is asked for."),
    ),
}


class Result(NamedTuple):
    """The test of the E-I index: its question, its verdict and the reason, as in `mixing_summary`."""

    question: str = ""
    verdict: str = "undefined"
    reason: str = ""


def sentences(measures: Mapping[str, float], result: Result, widest: int, lang: str, sectors: bool = True) -> list[str]:
    """How many ties cross, how many are expected to and whether that may be chance, and how many partnerships cross.

    `measures` are those of the whole; `widest` is the most groups that one multi-party partnership spans; `sectors` is
    false where the groups are those of another attribute.
    """
    _, ngettext = messages(lang).gettext, messages(lang).ngettext
    kind = "sectors" if sectors else "groups"
    group, groups = noun(kind, 1, lang), noun(kind, 2, lang)
    ties = int(measures["external"] + measures["internal"])
    if not ties:
        return [_("There are no ties to compare.")]
    share, of_ties = percent(measures["external"] / ties, lang), counted("ties", ties, lang)
    lines = [
        ngettext(
            "{share} of {ties} runs between {groups}.",
            "{share} of {ties} run between {groups}.",
            ties,
        ).format(share=share, ties=of_ties, groups=groups)
    ]
    lines += _tested(measures, result, groups, lang)
    if not isnan(measures["cross_group_share"]):
        share = percent(measures["cross_group_share"], lang)
        lines.append(
            _("{share} of the partnerships have members of more than one {group}.").format(share=share, group=group)
        )
    if widest:
        lines.append(
            _("The widest multi-party partnership spans {n} {groups}.").format(
                n=number(widest, lang), groups=noun(kind, widest, lang)
            )
        )
    return lines


def _tested(measures: Mapping[str, float], result: Result, groups: str, lang: str) -> list[str]:
    """What is expected, and the verdict; or why there is none, if that is worth a sentence."""
    _ = messages(lang).gettext
    if result.verdict == "undefined":
        why = _REASONS.get(result.reason, {}).get(result.question)
        return [_(why)] if why else []
    expected = percent((measures["ei_expected"] + 1) / 2, lang)
    values = {
        "p": p_value(measures["ei_p"], lang),
        "r": number(measures["assortativity"], lang, 2),
        "n": number(measures["networks"], lang),
        "groups": groups,
    }
    verdict = _VERDICTS[_verdict(measures["assortativity"], result)]
    return [_(_EXPECTED[result.question]).format(expected=expected), _(verdict).format(**values)]


def _verdict(assortativity: float, result: Result) -> str:
    """The verdict that words are chosen by."""
    if result.verdict == "undecided" and result.reason == "mixing":
        return "undecided mixing"
    supported = {"inward": assortativity > 0, "outward": assortativity < 0}.get(result.verdict, True)
    return result.verdict if supported else f"{result.verdict} contradicted"
