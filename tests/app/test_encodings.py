"""An Accept-Encoding header as RFC 9110 reads it."""

import pytest

from graph.app.encodings import accepted_encoding


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        (None, "identity"),
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, deflate, br", "gzip"),
        ("GZip", "gzip"),
        ("x-gzip", "gzip"),
        ("br", "identity"),
        ("*", "gzip"),
        ("gzip;q=0", "identity"),
        ("gzip;q=0.000", "identity"),
        ("gzip ; q=0 , br", "identity"),
        ("gzip;Q=0", "identity"),
        ("gzip;q=0, *", "identity"),
        ("*;q=0, gzip", "gzip"),
        ("*;q=0, gzip;q=0.001", "gzip"),
        ("identity, gzip;q=0.5", "identity"),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity;q=0.5, *;q=0", "identity"),
        ("notgzip", "identity"),
        ("gzip;q=nan", "identity"),
        ("gzip;q=2", "identity"),
        ("gzip;q=", "identity"),
        (",;,", "identity"),
        ("*;q=0", None),
        ("identity;q=0", None),
        ("identity;q=0, gzip;q=0", None),
        ("gzip;q=0, *;q=0", None),
        ("identity;q=0, gzip", "gzip"),
    ],
)
def test_the_coding_that_is_taken(header: str | None, coding: str | None) -> None:
    assert accepted_encoding(header) == coding
