"""A template that somebody has filled in is understood without a question, in both languages."""

from io import BytesIO

import openpyxl
import pytest

from graph.data.importing.exact.templates import SHEETS, choices
from graph.data.importing.preview import preview
from graph.data.importing.tables import Upload
from graph.export.templates import workbook_template

ACTORS = (
    {"name": "Malmö stad", "sector": "public", "region": "SE224", "aliases": "Staden; MS", "confidence": "high"},
    {
        "name": "Kustens idrottsförening",
        "sector": "civil_society",
        "form": "organisation",
        "url": "https://example.org/",
    },
    {"name": "Arena Hav", "sector": "academia", "form": "platform", "cross_sector": "true", "as_of": "2025"},
    {"name": "Okänd aktör"},
)
LINKS = (
    {"source_actor": "Malmö stad", "target_actor": "Kustens idrottsförening", "kind": "funding", "amount": "100000"}
    | {"currency": "SEK"},
    {
        **{"source_actor": "Malmö stad", "target_actor": "Arena Hav", "party": "Kustens idrottsförening"},
        **{"kind": "project_partnership", "link_name": "Förstudien", "start": "2024", "end": "2025-06"},
    },
    {"source_actor": "MS", "target_actor": "Okänd aktör", "kind": "other"},
)


def filled(lang: str) -> Upload:
    book = openpyxl.load_workbook(BytesIO(workbook_template(lang)))
    for sheet, (shape, columns), records in zip(book.worksheets, SHEETS.items(), (ACTORS, LINKS), strict=False):
        roles = list(columns)
        for row, record in enumerate(records, 3):
            for role, value in record.items():
                words = {id: word for word, id in choices(role, lang).items()}
                sheet.cell(row, roles.index(role) + 1, words.get(value, value))
        assert shape in ("actors", "links")
    content = BytesIO()
    book.save(content)
    return Upload("network.xlsx", content.getvalue())


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_filled_template_asks_nothing(lang: str) -> None:
    seen = preview([filled(lang)])
    assert (seen.understood.questions, seen.problems) == ((), ())
    network = seen.network
    assert network is not None
    assert [actor.name for actor in network.actors] == [
        "Arena Hav",
        "Kustens idrottsförening",
        "Malmö stad",
        "Okänd aktör",
    ]
    arena, club, city, unknown = network.actors
    assert (arena.form, arena.cross_sector, arena.as_of, arena.sector) == ("platform", True, 2025, "academia")
    assert (club.sector, club.url) == ("civil_society", "https://example.org/")
    assert (city.region, city.aliases, city.confidence) == ("SE224", ("Staden", "MS"), "high")
    assert unknown.sector == "not_stated"
    links = {link.kind: link for link in network.links}
    assert links["funding"].members == (city.id, club.id)
    assert links["funding"].amount == 100_000
    assert set(links["project_partnership"].members) == {arena.id, city.id, club.id}
    partnership = links["project_partnership"]
    assert (partnership.name, partnership.start, partnership.end) == ("Förstudien", "2024", "2025-06")
    assert set(links["other"].members) == {city.id, unknown.id}
