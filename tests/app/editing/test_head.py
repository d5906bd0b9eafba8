"""On the page Data the description, the sectors and the kinds are edited, as the other facts are."""

import re
from collections.abc import Callable
from pathlib import Path

import networks
from streamlit.testing.v1 import AppTest

from graph.app.editing import head_fields
from graph.data.reading import load

NETWORK = networks.toy12()
WHOLE = {
    "title": "Samverkan",
    "description": {"sv": "Vilka"},
    "limits": [{"sv": "Bara en del", "en": "A part only"}, "Bara en till"],
    "sources": [{"title": "A"}],
    "compare": [{"title": "En karta", "source": {"title": "K"}, "order": [["public", "academia"], ["business"]]}],
    "asked": {"asked": ["lund", "skane"], "answered": ["lund"]},
}


def widget(app: AppTest, sort: str, key: str):
    return next(one for one in app.get(sort) if re.fullmatch(rf"field_{key}_[0-9a-f]+", one.key or ""))


def save(app: AppTest) -> AppTest:
    next(one for one in app.button if re.fullmatch(r"save_[0-9a-f]+", one.key or "")).click().run()
    assert not app.exception
    return app


def test_the_title_is_corrected_in_one_language(data_page: Callable[..., AppTest], press, folder: Path) -> None:
    before = (folder / "actors.yaml").read_text(encoding="utf-8")
    app = press(data_page(), "edit_@about")
    widget(app, "text_input", "title_en").set_value("Collaboration").run()
    save(app)
    about = load(folder).about
    assert (about.title.sv, about.title.en) == ("Samverkan", "Collaboration")
    after = (folder / "actors.yaml").read_text(encoding="utf-8")
    assert after == before.replace("en: Samverkan", "en: Collaboration")
    app.run()
    assert "Changed the description of the data" in "\n".join(str(one.proto.body) for one in app.get("html"))


def test_the_readers_message_stands_at_its_field(data_page: Callable[..., AppTest], press, folder: Path, shown) -> None:
    app = press(data_page(), "edit_@about")
    widget(app, "text_input", "date").set_value("someday").run()
    assert "someday" in shown(app)
    save(app)
    assert load(folder).about.date is None


def test_the_sectors_and_the_kinds_are_rows(data_page: Callable[..., AppTest], press) -> None:
    for key in ("edit_@sectors", "edit_@kinds"):
        app = press(data_page(), key)
        assert len(app.dataframe) >= 1


def test_what_is_shown_makes_the_record_again() -> None:
    shown = head_fields.as_shown("@about", WHOLE, NETWORK)
    assert shown["compare"][0]["order"] == "public, academia > business"
    assert head_fields.as_record("@about", shown, WHOLE, NETWORK) == WHOLE
    other = {**shown, "title_en": "Collaboration", "compare": [{**shown["compare"][0], "order": "business > public"}]}
    made = head_fields.as_record("@about", other, WHOLE, NETWORK)
    assert made == {
        **WHOLE,
        "title": {"sv": "Samverkan", "en": "Collaboration"},
        "compare": [
            {
                "title": {"sv": "En karta", "en": "En karta"},
                "source": {"title": "K"},
                "order": [["business"], ["public"]],
            }
        ],
    }
    kinds = {"grant": {"sv": "Bidrag", "en": "Grant", "directed": "true"}}
    rows = head_fields.as_shown("@kinds", kinds, NETWORK)
    assert len(rows["rows"]) == len(NETWORK.kinds) + 1
    assert head_fields.as_record("@kinds", rows, kinds, NETWORK) == kinds
    assert head_fields.as_record("@sectors", head_fields.as_shown("@sectors", {}, NETWORK), {}, NETWORK) == {}


def test_a_row_without_an_id_or_with_that_of_another_is_not_lost() -> None:
    before = {"public": {"sv": "Offentlig sektor", "en": "Public sector"}}
    rows = [{"id": "public", **before["public"]}, {"sv": "Försvar"}, {"id": "public", "en": "Churches"}, {"id": ""}]
    made = head_fields.as_record("@sectors", {"rows": rows}, before, NETWORK)
    assert made == {**before, "forsvar": {"sv": "Försvar"}, "churches": {"en": "Churches"}}


def test_that_nobody_answered_is_stated() -> None:
    before = {"asked": {"asked": ["a"], "answered": []}}
    shown = head_fields.as_shown("@about", before, NETWORK)
    assert shown == {"asked": ["a"]}
    assert head_fields.as_record("@about", shown, before, NETWORK) == before
    made = head_fields.as_record("@about", {"asked": ["a", "b"], "answered": None}, before, NETWORK)
    assert made == {"asked": {"asked": ["a", "b"], "answered": []}}
    assert head_fields.as_record("@about", {"asked": None, "answered": None}, before, NETWORK) == {}
