"""What the values of a filter are called: as the data name them, or else by their texts."""

from collections.abc import Iterable

from ..network.model import Network
from ..network.selection import Filter
from ..text.filters import short_name, value_name


def value_names(
    network: Network, entry: Filter, values: Iterable[str], lang: str, *, short: bool = False
) -> dict[str, str]:
    """The name of each value, in their order; `short` as a heading has it."""
    own, name = entry.values.named(network), short_name if short else value_name
    return {value: own[value].text(lang) if value in own else name(entry.key, value, lang) for value in values}
