"""The encoding of a text that does not state one, found out by its letters."""

import codecs
import re

from .refused import RefusedError

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)
_OLD = (("Windows-1252", "cp1252"), ("MacRoman", "mac_roman"))
# What Swedish texts hold, what other western European ones do, and signs that programs put in texts.
_SWEDISH = frozenset("åäöÅÄÖé")
_LETTERS = frozenset("üÜèÈêëáàâãçÇñíìîïóòôõúùûøØæÆßÉ")
_SIGNS = frozenset("“”‘’–—…•€§°´·½«»©®\xa0")
_TWO_BYTES = re.compile(rb"[\xc3\xc4\xc5][\x80-\xbf]")
_SWEDISH_WEIGHT, _ODD_WEIGHT = 2, -2
_SAMPLE = 1 << 20


def decoded(content: bytes) -> tuple[str, str, bool]:
    """The text of some bytes, the name of their encoding, and whether that was assumed.

    A byte-order mark decides, then UTF-8 where it fits, and UTF-16 where every other byte is mostly 0; otherwise it is
    Windows-1252 or MacRoman, whichever makes more Swedish and other western European letters of the bytes.

    Raises
    ------
    RefusedError
        If the bytes are no text, or fit no encoding.
    """
    for mark, name, codec in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(codec).removeprefix("\ufeff"), name, False
            except UnicodeDecodeError:
                raise RefusedError("import_broken_character", encoding=name) from None
    if b"\0" in content:
        return _of_two_bytes(content), "UTF-16", True
    try:
        return content.decode("utf-8"), "UTF-8", False
    except UnicodeDecodeError as error:
        line = _line(content, error.start)
    name, text, score = max(_readings(content), key=lambda reading: reading[2])
    # A text in UTF-8 that is damaged in one place is no text in an old encoding.
    if score <= 0 or len(_TWO_BYTES.findall(content)) > _invalid(content):
        raise RefusedError("import_broken_character", line, encoding="UTF-8")
    return text, name, True


def _of_two_bytes(content: bytes) -> str:
    """The text of UTF-16 without a byte-order mark: western letters have 0 for one of their two bytes."""
    for codec, other in (("utf-16-le", 1), ("utf-16-be", 0)):
        if b"\0" not in content[1 - other :: 2] and 4 * content[other::2].count(0) > len(content):
            try:
                return content.decode(codec)
            except UnicodeDecodeError:
                break
    raise RefusedError("import_no_text")


def _readings(content: bytes) -> list[tuple[str, str, int]]:
    """The content in each old encoding, and how likely its letters are."""
    readings = []
    for name, codec in _OLD:
        text = content.decode(codec, "replace")
        seen = [letter for letter in text[:_SAMPLE] if not letter.isascii()] or [
            letter for letter in text if not letter.isascii()
        ]
        readings.append((name, text, sum(map(_weight, seen))))
    return readings


def _weight(letter: str) -> int:
    if letter in _SWEDISH:
        return _SWEDISH_WEIGHT
    if letter in _LETTERS:
        return 1
    return 0 if letter in _SIGNS else _ODD_WEIGHT


def _invalid(content: bytes) -> int:
    """How many bytes of the content fit no character of UTF-8."""
    return content.decode("utf-8", "replace").count("\ufffd")


def _line(content: bytes, place: int) -> int:
    before = content[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1
