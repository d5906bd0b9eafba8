"""The words of an import: a sentence for each problem, question and reason, by its code."""

from collections.abc import Mapping

from . import own_exports

SENTENCES: Mapping[str, str] = {**own_exports.SENTENCES}
