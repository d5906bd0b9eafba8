"""The words of an organisation's name in one form: Swedish, without endings, legal forms and small words.

Two names of one organisation come to the same words, whatever their order, language and inflection: `City of Malmö`
and `Malmö stad` to `kommun malmo`, `Västra Götalandsregionen` and `Region Västra Götaland` to `gotaland region vastra`.
What distinguishes organisations stays: `Region Skåne` and `Länsstyrelsen Skåne` differ.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..spelling import folded, tidy
from .name_words import AREAS, BODIES, LEGAL, LEGAL_PHRASES, MEANT, PHRASES, PLACES, SMALL, SWEDISH, WEAK

MOST_WORDS = 40
MOST_LETTERS = 24  # of a word that is compared letter by letter
_LONGEST = 300
_SHORTEST_STEM = 5
_FEWEST, _MOST_IN_AN_ABBREVIATION, _MOST_IN_BRACKETS = 2, 6, 10  # letters
_FEWEST_IN_A_RUN, _MOST_IN_RUNS = 4, 12  # words


# A compound whose last part is a word of its own: `götalandsregionen` is two words.
_BODY_IN_A_WORD = re.compile(r"(.{4,}?)s?(region|universitet)(?:en|et)?")
# Where a compound falls apart for its initials.
_PARTS = re.compile(
    r"(.{3,}?)s?(forbund\w*|region\w*|hogskol\w*|universitet\w*|styrelse\w*|stiftelse\w*|frag\w+|institut\w*|"
    r"organisation\w*|verk\w*|skol\w*|rad\w*|fond\w*|samhalle\w*|sektor\w*|center\w*|centr\w+|platt?form\w*)"
)
_ENDINGS = re.compile(r"(?:orna|arna|erna|en|et)$")
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")
_AFTER_A_DASH = re.compile(r"^(.{4,}?)\s+[-–—]\s+(\S+)$|^(\S+)\s+[-–—]\s+(.{4,})$")
_FIRST_OF_PHRASES = frozenset(phrase.split()[0] for phrase in (*LEGAL_PHRASES, *PHRASES))
_BETWEEN_PARTS = re.compile(r"\s+[-–—]\s+|\s*[,:(]\s*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in words: `words` sorted, `order` as they stand, `legal` its legal forms, and the text it comes from.

    `weak` are words that it may have or not. `is_bare_place` says that it is a municipality's without that word.
    """

    text: str
    words: tuple[str, ...]
    order: tuple[str, ...]
    weak: frozenset[str]
    legal: frozenset[str]
    is_bare_place: bool = False

    @property
    def words_of_it(self) -> tuple[str, ...]:
        """The words of what follows an abbreviation: a place alone is no municipality there."""
        return tuple(word for word in self.words if word != "kommun") if self.is_bare_place else self.words

    @property
    def joined(self) -> str:
        """All words as one, as they stand."""
        return "".join(self.order)


def names_in(text: str) -> tuple[Name, ...]:
    """The name, without an abbreviation in brackets or after a dash, and with that in the place of the long name."""
    texts = [text := tidy(text[:_LONGEST])]
    if (found := _IN_BRACKETS.search(text)) and _is_abbreviation(found[1], most=_MOST_IN_BRACKETS):
        before, after = text[: found.start()], text[found.end() :]
        texts = [f"{before} {after}", f"{found[1]} {after}"]
    elif found := _AFTER_A_DASH.match(text):
        long, short = (found[1], found[2]) if found[1] else (found[4], found[3])
        if _is_abbreviation(short):
            texts = [text, long, short]
    return tuple(name for name in map(name_of, map(tidy, texts)) if name)


def parts_in(text: str) -> tuple[Name, ...]:
    """Shorter forms that the name may have: before a bracket, a comma or a dash, after one, or its first word alone.

    Not what is left of a public body or a university, of which it would be a part, and nothing that leaves a place out.
    """
    text = tidy(text[:_LONGEST])
    if text.isalnum() or (whole := name_of(text)) is None:  # one word
        return ()
    texts = [*_BETWEEN_PARTS.split(text), _IN_BRACKETS.sub(" ", text), text.partition(" ")[0]]
    texts += [" ".join(text.split()[i:j]) for i, j in _runs(len(text.split()))]
    found = {}
    for part in dict.fromkeys(map(tidy, texts)):
        name = name_of(part) if part != text else None
        if name is None or set(name.words) == set(whole.words) or not set(name.words) < set(whole.words):
            continue
        left_out = set(whole.words) - set(name.words)
        if any(map(is_place, left_out)) or BODIES & set(name.words) or all(map(is_distinct, name.words)):
            continue
        found[name.words] = name
    return tuple(found.values())


