"""What stands on an exported sheet beside the picture."""

from collections.abc import Iterator, Sequence

from .catalogue import messages
from .numbers import number
from .whatif import several


def untitled(lang: str) -> str:
    """The title of a network that has none of its own."""
    return messages(lang).gettext("Stakeholder network")


def source(date: str | None, publisher: str | None, licence: str | None, sources: str | bool, lang: str) -> str:
    """Where the data come from, on one line; `sources` are their names, or whether every fact has its own."""
    _ = messages(lang).gettext

    def parts() -> Iterator[str]:
        if date:
            yield _("Data from {date}").format(date=date)
        if publisher:
            yield _("Published by {publisher}").format(publisher=publisher)
        if licence:
            yield _("Licence: {licence}").format(licence=licence)
        if sources is True:
            yield _("The source of every fact is in the data")
        elif sources:
            yield _("Sources: {sources}").format(sources=sources)

    return " · ".join(parts())


def digest(digest: str, lang: str) -> str:
    """The digest of the data, shortened so that it can be typed."""
    return messages(lang).gettext("Data {digest}").format(digest=digest)


def way(a: str, b: str, lang: str) -> str:
    """The heading of a path."""
    return messages(lang).gettext("The way from {a} to {b}").format(a=a, b=b)


def alt(scope: str, ranking: str, names: Sequence[str], more: int, lang: str) -> str:
    """The alternative text of a picture: `names` are first by the ranking, as are so many `more`."""
    _, first = messages(lang).gettext, ", ".join(names)
    if more:
        first = _("{names} and {n} more").format(names=first, n=number(more, lang))
    if not first:
        return _("Picture of the network. {scope}").format(scope=scope)
    template = _("Picture of the network. {scope} First by {ranking}: {first}.")
    return template.format(scope=scope, ranking=ranking, first=first)


def lost(gone: Sequence[str], apart: Sequence[str], lang: str) -> str:
    """Which actors a change takes away, and which it cuts off."""
    _ = messages(lang).gettext
    lists = ((_("Taken away: {names}."), gone), (_("Cut off: {names}."), apart))
    return " ".join(template.format(names=several(names, lang)) for template, names in lists if names)
