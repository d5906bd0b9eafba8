"""A what-if in sentences: what is supposed, and what that changes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ..metrics import HEADLINE
from ..metrics.ranking import leaders
from ..metrics.whatif.comparison import Comparison
from ..metrics.whatif.contact import Parting, by_region, new_isolates, regions_left, regions_parted
from ..network.model import Network
from ..network.selection import Change, Changed
from ..picture.groups import sector_called
from ..text import definitions, region_name, sensitivity, whatif

RANKS_SHOWN = ("degree", "betweenness")
_MOST_PARTS, _MOST_MOVES = 5, 3


def notes(network: Network, change: Change, made: Changed, comparison: Comparison, lang: str) -> list[str]:
    """What the change did not do, or did outside of what is shown."""
    sentences = []
    if comparison.before is comparison.after:
        sentences.append(whatif.note("nothing", lang))
    if made.open_ended:
        sentences.append(whatif.note("open_ended", lang, n=made.open_ended))
    if made.unclear_funding:
        sentences.append(whatif.note("unclear_funding", lang, n=made.unclear_funding))
    new = {newcomer.id: newcomer.name for newcomer in change.newcomers}
    there: dict[bool, list[str]] = {True: [], False: []}
    for a, b in made.idle:
        names = [new.get(id) or network.title(id, lang) for id in (a, b)]
        there[made.network.position.keys() >= {a, b}].append(" – ".join(names))
    sentences += [
        whatif.note(key, lang, names=there[both]) for key, both in (("tied", True), ("loose", False)) if there[both]
    ]
    outside = [name for id, name in new.items() if id not in comparison.after.network.position]
    return sentences + ([whatif.note("outside", lang, names=outside)] if outside else [])


def structure(comparison: Comparison, phrase: str, lang: str) -> list[str]:
    """Size, components and fragmentation; `phrase` is what is supposed."""
    before, after = comparison.before.structure, comparison.after.structure
    sentences = [
        whatif.size(phrase, (before.actors, before.ties), (after.actors, after.ties), lang),
        whatif.components(before.components, after.components, (before.largest, after.largest), lang),
    ]
    near = before.distance_fragmentation, after.distance_fragmentation
    return (
        [*sentences, whatif.fragmentation(before.fragmentation, after.fragmentation, near, lang)]
        if after.actors
        else sentences
    )


def contact(comparison: Comparison, lang: str) -> list[str]:
    """Which actors lose contact or gain it; which have no partner left; which regions no longer reach others."""
    before, after = comparison.before.network, comparison.after.network
    alone = set(new_isolates(before, after))
    sentences = [sentence for parting in comparison.lost for sentence in _lost(before, parting, alone, lang)]
    for parting in comparison.gained:
        sentences += _parts("gained", before, parting, parting.parts[1:], lang)
    parted = {id for parting in comparison.lost for part in parting.parts for id in part}
    if rest := sorted(alone - parted):
        sentences.append(whatif.isolates(_titles(before, rest, lang), lang))
    actors = Counter(actor.region for actor in after.actors)
    for region, others in by_region(regions_parted(before, after)).items():
        names = [region_name(other, lang) for other in sorted(others, key=lambda other: -actors[other])]
        sentences.append(whatif.regions_apart(region_name(region, lang), names, lang))
    if empty := regions_left(before, after):
        sentences.append(whatif.regions_empty([region_name(region, lang) for region in empty], lang))
    return sentences or ([whatif.nobody_apart(lang)] if after.actors else [])


def hubs(comparison: Comparison, lang: str) -> list[str]:
    """Which verdicts change on the headline's measure, and how many on the others; nothing of an empty network."""
    table, network = comparison.hubs, comparison.after.network
    if not network.actors:
        return []
    clauses = []
    for row in table[table["lens"] == HEADLINE].to_dict("records"):
        verdicts = row["verdict_before"], row["verdict_after"]
        chances = row["p_adjusted_after"], row["p_lower_adjusted_after"]
        group = sector_called(network, row["group"], lang)
        clauses.append(sensitivity.becomes(group, verdicts, row["hub_ratio_after"], chances, lang))
    others = table[table["lens"] != HEADLINE]
    changed = int((others["verdict_before"] != others["verdict_after"]).sum())
    measure = definitions.name(HEADLINE, lang)
    return [whatif.hubs([clause for clause in clauses if clause], measure, changed, len(others), lang)]


def ranks(comparison: Comparison, lang: str) -> list[str]:
    """Which actors change rank most on the two metrics shown; the table has them all."""
    network, sentences = comparison.after.network, []
    for metric in RANKS_SHOWN if network.actors else ():
        rows = comparison.rank_changes[comparison.rank_changes["metric"] == metric]
        farthest = leaders((rows["rank_before"] - rows["rank_after"]).abs().to_numpy(dtype=float), _MOST_MOVES)
        moves = [
            (network.title(row["id"], lang), int(row["rank_before"]), int(row["rank_after"]))
            for row in rows.iloc[list(farthest.named)].to_dict("records")
        ]
        sentences.append(whatif.ranks(definitions.name(metric, lang), len(rows), moves, farthest.more, lang))
    return sentences


def _lost(network: Network, parting: Parting, isolated: set[str], lang: str) -> Iterator[str]:
    """Which actors lose contact in one parting: the parts but the largest, isolates last and together."""
    small = parting.small
    alone = [id for part in small for id in part if len(part) == 1 and id in isolated]
    yield from _parts("lost", network, parting, [part for part in small if not set(part) <= set(alone)], lang)
    if alone:
        yield whatif.contact("alone", _titles(network, alone, lang), _others(parting, alone[:1]), lang)


def _parts(
    event: str, network: Network, parting: Parting, parts: Sequence[tuple[str, ...]], lang: str
) -> Iterator[str]:
    """The first parts, each in a sentence, and how many more there are."""
    for part in parts[:_MOST_PARTS]:
        yield whatif.contact(event, _titles(network, part, lang), _others(parting, part), lang)
    if further := parts[_MOST_PARTS:]:
        yield whatif.further_parts(event, len(further), sum(map(len, further)), lang)


def _others(parting: Parting, part: Sequence[str]) -> int:
    return sum(map(len, parting.parts)) - len(part)


def _titles(network: Network, ids: Sequence[str], lang: str) -> list[str]:
    return [network.title(id, lang) for id in ids]
