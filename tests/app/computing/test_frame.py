"""What a page has not put into a section is waited for too, and never a traceback."""

import sys
from pathlib import Path

import large_networks
from streamlit.testing.v1 import AppTest

from ..test_pages import text


def _app() -> None:
    from graph.app import cache, frame

    def show(state) -> None:
        import streamlit as st

        st.title("Numbers")
        st.text(f"{len(cache.actor_metrics(state.measured))} actors")

    frame.run({"explore": show})


def test_a_page_without_sections_waits_as_a_whole(tmp_path: Path, monkeypatch, as_shipped):
    folder = large_networks.written(tmp_path, large_networks.heavy_tailed(700, 54))
    monkeypatch.setattr(sys, "argv", ["app.py", "--data", folder])
    test = AppTest.from_function(_app, default_timeout=60)
    test.query_params["lang"] = "en"
    test.run()
    assert not test.exception
    assert "Computing the metrics of all actors …" in text(test)
    while "Computing" in text(test):
        test.run()
    assert not test.exception
    assert "700 actors" in text(test)
