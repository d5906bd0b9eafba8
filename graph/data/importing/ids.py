"""Ids from names: plain letters, unique, the same whenever the same names come again."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from unicodedata import combining, normalize

from ...network.vocabulary import ID_LENGTH

_OTHER_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
_BETWEEN = re.compile(r"[^a-z0-9]+")


def ids_of(names: Iterable[str], taken: Mapping[str, str]) -> Mapping[str, str]:
    """An id for each name; `taken` are the ids of names that have one.

    Of several names that would have one id, the first in the order of the alphabet gets it plain.
    """
    ids = {name: taken[name] for name in names if name in taken}
    used = set(taken.values())
    for name in sorted(set(names) - ids.keys()):
        plain = id = slug(name)
        number = 2
        while id in used:
            id = f"{plain[: ID_LENGTH - len(str(number)) - 1]}-{number}"
            number += 1
        used.add(id)
        ids[name] = id
    return ids


def slug(text: str) -> str:
    """The text as an id: `Malmö universitet` → `malmo-universitet`; a hash where no plain letter is in it."""
    letters = normalize("NFKD", text.casefold().translate(_OTHER_LETTERS))
    plain = _BETWEEN.sub("-", "".join(letter for letter in letters if not combining(letter))).strip("-")
    return plain[:ID_LENGTH].rstrip("-") or f"x{sha256(text.encode()).hexdigest()[:8]}"
