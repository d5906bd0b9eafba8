"""The names and marks of the groups compared: sectors, or the values of another attribute."""

from collections.abc import Mapping
from typing import NamedTuple

from ..metrics.grouping import grouping
from ..network.model import Network
from ..picture.groups import SECTOR, group_name, sector_called
from ..picture.scene import scales
from ..picture.scene.scales import Mark
from ..text import noun


class Groups(NamedTuple):
    """The groups of an attribute in order: the name of each, its name within a sentence (`called`), and its mark."""

    by: str
    names: Mapping[str, str]
    called: Mapping[str, str]
    marks: Mapping[str, Mark]

    @property
    def are_sectors(self) -> bool:
        """Whether sectors are compared, and not the groups of another attribute."""
        return self.by == SECTOR

    def nouns(self, lang: str) -> dict[str, str]:
        """The nouns for one group and for several, for the placeholders of a message."""
        kind = "sectors" if self.are_sectors else "groups"
        return {"group": noun(kind, 1, lang), "groups": noun(kind, 2, lang)}


def groups(network: Network, by: str, lang: str) -> Groups:
    """The groups of `by`; ValueError if there is no such attribute or it makes too many groups."""
    ids = grouping(network, by).groups
    names = {id: group_name(network, by, id, lang) for id in ids}
    called = {id: sector_called(network, id, lang) for id in ids} if by == SECTOR else names
    return Groups(by, names, called, scales.partition(ids))
