"""The answer to the hub question in a few sentences, made from the numbers and from nothing else."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .numbers import p_value, percent, significant

# What a Swedish sentence calls the default sectors; another sector is called by its name.
_DEFINITE = {"Akademi": "Akademin", "Civilsamhälle": "Civilsamhället", "Näringsliv": "Näringslivet"}
_NOTEWORTHY_PART = 0.25


class Standing(NamedTuple):
    """Where one sector stands on one lens; shares in [0, 1], NaN where undefined."""

    sector: str
    share_of_actors: float
    share: float
    hub_ratio: float
    p_adjusted: float
    p_lower_adjusted: float
    verdict: str
    top_actor: str
    top_share: float


def sentences(standings: Sequence[Standing], lang: str, sectors: bool = True) -> list[str]:
    """Who is a hub, or who comes closest; who has less than its share; who carries it.

    `sectors` says whether the groups are sectors or those of another attribute.
    """
    say = _SV if lang == "sv" else _EN
    called = {"group": say["sector" if sectors else "group"], "groups": say["sectors" if sectors else "groups"]}
    defined = [s for s in standings if s.verdict != "undefined"]
    if not defined:
        # Either nothing is to be shared, or one group holds everybody.
        return [say["alone" if any(s.share_of_actors == 1 for s in standings) else "undefined"].format(**called)]
    hubs = [s for s in defined if s.verdict == "hub"]
    told = [] if hubs else [say["nobody"].format(**called)]
    leading = hubs or _closest(defined)
    for s in leading:
        sentence = say["hub"] if s.verdict == "hub" else say["closest"]
        told.append(_fill(sentence, s, lang, p=p_value(s.p_adjusted, lang)))
        if s.top_actor and s.top_share >= _NOTEWORTHY_PART:
            told.append(_fill(say["carried"], s, lang))
    under = [s for s in defined if s.verdict == "under-represented"]
    told += [_fill(say["under"], s, lang, p=p_value(s.p_lower_adjusted, lang)) for s in under]
    return told


class Without(NamedTuple):
    """What becomes of a sector on the headline's lens when something is gone: `actor` or `cross_sector`."""

    without: str
    sector: str
    verdict: str
    verdict_without: str
    hub_ratio: float
    p_adjusted: float


def leading(standings: Sequence[Standing]) -> Standing | None:
    """The first hub, or else the sector with more than its share that chance explains least; None without any."""
    hubs = [s for s in standings if s.verdict == "hub"]
    return next(iter(hubs or _closest([s for s in standings if s.verdict != "undefined"])), None)


def leverage(lead: Standing, changes: Sequence[Without], lang: str) -> list[str]:
    """What the leading sector would be without the actor that carries it, and without those that span sectors."""
    say = _SV if lang == "sv" else _EN
    told = [
        _changed(say[c.without], c, lang, top=lead.top_actor)
        for c in changes
        if c.sector == lead.sector and c.verdict_without != "undefined"
    ]
    risen = [c for c in changes if c.without == "cross_sector" and c.verdict_without == "hub" != c.verdict]
    return told + [_changed(say["becomes"], c, lang) for c in risen]


def _changed(sentence: str, change: Without, lang: str, top: str = "") -> str:
    return sentence.format(
        top=top,
        sector=_called(change.sector, lang),
        ratio=significant(change.hub_ratio, lang),
        p=p_value(change.p_adjusted, lang),
    )


def other_lenses(hubs: Sequence[tuple[str, str]], lang: str) -> str:
    """Which sectors are hubs on the other lenses; pairs of lens and sector."""
    say = _SV if lang == "sv" else _EN
    if not hubs:
        return say["no_other"]
    return say["others"].format(hubs=", ".join(f"{_called(sector, lang)} ({lens.lower()})" for lens, sector in hubs))


