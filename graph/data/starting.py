"""Starting a network: both data files of one that has a title, sectors, and nobody in it yet."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from unicodedata import normalize

from ..network.model import About, Bilingual, Network
from ..network.vocabulary import ID_LENGTH, KINDS, SECTORS
from .folders import FILES, look_into
from .importing.taking_in import Destination, take_in
from .saving import BusyError, ChangedError

_NO_ID = re.compile(r"[^a-z0-9]+")


def start_network(folder: Path, title: str, sectors: Iterable[str] = ()) -> None:
    """Write `actors.yaml` and `links.yaml` of an empty network into a folder: both, or neither.

    The folder is made if it is not there; what else lies in it stays. `sectors` are the names of its sectors, in the
    order given, each once; without any it has the default ones.

    Raises
    ------
    FileExistsError
        If the folder holds a network, or several, also one that comes into being meanwhile, or is a link, which may
        lead anywhere.
    DataError, ValueError
        If the title or the sectors could not be read again, as control characters or too many sectors.
    OSError
        If the files cannot be written.
    """
    if folder.is_symlink() or look_into(folder).kind not in ("empty", "missing"):
        raise FileExistsError(str(folder))
    about = About(title=Bilingual(title, title)) if title else About()
    network = Network((), (), sectors_named(sectors) or SECTORS, KINDS, about)
    try:
        take_in(network, Destination(folder, dict.fromkeys(FILES, "")))
    except (ChangedError, BusyError):
        raise FileExistsError(str(folder)) from None


def sectors_named(names: Iterable[str]) -> Mapping[str, Bilingual]:
    """Sectors of these names, the same in both languages, by ids made from them: `Näringsliv` → `naringsliv`.

    A default sector's name, in either language, gives that sector.
    """
    default = {name.casefold(): id for id, names in SECTORS.items() for name in names}
    made: dict[str, Bilingual] = {}
    for name in dict.fromkeys(filter(None, map(str.strip, names))):
        id = default.get(name.casefold()) or _unused(_id(name), made)
        made[id] = SECTORS.get(id) or Bilingual(name, name)
    return made


def _id(name: str) -> str:
    plain = normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _NO_ID.sub("_", plain).strip("_")[: ID_LENGTH - 3] or "sector"


def _unused(id: str, made: Mapping[str, Bilingual]) -> str:
    taken = made.keys() | SECTORS.keys()
    return next(one for one in (id, *(f"{id}_{n}" for n in range(2, len(taken) + 3))) if one not in taken)
