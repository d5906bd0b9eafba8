"""Lists of partnerships as HTML: of one actor, or between groups, the latest first and each with its sources."""

from collections import defaultdict
from collections.abc import Iterable
from html import escape

from ..network.model import Actor, Link, Network, Source
from ..picture.scene import scales
from ..text.catalogue import N_, messages
from ..text.filters import value_name
from . import markup

SEVERAL = ""  # the key of partnerships with partners of several sectors
_UNCERTAIN = {"low": N_("uncertain"), "medium": N_("fairly certain")}


def by_sector(network: Network, actor: Actor) -> dict[str, list[Link]]:
    """The partnerships by the partners' sector, in the network's own order and `SEVERAL` last; the latest first."""
    found = defaultdict[str, list[Link]](list)
    for link in network.links_of(actor.id):
        sectors = {network.actor(member).sector for member in link.members if member != actor.id}
        found[sectors.pop() if len(sectors) == 1 else SEVERAL].append(link)
    return {key: sorted(found[key], key=_latest_first) for key in (*network.sectors, SEVERAL) if found[key]}


def listed(network: Network, actor: Actor, links: Iterable[Link], lang: str) -> str:
    """Partnerships of an actor as HTML, each with the other parties."""
    return f'<ul class="links">{"".join(_item(network, actor, link, lang) for link in links)}</ul>'


def between(network: Network, links: Iterable[Link], lang: str) -> str:
    """Partnerships with all their parties as HTML, the latest first."""
    items = "".join(_item(network, None, link, lang) for link in sorted(links, key=_latest_first))
    return f'<ul class="links">{items}</ul>'


def _latest_first(link: Link) -> tuple[int, ...]:
    """The sort key: by the latest known year of a link, descending; links without any year come last."""
    year = link.end or link.start or str(link.as_of or 0)
    return (-int(year[:4]), -int((link.start or "0")[:4]))


def _item(network: Network, actor: Actor | None, link: Link, lang: str) -> str:
    _ = messages(lang).gettext
    marks = scales.partition(network.sectors)
    partners = [network.actor(member) for member in link.members if actor is None or member != actor.id]
    separator = "<br>" if actor is None else ", "
    names = separator.join(markup.symbol(marks[p.sector]) + escape(network.title(p.id, lang)) for p in partners)
    facts = [_direction(network, actor, link, lang), years(link, lang)]
    if link.confidence in _UNCERTAIN:
        facts.append(_(_UNCERTAIN[link.confidence]))
    facts += [_("results: {levels}").format(levels=escape(_levels(link, lang)))] if link.results else []
    about = f" <em>{escape(link.name)}</em>" if link.name else ""
    note = f'<br><span class="also">{escape(link.note)}</span>' if link.note else ""
    source = f"<br>{sources(link.sources)}" if link.sources else ""
    more = (note + source).removeprefix("<br>")
    details = f"<details><summary>{_('Sources')}</summary><p>{more}</p></details>" if more else ""
    return f"<li><b>{names}</b>{about}<br>{' · '.join(facts)}{details}</li>"


def _levels(link: Link, lang: str) -> str:
    return ", ".join(value_name("result", level, lang) for level in dict.fromkeys(link.results))


def sources(given: tuple[Source, ...]) -> str:
    """The sources of a fact as HTML, as links where they have an address."""
    return "; ".join(markup.link(s.title or s.url, s.url) if s.url else escape(s.title) for s in given)


def _direction(network: Network, actor: Actor | None, link: Link, lang: str) -> str:
    """The kind of the link, with an arrow to or from the partner (or from the first party) where it has a direction."""
    kind = network.kinds[link.kind]
    text = escape(kind.name.text(lang))
    if not kind.directed:
        return text
    if actor is None:
        return f"{text} ↓"
    return f"{text} →" if link.members[0] == actor.id else f"{text} ←"


def years(link: Link, lang: str) -> str:
    """The years of a link as text: `2016–2019`, `since 2016`, `as of 2016`."""
    _ = messages(lang).gettext
    if link.start and link.end:
        return link.start if link.start == link.end else f"{link.start}–{link.end}"
    if link.start:
        text = _("since {start}").format(start=link.start)
    elif link.end:
        text = _("until {end}").format(end=link.end)
    elif not link.as_of:
        return _("no years given")
    else:
        return _("as of {year}").format(year=link.as_of)
    return f"{text}, {_('as of {year}').format(year=link.as_of)}" if link.as_of else text
