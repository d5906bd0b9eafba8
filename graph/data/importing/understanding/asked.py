"""The questions of an import: each once, whatever the number of rows, with the answer that was given before."""

from collections.abc import Sequence

from ..understood import Decisions, Question

_MOST_PLACES = 100  # that a question names; its fact `n` counts all


class Asked:
    """Every question so far, in order."""

    def __init__(self, decisions: Decisions) -> None:
        self._answers = decisions.answers
        self._questions: dict[str, Question] = {}
        self._places: dict[str, dict[str, None]] = {}
        self._counts: dict[str, int] = {}

    def ask(
        self, key: str, code: str, options: Sequence[str], suggested: str | None, place: str, **facts: str | int
    ) -> str | None:
        """The answer to a question, or what is suggested; `place` is one more row that it concerns."""
        question = self._questions.get(key)
        if question is None:
            answer = self._answers.get(key)
            answer = answer if answer in options else None
            question = Question(key, code, tuple(options), facts, suggested, answer)
            self._questions[key], self._places[key], self._counts[key] = question, {}, 0
        self._counts[key] += 1
        places = self._places[key]
        if len(places) < _MOST_PLACES:
            places[place] = None
        return question.value

    def questions(self) -> tuple[Question, ...]:
        """All of them, each with its places and how many rows or cells it concerns."""
        return tuple(
            Question(
                q.key, q.code, q.options, {**q.facts, "n": self._counts[key]}, q.suggested, q.answer, tuple(places)
            )
            for key, q in self._questions.items()
            for places in [self._places[key]]
        )
