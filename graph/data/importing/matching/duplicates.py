"""Actors that may be one organisation: certain by a number or an address, likely by their names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlsplit

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ....network.model import Actor
from ...reading.held import without_collector
from ..spelling import folded, same_name
from ..understood import Reason
from .name_words import ALIKE
from .names import MOST_LETTERS, Name, abbreviated, initials, is_distinct, names_in, parts_in

# Of 100: how alike the words of two names must be, as rapidfuzz.fuzz.ratio has it, to be a misspelling of each other.
THRESHOLD = 90

_MOST_NAMES = 20  # of an actor
_MOST_COMPARED = 20  # actors that share a key, each with each; further ones with the first
_SHORTEST_MISSPELT, _TWO_SLIPS = 4, 9  # letters of a word
_SHORTEST_JOINED = 8
_MOST_WORDS_WITH_SLIPS = 6
# Addresses on which everybody has a page: without a path they name nobody.
_SHARED = re.compile(
    r"(?:[\w-]+\.)?(?:facebook|linkedin|instagram|twitter|x|youtube|tiktok|github|linktr|medium|google|vimeo|meetup)"
    r"\.(?:com|ee|se)"
)
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid)=[^&]*")
_FRONT = re.compile(r"/(?:index|default|home)\.\w{3,5}$")
# From the strongest reason to the weakest.
_CODES = ("orgnr", "url", "name", "alias", "words", "spelling", "short")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors that may be one, by id, in the order they were given; `certain`, or else only likely.

    `reason` has the code `duplicate_` and `orgnr`, `url`, `name`, `alias` (the same name, of which one is an alias),
    `words` (the same words in another order, language or legal form), `spelling` or `short` (an abbreviation or a
    part), and as facts the two texts that are alike as `one` and `other`, for a spelling also the `score` of rapidfuzz.
    """

    first: str
    second: str
    certain: bool
    reason: Reason

    @property
    def key(self) -> str:
        """The key under which it is decided whether they are one: the same in whatever order they come."""
        return f"same:{'~'.join(sorted((self.first, self.second)))}"


@dataclass(frozen=True, slots=True)
class _Called:
    """A name of an actor: its place among the actors, and whether it is an alias."""

    actor: int
    name: Name
    is_alias: bool


def pairs(actors: Sequence[Actor]) -> tuple[Pair, ...]:
    """The pairs of actors that may be one, in the order of the actors; of many with one name each with the first few.

    Certain are the same organisation number, and the same web address of two organisations (on a platform that many
    share, the same page). Likely are names that come to the same words (`names.py`), a name and its abbreviation or a
    part of it if that fits no other actor, and misspellings: one slip in a word, two in one of nine letters and more,
    a ratio of at least `THRESHOLD`. Places, numbers and common words are no misspellings of each other, and two actors
    with different organisation numbers are two. Takes time in the order of the number of actors.
    """
    with without_collector():
        return _pairs(actors)


def _pairs(actors: Sequence[Actor]) -> tuple[Pair, ...]:
    """As `pairs`."""
    found: dict[tuple[int, int], tuple[int, bool, Reason]] = {}
    for a, b, certain, code, facts in (*_by_marks(actors), *_by_names(actors)):
        one, other = actors[a], actors[b]
        if one.id == other.id or (one.orgnr and other.orgnr and one.orgnr != other.orgnr):
            continue
        rank = _CODES.index(code)
        if (a, b) not in found or rank < found[a, b][0]:
            found[a, b] = (rank, certain, Reason(f"duplicate_{code}", facts))
    return tuple(
        Pair(actors[a].id, actors[b].id, certain, reason) for (a, b), (_, certain, reason) in sorted(found.items())
    )


def address(url: str) -> str | None:
    """What two addresses of one page share; None for the front page of a platform on which everybody has a page.

    >>> address("http://www.Mau.se/sv/?utm_source=x#top"), address("https://facebook.com/")
    ('mau.se/sv', None)
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path, query = _FRONT.sub("", parts.path).rstrip("/"), _TRACKING.sub("", parts.query)
    if not host or (_SHARED.fullmatch(host) and not (path or query)):
        return None
    return f"{host}{path}{'?' if query else ''}{query}"


Found = tuple[int, int, bool, str, dict[str, str | int]]


def _by_marks(actors: Sequence[Actor]) -> Iterator[Found]:
    """Those with the same number, or the same address."""
    same: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, actor in enumerate(actors):
        if actor.orgnr:
            same["orgnr", actor.orgnr].append(i)
        if actor.url and (page := address(actor.url)):
            same["url", page].append(i)
    for (code, value), those in same.items():
        for a, b in _compared(those):
            # A project may state the number or the page of its host.
            alike = actors[a].is_collaboration == actors[b].is_collaboration
            certain = alike and (code == "orgnr" or not actors[a].is_collaboration)
            yield a, b, certain, code, {"one": value, "other": value}


def _by_names(actors: Sequence[Actor]) -> Iterator[Found]:
    called = [one for i, actor in enumerate(actors) for one in _names(i, actor)]
    seen: set[tuple[int, int]] = set()
    for block in _blocks(called):
        for a, b in _compared(block):
            one, other = called[a], called[b]
            if one.actor == other.actor or (a, b) in seen:
                continue
            seen.add((a, b))
            if one.actor > other.actor:
                one, other = other, one
            if (judged := _judged(one, other)) and _alike(one.name) == _alike(other.name):
                code, facts = judged
                yield one.actor, other.actor, False, code, facts
    yield from _short_forms(called)


def _names(actor: int, record: Actor) -> Iterator[_Called]:
    names = dict.fromkeys((record.name, *((record.name_en,) if record.name_en else ()), *record.aliases))
    for text in list(names)[:_MOST_NAMES]:
        for name in names_in(text):
            yield _Called(actor, name, text in record.aliases and text not in (record.name, record.name_en))


def _blocks(called: Sequence[_Called]) -> Iterator[list[int]]:
    """Names that share a key: the same words, the same letters, or all words but one that may be misspelt."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(called):
        for key in dict.fromkeys(_keys(one.name)):
            blocks[key].append(i)
    return (block for block in blocks.values() if len(block) > 1)


