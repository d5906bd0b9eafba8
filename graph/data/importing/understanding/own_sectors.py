"""The sectors of a draft: those of the format or of the existing network, and what the file calls its own."""

from collections.abc import Mapping, Sequence

from ....network.model import Bilingual, Network
from ....network.vocabulary import MOST_SECTORS, NOT_STATED, NOT_STATED_NAME, SECTORS
from ..matching.ids import slug
from ..spelling import folded, tidy
from .asked import Asked
from .sectors import read_sector

_OWN = "own"
_FEWEST_UNKNOWN = 2
_HALF = 0.5


class Sectors:
    """Sectors by what the cells say, and the questions about those that are not known."""

    def __init__(self, asked: Asked, known: Network | None) -> None:
        self._asked = asked
        self._base = dict(known.sectors) if known else dict(SECTORS)
        self._base.pop(NOT_STATED, None)
        self._names = {folded(name): id for id, both in self._base.items() for name in (*both, id)}
        self._is_default = set(self._base) == set(SECTORS)
        self._own: dict[str, Bilingual] = {}
        self._used: set[str] = set()
        self._columns_of_their_own: set[tuple[str, str]] = set()

    def look_at(self, key: str, heading: str, texts: Sequence[str], place: str) -> None:
        """Ask whether the values of a whole column become sectors as they are, if most of them are not known."""
        texts = tuple({folded(text): text for text in reversed(texts)}.values())[::-1]
        unknown = [text for text in texts if self._read(text) == ((), None) and not read_sector(text).is_unstated]
        most = len(unknown) > _HALF * len(texts) and len(unknown) >= _FEWEST_UNKNOWN
        if most and len(texts) + len(self._base) < MOST_SECTORS:
            facts = {"column": heading, "values": ", ".join(unknown[:5])}
            options = (_OWN, "four")
            if (
                self._asked.ask(f"sectors:{key}:{heading}", "import_ask_own_sectors", options, _OWN, place, **facts)
                == _OWN
            ):
                self._columns_of_their_own.add((key, heading))

    def sure(self, text: str, key: str, heading: str) -> str | None:
        """The one sector that a text of a column stands for; None if it states none, or has to be asked about."""
        if (key, heading) in self._columns_of_their_own:
            return None if read_sector(text).is_unstated else self._as_it_is(text)
        found, _ = self._read(text)
        return self._take(found[0]) if len(found) == 1 else None

    def of(self, text: str, key: str, heading: str, place: str) -> tuple[str, bool] | None:
        """The sector of an actor and whether it spans sectors; None if it is not stated."""
        if one := self.sure(text, key, heading):
            return one, False
        found, likely = self._read(text)
        if (key, heading) in self._columns_of_their_own or (not found and read_sector(text).is_unstated):
            return None
        options = (*(found or self._base), NOT_STATED, *(() if found else (_OWN,)))
        code = "import_ask_first_sector" if found else "import_ask_sector"
        suggested = found[0] if found else likely
        answer = self._asked.ask(f"sector:{folded(text)}", code, options, suggested, place, value=tidy(text))
        if answer == _OWN:
            return self._as_it_is(text), False
        if answer is None or answer == NOT_STATED:
            return None
        return self._take(answer), len(found) > 1

    def named(self, *, some_not_stated: bool) -> Mapping[str, Bilingual]:
        """The sectors of the draft: the usual ones unless only the file's own are used."""
        base = self._base if not self._own or self._used or not self._is_default else {}
        more = {NOT_STATED: NOT_STATED_NAME} if some_not_stated else {}
        return {**base, **self._own, **more}

    def _read(self, text: str) -> tuple[tuple[str, ...], str | None]:
        """The sectors that a text names, and a likely one."""
        if id := self._names.get(folded(text)):
            return (id,), None
        read = read_sector(text)
        found = tuple(sector for sector in read.sectors if sector in self._base)
        return found, read.likely if read.likely in self._base else None

    def _take(self, id: str) -> str:
        self._used.add(id)
        return id

    def _as_it_is(self, text: str) -> str:
        name = tidy(text)
        id = slug(name)
        if id in self._base:
            return self._take(id)
        self._own.setdefault(id, Bilingual(name, name))
        return id
