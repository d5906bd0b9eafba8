"""Which characters can leave the house in any format."""

import re

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    r"""The text without the characters that no XML 1.0 document can hold, in whatever spelling.

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
