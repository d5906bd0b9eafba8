"""The words of an import: a sentence for each problem, question and reason, by its code."""

from collections.abc import Mapping

from . import containers, formats, matching, own_exports, page, understanding

SENTENCES: Mapping[str, str] = {
    **containers.SENTENCES,
    **formats.SENTENCES,
    **matching.SENTENCES,
    **own_exports.SENTENCES,
    **page.SENTENCES,
    **understanding.SENTENCES,
}
REASONS: Mapping[str, str] = {**matching.REASONS, **own_exports.REASONS, **understanding.REASONS}
QUESTIONS: Mapping[str, str] = {**formats.QUESTIONS, **matching.QUESTIONS, **understanding.QUESTIONS}
# The words of the values that an answer may have, by the code of the question.
OPTIONS: Mapping[str, Mapping[str, str]] = {**formats.OPTIONS, **matching.OPTIONS, **understanding.OPTIONS}
