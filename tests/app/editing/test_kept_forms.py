"""Forms made again of what a browser has kept, which anybody may have changed."""

import pytest

from graph.app.editing.kept_forms import form_of, keys

KEY = "0123456789abcdef"


def entry(kind: str = "fields", typed: object = None, **content: object) -> dict[str, object]:
    begun = {"file": "actors.yaml", "record": "lund", "seen": "1", "start": {"id": "lund", "name": "Lund"}}
    return {"key": KEY, "kind": kind, "title": "Lund", "at": 5, "content": {**begun, **content}, "typed": typed or {}}


def test_what_was_typed_since_stands_in_place_of_what_the_server_knew() -> None:
    kept = entry(
        typed={"field_name": "Lunds univ", "field_sector": "off", "field_else": "x", "source_title": "Årsrapport"},
        beside={"way": "source", "source_title": "Å", "who": "Ada", "line": "x", "other": "x"},
    )
    kept["content"]["typed"] = {"name": "Lunds", "note": None, "sector": "academia", "aliases": ["a", "a"], "more": "x"}
    form = form_of(kept)
    assert form is not None
    assert form.typed == {"name": "Lunds univ", "note": None, "sector": "academia", "aliases": ["a"]}
    assert form.beside == {"way": "source", "source_title": "Årsrapport", "who": "Ada"}
    assert (form.file, form.record, form.seen, form.instead) == ("actors.yaml", "lund", "1", KEY)
    assert form.start == {"id": "lund", "name": "Lund"}
    assert form.key != KEY


def test_markup_and_all_letters_stay_and_half_a_character_cannot() -> None:
    text = "<b>&amp; 🙂 " + "å" * 5_000
    form = form_of(entry(typed={"field_name": text, "field_url": "x\ud83d"}))
    assert form is not None
    assert form.typed == {"name": text, "url": "x?"}


def test_a_removal_and_a_line_are_made_again() -> None:
    removal = form_of(entry("removal", typed={"field_name": "x"}))
    assert removal is not None
    assert (removal.removes, removal.record, removal.typed) == (True, "lund", {})
    line = form_of(
        {"key": KEY, "kind": "line", "content": {"beside": {"line": "a – b"}}, "typed": {"line": "a – b – c"}}
    )
    assert line is not None
    assert line.beside == {"line": "a – b – c"}


@pytest.mark.parametrize(
    "sent",
    [
        None,
        [],
        "x",
        {},
        {**entry(), "key": "../x"},
        {**entry(), "key": None},
        {**entry(), "content": []},
        {**entry(), "typed": ["x"]},
        entry("tables"),
        entry("else"),
        entry("line"),
        entry("removal", record=""),
        entry(file="../actors.yaml"),
        entry(file=["actors.yaml"]),
        entry(record=5),
        entry(start={"id": 5}),
        entry(start={"id": [[[[[["x"]]]]]]}),
        entry(start={"aliases": ["x"] * 1_001}),
        entry(start={str(i): "x" for i in range(1_001)}),
        entry(typed={"field_name": ["x"]}),
        entry(beside={"who": {"x": "y"}}),
    ],
)
def test_what_is_no_form_is_refused(sent: object) -> None:
    assert form_of(sent) is None


def test_only_keys_are_looked_for_and_not_many() -> None:
    assert keys([KEY, "x", 5, None, KEY + "\n"]) == [KEY]
    assert keys("0123456789abcdef") == []
    assert len(keys([KEY] * 100)) == 20
