"""What is in scope, and what the numbers are of, in a sentence that stands on every page."""

from dataclasses import replace

from .. import picture
from ..network.selection import Change, Projection
from ..text import phrases, scopes
from . import layers
from .seen import Seen


def sentence(seen: Seen) -> str:
    """What is in scope, and what the numbers are of."""
    view = replace(seen.view, change=Change())  # the pages show the network as it is
    return picture.sentence(seen.network, view, seen.scoped, seen.lang, member=layers.member_of)


def as_ties(projection: Projection | None, lang: str) -> str:
    """What became of the collaborations when they are read as ties."""
    if projection is None:
        return ""
    counts = {
        "collaborations": projection.collaborations,
        "other": projection.other_links,
        "inner": projection.inner_links,
        "small": projection.too_small,
    }
    return " ".join((phrases(lang)["as_ties_help"].format(**counts), *scopes.too_large(projection.too_large, lang)))
