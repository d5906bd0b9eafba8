"""The sentences about the scope of the metrics and the reading of collaborations, which all pages share."""

from dataclasses import replace

from .. import picture
from ..network.selection import Change, Projection
from ..text.catalogue import N_
from . import layers
from .view_state import ViewState

# How collaborations are read unless as ties.
AS_ACTORS = N_("Each network, partnership, platform, cluster or project is an actor among others.")


def sentence(state: ViewState) -> str:
    """The sentence on what is in scope, and which network metrics are computed on."""
    view = replace(state.view, change=Change())  # the pages show the network as it is
    return picture.sentence(state.network, view, state.scoped, state.lang, member=layers.member_of)


def as_ties(projection: Projection | None, lang: str) -> str:
    """The sentence on how collaborations are read as ties; empty if there are none."""
    return picture.as_ties(projection, lang) if projection else ""
