"""The order of names in a language's alphabet."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import combining, normalize

from .catalogue import messages

# Sorts after every letter: an å is to a Swedish reader what comes after all that begins with z.
_LAST = "\U0010ffff"


def alphabetical(names: Mapping[str, str], lang: str) -> list[str]:
    """The keys of `names` in the alphabetical order of their names, whatever their case; equals by key.

    >>> alphabetical({"o": "Örebro", "z": "Zonta", "a": "Åre", "e": "Énergie", "f": "FN"}, "sv")
    ['e', 'f', 'z', 'a', 'o']
    >>> alphabetical({"o": "Örebro", "z": "Zonta", "a": "Åre", "p": "PWC"}, "en")
    ['a', 'o', 'p', 'z']
    """
    own = _own_letters(lang)
    return sorted(names, key=lambda key: (_letters(names[key], own), names[key], key))


@lru_cache
def _own_letters(lang: str) -> dict[int, str]:
    """How letters sort that a language counts as letters of its own, or as another letter's equal."""
    # Translators: the small letters of the alphabet, in order, with a space between them. A letter that sorts as another
    # one stands right behind it, as æ behind ä in Swedish: äæ. Accents count for nothing where the letter is not here.
    alphabet = messages(lang).gettext("a b c d e f g h i j k l m n o p q r s t u v w x y z")
    return dict(_places(alphabet.split()))


def _places(alphabet: list[str]) -> Iterator[tuple[int, str]]:
    plain = ""
    for place, letters in enumerate(alphabet):
        if letters[0].isascii():
            plain = letters[0]
            yield from ((ord(letter), plain) for letter in letters[1:])
        else:
            yield from ((ord(letter), f"{plain}{_LAST}{chr(place)}") for letter in letters)


def _letters(name: str, own: Mapping[int, str]) -> str:
    letters = normalize("NFC", name.casefold()).translate(own)
    return "".join(letter for letter in normalize("NFKD", letters) if not combining(letter))
