"""What a view of a network shows: its layers, what its groups are called, and what is in scope in a sentence."""

from .caption import Caption, caption
from .composed import Picture, compose, part
from .heading import heading
from .sentence import as_ties, sentence

__all__ = ["Caption", "Picture", "as_ties", "caption", "compose", "heading", "part", "sentence"]
