"""What the groups of an attribute are called and how they look: sectors, or the values of another attribute."""

from collections.abc import Mapping
from typing import NamedTuple

from ..metrics.grouping import WITHOUT, grouping
from ..model import Network
from ..view import scales
from ..view.scales import Mark
from ..words import phrases, region_name

SECTOR = "sector"


class Groups(NamedTuple):
    """The groups that an attribute makes, in order: what each is called, and its mark."""

    by: str
    names: Mapping[str, str]
    marks: Mapping[str, Mark]


def groups(network: Network, by: str, lang: str) -> Groups:
    """The groups of `by`; ValueError if there is no such attribute or it makes too many groups."""
    ids = grouping(network, by).groups
    return Groups(by, {id: group_name(network, by, id, lang) for id in ids}, scales.partition(ids))


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


def attribute_name(by: str, lang: str) -> str:
    """What the screen calls an attribute that actors can be grouped by; a custom one by its own key."""
    return phrases(lang).get(f"by_{by}", by)
