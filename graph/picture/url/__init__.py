"""A view of a network as an address: what is shown, and how, in keys and values that no language changes."""

from .reading import read
from .view import COMMUNITY, LAYOUTS, MAPS, NARROWEST, SIZES, VERSION, WIDEST, Known, Unknown, View, adapted
from .written import KEYS, NAMES, joined, write

__all__ = [
    "COMMUNITY",
    "KEYS",
    "LAYOUTS",
    "MAPS",
    "NAMES",
    "NARROWEST",
    "SIZES",
    "VERSION",
    "WIDEST",
    "Known",
    "Unknown",
    "View",
    "adapted",
    "joined",
    "read",
    "write",
]
