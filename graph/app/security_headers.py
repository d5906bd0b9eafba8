"""The security headers of answers: what a page may load, where it may send, and who may show it in a frame."""

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import streamlit

Headers = tuple[tuple[bytes, bytes], ...]

# Features of browsers that no page of the app uses, nor anything that it shows in a frame.
_UNUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
_COMMON: Headers = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"permissions-policy", ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES).encode()),
)


def page_headers(embedders: Sequence[str]) -> Headers:
    """The headers of every answer except a stage; `embedders` are the sites that may show it in a frame."""
    # Streamlit writes styles into its page; its charts are compiled in the browser ('unsafe-eval').
    policy = "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' {_inline_scripts()}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            " ".join(("frame-ancestors 'self'", *embedders)),
        )
    )
    return ((b"content-security-policy", policy.encode()), *_COMMON)


def stage_headers(embedders: Sequence[str]) -> Headers:
    """The headers of a stage, whose document has a policy of its own: its one script, and nothing from elsewhere.

    A stage may be shown in a frame only by sites that may show the app in one.
    """
    ancestors = " ".join(("'self'", *embedders)) if embedders else "'none'"
    return ((b"content-security-policy", f"frame-ancestors {ancestors}; base-uri 'none'".encode()), *_COMMON)


def _inline_scripts() -> str:
    """The scripts within Streamlit's own page as the policy lists them, by their hashes."""
    page = Path(streamlit.__file__).with_name("static").joinpath("index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    return " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
