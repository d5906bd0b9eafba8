"""What each metric is: its name, what it means, its formula, where it comes from, how it is misread."""

from .actors import ACTORS
from .directed import DIRECTED
from .judging import JUDGING
from .roles import ROLES
from .sectors import SECTORS
from .terms import Both, Definition
from .wholes import WHOLES

__all__ = ["DEFINITIONS", "Definition", "meaning", "misreading", "name"]

DEFINITIONS: dict[str, Definition] = ACTORS | ROLES | DIRECTED | SECTORS | JUDGING | WHOLES


def name(metric: str, lang: str) -> str:
    """What the screen calls a metric."""
    return _in(DEFINITIONS[metric].name, lang)


def meaning(metric: str, lang: str) -> str:
    """One sentence on what a metric says."""
    return _in(DEFINITIONS[metric].meaning, lang)


def misreading(metric: str, lang: str) -> str:
    """One sentence on how a metric is easily read wrongly."""
    return _in(DEFINITIONS[metric].misread, lang)


def _in(both: Both, lang: str) -> str:
    return both.sv if lang == "sv" else both.en
