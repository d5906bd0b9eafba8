"""The sentences about coverage: what is documented where, and what is not, which is never called missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .catalogue import N_, NN_, messages
from .headline import capital, listed
from .labels import RESOURCES
from .numbers import counted, number

FUNCTIONS = {key: name for key, name in RESOURCES.items() if key != "infrastructure"}
STATES = {
    "based": N_("based there"),
    "linked": N_("only through a link"),
    "not documented": N_("not documented"),
}
# Where a country's regions are known, they are called by a name of their own.
_REGIONS = {True: NN_("county", "counties"), False: NN_("region", "regions")}
_MOST_NAMED = 10
_NO_SUPPORT = {
    False: N_("No support is documented there."),
    True: N_("No actor is documented there."),
}

States = Mapping[tuple[str, str], str]


class Unusual(NamedTuple):
    """A combination that is rarer or more common than chance: names as on the screen, actors, and as many expected."""

    region: str
    sector: str
    actors: int
    expected: float


def function_name(function: str, lang: str) -> str:
    """What the screen calls a support function."""
    return capital(function_called(function, lang))


def function_called(function: str, lang: str) -> str:
    """What a sentence calls a support function."""
    return messages(lang).gettext(FUNCTIONS[function])


def state(documented: str, lang: str) -> str:
    """What the screen calls the state of a cell."""
    return messages(lang).gettext(STATES[documented])


def no_regions(lang: str) -> str:
    """The sentence for data that place nobody in a region."""
    return messages(lang).gettext(
        "No actor is placed in a region, so that nothing can be said of what is documented where. The field region "
        "of an actor says where it is based."
    )


def functions(states: States, regions: Mapping[str, str], lang: str, *, counties: bool) -> list[str]:
    """The answer on support: which function is least documented, where all are, and where none is.

    `states` are those of each region and function, `regions` the names of the regions to speak of.
    """
    return [*functions_by_part(states, regions, lang, counties=counties).values()]


def functions_by_part(states: States, regions: Mapping[str, str], lang: str, *, counties: bool) -> dict[str, str]:
    """The same by what each sentence is of, in order: `every`, `nowhere`, `rarest`, `full`, `empty`."""
    _, found = messages(lang).gettext, {function: _without(states, regions, function) for function in FUNCTIONS}
    most = max(len(without) for without in found.values())
    every = {region: [function for function in FUNCTIONS if region not in found[function]] for region in regions}
    empty = [name for region, name in regions.items() if not every[region]]
    full = [name for region, name in regions.items() if len(every[region]) == len(FUNCTIONS)]
    where = {"all": number(len(regions), lang), "regions": _regions(len(regions), counties, lang)}
    if not most:
        return {"every": _("All five kinds of support are documented in every region.")}
    if len(empty) == len(regions):
        none = _("No support is documented in any region: no actor there states a function, and no link shows one.")
        return {"nowhere": none}
    rarest = [_(FUNCTIONS[function]) for function in FUNCTIONS if len(found[function]) == most]
    sentence = _("Least often documented: {functions}, not in {n} of {all} {regions}.")
    lines = {"rarest": sentence.format(functions=listed(rarest, lang), n=number(most, lang), **where)}
    if full:
        lines["full"] = _("All five kinds of support are documented in {names}.").format(names=_some(full, lang))
    else:
        lines["full"] = _("In none of them all five kinds of support are documented.")
    if empty:
        lines["empty"] = _("No support at all is documented in {names}.").format(names=_some(empty, lang))
    return lines


def sectors(
    rarer: Sequence[Unusual], commoner: Sequence[Unusual], tested: int, lang: str, *, reason: str = ""
) -> list[str]:
    """The answer on sectors: which combinations are rarer than chance, and which more common.

    `tested` is how many combinations are compared, and `reason` why none is.
    """
    _ = messages(lang).gettext
    if not tested:
        return [_(_UNTESTED.get(reason, _UNTESTED["no_actors"]))]
    if not rarer and not commoner:
        return [
            _("No combination of sector and region is established to be rarer than chance, or more common."),
            _("The regions have few actors each, so that only large differences would show."),
        ]
    lines = []
    if rarer:
        lines.append(_("Rarer than chance: {combinations}.").format(combinations=_combinations(rarer, lang)))
    else:
        lines.append(_("No combination of sector and region is established to be rarer than chance."))
    if commoner:
        lines.append(_("More common than chance: {combinations}.").format(combinations=_combinations(commoner, lang)))
    return lines


_UNTESTED = {
    "no_actors": N_("No actor is based in any region, so that sectors cannot be compared."),
    "one_group": N_(
        "All actors are based in one region, or belong to one sector, so that there is nothing to compare."
    ),
    "not_tested": N_("The data state no sectors, so that there is nothing to compare."),
}


def of_region(states: Mapping[str, str], names: Mapping[str, str], actors: int, lang: str) -> list[str]:
    """What is documented in one region, and what is not: `states` of each function or sector, with their `names`."""
    _ = messages(lang).gettext
    without = [names[group] for group, state in states.items() if state == "not documented"]
    linked = [names[group] for group, state in states.items() if state == "linked"]
    if len(without) == len(states):
        return [_(_NO_SUPPORT[not actors])]
    lines = []
    if without:
        lines.append(_("Not documented: {names}.").format(names=listed(without, lang)))
    if linked:
        lines.append(
            _("Only through a link with an actor of a wider area: {names}.").format(names=listed(linked, lang))
        )
    return lines or [_("All of it is documented by actors based there.")]


def of_group(states: States, regions: Mapping[str, str], group: str, lang: str, *, counties: bool) -> str:
    """Where one function or sector is not documented."""
    _ = messages(lang).gettext
    without = [regions[region] for region in _without(states, regions, group)]
    if not without:
        return _("Documented in every region.")
    where = {"all": number(len(regions), lang), "regions": _regions(len(regions), counties, lang)}
    sentence = _("Not documented in {n} of {all} {regions}: {names}.")
    return sentence.format(n=number(len(without), lang), names=listed(without, lang), **where)


def basis(based: int, linked: int, derived: int, lang: str) -> str:
    """How many actors of each kind are behind a cell: `3 based there, 1 through a link`; or that none is."""
    _ = messages(lang).gettext
    parts = []
    if based:
        parts.append(_("{n} based there").format(n=number(based, lang)))
    if linked:
        parts.append(_("{n} through a link").format(n=number(linked, lang)))
    if derived:
        parts.append(_("{n} of them derived").format(n=number(derived, lang)))
    return ", ".join(parts) or _(STATES["not documented"])


def shading(by: str, lang: str, *, of_one: bool) -> str:
    """What the shades of a map mean: `of_one` function or sector, or of all."""
    _ = messages(lang).gettext
    if of_one:
        return _(
            "The stronger the colour, the more actors are based there; faint: only through a link; without colour: not documented."
        )
    if by == "functions":
        return _("The stronger the colour, the more kinds of support are documented; without colour: none.")
    return _("The stronger the colour, the more sectors are documented; without colour: none.")


def actors_of(count: int, lang: str) -> str:
    """How many actors are based in a region."""
    return messages(lang).gettext("{actors} based there.").format(actors=counted("actors", count, lang))


def words(kinds: Iterable[tuple[str, str | None, bool]], by: str, lang: str) -> Iterator[tuple[str, str]]:
    """The words of the section, each with its meaning; `kinds` are those of links: name, resource, whether directed."""
    _ = messages(lang).gettext
    yield (
        _("Not documented"),
        _("The data have no actor with it in the region. That does not mean that there is none."),
    )
    yield (
        _("Based there"),
        _("The actor states this region. A county counts for itself, never for another one."),
    )
    yield (
        _("Through a link"),
        _(
            "National actors, those of an area of several regions, and those that state no region count in a region "
            "of their area only if they share a documented link with an actor that is based there."
        ),
    )
    if by == "sector":
        yield (
            _("Rarer than chance"),
            _(
                "So few actors of the sector in the region as chance would hardly give. Random is which sector belongs "
                "to which actor; how many actors each region and each sector has is kept, so that each number is "
                "hypergeometric and its p-value exact. Holm adjusts for the number of combinations, and both tails "
                "together have 5%. Only actors that are based in a region count. The test takes the actors for drawn "
                "one by one, and a mapping that looked for one sector in one place breaks that."
            ),
        )
        return
    yield (
        _("Derived"),
        _(
            "The actor does not state the function, but its links show it: who gives a link that carries a resource "
            "has the function of that resource. {table}"
        ).format(table=derived(kinds, lang)),
    )


def derived(kinds: Iterable[tuple[str, str | None, bool]], lang: str) -> str:
    """From which kinds of links which functions are derived, and from which none is."""
    _ = messages(lang).gettext
    shown = []
    for name, resource, directed in kinds:
        if resource is None:
            continue
        if resource not in FUNCTIONS:
            function = _("no function")
        else:
            function = _(FUNCTIONS[resource]) if directed else _("none, since nobody is stated to give")
        shown.append(f"{name} → {function}")
    return f"{'; '.join(shown)}." if shown else _("No kind of link in these data carries a resource.")


def _without(states: States, regions: Mapping[str, str], group: str) -> list[str]:
    return [region for region in regions if states[region, group] == "not documented"]


def _combinations(unusual: Sequence[Unusual], lang: str) -> str:
    sentence = messages(lang).gettext("{sector} in {region} ({n}, {expected} expected)")
    return listed(
        [
            sentence.format(
                sector=one.sector,
                region=one.region,
                n=number(one.actors, lang),
                expected=number(one.expected, lang, 1),
            )
            for one in unusual
        ],
        lang,
    )


def _regions(count: int, counties: bool, lang: str) -> str:
    return messages(lang).ngettext(*_REGIONS[counties], count)


def _some(names: Sequence[str], lang: str) -> str:
    """All names, or the number of them where there are many."""
    if len(names) <= _MOST_NAMED:
        return listed(names, lang)
    return messages(lang).gettext("{n} of them").format(n=number(len(names), lang))
