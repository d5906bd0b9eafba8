"""What actors are found by."""

from ..model import Network


def searchable(network: Network, lang: str) -> dict[str, str]:
    """Each actor's id and its name with the other names that it is found by."""
    return {
        actor.id: f"{actor.title(lang)} ({', '.join(actor.aliases)})" if actor.aliases else actor.title(lang)
        for actor in network.actors
    }
