"""What a definition consists of."""

from typing import NamedTuple


class Both(NamedTuple):
    """A text in Swedish and in English."""

    sv: str
    en: str


class Definition(NamedTuple):
    """One metric. `digits` is how many decimals the screen shows; the exports have them all."""

    name: Both
    meaning: Both
    formula: str
    range: str
    isolate: str
    source: str
    misread: Both
    digits: int = 3
