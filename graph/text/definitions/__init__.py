"""What each metric is: its name, what it means, its formula, where it comes from, how it is misread."""

from typing import NamedTuple

from .actors import ACTORS
from .columns import DESCRIBED
from .columns_measured import CHANCE, MEASURED, OWN, UNITS
from .directed import DIRECTED
from .judging import JUDGING
from .roles import ROLES
from .sectors import SECTORS
from .terms import Both, Definition
from .wholes import WHOLES

__all__ = ["DEFINITIONS", "Definition", "Told", "column", "meaning", "misreading", "name", "ties_read"]

COLUMNS = DESCRIBED | MEASURED
_BY_STRENGTH = frozenset({"strength", "in_strength", "out_strength"})
_NOT_OF_TIES = frozenset({*JUDGING, "involvement"})
_TIES_ALIKE = Both("Alla band räknas lika, oavsett styrka.", "All ties count alike, whatever their strength.")
_STRENGTH_COUNTS = Both("Bandens styrka räknas.", "The strength of ties counts.")
DEFINITIONS: dict[str, Definition] = ACTORS | ROLES | DIRECTED | SECTORS | JUDGING | WHOLES


def name(metric: str, lang: str) -> str:
    """What the screen calls a metric."""
    return _in(DEFINITIONS[metric].name, lang)


def meaning(metric: str, lang: str) -> str:
    """One sentence on what a metric says."""
    return _in(DEFINITIONS[metric].meaning, lang)


def ties_read(metric: str, lang: str) -> str:
    """One sentence on whether a metric reads how strong ties are; empty for what is no measure of ties."""
    if metric not in DEFINITIONS or metric in _NOT_OF_TIES:
        return ""
    return _in(_STRENGTH_COUNTS if metric in _BY_STRENGTH else _TIES_ALIKE, lang)


def misreading(metric: str, lang: str) -> str:
    """One sentence on how a metric is easily read wrongly."""
    return _in(DEFINITIONS[metric].misread, lang)


class Told(NamedTuple):
    """What is said of a column in one language; what there is not is empty."""

    title: str
    description: str
    unit: str = ""
    formula: str = ""
    source: str = ""
    misread: str = ""


def column(table: str, name: str, lang: str) -> Told | None:
    """What a column of an exported table is; None if nobody has said."""
    for key in (f"{table}.{name}", name):
        if key in COLUMNS:
            title, says, unit = COLUMNS[key]
            return Told(_in(title, lang), _in(says, lang), _in(unit, lang) if unit else "")
        if key in DEFINITIONS:
            return _of_metric(key, lang)
    for ending, (title, says, unit) in CHANCE.items():
        if (metric := name.removesuffix(ending)) in DEFINITIONS:
            called = _in(DEFINITIONS[metric].name, lang)
            return Told(_in(title, lang).format(name=called), _in(says, lang).format(name=called), _in(unit, lang))
    if name.startswith("custom_"):
        return Told(name.removeprefix("custom_"), _in(OWN, lang))
    return None


def _of_metric(key: str, lang: str) -> Told:
    definition = DEFINITIONS[key]
    unit = _in(UNITS[key], lang) if key in UNITS else ""
    source = "" if definition.source == "–" else definition.source
    return Told(
        _in(definition.name, lang),
        " ".join(filter(None, (_in(definition.meaning, lang), ties_read(key, lang)))),
        unit,
        definition.formula,
        source,
        _in(definition.misread, lang),
    )


def _in(both: Both, lang: str) -> str:
    return both.sv if lang == "sv" else both.en
