"""The alphabet's order in Swedish and in English."""

from collections.abc import Mapping
from unicodedata import combining, normalize

# In Swedish these are letters of their own, after z; to English readers they are an a and an o with something on top.
_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})


def alphabetical(names: Mapping[str, str], lang: str) -> list[str]:
    """The keys of `names` in the alphabetical order of their names, whatever their case; equals by key.

    >>> alphabetical({"o": "Örebro", "z": "Zonta", "a": "Åre", "e": "Énergie", "f": "FN"}, "sv")
    ['e', 'f', 'z', 'a', 'o']
    >>> alphabetical({"o": "Örebro", "z": "Zonta", "a": "Åre", "p": "PWC"}, "en")
    ['a', 'o', 'p', 'z']
    """
    return sorted(names, key=lambda key: (_letters(names[key], lang), names[key], key))


def _letters(name: str, lang: str) -> str:
    letters = normalize("NFC", name.casefold())
    if lang == "sv":
        letters = letters.translate(_AFTER_Z)
    return "".join(letter for letter in normalize("NFKD", letters) if not combining(letter))
