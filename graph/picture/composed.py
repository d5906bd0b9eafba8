"""A view of a network as a picture: the graph, its layers, and what of it is chosen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .. import metrics
from ..metrics.paths import Paths, shortest_paths
from ..metrics.whatif import cut_off
from ..network.model import Network
from ..network.selection import Change, Scope, Scoped, among, apply_scope, before_and_after, changed
from ..text.catalogue import messages
from . import layout, scene
from .groups import SECTOR, attribute_name, is_ordered, member_of, names_of, size_name
from .texts import texts
from .url import View, held

_ABROAD = "…"  # the corner of the layout by region for those without a region
_MOST_PATHS = 10


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that a renderer needs, and nothing that it has to compute.

    `select` is who is selected, `hidden` which rows of the legend are switched off, `focus` and `radius` whose
    surroundings are shown; `hide` takes away what is not in `scope`, which is faint otherwise. `scope` is None
    where all is within it, `lit` where no path is shown, and `loss` where no change takes anything away.
    """

    graph: scene.Graph
    places: scene.Places
    ranking: scene.Ranking
    partition: scene.Partition
    scope: scene.Scope | None = None
    lit: scene.Lit | None = None
    loss: scene.Loss | None = None
    select: str | None = None
    hidden: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    radius: int = 1
    hide: bool = False


def compose(network: Network, now: View, lang: str) -> Picture:
    """The picture of a view, as the page Explore shows it.

    Raises
    ------
    ValueError
        If actors are coloured by an attribute that is not there or makes too many groups.
    """
    data = changed(network, now.change, now.scope.selection)
    apart = _cut_off(network, now)
    now = held(now, data)
    scoped = apply_scope(data, now.scope)
    found = territories(network, now.layout)
    if now.map:
        return map_of(scoped.whole, scoped.network, member_of(scoped.whole, now.map), now.map, lang)
    measured = scoped.network if now.recompute else scoped.whole
    member = member_of(scoped.whole, now.colour)
    drawn = drawn_of(scoped, member if now.off else {}, now.off)
    graph = scene.compose_graph(drawn, lang, texts(lang))
    gone = sorted(network.position.keys() - data.position.keys()) if drawn is scoped.whole else ()
    within = filters(now)
    paths = found_paths(scoped, now)
    stands = places(graph, drawn, standing(network, now.change, found), centre(now, drawn), gone)
    names = [network.title(id, lang) for id in gone] if stands.gone else []
    return Picture(
        graph=graph,
        places=stands,
        ranking=ranking(graph, measured, metrics.measured(measured, now.size), now.size, lang),
        partition=partition(graph, scoped.whole, member, now.colour, lang),
        scope=in_scope(graph, apply_scope(data, within)) if within.is_part else None,
        lit=scene.light(graph, paths.actors, paths.ties) if paths and paths.count else None,
        loss=scene.lose(graph, names, apart) if names or apart else None,
        select=now.actor,
        hidden=switched_off(network, now),
        focus=now.scope.focus,
        radius=now.scope.radius,
        hide=now.hide,
    )


def _cut_off(network: Network, now: View) -> tuple[str, ...]:
    """Who loses contact by the change, within the scope, as the words beside the picture have it."""
    if not now.change:
        return ()
    both = before_and_after(network, now.change, now.scope)
    return cut_off(both.before.network, both.after.network)


def part(network: Network, scoped: Scoped, colour: str, lang: str) -> Picture:
    """What is in scope and nothing else: sized by partners within it, where it stands among all the data.

    Raises
    ------
    ValueError
        If actors are coloured by an attribute that is not there or makes too many groups.
    """
    drawn, member = scoped.network, member_of(scoped.whole, colour)
    graph = scene.compose_graph(drawn, lang, texts(lang))
    members = {id: group for id, group in member.items() if id in drawn.position}
    return Picture(
        graph=graph,
        places=places(graph, drawn, territories(network, "sectors"), ()),
        ranking=ranking(graph, drawn, metrics.measured(drawn, "degree"), "degree", lang),
        partition=_without_empty(partition(graph, scoped.whole, members, colour, lang)),
    )


def _without_empty(partition: scene.Partition) -> scene.Partition:
    """The same colours, but no row of the legend for a group without actors."""
    left = [i for i, entry in enumerate(partition.legend) if entry.count]
    row = {old: new for new, old in enumerate(left)}
    return replace(partition, legend=tuple(partition.legend[i] for i in left), of=tuple(row[i] for i in partition.of))


def map_of(whole: Network, part: Network, member: Mapping[str, str], by: str, lang: str) -> Picture:
    """The map of what is in scope: a node for each group; `member` gives the group of each actor of the whole."""
    names = names_of(whole, by, lang, member)
    graph = scene.compose_map(part, member, names, lang, texts(lang))
    counts = {dot.id: float(dot.count) for dot in graph.dots}
    return Picture(
        graph=graph,
        places=scene.ring(graph),
        ranking=scene.rank(graph, messages(lang).gettext("Actors"), counts),
        partition=scene.partition_of(graph, member, names, by, attribute_name(by, lang)),
    )


