"""Influence and interest as attributes of one's own, which are part of the network."""

from collections.abc import Mapping

from ...metrics.numeric import numeric
from ...network.engagement import LEAST, MOST, Engagement
from ...network.model import Network

_INFLUENCE, _INTEREST = ("influence", "inflytande"), ("interest", "intresse")


def own_numbers(network: Network) -> Mapping[str, Engagement]:
    """What attributes called influence and interest state of actors, if both are numbers from 1 to 5 and no other."""
    found = [_of(network, names) for names in (_INFLUENCE, _INTEREST)]
    if not all(found):
        return {}
    influence, interest = found
    return {id: Engagement(id, influence.get(id), interest.get(id)) for id in influence.keys() | interest.keys()}


def _of(network: Network, names: tuple[str, ...]) -> dict[str, float]:
    key = next((key for key in numeric(network) if key.casefold() in names), None)
    if key is None:
        return {}
    values = zip(network.position, numeric(network)[key].tolist(), strict=True)
    stated = {id: value for id, value in values if value == value}  # noqa: PLR0124 - NaN is none
    return stated if all(LEAST <= value <= MOST for value in stated.values()) else {}
