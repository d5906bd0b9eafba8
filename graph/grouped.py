"""The groups that actors make: by an attribute, or by community. Who is in which, and what they are called."""

from collections.abc import Mapping

from .address import COMMUNITY
from .metrics.communities import ALONE, communities
from .metrics.grouping import WITHOUT, grouping
from .model import Network
from .vocabulary import SECTORS
from .words import headline, phrases, region_name

SECTOR = "sector"


def member_of(network: Network, by: str) -> Mapping[str, str]:
    """The group of each actor: by an attribute, or by community, where those without ties have none.

    Raises
    ------
    ValueError
        If there is no such attribute, or it makes too many groups.
    """
    if by == COMMUNITY:
        return communities(network)
    groups = grouping(network, by)
    return {actor.id: groups.groups[code] for actor, code in zip(network.actors, groups.codes.tolist(), strict=True)}


def names_of(network: Network, by: str, lang: str, member: Mapping[str, str]) -> dict[str, str]:
    """What the groups are called, in the order of the legend; `member` is what `member_of` gives."""
    if by == COMMUNITY:
        told = phrases(lang)["community_named"]
        found = sorted({group for group in member.values() if group}, key=int)
        alone = {ALONE: phrases(lang)["community_none"]} if ALONE in member.values() else {}
        return {group: told.format(number=group) for group in found} | alone
    return {group: group_name(network, by, group, lang) for group in grouping(network, by).groups}


def group_name(network: Network, by: str, group: str, lang: str) -> str:
    """What the screen calls a group."""
    say = phrases(lang)
    if group == WITHOUT:
        return say["without_value"]
    if by == SECTOR:
        return network.sectors[group].text(lang)
    if by == "region":
        return region_name(group, lang)
    if by == "form":
        return say[group]
    return say.get(f"{by}_is_{group}", group)


def sector_called(network: Network, sector: str, lang: str) -> str:
    """What a sentence calls a sector: its own name, if the data give it another than the format does."""
    name = network.sectors[sector]
    return headline.in_sentence(sector, lang) if name == SECTORS.get(sector) else name.text(lang)


def attribute_name(by: str, lang: str) -> str:
    """What the screen calls an attribute that actors can be grouped by; a custom one by its own key."""
    return phrases(lang).get(f"by_{by}", by)
