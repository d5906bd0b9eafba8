"""The page Gaps: what is documented where, who should meet, and what ends when; a module for each question."""

from .address import asked
from .page import show

__all__ = ["asked", "show"]
