"""The names of quadrants as a small file beside the data: what is none is no fault."""

from pathlib import Path

import pytest

from graph.data.quadrants import FILE, keep_quadrants, read_quadrants


def test_names_are_kept_and_empty_ones_go(tmp_path: Path) -> None:
    keep_quadrants(tmp_path, {"high-high": "  Bjud \n in ", "low-low": "", "other": "x"})
    assert read_quadrants(tmp_path) == {"high-high": "Bjud in"}
    keep_quadrants(tmp_path, {})
    assert read_quadrants(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'"x"',
        b"{",
        b"\xff",
        b"[" * 5_000,
        b'{"high-high": 1, "low-low": null}',
        b'{"high-high": "\\u0000"}',
    ],
)
def test_what_is_no_name_gives_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_quadrants(tmp_path) == {}


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_quadrants(tmp_path) == {}
    (tmp_path / FILE).mkdir()
    assert read_quadrants(tmp_path) == {}
