"""Pages without a browser are run once: they wait for what is read apart however busy the machine is."""

import pytest

from graph.app import files


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 60.0)
