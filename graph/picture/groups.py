"""The groups that actors make: by an attribute, or by community. Their members and their names."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ..metrics.communities import ALONE, communities
from ..metrics.grouping import BOTH, RESULTS, WITHOUT, grouping
from ..metrics.numeric import class_of, classes, numeric
from ..network.model import Network
from ..network.vocabulary import SECTORS
from ..text import definitions, headline, labels, number, region_name
from ..text.catalogue import messages
from .scene import MOST_DOTS
from .url import COMMUNITY

SECTOR = "sector"
_DIGITS = 3
# At most so many communities have a mark and a place of their own; a large network has hundreds.
MOST_COMMUNITIES = 16


def member_of(network: Network, by: str) -> Mapping[str, str]:
    """The group of each actor: by an attribute, or by community, where those without ties have none.

    The 16 largest communities are groups of their own. The others make groups of several that follow each other in
    size, each of at most 20,000 actors, or of one: "17-391" are the 17th to the 391st.

    Of an attribute that is a number the groups are its classes, "1" the lowest; an actor without a number is in none.

    Raises
    ------
    ValueError
        If there is no such attribute, or it makes too many groups.
    """
    if by == COMMUNITY:
        found = communities(network)
        group = dict(_few(Counter(found.values())))
        return {id: group[community] for id, community in found.items()}
    if is_ordered(network, by):
        return class_of(network, by)
    groups = grouping(network, by)
    return {actor.id: groups.groups[code] for actor, code in zip(network.actors, groups.codes.tolist(), strict=True)}


def names_of(network: Network, by: str, lang: str, member: Mapping[str, str]) -> dict[str, str]:
    """What the groups are called, in the order of the legend; `member` is what `member_of` gives."""
    if by == COMMUNITY:
        _ = messages(lang).gettext
        one, several = _("Community {number}"), _("Communities {first}–{last}")
        found = sorted({group for group in member.values() if group}, key=lambda group: int(group.split("-")[0]))
        alone = {ALONE: _("No ties")} if ALONE in member.values() else {}
        names = {}
        for group in found:
            first, _dash, last = group.partition("-")
            names[group] = several.format(first=first, last=last) if last else one.format(number=first)
        return names | alone
    if is_ordered(network, by):
        return {str(i): _range(low, high, lang) for i, (low, high) in enumerate(classes(network, by), 1)}
    return {group: group_name(network, by, group, lang) for group in grouping(network, by).groups}


def _few(size: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each community, of which so many actors are in it, and the group that it is in."""
    if ALONE in size:
        yield ALONE, ALONE
    found = sorted((community for community in size if community != ALONE), key=int)
    yield from ((community, community) for community in found[:MOST_COMMUNITIES])
    several, actors = list[str](), 0
    for community in found[MOST_COMMUNITIES:]:
        if several and actors + size[community] > MOST_DOTS:
            yield from _together(several)
            several, actors = [], 0
        several.append(community)
        actors += size[community]
    yield from _together(several)


def _together(several: list[str]) -> Iterator[tuple[str, str]]:
    for community in several:
        yield community, several[0] if len(several) == 1 else f"{several[0]}-{several[-1]}"


def is_ordered(network: Network, by: str) -> bool:
    """Whether an attribute is a number, and its groups as a colour are classes in order."""
    return by in numeric(network)


def size_name(size: str, lang: str) -> str:
    """What the screen calls what sizes actors: a metric, or an attribute by its own key."""
    return definitions.name(size, lang) if size in definitions.DEFINITIONS else size


def _range(low: float, high: float, lang: str) -> str:
    """`3`, or `3–5`."""
    return _rounded(low, lang) if low == high else f"{_rounded(low, lang)}–{_rounded(high, lang)}"


def _rounded(value: float, lang: str) -> str:
    digits = next(n for n in range(_DIGITS + 1) if n == _DIGITS or round(value, n) == value)
    return number(value, lang, digits)


def group_name(network: Network, by: str, group: str, lang: str) -> str:
    """What the screen calls a group."""
    _ = messages(lang).gettext
    if group == WITHOUT:
        return _("(none)")
    if by == SECTOR:
        return network.sectors[group].text(lang)
    if by == "region":
        return region_name(group, lang)
    if by == "form":
        return _(labels.FORMS[group])
    if by == RESULTS:
        return BOTH.join(_(labels.RESULTS.get(level, level)) for level in group.split(BOTH))
    named = labels.VALUES.get(by, {}).get(group)
    return _(named) if named else group


def sector_called(network: Network, sector: str, lang: str) -> str:
    """What a sentence calls a sector: its own name, if the data give it another than the format does."""
    name = network.sectors[sector]
    return headline.in_sentence(sector, lang) if name == SECTORS.get(sector) else name.text(lang)


def attribute_name(by: str, lang: str) -> str:
    """What the screen calls an attribute that actors can be grouped by; a custom one by its own key."""
    return messages(lang).gettext(labels.ATTRIBUTES[by]) if by in labels.ATTRIBUTES else by
