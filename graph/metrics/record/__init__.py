"""What an uncertain, uneven or unanswered record may hide of the answer to the hub question."""

from .ranges import CHANCES, NETWORKS, plausible_networks, resampled_partnerships
from .response import response
from .uneven import uneven_records

__all__ = ["CHANCES", "NETWORKS", "plausible_networks", "resampled_partnerships", "response", "uneven_records"]
