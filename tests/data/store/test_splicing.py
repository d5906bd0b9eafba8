"""A record changed where it stands: its own lines become others, and everything else stays to the byte."""

import re
from difflib import ndiff

import pytest
from any_networks import networks as any_networks
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from networks import shipped

from graph.data.store.layout import Layout, LayoutError
from graph.data.store.splicing import record_of, with_new, with_record, without
from graph.data.writing import texts

ACTORS = """# ours
format: 2
actors:
  # the first
  - id: a   # short
    name: 'It''s A'
    aliases: [x, "y, z"]
    sector: public
    note: |-
      two
      lines
    # of this too
    sources:
      - title: T
        url: https://t.se/

      - url: https://u.se/

  # between
  - {id: b, name: "B", sector: public}  # flow
  - id: c
    name: >-
      folded
      name
    sector: academia
    custom: {own: yes, other: 1}
"""
CASES = {
    "block": (ACTORS, "actors"),
    "crlf": (ACTORS.replace("\n", "\r\n"), "actors"),
    "column 0": (re.sub("(?m)^  ", "", ACTORS), "actors"),
    "wide": (re.sub("(?m)^ +", lambda found: found[0] * 2, ACTORS).replace("- ", "-   "), "actors"),
    "brackets": (
        '{actors: [{id: a, name: A, sector: public},\n {id: b, "name": "B", sector: public}, {id: c, name: C}]}',
        "actors",
    ),
    "no last line end": (ACTORS.rstrip("\n"), "actors"),
}
BLOCK = ["block", "crlf", "column 0", "no last line end"]


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that are gone, and those that have come."""
    diff = list(ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    gone, come = ([line[2:].strip() for line in diff if line.startswith(sign)] for sign in "-+")
    return gone, come


def is_as_read_anew(layout: Layout) -> bool:
    """Whether what is known of a text is what reading all of it finds."""
    anew = Layout.of(layout.text, layout.key)
    return all(getattr(layout, of) == getattr(anew, of) for of in ("starts", "ends", "infos", "column"))


@pytest.mark.parametrize("case", CASES)
def test_one_field_is_one_line(case):
    layout = Layout.of(*CASES[case])
    for i in range(len(layout)):
        fields = record_of(layout, i)
        made = with_record(layout, i, {**fields, "sector": "business"})
        gone, come = lines_changed(layout.text, made.text)
        assert len(gone) <= 1
        assert len(come) == 1
        assert record_of(made, i) == {**fields, "sector": "business"}
        assert is_as_read_anew(made)
        if "sector" in fields:
            assert with_record(made, i, fields).text == layout.text


@pytest.mark.parametrize("case", BLOCK)
def test_comments_and_quotes_stay(case):
    layout = Layout.of(*CASES[case])
    fields = record_of(layout, 0)
    assert fields["name"] == "It's A"
    made = with_record(layout, 0, {**fields, "name": "That's B", "aliases": ["x", "w"]})
    gone, come = lines_changed(layout.text, made.text)
    assert gone == ["name: 'It''s A'", 'aliases: [x, "y, z"]']
    assert come == ["name: 'That''s B'", "aliases: [x, w]"]


@pytest.mark.parametrize("case", BLOCK)
def test_an_entry_of_a_list_is_its_own_lines(case):
    layout = Layout.of(*CASES[case])
    fields = record_of(layout, 0)
    sources = fields["sources"]
    added = with_record(layout, 0, {**fields, "sources": [*sources, {"title": "V", "url": "https://v.se/"}]})
    assert lines_changed(layout.text, added.text) == ([], ["- title: V", "url: https://v.se/"])
    second = with_record(layout, 0, {**fields, "sources": sources[1:]})
    assert record_of(second, 0)["sources"] == sources[1:]
    assert lines_changed(layout.text, second.text)[0][:2] == ["- title: T", "url: https://t.se/"]


@pytest.mark.parametrize("case", CASES)
def test_a_field_comes_and_goes(case):
    layout = Layout.of(*CASES[case])
    for i in range(len(layout)):
        fields = record_of(layout, i)
        more = with_record(
            layout, i, {**fields, "note": "a: b\nsecond", "region": "SE", "custom": {"k": "v", "own": "1"}}
        )
        assert record_of(more, i) == {
            **fields,
            "note": "a: b\nsecond",
            "region": "SE",
            "custom": {"k": "v", "own": "1"},
        }
        assert is_as_read_anew(more)
        for key in fields:
            rest = {name: value for name, value in fields.items() if name != key}
            assert record_of(with_record(layout, i, rest), i) == rest


@pytest.mark.parametrize("case", CASES)
def test_a_record_comes_and_goes(case):
    layout = Layout.of(*CASES[case])
    made, place = with_new(layout, {"id": "bb", "name": "Ny: förening", "sector": "public"})
    assert place == 2
    assert record_of(made, 2) == {"id": "bb", "name": "Ny: förening", "sector": "public"}
    assert lines_changed(layout.text, made.text)[0] == [] or case == "brackets"
    assert is_as_read_anew(made)
    assert without(made, 2).text == layout.text
    for i in range(len(layout)):
        less = without(layout, i)
        assert less.infos == [info for j, info in enumerate(layout.infos) if j != i]
        assert is_as_read_anew(less)
        assert less.text.count("# between") == layout.text.count("# between")


@pytest.mark.parametrize(
    "text", ["actors: []\n", "actors:\n", "actors:", "format: 2\nactors: []  # none yet\n", "actors: ~"]
)
def test_the_first_record(text):
    made, _ = with_new(Layout.of(text, "actors"), {"id": "a", "name": "A"})
    assert record_of(made, 0) == {"id": "a", "name": "A"}
    assert is_as_read_anew(made)
    assert len(without(made, 0)) == 0


@pytest.mark.parametrize("text", ["", "actors: x", "actors: [a]", "- a", "actors: [", "other: []", "actors: {a: b}"])
def test_no_list_of_records(text):
    with pytest.raises(LayoutError):
        Layout.of(text, "actors")


def test_order_is_kept():
    layout = Layout.of("actors:\n- id: a\n- id: c\n", "actors")
    assert with_new(layout, {"id": "b"})[1] == 1
    assert with_new(layout, {"id": "d"})[1] == 2
    assert with_new(Layout.of("actors:\n- id: c\n- id: a\n", "actors"), {"id": "b"})[1] == 2


_words = (
    st.text("aÅ日😀 :#,'\"[]{}-|>&*!%@`~?\\\n", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: text not in ("", "~"))
)
_values = st.one_of(_words, st.lists(_words, max_size=3), st.dictionaries(st.sampled_from(["sv", "en", "k"]), _words))


@settings(
    max_examples=200, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None, deadline=None
)
@given(st.sampled_from(list(CASES)), st.data())
def test_what_is_written_is_read(case, data):
    layout = Layout.of(*CASES[case])
    for _ in range(3):
        i = data.draw(st.integers(0, len(layout) - 1))
        key = data.draw(st.sampled_from(["name", "note", "aliases", "custom", "sources", "url"]))
        value = data.draw(_values)
        fields = record_of(layout, i)
        others = [record_of(layout, j) for j in range(len(layout)) if j != i]
        layout = with_record(layout, i, {**fields, key: value})
        assert is_as_read_anew(layout)
        assert [record_of(layout, j) for j in range(len(layout)) if j != i] == others


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None, deadline=None)
@given(any_networks(), st.data())
def test_records_of_any_network(network, data):
    for key, text in zip(("actors", "links"), texts(network), strict=True):
        layout = Layout.of(text, key)
        if not len(layout):
            continue
        i = data.draw(st.integers(0, len(layout) - 1))
        fields = record_of(layout, i)
        assert with_record(layout, i, fields).text == text
        less = without(layout, i)
        assert record_of(with_new(less, fields, index=i)[0], i) == fields


def test_a_text_that_is_changed_elsewhere_is_read_where_it_changed():
    text = texts(shipped())[1]
    layout = Layout.of(text, "links")
    lines = text.splitlines(keepends=True)
    for at in range(0, len(lines), 97):
        for new in (
            "",
            "    name: x\n",
            "  - source: a\n    target: b\n    kind: other\n",
            "# c\n",
            "foo: 1\n",
            "   - x: y\n",
        ):
            other = "".join([*lines[:at], new, *lines[at + 1 :]])
            try:
                anew = Layout.of(other, "links")
            except LayoutError:
                with pytest.raises(LayoutError):
                    layout.after(other)
                continue
            found = layout.after(other)
            assert (found.starts, found.ends, found.infos) == (anew.starts, anew.ends, anew.infos)


@pytest.mark.parametrize("added", [{"region": "SE"}, {"note": "two\nlines"}, {"region": "SE", "note": "two\nlines"}])
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_what_comes_after_a_last_line_with_a_comment_neither_repeats_nor_takes_it(added, eol) -> None:
    text = eol.join(["actors:", "- id: a", "  name: A", "  sector: public  # ours", "# between", "- {id: b}  # b", ""])
    layout = Layout.of(text, "actors")
    made = with_record(layout, 0, {**record_of(layout, 0), **added})
    assert record_of(made, 0) == {**record_of(layout, 0), **added}
    gone, come = lines_changed(text, made.text)
    assert not gone
    assert not [line for line in come if "#" in line]
    assert "sector: public  # ours" in made.text
