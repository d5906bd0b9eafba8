"""The items on how the measured network is made of the data."""

from collections.abc import Iterator

from ... import picture
from ...network.selection import UNSTATED, filters_of
from ...picture.filters import value_names
from ...text import filters, labels, reporting
from ...text.catalogue import messages
from .subject import Line, Subject, fact, lacking, none


def symmetrised(of: Subject) -> Iterator[Line]:
    """What became of the direction of links."""
    if not of.directed:
        yield none("none_directed" if of.network.links else "no_links")
        return
    found, every = of.ties, len(of.network.tie_arrays.ends)
    yield fact(
        "symmetrised",
        one_way=of.count(found.one_way),
        ties=of.count(every),
        share=of.share(found.one_way, every),
        both=of.count(found.both_ways),
        undirected=of.count(found.undirected),
    )


def dichotomised(_: Subject) -> Iterator[Line]:
    """What became of the strength of links."""
    yield fact("strength_kept")


def projected(of: Subject) -> Iterator[Line]:
    """What became of partnerships of more than two, and of collaborations."""
    collaborations = sum(actor.is_collaboration for actor in of.network.actors)
    if of.multi:
        yield fact(
            "projected",
            multi=of.count(of.multi),
            pairs=of.count(of.ties.of_more),
            only=of.count(of.ties.of_more_only),
        )
    if of.scoped.projection:
        yield fact("as_ties", text=picture.as_ties(of.scoped.projection, of.lang))
    elif not of.multi:
        yield none("not_projected")
    elif collaborations:
        yield fact("as_actors", collaborations=of.count(collaborations))


def excluded(of: Subject) -> Iterator[Line]:
    """What of the data is out of scope."""
    if not of.scope.is_part:
        yield fact("only_collaborations") if of.scoped.projection else none("nothing_excluded")
        return
    part, whole = of.network, of.scoped.whole
    yield fact(
        "excluded",
        clauses="; ".join(_asked(of)),
        actors=of.count(len(part.actors)),
        all_actors=of.count(len(whole.actors)),
        links=of.count(len(part.links)),
        all_links=of.count(len(whole.links)),
    )


def merged(of: Subject) -> Iterator[Line]:
    """What became of several links of the same pair."""
    if of.ties.of_several:
        every = len(of.network.tie_arrays.ends)
        yield fact("merged", several=of.count(of.ties.of_several), ties=of.count(every))
    else:
        yield none("none_merged")


def inferred(of: Subject) -> Iterator[Line]:
    """What is there though nobody has stated it, and how sure the rest is."""
    yield fact("none_inferred")
    dates, at = of.scoped.dates, of.scope.selection.at
    if dates and at and dates.unknown:
        yield fact("may_hold", at=at, unknown=of.count(dates.unknown))
    if of.contents.links:
        _, sure = messages(of.lang).gettext, {level: stated.links for level, stated in of.contents.confidences}
        names = (
            (_(name), sure.get(None if level == UNSTATED else level, 0)) for level, name in labels.CONFIDENCES.items()
        )
        yield fact("confidence", clauses=of.counts(names))
    yield lacking("inferred")


def _asked(of: Subject) -> Iterator[str]:
    """What the scope asks for, in words."""
    selection, lang, data = of.scope.selection, of.lang, of.data
    for entry in filters_of(selection):
        value = getattr(selection, entry.field)
        if not entry.asks(value):
            continue
        label = filters.label(entry.key, lang)
        if entry.takes == "values":
            names = value_names(data, entry, entry.in_order(data, value), lang)
            yield f"{label}: {', '.join(names.values())}"
        else:
            yield label if entry.takes == "switch" else f"{label}: {value}"
    if of.scope.focus:
        names_of_focus = ", ".join(data.title(id, lang) for id in of.scope.focus)
        yield reporting.fact("around", {"radius": of.count(of.scope.radius), "names": names_of_focus}, lang)
