"""What each metric is: its name, what it means, its formula, where it comes from, how it is misread.

The texts stand in one Markdown file a language, beside this module, and are read when they are first asked for.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..catalogue import SOURCE
from .markdown import Column, Definition, Definitions, read

__all__ = [
    "DEFINITIONS",
    "FILES",
    "Definition",
    "Description",
    "column",
    "load",
    "meaning",
    "metrics",
    "misreading",
    "name",
    "ties_read",
]

FILES = Path(__file__).parent
# Endings of the columns of a metric's permutation test, and of one that is estimated from a sample.
_ENDINGS = ("_expected", "_z", "_low", "_high", "_samples")
_OWN = "custom_"


@lru_cache
def load(lang: str, folder: Path | None = None) -> Definitions:
    """All definitions in a language; where its file has none, or there is no file, the English ones stand.

    `folder` holds the files; without it they are those of the project.
    """
    file = (folder or FILES) / f"{lang}.md"
    if lang == SOURCE:
        return read(file)
    english = load(SOURCE, folder)
    own = read(file) if file.is_file() else Definitions({}, {})
    return Definitions(english.metrics | own.metrics, english.columns | own.columns)


def metrics(lang: str) -> Mapping[str, Definition]:
    """Every metric in a language, in the order of the page Methods."""
    return load(lang).metrics


class _Metrics(Mapping[str, Definition]):
    """What is the same in every language of the metrics: their keys, formulas, sources and digits."""

    def __getitem__(self, metric: str) -> Definition:
        return metrics(SOURCE)[metric]

    def __iter__(self) -> Iterator[str]:
        return iter(metrics(SOURCE))

    def __len__(self) -> int:
        return len(metrics(SOURCE))


DEFINITIONS: Mapping[str, Definition] = _Metrics()


def name(metric: str, lang: str) -> str:
    """What the screen calls a metric."""
    return metrics(lang)[metric].name


def meaning(metric: str, lang: str) -> str:
    """One sentence on the meaning of a metric."""
    return metrics(lang)[metric].meaning


def ties_read(metric: str, lang: str) -> str:
    """One sentence on whether a metric reads how strong ties are; empty for what is no measure of ties."""
    return metrics(lang)[metric].strength if metric in metrics(lang) else ""


def misreading(metric: str, lang: str) -> str:
    """One sentence on how a metric is easily read wrongly."""
    return metrics(lang)[metric].misread


class Description(NamedTuple):
    """The description of a column in one language; empty texts where there is none."""

    title: str
    description: str
    unit: str = ""
    formula: str = ""
    source: str = ""
    misread: str = ""


def column(table: str, name: str, lang: str) -> Description | None:
    """The description of a column of an exported table; None if it has none."""
    defined, columns = load(lang)
    if name.startswith(_OWN):
        return _named(columns[f"{_OWN}*"], name.removeprefix(_OWN))
    for key in (f"{table}.{name}", name):
        if key in columns:
            return Description(*columns[key])
        if key in defined:
            return _of_metric(defined[key])
    for ending in _ENDINGS:
        if (metric := name.removesuffix(ending)) in defined:
            return _named(columns[f"*{ending}"], defined[metric].name)
    return None


def _named(column: Column, name: str) -> Description:
    return Description(*(text.replace("{name}", name) for text in column))


def _of_metric(metric: Definition) -> Description:
    return Description(
        metric.name,
        " ".join(filter(None, (metric.meaning, metric.strength))),
        metric.unit,
        metric.formula,
        "" if metric.source == "–" else metric.source,
        metric.misread,
    )
