"""The names that users give to the quadrants of influence and interest, in a small file beside the data."""

import json
from collections.abc import Mapping
from pathlib import Path

from .atomic import save_file

FILE = "quadrants.json"
NAMES = ("high-high", "high-low", "low-high", "low-low")  # influence first
LONGEST = 40  # characters
_MOST_BYTES = 10_000


def read_quadrants(folder: str | Path) -> dict[str, str]:
    """The names that are kept; what is none, and a file that cannot be read, gives none and is no fault."""
    try:
        with Path(folder, FILE).open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return usable(found) if isinstance(found, dict) else {}


def keep_quadrants(folder: str | Path, names: Mapping[str, str]) -> None:
    """Keep names; a quadrant whose name is empty has its usual one again.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    content = json.dumps(usable(names), ensure_ascii=False, indent=2, sort_keys=True)
    save_file(f"{content}\n".encode(), Path(folder, FILE))


def usable(names: Mapping[str, object]) -> dict[str, str]:
    """The names without what is none: one line each, of at most 40 characters that can be seen."""
    found = {}
    for key in NAMES:
        text = names.get(key)
        name = " ".join(text.split())[:LONGEST].rstrip() if isinstance(text, str) else ""
        if name and name.isprintable():
            found[key] = name
    return found
