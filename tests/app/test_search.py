"""The search field on a page, as Streamlit runs it without a browser."""

import json

import pytest
from streamlit.testing.v1 import AppTest


def _page(lang: str) -> None:
    import networks
    import streamlit as st

    from graph.app import search
    from graph.app.choices import Choices
    from graph.app.view_state import view_state
    from graph.picture.url import View

    network = networks.star()
    search.show(
        "find",
        search.address(view_state(network, Choices(lang, View())), network),
        label="Find",
        value=st.session_state.get("actor"),
        without="region",
        on_change=lambda: None,
        lang=lang,
    )
    st.session_state["last"] = search.chosen("find")


def run(lang: str = "sv", **state: str) -> AppTest:
    test = AppTest.from_function(_page, kwargs={"lang": lang}, default_timeout=60)
    for key, value in state.items():
        test.session_state[key] = value
    return test.run()


def sent(test: AppTest) -> dict[str, str | None]:
    """What the field is sent."""
    (field,) = test.get("bidi_component")
    data: dict[str, str | None] = json.loads(field.proto.json)
    return data


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_browser_gets_little_and_every_text(lang):
    test = run(lang, actor="hub")
    assert not test.exception
    (field,) = test.get("bidi_component")
    data = sent(test)
    assert (data["value"], data["without"], data["label"]) == ("hub", "region", "Find")
    assert data["url"].startswith("/network/")
    assert data["failed"]
    assert len(field.proto.json) < 400


def test_an_actor_chosen_elsewhere_is_shown_in_the_field():
    test = run(actor="hub")
    assert sent(test)["value"] == "hub"
    test.session_state["actor"] = "university"
    test.run()
    assert (sent(test)["value"], test.session_state["last"]) == ("university", "university")
    del test.session_state["actor"]
    test.run()
    assert sent(test)["value"] is None
