"""How far ties and partnerships cross the groups, in a few sentences made from the numbers of `mixing_summary`."""

from collections.abc import Mapping
from math import isnan

from .numbers import counted, noun, number, p_value, percent


def sentences(measures: Mapping[str, float], verdict: str, widest: int, lang: str, sectors: bool = True) -> list[str]:
    """How many ties cross, how many chance would let cross, and how many partnerships do.

    `measures` are those of the whole, and `verdict` what `mixing_verdict` says of them; `widest` is the most groups
    that one multi-party partnership spans; `sectors` says whether the groups are sectors or those of another
    attribute.
    """
    say = _SV if lang == "sv" else _EN
    kind = "sectors" if sectors else "groups"
    group, groups = noun(kind, 1, lang), noun(kind, 2, lang)
    ties = measures["external"] + measures["internal"]
    if not ties:
        return [say["no_ties"]]
    told = [
        say["across" if ties > 1 else "across_one"].format(
            share=percent(measures["external"] / ties, lang), ties=counted("ties", int(ties), lang), groups=groups
        )
    ]
    if verdict != "undefined":
        expected = percent((measures["ei_null_mean"] + 1) / 2, lang)
        told.append(say[verdict].format(expected=expected, p=p_value(measures["ei_p"], lang), groups=groups))
    if not isnan(measures["cross_group_share"]):
        told.append(say["partnerships"].format(share=percent(measures["cross_group_share"], lang), group=group))
    if widest:
        told.append(say["widest"].format(n=number(widest, lang), groups=noun(kind, widest, lang)))
    return told


_SV = {
    "no_ties": "Det finns inga band att jämföra.",
    "across": "{share} av {ties} går mellan {groups}.",
    "across_one": "{share} av {ties} går mellan {groups}.",
    "inward": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}: aktörerna håller sig mer till sina egna än slumpen ger ({p}, tvåsidigt).",
    "outward": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}: aktörerna söker sig mer utåt än slumpen ger ({p}, tvåsidigt).",
    "chance": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}; skillnaden kan bero på slumpen ({p}, tvåsidigt).",
    "partnerships": "{share} av partnerskapen har parter från mer än en {group}.",
    "widest": "Det bredaste flerpartspartnerskapet spänner över {n} {groups}.",
}
_EN = {
    "no_ties": "There are no ties to compare.",
    "across": "{share} of {ties} run between {groups}.",
    "across_one": "{share} of {ties} runs between {groups}.",
    "inward": "With the {groups} shuffled among the actors it would be {expected}: actors keep to their own more than chance gives ({p}, two-sided).",
    "outward": "With the {groups} shuffled among the actors it would be {expected}: actors reach out more than chance gives ({p}, two-sided).",
    "chance": "With the {groups} shuffled among the actors it would be {expected}; the difference may be chance ({p}, two-sided).",
    "partnerships": "{share} of the partnerships have members of more than one {group}.",
    "widest": "The widest multi-party partnership spans {n} {groups}.",
}
