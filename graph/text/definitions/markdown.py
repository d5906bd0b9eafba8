"""Reads the definitions of a language: Markdown in the layout that `en.md` opens with, and nothing else."""

import re
from pathlib import Path
from typing import NamedTuple

_METRIC = re.compile(
    r"### (?P<name>.+) \(`(?P<key>\w+)`\)\n\n"
    r"(?P<meaning>[^\s#|`-].*)\n\n"
    r"- formula: `(?P<formula>.+)`\n"
    r"- range: (?P<range>.+)\n"
    r"(?:- strength: (?P<strength>.+)\n)?"
    r"- isolate: (?P<isolate>.+)\n"
    r"- source: (?P<source>.+)\n"
    r"- misread: (?P<misread>.+)\n"
    r"(?:- unit: (?P<unit>.+)\n)?"
    r"(?:- digits: (?P<digits>\d)\n)?\s*"
)
_COLUMN = re.compile(r"\| `(?P<key>[\w.*]+)` \| (?P<name>[^|]+) \| (?P<meaning>[^|]+) \|(?: (?P<unit>[^|]+))? \|")
_HEAD_OF_TABLE = re.compile(r"\|(?:-+\|){4}|\|(?: \w+ \|){4}")
_PROSE = re.compile(r"##? .+|\w.*|`.*|")
_FOOTNOTE = re.compile(r"^\[\^(\w+)\]: (.+)\n", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^(\w+)\]")
_WRAPPED = re.compile(r"(?<=\S)\n(?:  (?=\S)|(?=[^\s#|\[-]))")  # a line that goes on where the one above ends
_DIGITS = 3


class Definition(NamedTuple):
    """A metric in one language; `strength` and `unit` are empty where they do not apply.

    `digits` is how many decimals the screen shows; the exports have them all.
    """

    name: str
    meaning: str
    formula: str
    range: str
    isolate: str
    source: str
    misread: str
    strength: str
    unit: str
    digits: int


class Column(NamedTuple):
    """A column of a table in one language; `unit` is empty where there is none."""

    name: str
    meaning: str
    unit: str


class Definitions(NamedTuple):
    """The metrics and the columns that a language defines, by key, in the order of its file."""

    metrics: dict[str, Definition]
    columns: dict[str, Column]


def read(file: Path) -> Definitions:
    """The definitions of a file.

    Raises
    ------
    ValueError
        If a line, or the metric below a heading, does not follow the layout.
    """
    text = _WRAPPED.sub(" ", file.read_text(encoding="utf-8"))
    footnotes = dict(_FOOTNOTE.findall(text))
    text = _REFERENCE.sub(lambda found: footnotes.get(found[1], found[0]), _FOOTNOTE.sub("", text))
    metrics: dict[str, Definition] = {}
    columns: dict[str, Column] = {}
    for section in re.split(r"^(?=#)", text, flags=re.MULTILINE):
        if (found := _METRIC.fullmatch(section)) and found["key"] not in metrics:
            fields = found.groupdict("")
            key, digits = fields.pop("key"), int(fields.pop("digits") or _DIGITS)
            metrics[key] = Definition(**fields, digits=digits)
            continue
        for line in section.splitlines():
            if (found := _COLUMN.fullmatch(line)) and found["key"] not in columns:
                columns[found["key"]] = Column(found["name"], found["meaning"], found["unit"] or "")
            elif not (_HEAD_OF_TABLE.fullmatch(line) or _PROSE.fullmatch(line)):
                raise ValueError(f"{file.name}: not in the layout of definitions: {line}")
    if missing := _REFERENCE.search(text):
        raise ValueError(f"{file.name}: no such footnote: {missing[0]}")
    return Definitions(metrics, columns)
