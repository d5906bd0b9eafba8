"""The answer to the hub question in a few sentences, made from the numbers and from nothing else."""

from collections.abc import Collection, Sequence
from math import isnan
from typing import NamedTuple

from .numbers import noun, number, p_value, percent, significant

# What a sentence calls the sectors that the data format names.
_DEFINITE = {
    "public": {"sv": "den offentliga sektorn", "en": "the public sector"},
    "academia": {"sv": "akademin", "en": "academia"},
    "civil_society": {"sv": "civilsamhället", "en": "civil society"},
    "business": {"sv": "näringslivet", "en": "business"},
}
_NOTEWORTHY_PART = 0.25
# Exactly its share is not more, whatever the last digits of a division say.
_SAME = 12
_SLACK = 10**-_SAME


class Standing(NamedTuple):
    """Where one group stands on one lens; shares in [0, 1], NaN where undefined.

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
    return _DEFINITE[sector][lang]


def capital(sentence: str) -> str:
    """The sentence with a capital first letter, whatever the name that it begins with."""
    return sentence[:1].upper() + sentence[1:]


def listed(names: Sequence[str], lang: str) -> str:
    """`a, b och c`."""
    *most, last = names
    return f"{', '.join(most)} {'och' if lang == 'sv' else 'and'} {last}" if most else last


def sentences(standings: Sequence[Standing], lang: str, sectors: bool = True) -> list[str]:
    """Who is a hub, or who comes closest; who has less than its share; who carries it.

    `sectors` says whether the groups are sectors or those of another attribute.
    """
    say = _SV if lang == "sv" else _EN
    kind = "sectors" if sectors else "groups"
    called = {"group": noun(kind, 1, lang), "groups": noun(kind, 2, lang)}
    if all(isnan(s.share_of_actors) for s in standings):
        return [say["empty"]]
    defined = [s for s in standings if s.verdict != "undefined"]
    if not defined:
        # Either nothing is to be shared, or one group holds everybody.
        return [say["alone" if any(s.share_of_actors == 1 for s in standings) else "undefined"].format(**called)]
    told = [] if any(s.verdict == "hub" for s in defined) else [say["nobody"].format(**called)]
    for s in leading(defined):
        sentence = say["hub"] if s.verdict == "hub" else say["closest"]
        told.append(_fill(sentence, s, lang))
        if s.top_actor and s.top_share >= _NOTEWORTHY_PART:
            told.append(_fill(say["carried"], s, lang))
    return told + [_fill(say["under"], s, lang) for s in defined if s.verdict == "under-represented"]


def chances(standings: Sequence[Standing], lang: str) -> str:
    """The p-values behind `sentences`, in their order: of as much for who leads, of as little for who has less."""
    say = _SV if lang == "sv" else _EN
    clauses = [say["as_much"].format(sector=s.sector, p=p_value(s.p_adjusted, lang)) for s in leading(standings)]
    clauses += [
        say["as_little"].format(sector=s.sector, p=p_value(s.p_lower_adjusted, lang))
        for s in standings
        if s.verdict == "under-represented"
    ]
    return f"{capital('; '.join(clauses))}." if clauses else ""


def leading(standings: Sequence[Standing]) -> list[Standing]:
    """The hubs, or else the group with more than its share that chance explains least, with those equal to it; empty without any."""
    if hubs := [s for s in standings if s.verdict == "hub"]:
        return hubs
    above = [s for s in standings if s.verdict != "undefined" and s.hub_ratio > 1 + _SLACK]

    def place(s: Standing) -> tuple[float, float]:
        return round(s.p_adjusted, _SAME), -round(s.hub_ratio, _SAME)

    return [s for s in above if place(s) == min(map(place, above))]


def worked_out(methods: Collection[str], draws: int, most: int, lang: str, sectors: bool = True) -> str:
    """How the verdicts came about: by all relabellings (`exact`), by random ones (`monte_carlo`), or by both.

    `draws` is how many are drawn, `most` how many where a chance is near its threshold.
    """
    say = _SV if lang == "sv" else _EN
    kind = "sectors" if sectors else "groups"
    how = "both" if len(set(methods)) > 1 else next(iter(methods))
    drawn = say[how].format(draws=number(draws, lang), most=number(most, lang))
    return say["worked_out"].format(
        group=noun(kind, 1, lang), groups=noun(kind, 2, lang), these=say[f"these_{kind}"], how=drawn
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


_SV = {
    "empty": "Det finns inga aktörer att jämföra.",
    "undefined": "Ingen aktör ligger mellan två andra, så det finns inget mellanläge att fördela på {groups}.",
    "alone": "Alla aktörer hör till samma {group}, så det finns inget att jämföra.",
    "nobody": "Ingen {group} är med säkerhet ett nav.",
    "hub": "{sector} är ett nav: {actors} av aktörerna men {share} av mellanläget, {ratio} gånger sin andel, och det är mer än slumpen ger.",
    "closest": "{sector} har {actors} av aktörerna och {share} av mellanläget, {ratio} gånger sin andel, men skillnaden kan bero på slumpen.",
    "carried": "{part} av det mellanläget bärs av en enda aktör, {top}.",
    "under": "{sector} ligger under sin andel: {actors} av aktörerna men {share} av mellanläget.",
    "worked_out": (
        "En {group} är ett nav när den har mer av mellanläget än dess andel av aktörerna förklarar, och mer än slumpen ger. "
        "{these} lottas om bland aktörerna, lika många i varje: {how}. p är andelen omlottningar där en "
        "{group} får minst lika mycket; för den som ligger under sin andel är det andelen där den får högst lika mycket. De två är "
        "ensidiga prövningar, var och en justerad för antalet {groups} (Holm) men inte för att de är två. Mellanläget "
        "valdes på förhand; de andra måtten visas bredvid och är inte justerade för varandra."
    ),
    "as_much": "{sector}, minst så mycket: {p}",
    "as_little": "{sector}, högst så mycket: {p}",
    "these_sectors": "Sektorerna",
    "these_groups": "Grupperna",
    "exact": "på alla sätt som finns, så att p är exakt",
    "monte_carlo": "{draws} gånger på måfå, och upp till {most} gånger där p ligger nära sin gräns",
    "both": "på alla sätt där de är högst en miljon, annars {draws} gånger på måfå (upp till {most} där p ligger nära sin gräns)",
}
_EN = {
    "empty": "There are no actors to compare.",
    "undefined": "No actor lies between two others, so there is no betweenness to share among the {groups}.",
    "alone": "All actors belong to the same {group}, so there is nothing to compare.",
    "nobody": "No {group} is a hub beyond doubt.",
    "hub": "{sector} is a hub: {actors} of the actors but {share} of the betweenness, {ratio} times its share, and that is more than chance gives.",
    "closest": "{sector} has {actors} of the actors and {share} of the betweenness, {ratio} times its share, but the difference may be chance.",
    "carried": "{part} of that betweenness is carried by one single actor, {top}.",
    "under": "{sector} has less than its share: {actors} of the actors but {share} of the betweenness.",
    "worked_out": (
        "A {group} is a hub when it holds more of the betweenness than its share of the actors explains, and more than "
        "chance gives. {these} are shuffled among the actors, as many in each: {how}. p is the share of shuffles in which "
        "the {group} gets at least as much; for less than its share it is the share in which it gets at most as much. The two "
        "are one-sided tests, each adjusted for the number of {groups} (Holm) but not for there being two. Betweenness was "
        "chosen beforehand; the other lenses stand beside it and are not adjusted for each other."
    ),
    "as_much": "{sector}, at least as much: {p}",
    "as_little": "{sector}, at most as much: {p}",
    "these_sectors": "The sectors",
    "these_groups": "The groups",
    "exact": "in every way there is, so that p is exact",
    "monte_carlo": "{draws} times at random, and up to {most} times where p is near its threshold",
    "both": "in every way where there are at most a million, otherwise {draws} times at random (up to {most} where p is near its threshold)",
}
