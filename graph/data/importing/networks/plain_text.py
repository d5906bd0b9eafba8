"""The lines of a text file whose encoding nobody states."""

import re

from .noted import Noted

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def lines(content: bytes, noted: Noted) -> list[str]:
    """The lines of a file in UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252, which is noted.

    Raises
    ------
    Refused
        If the file is empty or no text.
    """
    text = _text(content, noted)
    if not text.strip():
        raise noted.refuse(0, "import_file_empty")
    return _LINE_ENDS.split(text)


def _text(content: bytes, noted: Noted) -> str:
    try:
        if content.startswith(_UTF16):
            return content.decode("utf-16")
        if b"\0" in content:
            raise noted.refuse(0, "import_not_plain_text")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if content.startswith(_UTF16):
            raise noted.refuse(0, "import_bad_encoding") from None
        noted.warn(0, "import_assumed_encoding", encoding="Windows-1252")
        # Five bytes stand for nothing in Windows-1252; they become replacement characters.
        return content.decode("windows-1252", "replace")
