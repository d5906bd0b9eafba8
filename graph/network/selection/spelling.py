"""Names as they are compared with what is searched for."""

from unicodedata import combining, normalize


def searchable(text: str) -> str:
    """The text without case and diacritics, so that `malmo` is found in `Malmö`; what is searchable stays as it is.

    >>> searchable("Malmö HÖGSKOLA")
    'malmo hogskola'
    """
    if text.isascii():
        return text.casefold()
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter)).casefold()
