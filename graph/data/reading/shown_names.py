"""The names that the app shows for sectors, forms and degrees of confidence, and the ids that they stand for."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ...network.model import Bilingual
from ...text import labels
from ...text.catalogue import messages
from .fields import BILINGUAL

SINCE = 2  # the format in which a name may stand for an id
_WORDS = {"form": labels.FORMS, "confidence": {id: labels.CONFIDENCES[id] for id in ("high", "medium", "low")}}


@lru_cache
def names_of(key: str) -> Mapping[str, str]:
    """The ids of forms (`form`) or degrees of confidence (`confidence`), by their names in Swedish and English."""
    return _distinct((id, messages(lang).gettext(word)) for id, word in _WORDS[key].items() for lang in BILINGUAL)


def names_of_sectors(sectors: Mapping[str, Bilingual]) -> Mapping[str, str]:
    """The ids of sectors by their names; without a name that is another sector's id, or that two sectors have."""
    names = _distinct((id, name) for id, both in sectors.items() for name in both)
    return {name: id for name, id in names.items() if name not in sectors}


def _distinct(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    ids: dict[str, set[str]] = {}
    for id, name in named:
        for spelling in _spellings(name):
            ids.setdefault(spelling, set()).add(id)
    return {name: next(iter(those)) for name, those in ids.items() if len(those) == 1}


def _spellings(name: str) -> Iterator[str]:
    """The name as it is, and as it begins a sentence or stands in one."""
    yield from dict.fromkeys((name, name[:1].upper() + name[1:], name[:1].lower() + name[1:]))
