"""Decisions as a small file beside the data, to be used again for the next file of the same kind."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

from ...network.problems import Problem
from .roles import ACTOR_ROLES, LEFT_OUT, LINK_ROLES
from .tables import Shape
from .understood import Decisions

FILE = "import.json"
NEWEST_FORMAT = 1

_KILOBYTE = 1000
_MOST_KILOBYTES = 500
_MOST_LETTERS = 1_000  # of a key or an answer
_MOST_SHOWN = 80
_KEYS = ("format", "shapes", "roles", "answers")
_SHAPES = frozenset(get_args(Shape))
_ROLES = frozenset((*ACTOR_ROLES, *LINK_ROLES, *LEFT_OUT))


class DecisionsRead(NamedTuple):
    """The decisions in a file, those that could not be read left out, and a problem for each of these."""

    decisions: Decisions
    problems: tuple[Problem, ...]


def written(decisions: Decisions) -> bytes:
    """The decisions as JSON in UTF-8, sorted, a line each, so that two versions can be compared line by line."""
    content = {
        "format": NEWEST_FORMAT,
        "shapes": dict(decisions.shapes),
        "roles": {key: dict(roles) for key, roles in decisions.roles.items()},
        "answers": dict(decisions.answers),
    }
    # Broken surrogates, which a heading may have, are written as escapes that are read back.
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    return (text.encode("utf-8", "backslashreplace") if _has_surrogates(text) else text.encode()) + b"\n"


def read(content: bytes, file: str = FILE) -> DecisionsRead:
    """The decisions that a file holds; `file` is the name that problems give it.

    Never raises for what is wrong with the file. A file that is none of decisions, or is written for a newer version,
    is an error, and gives none. A decision that is not what it must be is left out with a warning.
    """
    twice: list[str] = []
    top = _top(content, file, twice)
    if isinstance(top, Problem):
        return DecisionsRead(Decisions(), (top,))
    problems = [_warning(file, "import_decisions_value", key=_shown(key), value="×2") for key in twice]
    problems += [_warning(file, "import_decisions_key", key=_shown(key)) for key in top if key not in _KEYS]

    def checked(key: str, allowed: Callable[[str], bool], value: object) -> Mapping[str, str]:
        found, wrong = _texts(value, allowed)
        problems.extend(
            _warning(file, "import_decisions_value", key=_shown(f"{key}.{name}" if name else key), value=_shown(what))
            for name, what in wrong
        )
        return found

    shapes: Any = checked("shapes", _SHAPES.__contains__, top.get("shapes", {}))
    tables = top.get("roles", {})
    if not isinstance(tables, dict):
        problems.append(_warning(file, "import_decisions_value", key="roles", value=_shown(tables)))
        tables = {}
    roles = {key: checked(f"roles.{key}", _ROLES.__contains__, value) for key, value in tables.items()}
    answers = checked("answers", lambda _: True, top.get("answers", {}))
    return DecisionsRead(Decisions(shapes, roles, answers), tuple(problems))


def _top(content: bytes, file: str, twice: list[str]) -> dict[str, object] | Problem:
    """The mapping that the file is, or what is wrong with it; keys that it has twice are added to `twice`."""

    def refused(reason: str) -> Problem:
        return Problem(file, 0, "import_decisions_unreadable", {"reason": reason})

    if len(content) > _MOST_KILOBYTES * _KILOBYTE:
        return Problem(file, 0, "import_decisions_large", {"limit": _MOST_KILOBYTES})
    try:
        top = json.loads(content.decode("utf-8-sig"), object_pairs_hook=lambda pairs: _unique(pairs, twice))
    except UnicodeDecodeError:
        return refused("UTF-8")
    except (ValueError, RecursionError):  # nested too deeply, or a number of thousands of digits
        return refused("JSON")
    version = top.get("format", NEWEST_FORMAT) if isinstance(top, dict) else None
    is_one = isinstance(top, dict) and any(key in top for key in _KEYS[1:])
    if not is_one or not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return refused(", ".join(_KEYS))
    if version > NEWEST_FORMAT:
        facts: dict[str, str | int] = {"value": str(version)[:_MOST_SHOWN], "known": NEWEST_FORMAT}
        return Problem(file, 0, "import_decisions_newer", facts)
    return dict(top)


def _texts(value: object, allowed: Callable[[str], bool]) -> tuple[dict[str, str], list[tuple[str, object]]]:
    """The entries of a mapping that are allowed texts, and the others: ("", value) if it is no mapping."""
    if not isinstance(value, dict):
        return {}, [("", value)]
    found, wrong = {}, []
    for key, text in value.items():
        if len(key) <= _MOST_LETTERS and isinstance(text, str) and len(text) <= _MOST_LETTERS and allowed(text):
            found[key] = text
        else:
            wrong.append((key, text))
    return found, wrong


def _unique(pairs: list[tuple[str, object]], twice: list[str]) -> dict[str, object]:
    """The pairs as a mapping; the first of several values of one key counts."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            twice.append(key)
        found.setdefault(key, value)
    return found


def _warning(file: str, code: str, **facts: str | int) -> Problem:
    return Problem(file, 0, code, facts, "warning")


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    letters = (letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text[:_MOST_SHOWN])
    return "".join(letters) + ("…" if len(text) > _MOST_SHOWN else "")


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text)
