"""The text of a cell, free of what no data file may hold."""

import re

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")
# Control characters, halves of surrogate pairs, and what is no character.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def cleaned(text: str) -> str:
    """The text with line feeds for line ends and without control characters; empty where there is nothing but space."""
    if text.isprintable():
        return "" if text.isspace() else text
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    return "" if text.isspace() else text


class Cleaned(dict[str, str]):
    """Texts by what they are before `cleaned`: each is looked at once, and equal ones are one object from then on."""

    def __missing__(self, text: str) -> str:
        found = self[text] = cleaned(text)
        return found


def controls(text: str) -> int:
    """How many control characters a text holds that `cleaned` removes."""
    return 0 if text.isprintable() else len(_CONTROL.findall(_LINE_ENDS.sub("\n", text)))


_LONGEST_SHOWN = 60


def shown(text: str) -> str:
    """A text as a message quotes it: on one line and not too long."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 2 * _LONGEST_SHOWN]).split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"
