"""Every message of the code is in the catalogues, with the same placeholders."""

import io
import re
from pathlib import Path
from string import Formatter

import pseudo
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from graph.text import LANGUAGES, catalogue

SV = catalogue.LOCALE / "sv" / "LC_MESSAGES" / "graph.po"
PATHS = sorted(catalogue.LOCALE.glob("*/LC_MESSAGES/graph.po"))
EVERY = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parts[-3])
PO = """\
msgid ""
msgstr ""
"Language: sv\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "{n} tie"
msgid_plural "{n} ties"
msgstr[0] "ett band"
msgstr[1] "{n} band"

msgid "Next"
msgstr "Nästa"

msgctxt "heading"
msgid "Next"
msgstr "Härnäst"
"""


@pytest.fixture(scope="module")
def found() -> Catalog:
    return pseudo.SCRIPT["extracted"]()


@pytest.fixture
def locale(tmp_path, monkeypatch) -> Path:
    """A folder of catalogues with a small one."""
    path = tmp_path / "sv" / "LC_MESSAGES" / "graph.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO, encoding="utf-8")
    monkeypatch.setattr(catalogue, "LOCALE", tmp_path)
    catalogue.messages.cache_clear()
    yield tmp_path
    catalogue.messages.cache_clear()


def read(path: Path) -> list[Message]:
    with path.open("rb") as file:
        return [message for message in read_po(file) if message.id]


def keys(messages: list[Message]) -> set[tuple[str | None, object]]:
    return {(message.context, message.id) for message in messages}


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


def placeholders(text: str) -> set[str]:
    of_argparse = re.findall(r"%(?:\(\w+\))?[dsr]", text)
    return {*of_argparse, *(name for _, name, _, _ in Formatter().parse(text) if name is not None)}


# --- the catalogues of the project ---


def test_every_message_of_the_code_has_a_swedish_translation(found):
    translated = [message for message in read(SV) if all(forms(message.string))]
    assert len(translated) > 600
    assert keys([message for message in found if message.id]) - keys(translated) == set()


@EVERY
def test_no_message_of_a_catalogue_is_unused(path, found):
    assert keys(read(path)) - keys([message for message in found if message.id]) == set()


@EVERY
def test_no_translation_is_a_guess(path):
    assert [message.id for message in read(path) if message.fuzzy] == []


@EVERY
def test_a_translation_has_the_placeholders_of_its_message(path):
    for message in read(path):
        fewest, most = (placeholders(text) for text in (forms(message.id)[0], forms(message.id)[-1]))
        for i, text in enumerate(forms(message.string)):
            if text:
                # The first of several forms may have a word for the number: "one tie".
                needed = fewest if i == 0 else most
                assert needed <= placeholders(text) <= most, message.id


@EVERY
def test_a_translation_begins_and_ends_as_its_message(path):
    spaces = re.compile(r"^\s*|\s*$")
    for message in read(path):
        for text in forms(message.string):
            if text:
                assert spaces.findall(text) == spaces.findall(forms(message.id)[-1]), message.id


@EVERY
def test_a_catalogue_is_as_the_script_writes_it(path, found):
    assert pseudo.SCRIPT["updated"](path, found) == path.read_bytes()


def test_a_language_is_offered_that_has_a_catalogue():
    assert {*catalogue.catalogues(), "en"} == set(LANGUAGES)
    assert LANGUAGES[:2] == ("sv", "en")


# --- what is looked up ---


def test_messages_differ_by_number_and_context(locale):
    swedish = catalogue.messages("sv")
    assert [swedish.ngettext("{n} tie", "{n} ties", n).format(n=n) for n in (1, 2)] == ["ett band", "2 band"]
    assert (swedish.gettext("Next"), swedish.pgettext("heading", "Next")) == ("Nästa", "Härnäst")


@pytest.mark.parametrize(("lang", "text"), [("sv", "Unheard of"), ("en", "Next"), ("fi", "Next")])
def test_what_has_no_translation_stays_english(lang, text, locale):
    assert catalogue.messages(lang).gettext(text) == text


def test_a_compiled_catalogue_has_the_same_messages_and_bytes(locale):
    path = locale / "sv" / "LC_MESSAGES" / "graph.po"
    compiled = catalogue.compile_catalogue(path)
    assert compiled == catalogue.compile_catalogue(path)
    path.with_suffix(".mo").write_bytes(compiled)
    path.unlink()
    assert catalogue.messages("sv").gettext("Next") == "Nästa"


def test_an_old_compiled_catalogue_beside_a_new_one_counts_for_nothing(locale):
    path = locale / "sv" / "LC_MESSAGES" / "graph.po"
    path.with_suffix(".mo").write_bytes(catalogue.compile_catalogue(path))
    path.write_text(PO.replace("Nästa", "Framåt"), encoding="utf-8")
    assert catalogue.messages("sv").gettext("Next") == "Framåt"


def test_a_faulty_catalogue_is_an_error(locale):
    path = locale / "sv" / "LC_MESSAGES" / "graph.po"
    path.write_text('msgid "a"\nmsgid "b"\nnonsense\n', encoding="utf-8")
    with pytest.raises(PoFileError):
        catalogue.compile_catalogue(path)


# --- the script ---


def test_messages_are_found_wherever_they_stand():
    source = """
# Translators: who is meant is the actor,
# and no other.
a = _("One" " message")
b = f'<p>{_("Within an f-string")} {messages(lang).ngettext("{n} tie", "{n} ties", 2)}</p>'
c = {"x": N_("Marked")}, pgettext("heading", "Next"), _(a)
"""
    keywords = pseudo.SCRIPT["KEYWORDS"]
    assert list(pseudo.SCRIPT["calls"](io.BytesIO(source.encode()), keywords, ("Translators:",), {})) == [
        (4, "_", ("One message",), ["Translators: who is meant is the actor, and no other."]),
        (5, "_", ("Within an f-string",), []),
        (5, "ngettext", ("{n} tie", "{n} ties", None), []),
        (6, "N_", ("Marked",), []),
        (6, "pgettext", ("heading", "Next"), []),
        (6, "_", (None,), []),
    ]


def test_the_script_adds_what_is_new_and_removes_what_is_unused(locale):
    path = locale / "sv" / "LC_MESSAGES" / "graph.po"
    code = Catalog()
    code.add("Next", locations=[("graph/app/a.py", 3)])
    code.add("Brand new", locations=[("graph/app/a.py", 9)])
    once = pseudo.SCRIPT["updated"](path, code)
    path.write_bytes(once)
    assert pseudo.SCRIPT["updated"](path, code) == once
    assert [(message.id, message.string) for message in read(path)] == [("Brand new", ""), ("Next", "Nästa")]
    assert not re.search(rb"\d{4}-\d\d-\d\d|Generated-By", once)
