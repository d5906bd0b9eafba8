"""The sentences about files, sheets and tables."""

from string import Formatter

import pytest

from graph.text import LANGUAGES, problems
from graph.text.importing.containers import SENTENCES


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentence(code: str) -> None:
    named = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
    facts = {name: f"<{name}>" for name in named}
    sentences = {problems.sentence(code, facts, lang) for lang in LANGUAGES}
    assert len(sentences) == len(LANGUAGES)
    for sentence in sentences:
        assert all(f"<{name}>" in sentence for name in named)
        assert not sentence.endswith(".")
