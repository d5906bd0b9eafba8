"""What a view of a network shows: its layers, what its groups are called, and what is in scope in a sentence."""

from .caption import Caption, caption
from .composed import Picture, compose, part, switched_off
from .heading import heading
from .memo import Memo, Remember, uncached
from .packed import packed
from .sentence import as_ties, sentence
from .subject import Subject, subject_of

__all__ = [
    "Caption",
    "Memo",
    "Picture",
    "Remember",
    "Subject",
    "as_ties",
    "caption",
    "compose",
    "heading",
    "packed",
    "part",
    "sentence",
    "subject_of",
    "switched_off",
    "uncached",
]