def _keys(name: Name) -> Iterator[str]:
    yield " ".join(name.words)
    joined = name.joined
    if len(joined) >= _SHORTEST_JOINED:
        yield f"={joined}"
    for i, word in enumerate(name.words):
        if _SHORTEST_MISSPELT <= len(word) <= MOST_LETTERS:
            rest = " ".join((*name.words[:i], *name.words[i + 1 :]))
            yield f"{rest}|{word}"
            if len(name.words) > _MOST_WORDS_WITH_SLIPS:  # so much is the same that its beginning will do
                yield f"{rest}|{word[:2]}…"
                continue
            for j in range(len(word)):
                yield f"{rest}|{word[:j]}{word[j + 1 :]}"
            if len(word) >= _TWO_SLIPS:
                yield f"{rest}|{word[:4]}…"


def _compared(those: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each with each, of the first few, and each of the others with the first."""
    yield from combinations(those[:_MOST_COMPARED], 2)
    for other in those[_MOST_COMPARED:]:
        yield those[0], other


def _judged(one: _Called, other: _Called) -> tuple[str, dict[str, str | int]] | None:
    """Why two names may be one organisation's, whatever places they name, or None if they may not."""
    a, b = one.name, other.name
    facts: dict[str, str | int] = {"one": a.text, "other": b.text}
    if a.legal and b.legal and not a.legal & b.legal:
        return None
    if a.words == b.words:
        same = same_name(a.text) == same_name(b.text) or folded(a.text) == folded(b.text)
        return ("alias" if one.is_alias or other.is_alias else "name") if same else "words", facts
    if a.joined == b.joined and len(a.joined) >= _SHORTEST_JOINED:
        return "spelling", facts | {"score": 100}
    # Also as they are written: of a word with a slip another ending is taken than of the word itself.
    if all(map(is_distinct, set(a.words) ^ set(b.words))):
        return None
    for left, right in ((a.words, b.words), (folded(a.text).split(), folded(b.text).split())):
        score = int(fuzz.ratio(" ".join(left), " ".join(right)))
        if score >= THRESHOLD and _is_misspelling(left, right):
            return "spelling", facts | {"score": score}
    return None


def _alike(name: Name) -> set[str]:
    """The municipalities in a name that another is called almost like."""
    return {place for place in ALIKE if place in name.text.casefold()}


def _is_misspelling(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether two names differ in one word, by a slip or two of the keyboard."""
    left, right = sorted(set(a) - set(b)), sorted(set(b) - set(a))
    if len(left) != 1 or len(right) != 1:
        return False
    one, other = left[0], right[0]
    if is_distinct(one) and is_distinct(other):
        return False
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_MISSPELT or any(map(str.isdigit, one + other)):
        return False
    return int(OSA.distance(one, other)) <= (2 if shortest >= _TWO_SLIPS else 1)


def _short_forms(called: Sequence[_Called]) -> Iterator[Found]:
    """Names and what they are short for, an abbreviation or a part of another name, if that is of one actor only."""
    short: defaultdict[tuple[str, tuple[str, ...]], dict[int, _Called]] = defaultdict(dict)
    for one in called:
        short["", one.name.words].setdefault(one.actor, one)
        if key := abbreviated(one.name):
            short[key].setdefault(one.actor, one)
    meant: defaultdict[tuple[str, tuple[str, ...]], dict[int, _Called]] = defaultdict(dict)
    for one in called:
        for key in initials(one.name):
            if key in short:
                meant[key].setdefault(one.actor, one)
        for part in parts_in(one.name.text):
            if ("", part.words) in short:
                meant["", part.words].setdefault(one.actor, one)
    for key, long in meant.items():
        if len(long) > 1:
            continue
        [other] = long.values()
        for one in list(short[key].values())[:_MOST_COMPARED]:
            if one.actor != other.actor:
                a, b = sorted((one, other), key=lambda one: one.actor)
                facts: dict[str, str | int] = {"one": a.name.text, "other": b.name.text}
                yield a.actor, b.actor, False, "short", facts
