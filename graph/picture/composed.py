"""A view of a network as a picture: the graph, its layers, and what of it is chosen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import metrics
from ..metrics.paths import Paths
from ..metrics.whatif import cut_off
from ..network.model import Network
from ..network.selection import Change, Scope, Scoped, apply_scope, before_and_after
from ..text.catalogue import messages
from . import scene
from .groups import SECTOR, attribute_name, is_ordered, member_of, names_of, size_name
from .memo import Remember, uncached
from .placed import centre, in_rings, in_territories, standing_among
from .subject import subject_of
from .texts import texts
from .url import COMMUNITY, View


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that a renderer needs, computed in advance.

    `select` is who is selected, `hidden` which rows of the legend are switched off, `focus` and `radius` whose
    surroundings are shown; `hide` takes away what is not in `scope`, which is faint otherwise. `scope` is None
    where all is within it, `lit` where no path is shown, and `loss` where no change takes anything away. `paths` are
    those searched for, which the text beside the picture names.
    """

    graph: scene.Graph
    places: scene.Places
    ranking: scene.Ranking
    partition: scene.Partition
    scope: scene.ScopeMask | None = None
    lit: scene.Highlight | None = None
    loss: scene.Loss | None = None
    select: str | None = None
    hidden: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    radius: int = 1
    hide: bool = False
    paths: Paths | None = None

    @property
    def layers(self) -> Mapping[str, scene.Layer | None]:
        """The graph and its other layers, by name."""
        return {
            **{"graph": self.graph, "places": self.places, "ranking": self.ranking, "partition": self.partition},
            **{"scope": self.scope, "lit": self.lit, "loss": self.loss},
        }


def compose(
    network: Network, view: View, lang: str, remember: Remember = uncached, *, readable: bool = False
) -> Picture:
    """The picture of a view, for the screen, for paper and for a stage.

    Views share the layers that they have in common, where `remember` has them: who is selected and which path is
    shown are in none of the large ones. `readable` shows a map of the communities in place of more actors than can be
    drawn, as a page does; on paper the rest is left out, and counted.

    Raises
    ------
    KeyError
        If the network has no actor with an id of the focus.
    ValueError
        If the change does not fit the network, or actors are coloured by an attribute that is not there or makes too
        many groups.
    """
    subject = subject_of(network, view, remember)
    data, now, scoped = subject.data, subject.view, subject.scoped
    paths = subject.paths(remember)
    crowd = readable and len(subject.drawn(remember).actors) > scene.MOST_DOTS
    if by := now.map or (COMMUNITY if crowd else None):
        return replace(remember(_map, scoped.whole, scoped.network, by, lang, remember), paths=paths)
    drawn = subject.drawn(remember)
    graph, middle, within = remember(_graph, drawn, lang), centre(now, drawn), filters(now)
    gone = _gone(network, data) if drawn is scoped.whole and not middle else ()
    among = standing_among(network, view, remember)
    rings = (graph, among, drawn, middle, view.change, remember)
    territories = (graph, among, now.layout, drawn, view.change, gone, remember)
    return Picture(
        graph=graph,
        places=remember(in_rings, *rings) if middle else remember(in_territories, *territories),
        ranking=remember(_ranking, graph, subject.measured, now.size, remember),
        partition=remember(_partition, graph, scoped.whole, now.colour, remember),
        scope=remember(_within, graph, data, within, remember) if within.is_part else None,
        lit=remember(_highlight, graph, paths) if paths and paths.count else None,
        loss=remember(_loss, graph, network, view.change, view.scope, gone, remember) if view.change else None,
        select=now.actor,
        hidden=switched_off(network, now),
        focus=now.scope.focus,
        radius=now.scope.radius,
        hide=now.hide,
        paths=paths,
    )


def part(network: Network, scoped: Scoped, colour: str, lang: str, *, everyone: bool = False) -> Picture:
    """What is in scope and nothing else: sized by partners within it, where it stands among all that can be drawn.

    `everyone` is in it even where they are more than can be drawn.

    Raises
    ------
    ValueError
        If actors are coloured by an attribute that is not there or makes too many groups.
    """
    drawn, member = scoped.network, member_of(scoped.whole, colour)
    graph, among = _graph(drawn, lang, everyone=everyone), network if len(network.actors) <= scene.MOST_DOTS else drawn
    members = {id: group for id, group in member.items() if id in drawn.position}
    return Picture(
        graph=graph,
        places=in_territories(graph, among, "sectors", drawn, Change()),
        ranking=_ranking(graph, drawn, "degree"),
        partition=_without_empty(_coloured(graph, scoped.whole, members, colour)),
    )


