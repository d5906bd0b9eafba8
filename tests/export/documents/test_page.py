"""The report as a web page: one file, readable by anybody, in which texts are texts."""

from html.parser import HTMLParser

import pytest

from graph.export.documents.page import page

from .reports import HOSTILE, made


class Page(HTMLParser):
    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_has_a_language_headings_and_a_table_with_headings(lang: str) -> None:
    read = Page(page(made(lang)))
    assert read.all("html") == [{"lang": lang}]
    assert [name for name, _ in read.tags if name in ("h1", "h2")] == ["h1", "h2", "h2"]
    assert [one["scope"] for one in read.all("th")] == ["col", "col", "row"]
    assert len(read.all("caption")) == 1
    assert page(made(lang)) == page(made(lang))


def test_marks_lead_to_where_the_numbers_stand() -> None:
    read = Page(page(made()))
    there = {one["id"] for _, one in read.tags if one.get("id")}
    links = [str(one["href"]) for one in read.all("a")]
    assert links == ["#n1", "#n1", "#n2", "#n2"]
    assert {link.removeprefix("#") for link in links} <= there
    assert "actors.csv, sector = public: antal rader = 3" in read.texts


def test_texts_are_texts_and_nothing_is_fetched() -> None:
    read = Page(page(made()))
    assert not {"script", "link", "iframe", "object"} & {name for name, _ in read.tags}
    assert read.texts.count(HOSTILE) >= 3
    [policy] = [one["content"] for one in read.all("meta") if one.get("http-equiv")]
    assert str(policy).startswith("default-src 'none'")
    assert {str(one["src"]).partition(",")[0] for one in read.all("img")} == {"data:image/png;base64"}
