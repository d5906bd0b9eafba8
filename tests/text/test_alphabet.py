"""The order of names is that of the reader's alphabet."""

import pytest

from graph.text.alphabet import alphabetical

NAMES = ("Zonta", "Ängel", "Ærø", "Öl", "Øl", "Åbo", "Aal", "élan", "Eld", "1a", "zö", "Þór", "")


@pytest.mark.parametrize(
    ("lang", "ordered"),
    [
        ("sv", ("", "1a", "Aal", "élan", "Eld", "Zonta", "zö", "Åbo", "Ängel", "Ærø", "Öl", "Øl", "Þór")),
        ("en", ("", "1a", "Aal", "Åbo", "Ängel", "élan", "Eld", "Öl", "zö", "Zonta", "Ærø", "Øl", "Þór")),
    ],
)
def test_letters_stand_where_the_language_has_them(lang: str, ordered: tuple[str, ...]) -> None:
    names = {str(at): name for at, name in enumerate(NAMES)}
    assert tuple(names[key] for key in alphabetical(names, lang)) == ordered


def test_equal_names_stand_by_key() -> None:
    assert alphabetical({"b": "Öl", "a": "Öl", "c": "öl"}, "sv") == ["a", "b", "c"]
