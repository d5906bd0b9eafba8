"""What an uncertain, uneven or unanswered record may hide of the answer to the hub question."""

from .ranges import CHANCES, plausible_networks, ratio_ranges, resampled_partnerships
from .response import response
from .uneven import uneven_records

__all__ = ["CHANCES", "plausible_networks", "ratio_ranges", "resampled_partnerships", "response", "uneven_records"]
