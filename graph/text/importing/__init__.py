"""The words of an import: a sentence for each problem, question and reason, by its code."""

from collections.abc import Mapping

from . import containers

SENTENCES: Mapping[str, str] = {**containers.SENTENCES}
