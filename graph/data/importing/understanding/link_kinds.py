"""The kinds of a draft: those of the format or of the existing network, and the file's own; and which way links run."""

from collections.abc import Mapping

from ....network.model import Kind, Network
from ....network.vocabulary import KINDS
from ..spelling import folded, tidy
from .asked import Asked
from .kinds import DIRECTED_TIE, KindWord, Sense, kind_word, own_kind

_UNDIRECTED, _DIRECTED = "undirected", "directed"
_FORWARD, _REVERSED = "forward", "reversed"


class Kinds:
    """Kinds by what the cells say, and the questions about those that are not known."""

    def __init__(self, asked: Asked, known: Network | None) -> None:
        self._asked = asked
        self._kinds: dict[str, Kind] = dict(known.kinds) if known else dict(KINDS)
        self._names = {folded(name): kind.id for kind in self._kinds.values() for name in (*kind.name, kind.id)}
        # What may be chosen: not the file's own, so that the same file is asked the same.
        self._choices = tuple(id for id in self._kinds if id in KINDS or self._names.get(folded(id)) == id)
        self._sure: dict[str, tuple[Kind, Sense]] = {}  # words that are known for sure
        self._choices_of_all = (*(id for id in self._choices if id != DIRECTED_TIE.id), DIRECTED_TIE.id)

    def all(self) -> Mapping[str, Kind]:
        """The kinds of the draft, used or not, the file's own last."""
        return self._kinds

    def of_word(self, text: str, place: str, *, is_directed: bool) -> tuple[Kind, Sense]:
        """The kind that a word stands for, and the direction that it gives.

        A word that is not known becomes a kind of the file's own; `is_directed` is whether the file gives its links a
        direction, which is then suggested.
        """
        if (sure := self._sure.get(text)) or (sure := self._without_question(text)):
            self._sure[text] = sure
            return sure
        suggested = _DIRECTED if is_directed else _UNDIRECTED
        options = (_UNDIRECTED, _DIRECTED, *self._choices)
        key = f"kind:{folded(text) or tidy(text)}"
        answer = self._asked.ask(key, "import_ask_kind", options, suggested, place, value=tidy(text))
        if answer in self._kinds:
            return self._kinds[answer], None
        return self._own(text, is_directed=answer == _DIRECTED), None

    def of_table(self, key: str, suggested: str | None, place: str, *, is_directed: bool) -> Kind:
        """The kind of links of which the table states none."""
        suggested = suggested or (DIRECTED_TIE.id if is_directed else "other")
        options = self._choices_of_all
        suggested = suggested if suggested in options else options[0]
        answer = self._asked.ask(f"kind:#{key}", "import_ask_kind_of_all", options, suggested, place, table=key)
        return self.default(answer or suggested) or DIRECTED_TIE

    def known(self, word: KindWord | None) -> Kind | None:
        """The kind of a word that is known for sure."""
        return self.default(word.kind) if word else None

    def is_reversed(self, word: str, suggested: Sense, place: str, first: str, second: str) -> bool:
        """Whether links of a word run from the second party to the first, where no column decides."""
        key = f"direction:{folded(word) or tidy(word)}"
        facts = {"value": tidy(word), "first": first, "second": second}
        options = (_FORWARD, _REVERSED)
        return self._asked.ask(key, "import_ask_direction", options, suggested or _FORWARD, place, **facts) == _REVERSED

    def default(self, id: str) -> Kind | None:
        """The kind of an id; a directed tie becomes one of the draft's when it is used."""
        if id == DIRECTED_TIE.id:
            return self._kinds.setdefault(id, DIRECTED_TIE)
        return self._kinds.get(id)

    def _without_question(self, text: str) -> tuple[Kind, Sense] | None:
        """The kind of a word that is known for sure, and the direction that it gives."""
        if named := self._names.get(folded(text)):
            return self._kinds[named], None
        word = kind_word(text)
        kind = self.default(word.kind) if word else None
        return (kind, word.sense) if word and kind else None

    def _own(self, text: str, *, is_directed: bool) -> Kind:
        kind = own_kind(text, directed=is_directed)
        return self._kinds.setdefault(kind.id, kind)
