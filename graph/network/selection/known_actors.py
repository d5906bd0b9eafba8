"""Ids of actors that a network does not have, and who was probably meant."""

from collections.abc import Iterable

from ...text import scopes
from ..model import Network
from ..problems import Guesser


class UnknownActorError(KeyError):
    """No actor of the network has this id; the message names who was probably meant."""

    def __init__(self, id: str, message: str) -> None:
        super().__init__(id)
        self._message = message

    def __str__(self) -> str:
        return self._message


def refuse_unknown_actors(network: Network, ids: Iterable[str]) -> None:
    """Raise UnknownActorError for the first id that no actor of the network has."""
    for id in ids:
        if id not in network.position:
            guess = closest_actor(network, id, Guesser())
            raise UnknownActorError(id, scopes.no_such_actor(id, len(network.actors), guess, "en"))


def closest_actor(network: Network, name: str, guesser: Guesser) -> str | None:
    """The id of the actor that was probably meant by an id, a name or an alias, None if none is close."""
    called = {name: a.id for a in network.actors for name in (*a.aliases, a.name_en or a.name, a.name)}
    return guesser.closest(name, network.position, called)
