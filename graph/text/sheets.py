"""What stands on an exported sheet beside the picture."""

from collections.abc import Iterator, Mapping, Sequence

from .numbers import number
from .whatif import several

_SAID: Mapping[str, tuple[str, str]] = {
    "untitled": ("Aktörsnätverk", "Stakeholder network"),
    "as_of": ("Uppgifter från {date}", "Data from {date}"),
    "publisher": ("Utgivare: {publisher}", "Published by {publisher}"),
    "licence": ("Licens: {licence}", "Licence: {licence}"),
    "sources": ("Källor: {sources}", "Sources: {sources}"),
    "own_sources": (
        "Källan till varje uppgift står i underlaget",
        "The source of every fact is in the data",
    ),
    "digest": ("Underlag {digest}", "Data {digest}"),
    "alt": (
        "Bild av nätverket. {scope} De första i ordning efter {ranking}: {first}.",
        "Picture of the network. {scope} First by {ranking}: {first}.",
    ),
    "alt_more": ("{names} och {n} till", "{names} and {n} more"),
    "gone": ("Borttagna: {names}.", "Taken away: {names}."),
    "apart": ("Avskurna: {names}.", "Cut off: {names}."),
    "way": ("Vägen från {a} till {b}", "The way from {a} to {b}"),
    "alt_nobody": ("Bild av nätverket. {scope}", "Picture of the network. {scope}"),
}


def untitled(lang: str) -> str:
    """The title of a network that has none of its own."""
    return _in("untitled", lang)


def source(date: str | None, publisher: str | None, licence: str | None, sources: str | bool, lang: str) -> str:
    """Where the data come from, on one line; `sources` in their own words, or whether every fact has its own."""

    def parts() -> Iterator[str]:
        if date:
            yield _in("as_of", lang).format(date=date)
        if publisher:
            yield _in("publisher", lang).format(publisher=publisher)
        if licence:
            yield _in("licence", lang).format(licence=licence)
        if sources:
            yield _in("own_sources", lang) if sources is True else _in("sources", lang).format(sources=sources)

    return " · ".join(parts())


def digest(digest: str, lang: str) -> str:
    """Which data it is, so short that it can be typed."""
    return _in("digest", lang).format(digest=digest)


def way(a: str, b: str, lang: str) -> str:
    """The heading of a path."""
    return _in("way", lang).format(a=a, b=b)


def alt(scope: str, ranking: str, names: Sequence[str], more: int, lang: str) -> str:
    """The picture in words, for those who do not see it: `names` are first by the ranking, as are so many `more`."""
    first = ", ".join(names)
    if more:
        first = _in("alt_more", lang).format(names=first, n=number(more, lang))
    return _in("alt" if first else "alt_nobody", lang).format(scope=scope, ranking=ranking, first=first)


def lost(gone: Sequence[str], apart: Sequence[str], lang: str) -> str:
    """Who is taken away by a change, and who is cut off by it."""
    lists = (("gone", gone), ("apart", apart))
    return " ".join(_in(key, lang).format(names=several(names, lang)) for key, names in lists if names)


def _in(key: str, lang: str) -> str:
    return _SAID[key][lang != "sv"]
