"""Ids from names: plain letters, unique, and the same whenever the names come again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from unicodedata import combining, normalize

from ....network.vocabulary import ID_LENGTH

# Letters that do not come apart into a plain one and a mark.
_OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "ng", "ħ": "h"}
)
_BETWEEN = re.compile(r"[^a-z0-9]+")
# Ids that the reader warns of: names of properties in JavaScript.
_AVOIDED = {"constructor", "prototype"}
_MARK, _LONG_MARK = 4, 8  # hexadecimal digits
_LONGEST_READ = 300


def ids_of(names: Iterable[str], taken: Mapping[str, str]) -> Mapping[str, str]:
    """The id of each name, in the order of the names; `taken` are ids that an existing network gives to names.

    A name that is taken has the id it has there; of others the id is made from the name alone: `Malmö universitet` →
    `malmo-universitet`, with a mark of four digits where letters are left out that have no plain form. Neither the
    order of the names nor what other names there are changes it, with one exception: of several names that come to the
    same id, or to one of an existing network, the first in the order of the alphabet has it plain and each of the
    others with its mark. So only a further name that comes to the same id and stands before it can change an id, and
    not one that is taken.
    """
    names = list(dict.fromkeys(names))
    ids = {name: taken[name] for name in names if name in taken}
    used = {id.casefold() for id in taken.values()}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        if name not in ids:
            alike[slug(name)].append(name)
    for plain, those in alike.items():
        first, *others = sorted(those)
        if plain in used:
            others.insert(0, first)
        else:
            ids[first] = plain
            used.add(plain)
        alike[plain] = others
    # After all the plain ones: no mark may take the id that is another name's own.
    for plain, those in sorted(alike.items()):
        for name in those:
            ids[name] = _marked(plain, name, used)
            used.add(ids[name])
    return {name: ids[name] for name in names}


def slug(name: str) -> str:
    """The id that a name comes to by itself, at most 80 characters.

    >>> slug("Länsstyrelsen i Örebro län"), slug("Café “Été”")
    ('lansstyrelsen-i-orebro-lan', 'cafe-ete')
    """
    letters = normalize("NFKD", name[:_LONGEST_READ].casefold().translate(_OTHER_LETTERS))
    letters = "".join(letter for letter in letters if not combining(letter))
    plain = _BETWEEN.sub("-", letters).strip("-")
    is_whole = all(letter.isascii() for letter in letters if letter.isalnum()) and len(name) <= _LONGEST_READ
    if is_whole and plain and len(plain) <= ID_LENGTH and plain not in _AVOIDED:
        return plain
    return _with_mark(plain or "actor", name, _MARK if plain else _LONG_MARK)


def _marked(plain: str, name: str, used: set[str]) -> str:
    """The id with the shortest mark of the name that no other has."""
    length = _MARK
    while (id := _with_mark(plain, name, length)) in used:
        length += 1
    return id


def _with_mark(plain: str, name: str, length: int) -> str:
    """The id with the beginning of the name's hash after it."""
    mark = sha256(name.encode(errors="surrogatepass")).hexdigest()
    longer = "".join((mark, *(sha256(mark.encode()).hexdigest() for _ in range(length // len(mark)))))[:length]
    return f"{plain[: ID_LENGTH - length - 1].rstrip('-')}-{longer}"
