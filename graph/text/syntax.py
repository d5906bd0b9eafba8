"""Errors of libyaml about a text that is not YAML, for readers who do not know YAML's terms.

As in all messages, a brace as a sign is written twice.
"""

from collections.abc import Mapping

from .catalogue import N_

_QUOTES = N_("a text that begins like this needs quotation marks around it")
_BLOCK = N_("after | or > the text begins on the next line; otherwise put the text in quotes")
_DIRECTIVE = N_("remove the line that begins with %")

SYNTAX: Mapping[str, str] = {
    "mapping values are not allowed in this context": N_(
        "a colon where none is expected; check the indentation and that a space follows the colon on the line above, or put the text in quotes"
    ),
    "found unexpected end of stream": N_("the text that begins here has no closing quotation mark"),
    "found character that cannot start any token": N_(
        "a character that cannot come first (tab, @, `, %); use spaces, or quotes around the text"
    ),
    "found a tab character that violates indentation": N_("a tab in the indentation; use spaces"),
    "did not find expected '-' indicator": N_("a line that does not belong to the list; check the indentation"),
    "did not find expected key": N_(
        "wrong indentation, or a text that needs quotation marks around all of it (one that begins with "
        "[ {{ \" or '); a key was expected here"
    ),
    "could not find expected ':'": N_("a colon is missing after the key, or the line is indented wrongly"),
    "did not find expected node content": N_(
        "a value was expected here: a bracket is not closed, or a text needs quotation marks around it"
    ),
    "did not find expected alphabetic or numeric character": _QUOTES,
    "did not find expected whitespace or line break": _QUOTES,
    "block sequence entries are not allowed in this context": _QUOTES,
    "mapping keys are not allowed in this context": _QUOTES,
    "found unknown escape character": N_("a \\ within \" \" has a meaning of its own; use ' ' instead"),
    "did not find expected comment or line break": _BLOCK,
    "did not find expected <document start>": N_(
        "the line stands further left than the first one, or after the end of the document; check the indentation"
    ),
    "found incompatible YAML document": _DIRECTIVE,
    "found unknown directive name": _DIRECTIVE,
}
