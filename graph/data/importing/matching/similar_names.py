"""Names that come to the same words, and names of which one is a misspelling of the other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from ..spelling import folded, same_name
from .called import Alike, Called, first_few
from .name_words import ALIKE
from .names import MOST_LETTERS, Name, is_distinct

# Of 100: how alike the words of two names must be, as rapidfuzz.fuzz.ratio has it, to be a misspelling of each other.
THRESHOLD = 90

_SHORTEST_MISSPELT, _TWO_SLIPS = 4, 9  # letters of a word
_SHORTEST_JOINED = 8
_MOST_WORDS_WITH_SLIPS = 6


def with_similar_names(called: Sequence[Called]) -> Iterator[Alike]:
    """Those with names that are judged to be of one organisation, among the names that share a key."""
    for a, b in _nearly_alike(called, _sharing_a_key(called)):
        one, other = called[a], called[b]
        if (judged := _judged(one, other)) and _places_alike(one.name) == _places_alike(other.name):
            code, facts = judged
            yield Alike(one.actor, other.actor, False, code, facts)


def _sharing_a_key(called: Sequence[Called]) -> list[tuple[int, int]]:
    """The pairs of names of two actors that have the same words, the same letters, or all words but one misspelt."""
    blocks: dict[str, int | list[int]] = {}  # most keys are of one name
    for place, one in enumerate(called):
        for key in _keys(one.name):
            before = blocks.setdefault(key, place)
            if isinstance(before, list):
                if before[-1] != place:
                    before.append(place)
            elif before != place:
                blocks[key] = [before, place]
    shared = (block for block in blocks.values() if isinstance(block, list))
    pairs = dict.fromkeys(chain.from_iterable(map(first_few, shared)))
    return [(a, b) for a, b in pairs if called[a].actor != called[b].actor]


def _nearly_alike(called: Sequence[Called], pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs whose words, letters or written forms are near enough to be judged, which few are.

    All are compared at once in compiled code; no pair is left out that `_judged` would find alike.
    """
    words = [" ".join(one.name.words) for one in called]
    written = [folded(one.name.text) for one in called]
    joined = [one.name.joined for one in called]
    by_words, by_writing = (
        cpdist([texts[a] for a, _ in pairs], [texts[b] for _, b in pairs], scorer=fuzz.ratio, score_cutoff=THRESHOLD)
        for texts in (words, written)
    )
    for (a, b), score, score_as_written in zip(pairs, by_words, by_writing, strict=True):
        if score or score_as_written or joined[a] == joined[b]:
            yield a, b


def _keys(name: Name) -> Iterator[str]:
    yield " ".join(name.words)
    joined = name.joined
    if len(joined) >= _SHORTEST_JOINED:
        yield f"={joined}"
    for i, word in enumerate(name.words):
        if _SHORTEST_MISSPELT <= len(word) <= MOST_LETTERS:
            rest = " ".join((*name.words[:i], *name.words[i + 1 :]))
            yield f"{rest}|{word}"
            if len(name.words) > _MOST_WORDS_WITH_SLIPS:  # so much is the same that its beginning will do
                yield f"{rest}|{word[:2]}…"
                continue
            yield from [f"{rest}|{word[:j]}{word[j + 1 :]}" for j in range(len(word))]
            if len(word) >= _TWO_SLIPS:
                yield f"{rest}|{word[:4]}…"


def _judged(one: Called, other: Called) -> tuple[str, dict[str, str | int]] | None:
    """Why two names may be one organisation's, whatever places they name, or None if they may not."""
    a, b = one.name, other.name
    facts: dict[str, str | int] = {"one": a.text, "other": b.text}
    if a.legal and b.legal and not a.legal & b.legal:
        return None
    if a.words == b.words:
        same = same_name(a.text) == same_name(b.text) or folded(a.text) == folded(b.text)
        return ("alias" if one.is_alias or other.is_alias else "name") if same else "words", facts
    if a.joined == b.joined and len(a.joined) >= _SHORTEST_JOINED:
        return "spelling", facts | {"score": 100}
    # Also as they are written: of a word with a slip another ending is taken than of the word itself.
    if all(map(is_distinct, set(a.words) ^ set(b.words))):
        return None
    for left, right in ((a.words, b.words), (folded(a.text).split(), folded(b.text).split())):
        score = int(fuzz.ratio(" ".join(left), " ".join(right)))
        if score >= THRESHOLD and _is_misspelling(left, right):
            return "spelling", facts | {"score": score}
    return None


def _places_alike(name: Name) -> set[str]:
    """The municipalities in a name that another is called almost like."""
    return {place for place in ALIKE if place in name.text.casefold()}


def _is_misspelling(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether two names differ in one word, by a slip or two of the keyboard."""
    left, right = sorted(set(a) - set(b)), sorted(set(b) - set(a))
    if len(left) != 1 or len(right) != 1:
        return False
    one, other = left[0], right[0]
    if is_distinct(one) and is_distinct(other):
        return False
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_MISSPELT or any(map(str.isdigit, one + other)):
        return False
    return int(OSA.distance(one, other)) <= (2 if shortest >= _TWO_SLIPS else 1)
