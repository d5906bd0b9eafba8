"""Which characters any format can hold."""

import re
from collections.abc import Callable, Iterable

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    r"""The text without the characters that no XML 1.0 document can hold, however it is escaped.

    >>> legal("a\x00b\ufffe\tc")
    'ab\tc'
    """
    return text if text.isprintable() else _ILLEGAL.sub("", text)


def encodable(texts: list[str]) -> list[str]:
    r"""The same texts with broken surrogates, which UTF-8 cannot hold, spelt out: `\udc80`."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return [text.encode(errors="backslashreplace").decode() for text in texts]
    return texts


def distinct(names: Iterable[str], key: Callable[[str], str] = str.casefold) -> list[str]:
    """The names, with a number after each that equals an earlier one.

    >>> distinct(["id", "name", "ID"])
    ['id', 'name', 'ID_2']
    """
    taken: set[str] = set()
    made = []
    for name in names:
        number, other = 1, name
        while key(other) in taken:
            number += 1
            other = f"{name}_{number}"
        taken.add(key(other))
        made.append(other)
    return made