def _runs(words: int) -> Iterator[tuple[int, int]]:
    """The beginnings and ends of so many words that are four words or more, and more than half of them."""
    if words <= _MOST_IN_RUNS:
        for length in range(max(_FEWEST_IN_A_RUN, words // 2 + 1), words):
            yield from ((start, start + length) for start in range(words - length + 1))


@lru_cache(maxsize=50_000)
def name_of(text: str) -> Name | None:
    """A name as it is compared; None if it has no letter or digit."""
    words = folded(text).split()
    if not words:
        return None
    legal: set[str] = set()
    order: list[str] = []
    weak: set[str] = set()
    for word in _without_phrases(words, legal)[:MOST_WORDS]:
        if word in LEGAL:
            legal.add(LEGAL[word])
        elif word not in SMALL:
            for part in _parts(word):
                (weak.add if part in WEAK else order.append)(part)
    if not order or (weak == {"lan"} and all(word in PLACES for word in order)):
        order += sorted(weak)
        weak = set()
    if not order:  # nothing but a legal form: `Föreningen`
        order, legal = words[:MOST_WORDS], set()
    is_bare_place = len(order) == 1 and order[0] in PLACES and not legal
    if is_bare_place:  # `Malmö` for the municipality
        order.append("kommun")
    return Name(text, tuple(sorted(order)), tuple(order), frozenset(weak), frozenset(legal), is_bare_place)


def _without_phrases(words: list[str], legal: set[str]) -> list[str]:
    """The words with phrases as the word they come to, without those for a legal form, which is added to `legal`."""
    if _FIRST_OF_PHRASES.isdisjoint(words):
        return words
    padded = f" {' '.join(words)} "
    for phrase, form in LEGAL_PHRASES.items():
        if f" {phrase} " in padded:
            legal.add(form)
            padded = padded.replace(f" {phrase} ", " ")
    for phrase, meant in PHRASES.items():
        if f" {phrase} " in padded:
            padded = padded.replace(f" {phrase} ", f" {meant} ")
    return padded.split()


def is_distinct(word: str) -> bool:
    """Whether another word is never a misspelling of it: a place, a point of the compass, a number, a common word."""
    return is_place(word) or word in MEANT or any(map(str.isdigit, word))


def is_place(word: str) -> bool:
    """Whether the word names a municipality, a part of the country or a point of the compass."""
    return word in PLACES or word in AREAS


def abbreviated(name: Name) -> tuple[str, tuple[str, ...]] | None:
    """The abbreviation that a name is or begins with, in small letters, and its other words; None if it does not."""
    first, _, rest = name.text.partition(" ")
    if not _is_abbreviation(first):
        return None
    others = name_of(rest)
    return folded(first), () if others is None else others.words_of_it


def initials(name: Name, wanted: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The `wanted` abbreviations that stand for the name or its beginning, each with the words after that.

    Initials of the words or of their parts, of a university also with two letters of one: `Malmö universitet` → `mu`,
    `mau`; small words count or not: `Högskolan i Gävle` → `hg`, `hig`. Fewer than three letters are too few.
    """
    if not wanted:
        return
    every = folded(name.text).split()[:MOST_WORDS]
    for words in dict.fromkeys((tuple(every), tuple(word for word in every if word not in SMALL))):
        compounds = list(map(_compound, words[:_MOST_IN_AN_ABBREVIATION]))
        for end in range(1, len(compounds) + 1):
            pieces = list(chain.from_iterable(compounds[:end]))
            for letters in {"".join(word[0] for word in words[:end]), "".join(piece[0] for piece in pieces)}:
                if _FEWEST < len(letters) <= _MOST_IN_AN_ABBREVIATION and letters in wanted:
                    rest = name_of(" ".join(words[end:])) if end < len(words) else None
                    yield letters, rest.words_of_it if rest else ()
            if "universitet" in name.words and end == len(words) <= _MOST_IN_AN_ABBREVIATION:
                for i in range(len(pieces)):
                    yield "".join(piece[: 2 if i == j else 1] for j, piece in enumerate(pieces)), ()


def _compound(word: str) -> tuple[str, ...]:
    """The parts of a word that is put together, or the word."""
    found = _PARTS.fullmatch(word)
    return found.groups() if found else (word,)


def _parts(word: str) -> Iterator[str]:
    if word in SWEDISH:
        yield from SWEDISH[word].split()
    elif word in MEANT:
        yield word
    elif compound := _BODY_IN_A_WORD.fullmatch(word):
        first = _stem(compound[1])
        yield from (*SWEDISH.get(first, first).split(), compound[2])
    else:
        stem = _stem(word)
        yield from SWEDISH.get(stem, stem).split()


def _stem(word: str) -> str:
    """The word without the ending of the genitive, the definite form or the plural, where enough is left."""
    if is_place(word):
        return word
    if word.endswith("s") and (is_place(word[:-1]) or len(word) > _SHORTEST_STEM):
        word = word[:-1]
    if is_place(word) or word in SWEDISH or word in MEANT:
        return word
    shorter = _ENDINGS.sub("", word)
    return shorter if len(shorter) >= _SHORTEST_STEM else word


def _is_abbreviation(text: str, most: int = _MOST_IN_AN_ABBREVIATION) -> bool:
    """Whether a text is written as an abbreviation: `MAU`, `LiU`."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    is_short = _FEWEST <= len(letters) <= most and " " not in text.strip()
    return is_short and capitals > 1 and (capitals * 2 > len(letters) or most > _MOST_IN_AN_ABBREVIATION)
