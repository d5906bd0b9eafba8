"""The items on ties."""

from collections.abc import Iterator

from ...network.model import Kind, Link
from ...text import reporting
from .counts import end_counts, spread
from .markdown import escaped, table
from .subject import Line, Subject, fact, lacking, none


def meaning(of: Subject) -> Iterator[Line]:
    """What a tie is, and of which kinds the links are."""
    yield fact("tie")
    names = [kind.name.text(of.lang) for kind, _ in _by_kind(of)]
    if not names:
        yield lacking("links")
    elif len(names) == 1:
        yield fact("one_kind", kind=names[0])
    else:
        yield fact("kinds", n=of.count(len(names)), kinds="; ".join(names))


def direction(of: Subject) -> Iterator[Line]:
    """Whether ties and links have a direction."""
    yield fact("undirected")
    if of.directed:
        yield fact("directed", links=of.count(of.directed), all=of.count(len(of.network.links)))
        yield lacking("direction")
    else:
        yield fact("none_directed" if of.network.links else "no_links")


def weight(of: Subject) -> Iterator[Line]:
    """How ties are weighted."""
    network = of.network
    yield fact("weight")
    if of_ties := spread(network.tie_arrays.strengths.tolist()):
        yield fact("tie_strength", spread=of.spread(of_ties))
    of_links = spread(link.strength for link in network.links)
    own = of_links is not None and (of_links.low, of_links.high) != (1, 1)
    if of_links:
        yield fact("link_strength", spread=of.spread(of_links)) if own else fact("all_one")
    yield fact("strength_counts")
    if amounts := sum(link.amount is not None for link in network.links):
        yield fact("amounts", links=of.count(amounts))
    if own:
        yield lacking("strength")


def loops(_: Subject) -> Iterator[Line]:
    """Whether actors are tied to themselves."""
    yield none("no_loops")


def types(of: Subject) -> Iterator[Line]:
    """Between which types of actors ties are."""
    if any(actor.is_collaboration for actor in of.network.actors):
        both, one, neither = map(of.count, end_counts(of.network))
        yield fact("types", both=both, one=one, none=neither)
    else:
        yield none("one_type")


def hypergraph(of: Subject) -> Iterator[Line]:
    """How many links have more than two members."""
    sizes = spread(link.size for link in of.network.links)
    if of.multi and sizes:
        yield fact("hyper", multi=of.count(of.multi), links=of.count(len(of.network.links)), spread=of.spread(sizes))
    else:
        yield none("no_hyper")


def ties(of: Subject) -> Iterator[Line]:
    """How many ties and links there are, by kind."""
    network, lang = of.network, of.lang
    yield fact("number", ties=of.count(len(network.tie_arrays.ends)), links=of.count(len(network.links)))
    if sizes := spread(link.size for link in network.links):
        yield fact("members", spread=of.spread(sizes))
        head = [reporting.head(name, lang) for name in ("kind", "links", "directed", "multi", "strength")]
        yield fact("by_kind", below=["", *table(head, (_row(of, kind, links) for kind, links in _by_kind(of)))])


def _row(of: Subject, kind: Kind, links: list[Link]) -> list[str]:
    found = spread(link.strength for link in links)
    return [
        escaped(kind.name.text(of.lang)),
        of.count(len(links)),
        reporting.word("yes" if kind.directed else "no", of.lang),
        of.count(sum(link.size > 2 for link in links)),  # noqa: PLR2004
        of.spread(found) if found else "",
    ]


def _by_kind(of: Subject) -> list[tuple[Kind, list[Link]]]:
    """The kinds that links have, in order, and those links."""
    links: dict[str, list[Link]] = {id: [] for id in of.network.kinds}
    for link in of.network.links:
        links[link.kind].append(link)
    return [(kind, links[id]) for id, kind in of.network.kinds.items() if links[id]]
