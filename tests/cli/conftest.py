"""Data with faults."""

from pathlib import Path

import pytest


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A folder whose `data` has four errors and a warning."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "actors.yaml").write_text(
        "actors:\n"
        "  - {id: a, name: A, sector: public}\n"
        "  - {id: b, name: B, sector: publik}\n"
        "  - {id: a, name: A again, sector: public}\n"
    )
    (data / "links.yaml").write_text(
        "links:\n"
        "  - {source: a, target: nobody, kind: other}\n"
        "  - {source: a, target: a, kind: other}\n"
        "  - {source: a, target: b, kind: other}\n"
        "  - {source: a, target: b, kind: other}\n"
    )
    return tmp_path
