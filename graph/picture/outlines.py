"""The outlines of regions: of countries whose map is shipped, made by `scripts/outlines.py`."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_FILE = Path(__file__).with_name("sweden.json")


class Attribution(NamedTuple):
    """Whose work outlines are, and what their licence asks to be stated."""

    title: str
    author: str
    url: str
    licence: str
    licence_url: str
    changes: str


@cache
def _content() -> Any:
    return json.loads(_FILE.read_text(encoding="utf-8"))


def attribution() -> Attribution:
    """Whose work the outlines are."""
    return Attribution(**_content()["attribution"])


def outlines() -> Mapping[str, Any]:
    """The outline of each county of Sweden by its code: polygons of points, which grow to the right and downwards."""
    counties: Mapping[str, Any] = _content()["counties"]
    return counties
