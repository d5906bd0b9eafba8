"""Texts as YAML writes them: plain where the reader gets the same text back, in quotes where it would not."""

import re
from collections.abc import Iterable
from unicodedata import normalize

MOST_IN_A_HEADING = 300  # characters a line

# Begins with a letter or a digit, which no sign of YAML does; what is wrong further on is looked for by `_BREAKS`.
_PLAIN_START = re.compile(r"[^\W_]")
# A mapping or a comment would begin there, a flow list or mapping would end.
_BREAKS = re.compile(r": |:$| #")
_BREAKS_A_LIST = re.compile(r"[,\[\]{}]|:$|: | #|:[?,\[\]{}]")
# What libyaml reads as it stands; all else is written as an escape.
_NOT_AS_IT_STANDS = re.compile("[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile(f'["\\\\]|{_NOT_AS_IT_STANDS.pattern}')
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_BYTE, _SIXTEEN_BITS = 0xFF, 0xFFFF


def scalar(text: str, in_list: bool = False) -> str:
    """The text as a value or a key on one line; `in_list` between the brackets of a list on one line.

    >>> print(scalar("Malmö universitet"), scalar("no"), scalar("a: b"), scalar("Bergs, AB", in_list=True))
    Malmö universitet no "a: b" "Bergs, AB"
    """
    breaks = _BREAKS_A_LIST if in_list else _BREAKS
    if (
        _PLAIN_START.match(text)
        and not breaks.search(text)
        and not _NOT_AS_IT_STANDS.search(text)
        and text[-1] != " "
        and len(text.strip()) == len(text)
    ):
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


def block(text: str, indent: str) -> str:
    """A text of several lines as they are, each after `indent`; in quotes where YAML would change one."""
    lines = text.split("\n")
    if len(lines) == 1 or text != text.strip() or any(_is_changed(line) for line in lines):
        return scalar(text)
    return "\n".join(["|-", *(f"{indent}{line}" if line else "" for line in lines)])


def comment(text: str) -> Iterable[str]:
    """The lines of a text as comments. Nothing in it can end the comment, whatever program reads the file."""
    for line in text.splitlines():
        shown = "".join(letter if letter.isprintable() else " " for letter in line[:MOST_IN_A_HEADING])
        shown = normalize("NFC", shown).rstrip()
        yield f"# {shown}" if shown else "#"


def _is_changed(line: str) -> bool:
    return line != line.strip() or _NOT_AS_IT_STANDS.search(line) is not None


def _escape(found: re.Match[str]) -> str:
    letter = found.group()
    if letter in _SHORT:
        return _SHORT[letter]
    code = ord(letter)
    if code <= _BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _SIXTEEN_BITS else f"\\U{code:08x}"
