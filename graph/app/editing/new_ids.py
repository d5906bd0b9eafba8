"""The id of a new actor."""

from ...data.importing.matching.ids import ids_of
from ...network.model import Network


def id_for(name: str, network: Network) -> str:
    """The id that a name comes to beside those of a network."""
    taken = {f"\0{actor.id}": actor.id for actor in network.actors}
    return ids_of([name], taken)[name]
