"""The items on actors."""

from collections import Counter
from collections.abc import Iterator

from ...network.vocabulary import FORMS
from ...text import labels
from ...text.catalogue import messages
from .counts import degrees, spread
from .markdown import escaped
from .subject import Line, Subject, check, fact, lacking


def meaning(of: Subject) -> Iterator[Line]:
    """What an actor is."""
    if of.scope.as_ties:
        yield fact("organisations_are")
    else:
        _, forms = messages(of.lang).gettext, Counter(actor.form for actor in of.network.actors)
        yield fact("actors_are", clauses=of.counts((_(labels.FORMS[form]), forms[form]) for form in FORMS) or "–")


def size(of: Subject) -> Iterator[Line]:
    """How many actors there are, by sector, and how they hang together."""
    network, count = of.network, of.count
    if len(network.actors) < len(of.data.actors):
        yield fact("size_of_part", actors=count(len(network.actors)), all=count(len(of.data.actors)))
    else:
        yield fact("size", actors=count(len(network.actors)))
    if network.actors:
        sectors = ((network.sectors[one.sector].text(of.lang), one.actors) for one in of.contents.sectors)
        yield fact("sectors", clauses=of.counts(sectors))
        alone = sum(not partners for partners in degrees(network))
        yield fact("isolates", isolates=count(alone), components=count(len(network.components)))


def boundary(of: Subject) -> Iterator[Line]:
    """Who belongs to the network."""
    if of.scope.is_part:
        yield fact("part")
    if of.data.about.description:
        yield fact("see_description")
        yield check("boundary_described")
    else:
        yield lacking("boundary")


def missing(of: Subject) -> Iterator[Line]:
    """What the data cannot show, and who is not among the actors."""
    if limits := of.data.about.limits:
        yield fact("limits", below=[f"  - {escaped(limit.text(of.lang))}" for limit in limits])
    else:
        yield lacking("limits")
    asked = of.data.about.asked
    if asked is None:
        yield lacking("response")
        return
    among = asked.among(of.network.position)
    share = of.share(len(among.answered), len(among.asked))
    yield fact("asked", asked=of.count(len(among.asked)), answered=of.count(len(among.answered)), share=share)


def partners(of: Subject) -> Iterator[Line]:
    """How many partners actors have, and could have."""
    if found := spread(degrees(of.network)):
        yield fact("partners", spread=of.spread(found))
    yield lacking("partners")
