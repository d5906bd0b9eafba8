"""The words of an import: a sentence for each problem, question and reason, by its code."""

from collections.abc import Mapping

from . import matching

SENTENCES: Mapping[str, str] = {**matching.SENTENCES}
REASONS: Mapping[str, str] = {**matching.REASONS}
