"""Usage errors: unknown values of options, reported together with what was probably meant."""

from collections.abc import Collection, Mapping

from ..network.model import Network
from ..network.problems import Guesser
from ..network.selection import Selection, Unknown, closest_actor, unknown_sentence, unknown_values
from ..text import scopes, whatif


class UsageError(ValueError):
    """Options that ask for what is not possible; one line for each."""


class Faults:
    """Notes every fault of the options, to raise them together."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._lines: list[str] = []
        self._guesser = Guesser()

    def add(self, sentence: str) -> None:
        """Note a fault."""
        self._lines.append(sentence)

    def known(
        self, option: str, values: Collection[str], known: Collection[str], called: Mapping[str, str] | None = None
    ) -> frozenset[str]:
        """The values, each of which should be known; `called` maps other names to known values."""
        for value in values:
            if value not in known:
                self.unknown(option, value, known, called)
        return frozenset(values)

    def unknown(self, option: str, value: str, known: Collection[str], called: Mapping[str, str] | None = None) -> None:
        """Note a value that is not known."""
        guess = self._guesser.closest(value, known, called)
        self.add(unknown_sentence(Unknown(option, value, tuple(known), guess), self._lang))

    def selection(self, network: Network, selection: Selection, options: Mapping[str, str]) -> None:
        """Note every value of a selection that the network does not have; `options` gives the option of each field."""
        for unknown in unknown_values(network, selection, self._guesser):
            self.add(unknown_sentence(unknown._replace(field=options[unknown.field]), self._lang))

    def actor(self, network: Network, value: str) -> None:
        """Note an id that no actor of the network has."""
        if value not in network.position:
            guess = closest_actor(network, value, self._guesser)
            self.add(scopes.no_such_actor(value, len(network.actors), guess, self._lang))

    def link(self, links: Collection[str], value: str) -> None:
        """Note a name that none of the links has."""
        if value not in links:
            self.add(whatif.no_such_link(value, len(links), self._guesser.closest(value, links), self._lang))

    def raise_any(self) -> None:
        """Raise UsageError if anything was noted."""
        if self._lines:
            raise UsageError("\n".join(self._lines))
