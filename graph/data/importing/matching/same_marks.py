"""Actors with the same organisation number, or the same web address."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from ....network.model import Actor
from .called import Alike, first_few

# Addresses on which everybody has a page: without a path they name nobody.
_SHARED = re.compile(
    r"(?:[\w-]+\.)?(?:facebook|linkedin|instagram|twitter|x|youtube|tiktok|github|linktr|medium|google|vimeo|meetup)"
    r"\.(?:com|ee|se)"
)
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid)=[^&]*")
_FRONT = re.compile(r"/(?:index|default|home)\.\w{3,5}$")
# Most addresses: nothing in them for which `urlsplit` would have to be asked.
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)((?:/[A-Za-z0-9._-]+)*/?)")


def with_same_marks(actors: Sequence[Actor]) -> Iterator[Alike]:
    """Those with the same number, and those with the same address."""
    same: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, actor in enumerate(actors):
        if actor.orgnr:
            same["orgnr", actor.orgnr].append(place)
        if actor.url and (page := address(actor.url)):
            same["url", page].append(place)
    for (code, value), those in same.items():
        for a, b in first_few(those):
            # A project may state the number or the page of its host.
            alike = actors[a].is_collaboration == actors[b].is_collaboration
            certain = alike and (code == "orgnr" or not actors[a].is_collaboration)
            yield Alike(a, b, certain, code, {"one": value, "other": value})


def address(url: str) -> str | None:
    """What two addresses of one page share; None for the front page of a platform on which everybody has a page.

    >>> address("http://www.Mau.se/sv/?utm_source=x#top"), address("https://facebook.com/")
    ('mau.se/sv', None)
    """
    if plain := _PLAIN.fullmatch(url):
        (host, path), query = plain.groups(), ""
    else:
        try:
            parts = urlsplit(url.strip())
            host = parts.hostname or ""
        except ValueError:
            return None
        path, query = parts.path, _TRACKING.sub("", parts.query)
    host, path = host.removeprefix("www."), _FRONT.sub("", path).rstrip("/")
    if not host or (_SHARED.fullmatch(host) and not (path or query)):
        return None
    return f"{host}{path}{'?' if query else ''}{query}"
