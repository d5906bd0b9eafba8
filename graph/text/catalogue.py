"""Messages in the reader's language: English stands in the code, every other language in a catalogue of its own."""

from datetime import UTC, datetime
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

SOURCE = "en"
LOCALE = Path(__file__).parent / "locale"
_DOMAIN = "graph"
# Of which country a language's habits are, where Babel would take another one's.
_COUNTRIES = {SOURCE: "en_GB"}


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a message that is translated where it is shown
    """Mark a message for the catalogues and return it as it is."""
    return message


def NN_(one: str, more: str) -> tuple[str, str]:  # noqa: N802 - as above
    """Mark a message about one thing and about several; `ngettext(*message, n)` translates it."""
    return one, more


def NC_(context: str, message: str) -> tuple[str, str]:  # noqa: N802 - as above
    """Mark a message that means different things in different places; `pgettext(*message)` translates it."""
    return context, message


@lru_cache
def locale(lang: str) -> "Locale":
    """A language's habits as Babel knows them: how it writes numbers and lists, what it calls the countries.

    Raises
    ------
    babel.UnknownLocaleError
        If Babel does not know the language.
    """
    from babel import Locale  # noqa: PLC0415 - `--help` does without

    return Locale.parse(_COUNTRIES.get(lang, lang))


@lru_cache
def messages(lang: str) -> NullTranslations:
    """The messages of a language, as gettext's `gettext`, `ngettext`, `pgettext` and `npgettext` look them up.

    A message that the catalogue lacks stays English, as everything does in a language without a catalogue. Catalogues
    of translators are read where there are any, and compiled ones otherwise: a wheel has those alone, and what an
    editor of catalogues compiles beside its own counts for nothing.
    """
    folder = LOCALE / lang / "LC_MESSAGES"
    compiled, written = folder / f"{_DOMAIN}.mo", folder / f"{_DOMAIN}.po"
    if written.is_file():
        return GNUTranslations(BytesIO(compile_catalogue(written)))
    if compiled.is_file():
        return GNUTranslations(BytesIO(compiled.read_bytes()))
    return NullTranslations()


def catalogues() -> list[str]:
    """The languages that have a catalogue, by their codes."""
    return sorted(path.parts[-2] for path in LOCALE.glob("*/LC_MESSAGES"))


# The first is the one in which the app starts; a further one is a folder of `locale/`.
LANGUAGES = ("sv", SOURCE, *sorted(set(catalogues()) - {"sv", SOURCE}))


def compile_catalogue(written: Path) -> bytes:
    """A translator's catalogue (`.po`) in the form that gettext reads (`.mo`), the same bytes for the same catalogue.

    Raises
    ------
    babel.messages.pofile.PoFileError
        If the file is none.
    """
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - English does without
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with written.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    catalogue.creation_date = datetime(1970, 1, 1, tzinfo=UTC)  # Babel's is now, and would be written
    write_mo(compiled, catalogue)
    return compiled.getvalue()
