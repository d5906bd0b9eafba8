"""Workbooks as administrators keep them, made for tests."""

from collections.abc import Sequence
from io import BytesIO

import openpyxl

_PLACES = (
    "Malmö",
    "Lund",
    "Helsingborg",
    "Kristianstad",
    "Landskrona",
    "Trelleborg",
    "Ystad",
    "Eslöv",
    "Höör",
    "Hörby",
)
_OTHERS = (
    ("Region Skåne", "Region", "Skåne"),
    ("Länsstyrelsen Skåne", "Statlig myndighet", "Skåne"),
    ("Lunds universitet", "Universitet", "Lund"),
    ("Malmö universitet", "Universitet", "Malmö"),
    ("Högskolan Kristianstad", "Högskola", "Kristianstad"),
    ("Röda Korset Skåne", "Ideell förening", "Skåne"),
    ("Rädda Barnen Syd", "Ideell förening", "Malmö"),
    ("Skåne Stadsmission", "Stiftelse", "Malmö"),
    ("Hela Malmö", "Ideell förening", "Malmö"),
    ("Folkhögskolan Hvilan", "Folkbildning", "Lund"),
    ("Coompanion Skåne", "Kooperativ", "Malmö"),
    ("Vägen ut kooperativen", "Kooperativ", "Malmö"),
    ("Mikrofonden Syd", "Kooperativ", "Lund"),
    ("Bostadsbolaget Söder AB", "Bolag", "Malmö"),
    ("Konsultbyrån Öresund AB", "Bolag", "Helsingborg"),
    ("Sparbanken Slätten", "Bank", "Lund"),
)
_KINDS = ("avtal", "projektpartner", "kunskapsutbyte")
_FIELDS = ("unga utan jobb", "psykisk hälsa", "språk i arbete")
_STARTS = ("2021", "2022", "hösten 2022", "2023-05", "våren 2024")


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows in its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def mapping_of_partnerships() -> bytes:
    """A mapping as a coordinator keeps it: 26 organisations and 30 partnerships, below titles, with totals.

    It leaves two questions open: which sector a cooperative belongs to, and who of two finances the other.
    """
    actors = [(f"{place} kommun", "Kommun", place) for place in _PLACES]
    actors += _OTHERS
    names = [name for name, _, _ in actors]
    links = [(names[n % 7], names[7 + (5 * n) % 19], _KINDS[n % 3], _STARTS[n % 5], "") for n in range(26)]
    links += [("Region Skåne", names[n], "finansierar", "2023", f"{n}00 tkr") for n in (12, 15, 20, 21)]
    return workbook(
        Aktörer=[
            ("Kartläggning av samverkan i Skåne 2024",),
            (),
            ("Organisation", "Sektor", "Kommun/Län", "Kontaktperson", "Arbetar med"),
            *((*actor, f"person{n}@example.se", _FIELDS[n % 3]) for n, actor in enumerate(actors)),
            ("Summa", len(actors), "", "", ""),
        ],
        Samarbeten=[("Part 1", "Part 2", "Typ", "Start", "Belopp"), *links, ("Malmö kommun", "", "avtal", "2022", "")],
    )
