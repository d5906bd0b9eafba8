"""Which coding of an answer a browser takes: gzip or none."""

import re
from typing import Literal

_QUALITY = re.compile(r"[01](\.\d{0,3})?")


def accepted(header: str | None) -> Literal["gzip", "identity"] | None:
    """The coding to answer with, by an Accept-Encoding header; None where the browser takes neither.

    Without a header nothing is known of the browser, and no coding is used. Source: RFC 9110, 12.5.3.
    """
    quality = dict(_weighed(part) for part in (header or "").split(",") if part.strip())
    gzip = quality.get("gzip", quality.get("x-gzip", quality.get("*", 0.0)))
    if gzip > 0 and gzip >= quality.get("identity", 0.0):
        return "gzip"
    return "identity" if quality.get("identity", quality.get("*", 1.0)) > 0 else None


def _weighed(part: str) -> tuple[str, float]:
    """A coding and its weight, 1 where none is given and 0 where it is no number from 0 to 1."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    given = [value.strip() for key, _, value in (one.partition("=") for one in parameters) if key.strip() == "q"]
    if not given:
        return name, 1.0
    return name, min(float(given[0]), 1.0) if _QUALITY.fullmatch(given[0]) else 0.0
