"""Two networks side by side in sentences: the answer first, then what it rests on."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from ..metrics import HEADLINE
from ..metrics.compared import Record
from ..metrics.involvement import in_order, involvement
from ..network.model import Network
from ..network.selection import Scoped
from ..picture.groups import SECTOR, group_name, sector_called
from ..text import compared
from ..text.compared import Ratio, Size

_SAME = 1e-9  # of a ratio


class LabelledScope(NamedTuple):
    """One side of a comparison: what it is called, and what is in its scope."""

    label: str
    scoped: Scoped

    @property
    def network(self) -> Network:
        """What is compared."""
        return self.scoped.network


@dataclass(frozen=True)
class Sides:
    """Two networks, what each is called, and how they differ: the tables of `ratio_changes` and `records`.

    `hubs` are the tables of `sector_hubs` of each.
    """

    labels: tuple[str, str]
    networks: tuple[Network, Network]
    changes: pd.DataFrame
    records: Sequence[Record]
    hubs: tuple[pd.DataFrame, pd.DataFrame]
    by: str = SECTOR

    @property
    def common(self) -> int:
        """How many actors are in both."""
        first, second = self.networks
        return len(first.position.keys() & second.position.keys())

    @cached_property
    def headline(self) -> pd.DataFrame:
        """How the ratios differ on the headline's measure."""
        return self.changes[self.changes["lens"] == HEADLINE]

    def called(self, group: str, lang: str) -> str:
        """What a sentence calls a group, as the first network that has it."""
        network = next((one for one in self.networks if self.by != SECTOR or group in one.sectors), self.networks[0])
        return sector_called(network, group, lang) if self.by == SECTOR else group_name(network, self.by, group, lang)


def sentences(sides: Sides, lang: str) -> list[str]:
    """Everything in sentences: how large they are, the answer, hubs on each side, involvement, and what differs."""
    first = sizes(sides, lang)
    if not sides.records and sides.common == len(sides.networks[0].actors):
        return [first, compared.same(lang)]
    if not all(network.actors for network in sides.networks):
        return [first, counts(sides, lang)]
    return [first, *answer(sides, lang), hubs(sides, lang), orders(sides, lang), counts(sides, lang)]


def sizes(sides: Sides, lang: str) -> str:
    """How large the two are."""
    ones = zip(sides.labels, sides.networks, strict=True)
    first, second = (Size(label, len(network.actors), len(network.ties)) for label, network in ones)
    return compared.sizes(first, second, sides.common, lang)


def answer(sides: Sides, lang: str) -> list[str]:
    """Whether a sector's ratio differs for certain, and which differs most."""
    rows = sides.headline.to_dict("records")
    found = [row for row in rows if row["verdict"] == "established"]
    if found:
        return compared.established([_ratio(row, sides, lang) for row in found], sides.labels, lang)
    lines = []
    if open_ones := [row for row in rows if row["verdict"] == "undecided"]:
        lines.append(compared.undecided([sides.called(str(row["group"]), lang) for row in open_ones], lang))
    elif tested := [row for row in rows if row["verdict"] != "undefined"]:
        lines.append(compared.not_established(lang, str(tested[0]["reason"])))
    else:
        reasons = {str(row["reason"]) for row in rows}
        lines.append(compared.untested(next((one for one in ("no_common", "no_value") if one in reasons), ""), lang))
    differing = [row for row in rows if abs(row["difference"]) > _SAME]
    if differing:
        most = max(differing, key=lambda row: float(abs(row["difference"])))
        lines.insert(0 if not tested_of(rows) else 1, compared.largest(_ratio(most, sides, lang), sides.labels, lang))
    return lines


def tested_of(rows: Sequence[Mapping[Hashable, Any]]) -> int:
    """How many of the rows are tested."""
    return sum(row["verdict"] != "undefined" for row in rows)


def hubs(sides: Sides, lang: str) -> str:
    """Which sectors are hubs on each side."""
    found = []
    for label, table in zip(sides.labels, sides.hubs, strict=True):
        of = table[(table["lens"] == HEADLINE) & (table["verdict"] == "hub")]
        found.append((label, [sides.called(group, lang) for group in of["group"]]))
    return compared.hubs(found, lang)


def orders(sides: Sides, lang: str) -> str:
    """In which order the sectors take part in partnerships."""
    found = []
    for network in sides.networks:
        table = involvement(network)
        count = dict(zip(table["group"], table["partnerships"], strict=True))
        found.append([(groups, int(count[groups[0]])) for groups in in_order(table) if count[groups[0]]])
    alike = [groups for groups, _ in found[0]] == [groups for groups, _ in found[1]]
    texts = [
        compared.order([([sector_called(network, s, lang) for s in groups], n) for groups, n in ordered], lang)
        for network, ordered in zip(sides.networks, found, strict=True)
    ]
    first, second = zip(sides.labels, texts, strict=True)
    return compared.orders(first, second, alike, lang)


def counts(sides: Sides, lang: str) -> str:
    """How many actors and partnerships are in one alone, or not the same in both."""
    actors, links = (
        tuple(
            sum(one.what == what and one.change == change for one in sides.records)
            for change in ("removed", "added", "changed")
        )
        for what in ("actor", "link")
    )
    return compared.differing((actors[0], actors[1], actors[2]), (links[0], links[1], links[2]), sides.labels, lang)


def steps(table: pd.DataFrame, labels: Sequence[str], networks: Sequence[Network], lang: str) -> list[str]:
    """What changes from each of several networks in a row to the next, of the table of `waves`."""
    lines = []
    for wave, network in enumerate(networks[1:], 2):
        rows = table[table["wave"] == wave].to_dict("records")
        before = table[table["wave"] == wave - 1].set_index("group")["hub_ratio"]
        found = [row for row in rows if row["verdict"] == "established"]
        sides = labels[wave - 2], labels[wave - 1]
        names = {s: sector_called(network, s, lang) for s in network.sectors}
        ratios = [Ratio(names.get(row["group"], row["group"]), before[row["group"]], row["hub_ratio"]) for row in found]
        lines += [compared.step(sides, one, lang) for one in compared.established(ratios, sides, lang)]
        open_ones = [names.get(row["group"], row["group"]) for row in rows if row["verdict"] == "undecided"]
        if open_ones:
            lines.append(compared.step(sides, compared.undecided(open_ones, lang), lang))
        elif not found:
            reasons = [row["reason"] for row in rows if row["verdict"] != "undefined"]
            reason = rows[0]["reason"] if rows else ""
            text = compared.not_established(lang, reasons[0]) if reasons else compared.untested(reason, lang)
            lines.append(compared.step(sides, text, lang))
    return lines


def _ratio(row: Mapping[Hashable, Any], sides: Sides, lang: str) -> Ratio:
    first, second = row["hub_ratio_first"], row["hub_ratio_second"]
    return Ratio(sides.called(str(row["group"]), lang), first, second)
