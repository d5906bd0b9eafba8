"""The items on the data as a whole."""

from collections import Counter
from collections.abc import Iterator

from ...network.model import Source
from ...text import region_name
from .markdown import Markdown, code
from .subject import Line, Subject, check, fact, lacking


def collection(of: Subject) -> Iterator[Line]:
    """How the data were collected: what they say of themselves, and their sources."""
    about, found, count = of.data.about, of.contents, of.count
    if about.description:
        yield fact("description", text=about.description.text(of.lang))
    if about.sources:
        yield fact("sources", sources="; ".join(map(_named, about.sources)))
    if any(found.sourced):
        yield fact(
            "sourced",
            actors=count(found.sourced.actors),
            all_actors=count(found.actors),
            links=count(found.sourced.links),
            all_links=count(found.links),
            sources=count(found.sources),
        )
    yield check("method_described") if about.description else lacking("method")


def ethics(_: Subject) -> Iterator[Line]:
    """Whether the collection was approved."""
    yield lacking("ethics")


def waves(of: Subject) -> Iterator[Line]:
    """How many networks there are, and of when."""
    yield fact("one_network")
    selection, dates = of.scope.selection, of.scoped.dates
    if dates is None or selection.at is None:
        if of.contents.first or of.contents.last:
            yield fact("any_time")
    elif selection.known_dates:
        yield fact("at_known", at=selection.at, active=of.count(dates.active))
    else:
        yield fact("at", at=selection.at, active=of.count(dates.active), unknown=of.count(dates.unknown))


def place(of: Subject) -> Iterator[Line]:
    """Where the actors are."""
    stated = [actor.region for actor in of.network.actors if actor.region]
    if stated:
        countries = Counter(region[:2] for region in stated).most_common()
        yield fact(
            "regions",
            stated=of.count(len(stated)),
            all=of.count(len(of.network.actors)),
            clauses=of.counts((region_name(country, of.lang), n) for country, n in countries),
            regions=of.count(of.contents.regions),
        )
    else:
        yield lacking("no_regions")
    yield lacking("place")


def time(of: Subject) -> Iterator[Line]:
    """The date of the data, the periods of their links and the years of their facts."""
    found, count = of.contents, of.count
    if of.data.about.date:
        yield fact("date", date=of.data.about.date)
    if found.first or found.last:
        yield fact(
            "periods",
            first=found.first or "–",
            last=found.last or "–",
            without_start=count(found.without_start),
            without_end=count(found.without_end),
            links=count(found.links),
        )
    if found.years:
        first, last = map(str, found.years)
        yield fact(
            "years", first=first, last=last, actors=count(found.of_years.actors), links=count(found.of_years.links)
        )
    if not of.data.about.date:
        yield lacking("date")
    if converted := len(of.network.links) - found.links:
        yield fact("no_periods", links=count(converted))
    if found.links and not (found.first or found.last):
        yield lacking("periods")
    elif found.without_start or found.without_end:
        yield lacking("some_periods")


def availability(of: Subject) -> Iterator[Line]:
    """Under which licence the data are, and who publishes them."""
    about = of.data.about
    if about.licence:
        yield fact("licence", licence=about.licence)
    if about.publisher:
        yield fact("publisher", publisher=about.publisher)
    if not about.licence:
        yield lacking("licence")
    yield lacking("address")


def citation(of: Subject) -> Iterator[Line]:
    """What a reference to the data can be made of."""
    about = of.data.about
    parts = {
        "about.title": about.title.text(of.lang) if about.title else "",
        "about.publisher": about.publisher or "",
        "about.date": about.date or "",
    }
    if stated := [part for part in parts.values() if part]:
        yield fact("citation", parts="; ".join(stated))
    if absent := [code(field) for field, part in parts.items() if not part]:
        yield lacking("fields", fields=Markdown(", ".join(absent)))
    yield lacking("reference")


def _named(source: Source) -> str:
    return f"{source.title} ({source.url})" if source.title and source.url else source.title or source.url
