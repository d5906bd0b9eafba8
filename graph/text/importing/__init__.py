"""The words of an import: a sentence for each problem, question and reason, by its code."""

from collections.abc import Mapping

from . import formats

SENTENCES: Mapping[str, str] = {**formats.SENTENCES}
QUESTIONS: Mapping[str, str] = {**formats.QUESTIONS}
# The words of the values that an answer may have, by the code of the question.
OPTIONS: Mapping[str, Mapping[str, str]] = {**formats.OPTIONS}