def comparison(
    here: Mapping[str, str], there: Mapping[str, str], verdicts: Mapping[str, str], view: str, lang: str
) -> str:
    """How the verdicts change when collaborations are read the other way: sector → verdict, in either view.

    `view` says how they are read here, `as_actors` or `as_ties`.
    """
    say = _SV if lang == "sv" else _EN
    changed = [sector for sector in here if sector in there and there[sector] != here[sector]]
    if not changed:
        return f"{say[view]} {say['same']}"
    changes = [f"{_called(sector, lang)} ({verdicts[here[sector]]} → {verdicts[there[sector]]})" for sector in changed]
    return f"{say[view]} {say['changes'].format(changes=', '.join(changes))}"


def _closest(standings: Sequence[Standing]) -> list[Standing]:
    """The sector with more than its share that chance explains least."""
    above = [s for s in standings if s.hub_ratio > 1]
    return [min(above, key=lambda s: (s.p_adjusted, -s.hub_ratio))] if above else []


def _called(sector: str, lang: str) -> str:
    return _DEFINITE.get(sector, sector) if lang == "sv" else sector


def _fill(sentence: str, s: Standing, lang: str, p: str = "") -> str:
    return sentence.format(
        sector=_called(s.sector, lang),
        actors=percent(s.share_of_actors, lang),
        share=percent(s.share, lang),
        ratio=significant(s.hub_ratio, lang),
        p=p,
        top=s.top_actor,
        part=percent(s.top_share, lang),
    )


_SV = {
    "undefined": "Ingen aktör ligger mellan två andra, så det finns ingen förmedling att fördela på {groups}.",
    "alone": "Alla aktörer hör till samma {group}, så det finns inget att jämföra.",
    "nobody": "Ingen {group} är säkert nav.",
    "sector": "sektor",
    "sectors": "sektorer",
    "group": "grupp",
    "groups": "grupper",
    "hub": "{sector} är nav: {actors} av aktörerna men {share} av förmedlingen, {ratio} gånger sin andel, och det är mer än slumpen ger ({p}).",
    "closest": "{sector} har {actors} av aktörerna och {share} av förmedlingen, {ratio} gånger sin andel, men det kan vara en slump ({p}).",
    "carried": "{part} av den förmedlingen bärs av en enda aktör, {top}.",
    "under": "{sector} har mindre än sin andel: {actors} av aktörerna men {share} av förmedlingen ({p}).",
    "actor": "Utan {top} blir det {ratio} gånger ({p}).",
    "cross_sector": "Utan de sektorsövergripande aktörerna blir det {ratio} gånger ({p}).",
    "becomes": "Då blir i stället {sector} nav, {ratio} gånger sin andel ({p}).",
    "no_other": "Inget av de andra måtten pekar ut något nav.",
    "others": "Måtten är inte eniga. Nav på andra mått: {hubs}.",
    "as_actors": "Räknas samarbetena som band i stället för aktörer",
    "as_ties": "Räknas samarbetena som aktörer i stället för band",
    "same": "blir utslagen desamma.",
    "changes": "ändras utslaget: {changes}.",
}
_EN = {
    "undefined": "No actor lies between two others, so there is no betweenness to share among the {groups}.",
    "alone": "All actors belong to the same {group}, so there is nothing to compare.",
    "nobody": "No {group} is a hub beyond doubt.",
    "sector": "sector",
    "sectors": "sectors",
    "group": "group",
    "groups": "groups",
    "hub": "{sector} is a hub: {actors} of the actors but {share} of the betweenness, {ratio} times its share, and that is more than chance gives ({p}).",
    "closest": "{sector} has {actors} of the actors and {share} of the betweenness, {ratio} times its share, but that may be chance ({p}).",
    "carried": "{part} of that betweenness is carried by one single actor, {top}.",
    "under": "{sector} has less than its share: {actors} of the actors but {share} of the betweenness ({p}).",
    "actor": "Without {top} it is {ratio} times ({p}).",
    "cross_sector": "Without the cross-sector actors it is {ratio} times ({p}).",
    "becomes": "Then {sector} becomes a hub instead, {ratio} times its share ({p}).",
    "no_other": "None of the other lenses points out a hub.",
    "others": "The lenses do not agree. Hubs on other lenses: {hubs}.",
    "as_actors": "With collaborations as ties rather than actors",
    "as_ties": "With collaborations as actors rather than ties",
    "same": "the verdicts are the same.",
    "changes": "the verdict changes: {changes}.",
}
