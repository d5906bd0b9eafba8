"""The organisations that one cell names: separated by signs or words, but a known name stays whole."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from ..spelling import tidy, tidy_lines
from .places import is_place

# What commas between capitalised texts do in a cell.
Commas: TypeAlias = Literal["separate", "belong", "doubtful"]

_STRONG = re.compile(r"\s*[;|\n•·]\s*")
_WEAK = re.compile(r"(\s*,\s*(?:och |and |samt )?|\s+[/+&]\s+|\s+(?:och|and|samt|&)\s+|\s+[–—]\s+)", re.IGNORECASE)
_SURE = re.compile(r"\s*,\s*|\s+[/+]\s+")
_LEGAL = re.compile(
    r"(?:AB|HB|KB|Ltd|Inc|LLC|GmbH|publ|ek\.? ?för\.?|ekonomisk förening|ideell förening)\.?", re.IGNORECASE
)
_BULLET = re.compile(r"^(?:[-–*•]|\d{1,2}[.)])\s+")
_MOST_JOINED = 6
_COUNTRY = 2  # letters of its code, which may be an abbreviation
_PAIR = 2


class Parties(NamedTuple):
    """The names in a cell; `doubtful` is the part of it of which it is not sure whether it is one name or several."""

    names: tuple[str, ...]
    doubtful: tuple[str, ...] = ()


def separates_strongly(texts: Iterable[str]) -> bool:
    """Whether any cell of a column has semicolons or line breaks between names: then commas belong to names."""
    return any(_STRONG.search(tidy_lines(text)) for text in texts if ";" in text or "\n" in text or "|" in text)


def split(
    text: str, is_known: Callable[[str], bool], *, strongly: bool, apart: Callable[[str], bool | None]
) -> Parties:
    """The names in a cell.

    `is_known` says whether a name stands in a table, `strongly` whether the column uses semicolons or line breaks, and
    `apart` what has been decided of a doubtful text: True if it is several names, False if one, None if nothing is.
    """
    whole = tidy(text)
    if not whole or is_known(whole):
        return Parties((whole,) if whole else ())
    names: list[str] = []
    doubtful: list[str] = []
    pieces = _STRONG.split(tidy_lines(text))
    # Where other cells have semicolons, commas belong to names; in a cell without any, that is not sure.
    commas: Commas = "separate" if not strongly else "belong" if len(pieces) > 1 else "doubtful"
    for piece in pieces:
        one = _BULLET.sub("", piece).strip(" ,")
        if not one:
            continue
        found, doubt = _weakly(one, is_known, commas, apart)
        names += found
        doubtful += doubt
    return Parties(tuple(names), tuple(doubtful))


def _weakly(
    text: str, is_known: Callable[[str], bool], commas: Commas, apart: Callable[[str], bool | None]
) -> tuple[list[str], list[str]]:
    """The names in what no strong separator divides, and what of it is doubtful."""
    pieces = _WEAK.split(text)
    if len(pieces) == 1 or is_known(text):
        return [text], []
    parts, between = pieces[::2], pieces[1::2]
    names: list[str] = []
    rest: list[str] = []  # parts and what stands between them, none of which is known
    doubtful: list[str] = []
    i = 0
    while i < len(parts):
        last = _known_until(parts, between, i, is_known)
        if last is None:
            rest += [between[i - 1]] if rest and i else []
            rest.append(parts[i])
            i += 1
            continue
        found, doubt = _unknown(rest, "separate" if names else commas, apart)
        names += [*found, _joined(parts, between, i, last)]
        doubtful += doubt
        rest = []
        i = last + 1
    found, doubt = _unknown(rest, "separate" if names else commas, apart)
    return [name for name in (*names, *found) if name], [*doubtful, *doubt]


def _known_until(parts: list[str], between: list[str], first: int, is_known: Callable[[str], bool]) -> int | None:
    """The last part of the longest known name that begins with a part."""
    for last in range(min(len(parts), first + _MOST_JOINED) - 1, first - 1, -1):
        if is_known(_joined(parts, between, first, last)):
            return last
    return None


def _joined(parts: list[str], between: list[str], first: int, last: int) -> str:
    return tidy("".join(parts[i] + (between[i] if i < last else "") for i in range(first, last + 1)))


def _unknown(rest: list[str], commas: Commas, apart: Callable[[str], bool | None]) -> tuple[list[str], list[str]]:
    """The names in a run of parts that are not known."""
    if len(rest) < _PAIR:  # nothing stands between
        return [tidy(part) for part in rest], []
    text = tidy("".join(rest))
    parts, between = rest[::2], rest[1::2]
    if all(map(_may_begin, parts[1:])) and not _ends_with_place(parts):
        # Commas and strokes between names that begin with a capital letter are sure; `och` may belong to a name.
        is_list = len(between) > 1 and all(map(_SURE.fullmatch, between[:-1]))  # `A, B och C`
        if commas == "separate" and (is_list or all(map(_SURE.fullmatch, between))):
            return [tidy(part) for part in parts], []
        if commas == "belong" and all("," in sign for sign in between):
            return [text], []
    elif all(map(_LEGAL.fullmatch, parts[1:])):
        return [text], []
    decided = apart(text)
    several = looks_several(text) if decided is None else decided
    return ([tidy(part) for part in parts] if several else [text]), ([] if decided is not None else [text])


def _may_begin(part: str) -> bool:
    """Whether a name may begin here: with no small letter, and it is no legal form."""
    return bool(part) and not part[0].islower() and not _LEGAL.fullmatch(part)


def _ends_with_place(parts: list[str]) -> bool:
    """Whether a place stands after what is none, and may belong to it: `ABF, Malmö`, but not `Malmö, Lund`."""
    places = [len(part) > _COUNTRY and is_place(part) for part in parts]
    return any(second and not first for first, second in pairwise(places))


def looks_several(text: str) -> bool:
    """Whether a doubtful text is likely to be several names: each part could be one."""
    parts = _WEAK.split(text)[::2]
    return all(map(_may_begin, parts[1:])) and (len(parts) > _PAIR or not _ends_with_place(parts))
