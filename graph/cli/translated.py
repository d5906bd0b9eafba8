"""argparse's own words in the language of a command."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from ..text.catalogue import N_, messages

# Those that our commands can show, so that the catalogues have them.
WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
)
_LOOKUPS = ("_", "ngettext")


@contextmanager
def argparse_in(lang: str) -> Iterator[None]:
    """While this lasts, argparse takes its words from the catalogue of a language.

    It looks them up by two functions that it imports from gettext, in catalogues of the system, which has none of them.
    """
    module, catalogue = vars(argparse), messages(lang)
    before = {name: module[name] for name in _LOOKUPS}
    module.update(zip(_LOOKUPS, (catalogue.gettext, catalogue.ngettext), strict=True))
    try:
        yield
    finally:
        module.update(before)