def drawn_of(scoped: Scoped, member: Mapping[str, str], off: tuple[str, ...]) -> Network:
    """The network that is drawn: the whole, or if that is too large what is in scope and switched on."""
    if len(scoped.whole.actors) <= scene.MOST_DOTS:
        return scoped.whole
    return among(scoped.network, {id for id in scoped.network.position if member.get(id) not in off})


def filters(now: View) -> Scope:
    """What the picture itself cannot find: it knows the surroundings of a focus, and what its legend switches off."""
    scope = replace(now.scope, focus=(), radius=1)
    if now.colour == SECTOR:
        scope = replace(scope, selection=replace(scope.selection, sectors=frozenset()))
    return scope


def switched_off(network: Network, now: View) -> tuple[str, ...]:
    """What is switched off in the legend: sectors that are not chosen, or other groups."""
    chosen = now.scope.selection.sectors
    if now.colour != SECTOR:
        return now.off
    return tuple(sector for sector in network.sectors if chosen and sector not in chosen)


def centre(now: View, drawn: Network) -> tuple[str, ...]:
    """Whom rings are drawn around: the focus, or who is selected; nobody in other layouts."""
    if now.layout != "rings":
        return ()
    wanted = now.scope.focus or ((now.actor,) if now.actor else ())
    return tuple(id for id in wanted if id in drawn.position)


@lru_cache(maxsize=8)
def territories(network: Network, how: str) -> Mapping[str, tuple[float, float]]:
    """Where the actors of all the data stand, so that no filter and no view of collaborations moves anybody.

    Remembered for the networks last asked for: of all that makes a picture it takes longest.
    """
    if how == "regions":
        return layout.territories(network, by={actor.id: actor.region or _ABROAD for actor in network.actors})
    return layout.territories(network)


def standing(
    network: Network, change: Change, places: Mapping[str, tuple[float, float]]
) -> Mapping[str, tuple[float, float]]:
    """The places of the data's actors, and of a change's newcomers: beside their partners, or in their sector."""
    partners, alike = defaultdict(list), defaultdict(list)
    for a, b in sorted(change.ties):
        partners[a].append(b)
        partners[b].append(a)
    for actor in network.actors:
        alike[actor.sector].append(actor.id)
    near = {new.id: partners[new.id] or alike[new.sector] for new in change.newcomers}
    return layout.with_newcomers(places, near) if near else places


def places(
    graph: scene.Graph,
    drawn: Network,
    standing: Mapping[str, tuple[float, float]],
    centre: tuple[str, ...],
    gone: Iterable[str] = (),
) -> scene.Places:
    """Where the dots are: in their territories, or in rings around `centre` if there is any.

    Territories keep room for those of `standing` who are `gone`.
    """
    return scene.place(graph, layout.rings(drawn, centre, standing)) if centre else scene.place(graph, standing, gone)


def ranking(graph: scene.Graph, measured: Network, values: Iterable[float], size: str, lang: str) -> scene.Ranking:
    """Dots sized by a metric, of which `values` are those of the actors of `measured`, in their order."""
    named = {actor.id: float(value) for actor, value in zip(measured.actors, values, strict=True)}
    found = Counter(id for tie in measured.ties for id in (tie.a, tie.b))
    partners = {id: found[id] for id in named}
    # The dots know their partners in what is drawn.
    alike = all(partners.get(dot.id) == dot.partners for dot in graph.dots)
    return scene.rank(graph, size_name(size, lang), named, None if alike else partners)


def partition(graph: scene.Graph, whole: Network, member: Mapping[str, str], by: str, lang: str) -> scene.Partition:
    """Dots coloured by group."""
    names, title = names_of(whole, by, lang, member), attribute_name(by, lang)
    return scene.partition_of(graph, member, names, by, title, ordered=is_ordered(whole, by))


def in_scope(graph: scene.Graph, scoped: Scoped) -> scene.Scope:
    """What is within the filters, and which ties are uncertain."""
    ties = [(tie.a, tie.b) for tie in scoped.around.ties]
    return scene.within(graph, scoped.network.position.keys(), ties, scoped.uncertain)


def found_paths(scoped: Scoped, now: View) -> Paths | None:
    """The paths that are asked for; None if none are, or an end is out of scope."""
    network = searched(scoped, now)
    a, b = now.actor, now.to
    if a is None or b is None or a == b or not {a, b} <= network.position.keys():
        return None
    return shortest_paths(network, a, b, now.through, most=_MOST_PATHS)


def searched(scoped: Scoped, now: View) -> Network:
    """The network that paths are looked for in."""
    return scoped.network if now.scope.is_part else scoped.whole
