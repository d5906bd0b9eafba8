"""What is in scope, and what the numbers are of, in a sentence that stands on every page."""

from dataclasses import replace

from .. import picture
from ..network.selection import Change, Projection
from ..text.catalogue import N_
from . import layers
from .view_state import ViewState

# What becomes of the collaborations otherwise.
AS_ACTORS = N_("Each network, partnership, platform, cluster or project is an actor among others.")


def sentence(state: ViewState) -> str:
    """What is in scope, and what the numbers are of."""
    view = replace(state.view, change=Change())  # the pages show the network as it is
    return picture.sentence(state.network, view, state.scoped, state.lang, member=layers.member_of)


def as_ties(projection: Projection | None, lang: str) -> str:
    """What became of the collaborations when they are read as ties."""
    return picture.as_ties(projection, lang) if projection else ""
