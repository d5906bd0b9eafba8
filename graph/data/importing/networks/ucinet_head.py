"""What the head of a UCINET DL file states: sizes, format and labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .limits import LONGEST_VALUE, MOST_NODES
from .noted import Noted
from .values import as_whole

_STATED = re.compile(r"\b(n|nr|nc|nm|format|diagonal)\s*=\s*([A-Za-z0-9]+)", re.IGNORECASE)
_STATES = re.compile(r"\s*(?:n|nr|nc|nm|format|diagonal)\s*=", re.IGNORECASE)
_SECTION = re.compile(
    r"\s*(?:(row|column|col|matrix|level)\s+)?labels\s*(?:(embedded)\b\s*:?|:|$)|\s*(data)\s*:", re.IGNORECASE
)
_LATER = re.compile(r"\b(?:(?:row|column|col|matrix|level)\s+)?labels\s*(?:embedded\b|:)|\bdata\s*:", re.IGNORECASE)
_MOST_PHRASES = 20
_WORD = re.compile(r'"([^"]*)"|([^\s,"]+)')
_TWO_MODES = ("edgelist2", "nodelist2")
_SECTIONS = {"row": "row", "column": "column", "col": "column", "matrix": "matrix", "level": "matrix", "": "both"}
_MOST_MATRICES = 1_000
_LONGEST_LINE = 10 * LONGEST_VALUE


@dataclass(frozen=True, slots=True)
class Head:
    """What is known before the data: how many rows and columns, the labels, and where the data begin.

    `first` is the place of the first line of data, from 0, and `rest` what stands on the line before it.
    """

    format: str
    line: int
    counts: tuple[int, int]
    names: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    embedded: frozenset[str]
    diagonal: bool
    two_modes: bool
    first: int
    rest: str


def words(text: str, line: int, noted: Noted) -> list[str]:
    """The words of a line; those in quotation marks may hold blanks, and commas separate too.

    Raises
    ------
    Refused
        If the line is too long.
    """
    if len(text) > _LONGEST_LINE:
        raise noted.refuse(line, "import_long_value", limit=_LONGEST_LINE)
    return [quoted if quoted or not plain else plain for quoted, plain in _WORD.findall(text)]


def head(lines: Sequence[str], noted: Noted) -> Head:
    """The head of a file.

    Raises
    ------
    Refused
        If the file is no DL, states no size or too large a one, has too few labels, or no data.
    """
    begin = next(i for i, line in enumerate(lines) if line.strip())
    if not re.match(r"\s*dl\b", lines[begin], re.IGNORECASE):
        raise noted.refuse(begin + 1, "import_no_dl")
    read = _Read(noted)
    for i in range(begin, len(lines)):
        text = lines[i] if i > begin else re.sub(r"(?i)^\s*dl\b", "", lines[i])
        if (rest := read.line(i + 1, text)) is not None:
            return read.head(i + 1, rest)
    raise noted.refuse(len(lines), "import_dl_data")


@dataclass(slots=True)
class _Read:
    noted: Noted
    stated: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)
    embedded: set[str] = field(default_factory=set)
    section: str = ""

    def line(self, number: int, text: str) -> str | None:
        """Take in a line, which may hold several phrases; what follows `data:` if it is there.

        Raises
        ------
        Refused
            If the line holds more phrases than the language has.
        """
        rest = text
        for _ in range(_MOST_PHRASES):
            if found := _SECTION.match(rest):
                which, embedded, data = found.groups()
                rest = rest[found.end() :]
                if data:
                    return rest
                self.section = _SECTIONS[(which or "").casefold()]
                if embedded:
                    self.embedded.add(self.section)
                    self.section = ""
            elif _STATES.match(rest):
                self.section = ""
            # `format=edgelist1 labels: a b c data:` may stand on one line.
            after = _LATER.search(rest)
            self._phrase(number, rest[: after.start()] if after else rest)
            if after is None:
                return None
            rest = rest[after.start() :]
        raise self.noted.refuse(number, "import_dl_data")

    def _phrase(self, number: int, text: str) -> None:
        """Take in labels, or what is stated of the matrix."""
        if not self.section:
            for name, value in _STATED.findall(text):
                self.stated[name.casefold()] = value
                self.lines[name.casefold()] = number
        elif text.strip():
            self.labels.setdefault(self.section, []).append(text)

    def count(self, *names: str) -> int:
        """The first of some numbers that is stated, −1 if none is."""
        name = next((name for name in names if name in self.stated), "")
        value = self.stated.get(name, "")
        if not name:
            return -1
        number = as_whole(value)
        if number is None or number > MOST_NODES:
            raise self.noted.refuse(self.lines[name], "import_dl_size", value=value, limit=MOST_NODES)
        return number

    def head(self, number: int, rest: str) -> Head:
        format = self.stated.get("format", "fullmatrix").casefold()
        height, width = self.count("nr", "n"), self.count("nc", "n")
        matrices = max(self.count("nm"), 1)
        if height < 0 or width < 0:
            raise self.noted.refuse(number, "import_dl_size", value="", limit=MOST_NODES)
        if matrices > _MOST_MATRICES:
            raise self.noted.refuse(number, "import_dl_size", value=str(matrices), limit=_MOST_MATRICES)
        two_modes = format in _TWO_MODES or "nr" in self.stated or "nc" in self.stated
        embedded = {"row", "column"} if "both" in self.embedded else set(self.embedded)
        both = self.labelled("both", height, number)
        rows = self.labelled("row", height, number) or both
        columns = self.labelled("column", width, number) or (() if two_modes else rows)
        return Head(
            format=format,
            line=self.lines.get("format", number),
            counts=(height, width),
            names=self.labelled("matrix", matrices, number)
            or tuple(str(i + 1) if matrices > 1 else "" for i in range(matrices)),
            rows=rows or ("",) * height,
            columns=columns or ("",) * width,
            embedded=frozenset(embedded),
            diagonal=self.stated.get("diagonal", "present").casefold() != "absent",
            two_modes=two_modes,
            first=number,
            rest=rest,
        )

    def labelled(self, section: str, count: int, number: int) -> tuple[str, ...]:
        """The labels of a section: one on each line, or else separated by blanks and commas."""
        lines = self.labels.get(section, [])
        if len(lines) == count:
            return tuple(line.strip().strip(",").strip('"') for line in lines)
        found = tuple(word for line in lines for word in words(line, number, self.noted))
        if found and len(found) != count:
            raise self.noted.refuse(number, "import_dl_labels", found=len(found), limit=count)
        return found
