"""Texts of the data in Markdown, as another program reads it."""

import exported
import pytest
from markdown_it import MarkdownIt

from graph.export.formats.characters import legal
from graph.export.reporting.markdown import escaped, table

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ATTACKS = (
    *exported.HOSTILE_NAMES,
    "# heading",
    "![picture](https://example.org/x.png) [link](https://example.org)",
    "*a* _b_ **c** `d` ~~e~~ $f$ ^g^ @h {.i}",
    "a | b",
    "back\\slash \\` \\\\",
    "&lt;b&gt; &amp;",
    "[x]: https://example.org",
    "line\n# heading\n\n- list\n\n    code",
    "\udc80",
)


@pytest.mark.parametrize("text", ATTACKS)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    meant = " ".join(legal(text).split())
    _, inline, _ = READER.parse(f"x {escaped(text)} x")
    assert inline.children is not None
    assert {token.type for token in inline.children} <= {"text", "text_special"}
    assert "".join(token.content for token in inline.children) == f"x {meant} x"


def test_a_bar_ends_no_cell() -> None:
    tokens = READER.parse("\n".join(table(["a", "b"], [[escaped("x | y"), escaped("`|`")]])))
    assert [token.content for token in tokens if token.type == "inline"] == ["a", "b", "x | y", r"\`|\`"]
