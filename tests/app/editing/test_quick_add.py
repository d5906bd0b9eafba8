"""A partnership added by one line, without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from graph import load
from graph.app.editing.session import Form


def entered(data_page, line: str, lang: str = "en") -> AppTest:
    """The page once a line was entered: without a browser the field is empty, and the form that it opens is not."""
    form = Form("links.yaml")
    return data_page(lang, quick_open=form, **{f"line_{form.key}": line})


def way(app: AppTest, chosen: str) -> AppTest:
    (radio,) = [one for one in app.radio if str(one.key).startswith("way_")]
    radio.set_value(chosen).run()
    return app


def choose(app: AppTest, label: str, value: str) -> AppTest:
    (field,) = [one for one in app.selectbox if one.label == label]
    field.set_value(value).run()
    assert not app.exception
    return app


def test_a_line_is_said_in_a_sentence_and_saved_with_its_source(data_page, press, folder, shown):
    app = entered(data_page, "Region Skåne – finansierar – Science Park", "sv")
    assert "Finansiering: från Region Skåne till Ideon <b>." in shown(app)
    press(app, "quick_save")
    assert "Ange en källa" in shown(app)
    press(way(app, "workshop"), "quick_save")
    (added,) = [link for link in load(folder).links if link.members == ("skane", "ideon")]
    assert (added.kind, len(added.sources)) == ("funding", 1)
    assert "Sparat som version 2." in shown(app)
    assert "quick_save" not in [button.key for button in app.button]


def test_a_new_actor_is_saved_once_its_sector_is_chosen(data_page, press, folder, shown):
    app = entered(data_page, "Region Skåne – funds – Nätverket 2024")
    assert app.button("quick_save").disabled
    choose(app, "“Nätverket 2024” is new. Which sector?", "civil_society")
    assert "New actor: Nätverket 2024 (Civil society)." in shown(app)
    press(way(app, "workshop"), "quick_save")
    network = load(folder)
    assert network.actor("natverket-2024").sector == "civil_society"
    assert any(link.members == ("skane", "natverket-2024") for link in network.links)


def test_a_word_that_is_not_known_is_asked_about(data_page, press, folder):
    app = entered(data_page, "Region Skåne – dances with – Ideon <b>")
    choose(app, "What is “dances with”?", "other")
    press(way(app, "workshop"), "quick_save")
    assert any(set(link.members) == {"skane", "ideon"} for link in load(folder).links)


@pytest.mark.parametrize(
    "line", ["Region Skåne", "Region Skåne – funds", "Region Skåne – funds – lund – ideon", "– – –"]
)
def test_what_is_no_partnership_cannot_be_saved(data_page, line):
    assert entered(data_page, line).button("quick_save").disabled
