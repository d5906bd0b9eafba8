"""Content negotiation: whether a browser accepts answers coded with gzip."""

import re
from typing import Literal

_QUALITY = re.compile(r"[01](\.\d{0,3})?")


def accepted_encoding(header: str | None) -> Literal["gzip", "identity"] | None:
    """The coding to answer with, by an Accept-Encoding header; None where the browser accepts neither.

    Without a header no coding is used. Source: RFC 9110, 12.5.3.
    """
    quality = dict(_coding_and_weight(part) for part in (header or "").split(",") if part.strip())
    gzip = quality.get("gzip", quality.get("x-gzip", quality.get("*", 0.0)))
    if gzip > 0 and gzip >= quality.get("identity", 0.0):
        return "gzip"
    return "identity" if quality.get("identity", quality.get("*", 1.0)) > 0 else None


def _coding_and_weight(part: str) -> tuple[str, float]:
    """A coding and its weight: 1 where none is given, 0 where it is not a number from 0 to 1."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    given = [value.strip() for key, _, value in (one.partition("=") for one in parameters) if key.strip() == "q"]
    if not given:
        return name, 1.0
    return name, min(float(given[0]), 1.0) if _QUALITY.fullmatch(given[0]) else 0.0
