"""What one browser is known by, from visit to visit: a random value in a cookie, of which the server keeps a mark."""

import re
from collections.abc import Mapping
from hashlib import blake2b
from secrets import token_hex

import streamlit as st

NAME = "samverkan"
_VALUE = re.compile(r"[0-9a-f]{64}")
_OF_VISIT = "visitor"
_AGE = 365 * 24 * 3600  # seconds


def mark() -> str:
    """The mark of the visitor's browser; where it takes no cookie, of this visit alone."""
    value = st.context.cookies[NAME] if is_remembered() else st.session_state.setdefault(_OF_VISIT, token_hex(32))
    return blake2b(str(value).encode(), digest_size=16).hexdigest()


def is_remembered() -> bool:
    """Whether the browser will be known in its next visit."""
    return bool(_VALUE.fullmatch(str(st.context.cookies.get(NAME))))


def cookie(sent: Mapping[str, str], *, is_secure: bool) -> bytes | None:
    """The header that gives a browser its value; None where it is among the cookies that it has sent."""
    if _VALUE.fullmatch(sent.get(NAME, "")):
        return None
    # Without a path it is for the folder of the page as the browser knows it, also behind a proxy.
    secure = "; Secure" if is_secure else ""
    return f"{NAME}={token_hex(32)}; Max-Age={_AGE}; HttpOnly; SameSite=Lax{secure}".encode()
