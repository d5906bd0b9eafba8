"""How Sphinx makes the documentation (`make docs`). Warnings are errors, so every reference must lead somewhere."""

import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, NumpyDocstring

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import graph  # noqa: E402

project = "Stakeholder network explorer"
html_title = project
language = "en"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
default_role = "code"  # docstrings mark code by one backtick
nitpicky = True
# Types of other libraries: their inventories would have to be fetched.
nitpick_ignore_regex = [("py:.*", r"(?!graph\b).*")]
# What the reader makes a DataError of; who catches one reads its problems; and tests
# that pages make once for two tables. The others stand for any type.
nitpick_ignore = [
    ("py:class", "graph.network.problems.Found"),
    ("py:class", "graph.metrics.mixing_tests.MixingTests"),
    *(("py:class", f"graph.metrics.engine.contract.{name}") for name in "SBR"),
]

myst_heading_anchors = 3

autodoc_member_order = "groupwise"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
maximum_signature_line_length = 100
SECTIONS = Config(napoleon_custom_sections=["Sources"])

html_theme = "furo"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
SWEDISH = ("guide/sv/", "matt")


def speak_swedish(_app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: nodes.document) -> None:
    """A page in Swedish says so to screen readers and browsers."""
    if page.startswith(SWEDISH):
        context["language"] = "sv"


def find_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.Element
) -> nodes.Element | None:
    """A value is documented as `graph.Actor`, and annotations say `graph.network.model.Actor`."""
    target = node.get("reftarget", "")
    name = target.rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in graph.__all__ or target == f"graph.{name}":
        return None
    found = env.domains["py"].resolve_any_xref(env, node["refdoc"], app.builder, f"graph.{name}", node, content)
    return found[0][1]


def read_sections(_app: Sphinx, what: str, _name: str, _obj: object, _options: Any, lines: list[str]) -> None:
    """Sections of docstrings are numpydoc's; a property's first sentence has no type before its colon."""
    if what == "module":  # a sentence, and an example
        lines[1:] = ["", ".. code-block:: python", *(f"   {line}" for line in lines[1:])]
    else:
        lines[:] = NumpyDocstring(lines, SECTIONS, what="function").lines()


def skip_numbered_field(_app: Sphinx, _what: str, _name: str, obj: object, _skip: bool, _options: Any) -> bool | None:
    """The signature tells the fields of a named tuple."""
    return True if (getattr(obj, "__doc__", None) or "").startswith("Alias for field number") else None


def setup(app: Sphinx) -> None:
    """What Sphinx is told besides the names above."""
    app.connect("html-page-context", speak_swedish)
    app.connect("missing-reference", find_public_name)
    app.connect("autodoc-process-docstring", read_sections)
    app.connect("autodoc-skip-member", skip_numbered_field)
