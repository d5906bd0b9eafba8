"""How far ties and partnerships cross the groups, in a few sentences made from the numbers of `mixing_summary`."""

from collections.abc import Mapping
from math import isnan

from .catalogue import N_, messages
from .numbers import counted, noun, number, p_value, percent

# By the result of `mixing_verdict`.
_VERDICTS = {
    "inward": N_(
        "With the {groups} randomly permuted among the actors it would be {expected}: actors keep to their own more than chance explains ({p}, two-sided)."
    ),
    "outward": N_(
        "With the {groups} randomly permuted among the actors it would be {expected}: actors reach out more than chance explains ({p}, two-sided)."
    ),
    "chance": N_(
        "With the {groups} randomly permuted among the actors it would be {expected}; the difference may be chance ({p}, two-sided)."
    ),
}


def sentences(measures: Mapping[str, float], verdict: str, widest: int, lang: str, sectors: bool = True) -> list[str]:
    """How many ties cross, how many chance would let cross, and how many partnerships do.

    `measures` are those of the whole, and `verdict` is the result of `mixing_verdict` for them; `widest` is the most groups
    that one multi-party partnership spans; `sectors` is false where the groups are those of another
    attribute.
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
    if verdict != "undefined":
        expected = percent((measures["ei_null_mean"] + 1) / 2, lang)
        lines.append(_(_VERDICTS[verdict]).format(expected=expected, p=p_value(measures["ei_p"], lang), groups=groups))
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