def filters(now: View) -> Scope:
    """The filters that the picture does not apply itself: without the focus, and what its legend switches off."""
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


def _graph(drawn: Network, lang: str, *, everyone: bool = False) -> scene.Graph:
    return scene.compose_graph(drawn, lang, texts(lang), everyone=everyone)


def _map(whole: Network, part: Network, by: str, lang: str, remember: Remember) -> Picture:
    """The map of what is in scope: a node for each group of the whole."""
    member = remember(member_of, whole, by)
    names = names_of(whole, by, lang, member)
    graph = scene.compose_map(part, member, names, lang, texts(lang))
    counts = {dot.id: float(dot.count) for dot in graph.dots}
    return Picture(
        graph=graph,
        places=scene.ring(graph),
        ranking=scene.rank(graph, messages(lang).gettext("Actors"), counts),
        partition=scene.partition_of(graph, member, names, by, attribute_name(by, lang)),
    )


def _gone(network: Network, data: Network) -> tuple[str, ...]:
    """The actors that are no longer in the data."""
    return () if data is network else tuple(sorted(network.position.keys() - data.position.keys()))


def _ranking(graph: scene.Graph, measured: Network, size: str, remember: Remember = uncached) -> scene.Ranking:
    """Dots sized by a metric of the actors of `measured`."""
    found = Counter(id for tie in measured.ties for id in (tie.a, tie.b))
    partners = {actor.id: found[actor.id] for actor in measured.actors}
    if size == "degree":  # they are counted already, and the usual picture need not wait for any metric
        named = {id: float(count) for id, count in partners.items()}
    else:
        values = remember(metrics.measured, measured, size)
        named = {actor.id: float(value) for actor, value in zip(measured.actors, values, strict=True)}
    # The dots have their partners in what is drawn.
    alike = all(partners.get(dot.id) == dot.partners for dot in graph.dots)
    return scene.rank(graph, size_name(size, graph.lang), named, None if alike else partners)


def _partition(graph: scene.Graph, whole: Network, by: str, remember: Remember) -> scene.Partition:
    return _coloured(graph, whole, remember(member_of, whole, by), by)


def _coloured(graph: scene.Graph, whole: Network, member: Mapping[str, str], by: str) -> scene.Partition:
    """Dots coloured by group."""
    names, title = names_of(whole, by, graph.lang, member), attribute_name(by, graph.lang)
    return scene.partition_of(graph, member, names, by, title, ordered=is_ordered(whole, by))


def _without_empty(partition: scene.Partition) -> scene.Partition:
    """The same colours, but no row of the legend for a group without actors."""
    left = [i for i, entry in enumerate(partition.legend) if entry.count]
    row = {old: new for new, old in enumerate(left)}
    return replace(partition, legend=tuple(partition.legend[i] for i in left), of=tuple(row[i] for i in partition.of))


def _within(graph: scene.Graph, data: Network, scope: Scope, remember: Remember) -> scene.ScopeMask:
    """What is within the filters, and which ties are uncertain."""
    scoped = remember(apply_scope, data, scope)
    ties = [(tie.a, tie.b) for tie in scoped.around.ties]
    return scene.within(graph, scoped.network.position.keys(), ties, scoped.uncertain)


def _highlight(graph: scene.Graph, paths: Paths) -> scene.Highlight:
    return scene.highlight(graph, paths.actors, paths.ties)


def _loss(
    graph: scene.Graph, network: Network, change: Change, scope: Scope, gone: tuple[str, ...], remember: Remember
) -> scene.Loss | None:
    """The actors that are `gone`, and those that the change cuts off within the scope, as in the text beside."""
    both = remember(before_and_after, network, change, scope)
    apart = cut_off(both.before.network, both.after.network)
    return scene.loss_of(graph, [network.title(id, graph.lang) for id in gone], apart) if gone or apart else None
