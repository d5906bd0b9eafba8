"""How far ties and partnerships cross the groups, in a few sentences made from the numbers of `mixing_summary`."""

from collections.abc import Mapping
from math import isnan

from .numbers import counted, number, p_value, percent

_LEVEL = 0.05


def sentences(measures: Mapping[str, float], widest: int, lang: str, sectors: bool = True) -> list[str]:
    """How many ties cross, how many chance would let cross, and how many partnerships do.

    `measures` are those of the whole; `widest` is the most groups that one multi-party partnership spans;
    `sectors` says whether the groups are sectors or those of another attribute.
    """
    say = _SV if lang == "sv" else _EN
    group, groups = (say["sector"], say["sectors"]) if sectors else (say["group"], say["groups"])
    ties = measures["external"] + measures["internal"]
    if not ties:
        return [say["no_ties"]]
    told = [
        say["across"].format(
            share=percent(measures["external"] / ties, lang), ties=counted("ties", int(ties), lang), groups=groups
        )
    ]
    if not isnan(measures["ei_null_mean"]):
        expected = percent((measures["ei_null_mean"] + 1) / 2, lang)
        lower, upper = measures["ei_p_lower"], measures["ei_p_upper"]
        # Twice the smaller tail, since either side would be told.
        p = min(1.0, 2 * min(lower, upper))
        verdict = "chance" if p > _LEVEL else "inward" if lower < upper else "outward"
        told.append(say[verdict].format(expected=expected, p=p_value(p, lang), groups=groups))
    if not isnan(measures["cross_group_share"]):
        told.append(say["partnerships"].format(share=percent(measures["cross_group_share"], lang), group=group))
    if widest:
        told.append(say["widest"].format(n=number(widest, lang), groups=group if widest == 1 else groups))
    return told


_SV = {
    "sector": "sektor",
    "sectors": "sektorer",
    "group": "grupp",
    "groups": "grupper",
    "no_ties": "Det finns inga band att jämföra.",
    "across": "{share} av {ties} går mellan {groups}.",
    "inward": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}: man håller sig mer till sina egna än slumpen ger ({p}).",
    "outward": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}: man söker sig mer utåt än slumpen ger ({p}).",
    "chance": "Med aktörerna fördelade på {groups} av slumpen vore det {expected}; skillnaden kan vara en slump ({p}).",
    "partnerships": "{share} av partnerskapen har parter från mer än en {group}.",
    "widest": "Det bredaste flerpartspartnerskapet spänner över {n} {groups}.",
}
_EN = {
    "sector": "sector",
    "sectors": "sectors",
    "group": "group",
    "groups": "groups",
    "no_ties": "There are no ties to compare.",
    "across": "{share} of {ties} run between {groups}.",
    "inward": "With the actors dealt to the {groups} at random it would be {expected}: people keep to their own more than chance gives ({p}).",
    "outward": "With the actors dealt to the {groups} at random it would be {expected}: people reach out more than chance gives ({p}).",
    "chance": "With the actors dealt to the {groups} at random it would be {expected}; the difference may be chance ({p}).",
    "partnerships": "{share} of the partnerships have members of more than one {group}.",
    "widest": "The widest multi-party partnership spans {n} {groups}.",
}
