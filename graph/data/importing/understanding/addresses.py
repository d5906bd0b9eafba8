"""Web addresses, sources and organisation numbers as people write them, and what tells of people."""

import re
from functools import lru_cache

from ....network.model import Source
from ...reading.personal import is_personal_number
from ..spelling import tidy, tidy_lines

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-zåäö]{2,24}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_HOST_IN_TEXT = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s,;]*)?", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00?)\d[\d\s()/.–-]{5,20}\d")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|jpe?g|png|zip)", re.IGNORECASE)
_ORGNR = re.compile(r"(?:SE)?(?:16)?(\d{2}[2-9]\d{3})[- –]?(\d{4})(?:01)?", re.IGNORECASE | re.ASCII)
_PERSON_NAME = r"[A-ZÅÄÖÉÜ][a-zåäöéüø']+(?:-[A-ZÅÄÖÉÜ][a-zåäöéüø']+)?"
_PERSON = re.compile(rf"{_PERSON_NAME}(?: {_PERSON_NAME}){{1,2}}")
_DIGITS = re.compile(r"\d[\d -]{8,14}\d", re.ASCII)
_LONGEST = 2_000
_ORGNR_LENGTH = 40


@lru_cache(maxsize=20_000)
def read_url(text: str) -> str | None:
    """The web address in a cell, `https://` put before it where it is missing; None if it is none."""
    plain = tidy(text)
    if len(plain) > _LONGEST:
        return None
    if _URL.fullmatch(plain):
        return plain
    if "@" not in plain and _HOST.fullmatch(plain) and not _FILE.search(plain.partition("/")[0]):
        return f"https://{plain}"
    return None


def read_orgnr(text: str) -> str | None:
    """A Swedish organisation number as the format writes it: `202100-4920`; None for another text.

    Also from a VAT number, and with the 16 that authorities put before it.
    """
    plain = tidy(text)
    match = _ORGNR.fullmatch(plain) if len(plain) <= _ORGNR_LENGTH else None
    return f"{match[1]}-{match[2]}" if match else None


def read_sources(text: str) -> tuple[Source, ...]:
    """The sources in a cell: titles, addresses or both, with semicolons or line breaks between."""
    parts = [part.strip() for line in tidy_lines(text).split("\n") for part in _between_sources(line)]
    return tuple(source for part in parts if part for source in _of_part(part))


def _between_sources(line: str) -> list[str]:
    return re.split(r";\s", line + " ") if ";" in line else [line]


@lru_cache(maxsize=20_000)
def _of_part(part: str) -> tuple[Source, ...]:
    part = part.rstrip("; ")
    if url := read_url(part):
        return (Source("", url),)
    found = [*_URL.finditer(part), *(() if _URL.search(part) else _HOST_IN_TEXT.finditer(part))]
    urls = [match.group().rstrip(".,;)]") for match in found]
    if not urls:
        return (Source(part),)
    title = part
    for url in urls:
        title = title.replace(url, " ")
    title = " ".join(title.strip(" ,:;()<>–-[]").split())
    addresses = [url if url.casefold().startswith("http") else f"https://{url}" for url in urls]
    return (Source(title, addresses[0]), *(Source("", address) for address in addresses[1:]))


def tells_of_person(text: str) -> bool:
    """Whether a cell holds an e-mail address, a telephone number or a personal identity number."""
    if len(text) > _LONGEST:
        return False
    return bool(_MAIL.search(text) or is_phone(text) or is_personal(text))


def is_phone(text: str) -> bool:
    """Whether the whole text is a telephone number."""
    return bool(_PHONE.fullmatch(tidy(text)))


def is_personal(text: str) -> bool:
    """Whether the whole text is a personal identity number."""
    plain = tidy(text)
    return bool(_DIGITS.fullmatch(plain)) and is_personal_number(plain.replace(" ", ""))


def is_like_a_person(text: str) -> bool:
    """Whether the text is written as the name of a person: two or three words, each with one capital letter."""
    return bool(_PERSON.fullmatch(tidy(text)))
