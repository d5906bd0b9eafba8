"""Six files as people have them, and by hand the network that each should give."""

import csv
import json
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph.data.importing.tables import Upload
from graph.network.model import Network

from . import administrators_sheet


def actors_of(network: Network) -> set[str]:
    """Each actor as `name: sector region`, with its form if it is a collaboration and `cross` if it spans sectors."""
    return {
        " ".join(
            [
                f"{actor.name}: {actor.sector}",
                *([actor.region] if actor.region else []),
                *([actor.form] if actor.is_collaboration else []),
                *(["cross"] if actor.cross_sector else []),
            ]
        )
        for actor in network.actors
    }


def links_of(network: Network) -> list[str]:
    """Each link as `kind: A > B` or `kind: A + B`, with its period, amount and strength where they are stated."""
    return sorted(
        _link(
            link.kind,
            [network.actor(member).name for member in link.members],
            network.kinds[link.kind].directed,
            *([f"{link.start or ''}..{link.end or ''}"] if link.start or link.end else []),
            *([f"{link.amount:g}" if link.amount < 1e6 else f"{link.amount:.0f}"] if link.amount else []),
            *([f"×{link.strength:g}"] if link.strength != 1 else []),
        )
        for link in network.links
    )


def _link(kind: str, names: Iterable[str], directed: bool, *more: str) -> str:
    return " ".join([f"{kind}:", (" > " if directed else " + ").join(names if directed else sorted(names)), *more])


def _lines(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().split("\n")]


def _delimited(rows: Iterable[Sequence[object]], separator: str = ",") -> bytes:
    written = StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode()


def _book(**sheets: Iterable[Sequence[object]]) -> bytes:
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    book.remove(first)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def administrator() -> tuple[Upload, ...]:
    """A workbook of 40 organisations and 63 partnerships."""
    return (Upload("Kartläggning samverkan 2024 (slutlig).xlsx", administrators_sheet.workbook()),)


def administrators_next() -> tuple[Upload, ...]:
    """The same workbook a year later, with an organisation more, and a partnership."""
    content = administrators_sheet.workbook(
        organisation=("Sege Park Ekonomisk Förening", None, "Kooperativ", "bostadskooperativ", "Malmö"),
        partnership=("Malmö stad", "Sege Park Ekonomisk Förening", "Odling", "bidrag", 2025),
    )
    return (Upload("Kartläggning samverkan 2025.xlsx", content),)


def administrators_actors() -> set[str]:
    """The actors of the administrator's workbook."""
    return {
        f"{cells[0].strip(chr(0xA0))}: {' '.join(meant)}"
        for cells, meant in administrators_sheet.rows(administrators_sheet.ORGANISATIONS)
    }


def administrators_links() -> list[str]:
    """The links of the administrator's workbook."""
    links = []
    for (first, others, *_), (kind, *more) in administrators_sheet.rows(administrators_sheet.PARTNERSHIPS):
        names = [administrators_sheet.ALIASES.get(n, n) for n in (first, *others.replace(",", ";").split("; "))]
        links.append(_link(kind.rstrip(">"), names, kind.endswith(">"), *more))
    return sorted(links)


GEPHI_NODES = """
0 | Malmö stad | | Offentlig | Skåne | 6 | 0.31 | 0
1 | Region Skåne | | Offentlig | Skåne | 4 | 0.12 | 0
2 | Malmö universitet | | Akademi | Skåne | 5 | 0.2 | 1
3 | Lunds universitet | | Akademi | Skåne | 3 | 0.05 | 1
4 | Vinnova | | Offentlig | Nationell | 2 | 0 | 1
5 | Yalla Trappan | | Civilsamhälle | Skåne | 3 | 0.01 | 0
6 | Drivkraft Malmö | | Civilsamhälle | Skåne | 2 | 0 | 0
7 | MKB Fastighets AB | | Näringsliv | Skåne | 2 | 0 | 0
8 | Ekobanken | | Näringsliv | Stockholm | 1 | 0 | 2
9 | Coompanion | | Civilsamhälle | Nationell | 2 | 0.02 | 2
"""
GEPHI_EDGES = """
0 | 5 | Directed | 0 | | <[2019.0, 2022.0]> | 2.0 | finansiering
0 | 6 | Directed | 1 | | <[2021.0, 2024.0]> | 1.0 | finansiering
4 | 2 | Directed | 2 | | <[2018.0, 2020.0]> | 3.0 | finansiering
4 | 3 | Directed | 3 | | <[2020.0, 2022.0]> | 1.0 | finansiering
8 | 9 | Directed | 4 | | | 1.0 | finansiering
0 | 2 | Undirected | 5 | | <[2017.0, 2024.0]> | 2.0 | kunskapsutbyte
1 | 3 | Undirected | 6 | | | 1.0 | kunskapsutbyte
1 | 2 | Undirected | 7 | | | 1.0 | kunskapsutbyte
2 | 5 | Undirected | 8 | | | 1.0 | projektpartner
7 | 5 | Undirected | 9 | | <[2022.0, 2023.0]> | 1.0 | avtal
0 | 7 | Undirected | 10 | | | 1.0 | avtal
0 | 1 | Undirected | 11 | | | 4.0 | avtal
9 | 6 | Undirected | 12 | | | 1.0 | projektpartner
"""
GEPHI_ACTORS = {
    *("Malmö stad: public SE224", "Region Skåne: public SE224", "Malmö universitet: academia SE224"),
    *("Lunds universitet: academia SE224", "Vinnova: public SE", "Yalla Trappan: civil_society SE224"),
    *("Drivkraft Malmö: civil_society SE224", "MKB Fastighets AB: business SE224", "Ekobanken: business SE110"),
    "Coompanion: civil_society SE",
}
GEPHI_LINKS = """
funding: Malmö stad > Yalla Trappan 2019..2022 ×2
funding: Malmö stad > Drivkraft Malmö 2021..2024
funding: Vinnova > Malmö universitet 2018..2020 ×3
funding: Vinnova > Lunds universitet 2020..2022
funding: Ekobanken > Coompanion
knowledge_exchange: Malmö stad + Malmö universitet 2017..2024 ×2
knowledge_exchange: Lunds universitet + Region Skåne
knowledge_exchange: Malmö universitet + Region Skåne
project_partnership: Malmö universitet + Yalla Trappan
strategic_partnership: MKB Fastighets AB + Yalla Trappan 2022..2023
strategic_partnership: MKB Fastighets AB + Malmö stad
strategic_partnership: Malmö stad + Region Skåne ×4
project_partnership: Coompanion + Drivkraft Malmö
"""


def gephi() -> tuple[Upload, ...]:
    """The two tables of Gephi's data laboratory as it exports them, with statistics among the attributes."""
    nodes = ["Id", "Label", "timeset", "sektor", "län", "Degree", "betweenesscentrality", "modularity_class"]
    edges = ["Source", "Target", "Type", "Id", "Label", "timeset", "Weight", "kind"]
    return (
        Upload("malmo [Nodes].csv", _delimited([nodes, *_lines(GEPHI_NODES)])),
        Upload("malmo [Edges].csv", _delimited([edges, *_lines(GEPHI_EDGES)])),
    )


# Label, element type, sector, municipality, description, tags.
KUMU_ELEMENTS = """
Malmö stad | Organisation | Offentlig | Malmö | Stadskontoret och fem förvaltningar | finansiär
Region Skåne | Organisation | Offentlig | Malmö | | finansiär; hälsa
Malmö universitet | Organisation | Akademi | Malmö | Institutionen för urbana studier | forskning
Yalla Trappan | Organisation | Civilsamhälle | Malmö | Arbetsintegrerande socialt företag | arbete
Drivkraft Malmö | Organisation | Civilsamhälle | Malmö | | unga
Botildenborg | Organisation | Civilsamhälle | Malmö | | odling
MKB | Organisation | Näringsliv | Malmö | Kommunalt bostadsbolag | bostad
Sopact | Organisation | Näringsliv | Malmö | | sociala företag
Mötesplats Social Innovation | Plattform | Akademi | Malmö | |
Nätverket Idéburen Sektor | Nätverk | Civilsamhälle | Lund | |
"""
KUMU_CONNECTIONS = """
0 | 3 | directed | finansierar | Lokaler
0 | 4 | directed | finansierar |
1 | 9 | directed | finansierar | Kansli
3 | 9 | directed | medlem |
4 | 9 | directed | medlem |
5 | 9 | directed | medlem |
2 | 8 | directed | värd |
0 | 8 | directed | medlem |
0 | 2 | mutual | kunskapsutbyte | Bostad för alla
2 | 5 | undirected | projektpartner |
6 | 3 | directed | upphandling | Trappstädning
7 | 3 | undirected | projektpartner |
6 | 0 | mutual | avtal |
"""
KUMU_ACTORS = {
    *("Malmö stad: public SE224", "Region Skåne: public SE224", "Malmö universitet: academia SE224"),
    *("Yalla Trappan: civil_society SE224", "Drivkraft Malmö: civil_society SE224"),
    *("Botildenborg: civil_society SE224", "MKB: business SE224", "Sopact: business SE224"),
    "Mötesplats Social Innovation: academia SE224 platform",
    "Nätverket Idéburen Sektor: civil_society SE224 network",
}
KUMU_LINKS = """
funding: Malmö stad > Yalla Trappan
funding: Malmö stad > Drivkraft Malmö
funding: Region Skåne > Nätverket Idéburen Sektor
membership: Yalla Trappan > Nätverket Idéburen Sektor
membership: Drivkraft Malmö > Nätverket Idéburen Sektor
membership: Botildenborg > Nätverket Idéburen Sektor
hosting: Malmö universitet > Mötesplats Social Innovation
membership: Malmö stad > Mötesplats Social Innovation
knowledge_exchange: Malmö stad + Malmö universitet
project_partnership: Botildenborg + Malmö universitet
procurement: MKB > Yalla Trappan
project_partnership: Sopact + Yalla Trappan
strategic_partnership: MKB + Malmö stad
"""


def kumu() -> tuple[Upload, ...]:
    """A project as Kumu exports it: ids of its own, types, directions, tags, and maps that hold places and colours."""
    elements = [
        {
            "_id": f"elem-{number:04x}AbC",
            "attributes": {
                "label": label,
                "element type": type,
                "sektor": sector,
                "kommun": place,
                **({"description": description} if description else {}),
                "tags": [tag for tag in tags.split("; ") if tag],
            },
        }
        for number, (label, type, sector, place, description, tags) in enumerate(_lines(KUMU_ELEMENTS))
    ]
    connections = [
        {
            "_id": f"conn-{number:04x}XyZ",
            "from": f"elem-{int(first):04x}AbC",
            "to": f"elem-{int(second):04x}AbC",
            "direction": direction,
            "attributes": {"connection type": kind, **({"label": label} if label else {}), "tags": []},
        }
        for number, (first, second, direction, kind, label) in enumerate(_lines(KUMU_CONNECTIONS))
    ]
    places = [
        {"_id": f"item-{i}", "element": e["_id"], "position": {"x": i * 10, "y": -i}} for i, e in enumerate(elements)
    ]
    project = {
        "_id": "project-1",
        "name": "Social innovation i Malmö",
        "elements": elements,
        "connections": connections,
        "loops": [],
        "maps": [{"_id": "map-1", "name": "Alla", "elements": places, "connections": []}],
        "perspectives": [{"_id": "view-1", "name": "Standard", "style": "@settings { template: stakeholder; }"}],
    }
    return (Upload("kumu-social-innovation-i-malmo.json", json.dumps(project, ensure_ascii=False).encode()),)


UCINET_MATRIX = """
MALMO   0 3 2 0 1 1 0 2
REGION  3 0 1 2 0 0 1 0
MAU     2 1 0 2 1 0 0 0
LU      0 2 2 0 0 0 0 0
YALLA   1 0 1 0 0 2 0 1
DRIV    1 0 0 0 2 0 1 0
COOP    0 1 0 0 0 1 0 0
MKB     2 0 0 0 1 0 0 0
"""
UCINET_ATTRIBUTES = """
MALMO | Malmö stad | Kommun | Malmö | 26000
REGION | Region Skåne | Region | Kristianstad | 36000
MAU | Malmö universitet | Universitet | Malmö | 1900
LU | Lunds universitet | Universitet | Lund | 8000
YALLA | Yalla Trappan | Förening | Malmö | 40
DRIV | Drivkraft Malmö | Förening | Malmö | 12
COOP | Coompanion Skåne | Idéburen | Malmö | 9
MKB | MKB Fastighets AB | Bolag | Malmö | 330
"""
UCINET_ACTORS = {
    *("Malmö stad: public SE224", "Region Skåne: public SE224", "Malmö universitet: academia SE224"),
    *("Lunds universitet: academia SE224", "Yalla Trappan: civil_society SE224"),
    *("Drivkraft Malmö: civil_society SE224", "Coompanion Skåne: civil_society SE224"),
    "MKB Fastighets AB: business SE224",
}
UCINET_LINKS = """
other: Malmö stad + Region Skåne ×3
other: Malmö stad + Malmö universitet ×2
other: Malmö stad + Yalla Trappan
other: Drivkraft Malmö + Malmö stad
other: MKB Fastighets AB + Malmö stad ×2
other: Malmö universitet + Region Skåne
other: Lunds universitet + Region Skåne ×2
other: Coompanion Skåne + Region Skåne
other: Lunds universitet + Malmö universitet ×2
other: Malmö universitet + Yalla Trappan
other: Drivkraft Malmö + Yalla Trappan ×2
other: MKB Fastighets AB + Yalla Trappan
other: Coompanion Skåne + Drivkraft Malmö
"""


def ucinet() -> tuple[Upload, ...]:
    """A symmetric matrix as UCINET exports it, short labels, and the attributes of the actors as a sheet."""
    rows = [line.split() for line in UCINET_MATRIX.strip().split("\n")]
    labels = "\n".join(f'"{name}"' for name, *_ in rows)
    cells = "\n".join(" " + " ".join(f"{value:>2}" for value in values) for _, *values in rows)
    dl = f"DL\nN={len(rows)}\nFORMAT = FULLMATRIX DIAGONAL PRESENT\nROW LABELS:\n{labels}\nCOLUMN LABELS:\n{labels}\n"
    attributes = [["ID", "Namn", "Sektor", "Kommun", "Anställda"], *_lines(UCINET_ATTRIBUTES)]
    return (
        Upload("samverkan.txt", f"{dl}DATA:\n{cells}\n".replace("\n", "\r\n").encode()),
        Upload("attribut.xlsx", _book(Attribut=[[int(c) if c.isdigit() else c for c in row] for row in attributes])),
    )


# Number, name, sector, municipality, and the twelve answers; a row of dashes is that of one who did not answer.
SURVEY = """
1 | Malmö stad | Kommun | Malmö | - 4 3 2 3 2 2 1 3 0 0 1
2 | Region Skåne | Region | Malmö | 4 - 3 3 0 0 1 2 0 2 0 0
3 | Malmö universitet | Universitet | Malmö | 3 3 - 4 1 0 1 0 0 0 0 0
4 | Lunds universitet | Universitet | Lund | 1 3 4 - 0 0 0 0 0 0 1 0
5 | Yalla Trappan | Förening | Malmö | 3 0 2 0 - 2 0 1 2 0 0 0
6 | Drivkraft Malmö | Förening | Malmö | 2 0 0 0 2 - 0 3 0 0 0 0
7 | Botildenborg | Stiftelse | Malmö | 2 1 0 0 0 0 - 0 0 0 0 0
8 | FC Rosengård | Förening | Malmö | 1 0 0 0 0 3 0 - 0 0 0 2
9 | MKB Fastighets AB | Bolag | Malmö | 3 0 0 0 2 0 0 0 - 0 0 0
10 | Coompanion Skåne | Idéburen | Lund | 0 2 0 0 0 0 0 0 0 - 3 0
11 | Sparbanken Skåne | Bank | Lund | -
12 | Trianon | Företag | Malmö | -
"""
SURVEY_ACTORS = {
    *("Malmö stad: public SE224", "Region Skåne: public SE224", "Malmö universitet: academia SE224"),
    *("Lunds universitet: academia SE224", "Yalla Trappan: civil_society SE224"),
    *("Drivkraft Malmö: civil_society SE224", "Botildenborg: civil_society SE224", "FC Rosengård: civil_society SE224"),
    *("MKB Fastighets AB: business SE224", "Coompanion Skåne: civil_society SE224"),
    *("Sparbanken Skåne: business SE224", "Trianon: business SE224"),
}
SURVEY_LINKS = """
other: Malmö stad + Region Skåne ×4
other: Malmö stad + Malmö universitet ×3
other: Lunds universitet + Malmö stad ×2
other: Malmö stad + Yalla Trappan ×3
other: Drivkraft Malmö + Malmö stad ×2
other: Botildenborg + Malmö stad ×2
other: FC Rosengård + Malmö stad
other: MKB Fastighets AB + Malmö stad ×3
other: Malmö stad + Trianon
other: Malmö universitet + Region Skåne ×3
other: Lunds universitet + Region Skåne ×3
other: Botildenborg + Region Skåne
other: FC Rosengård + Region Skåne ×2
other: Coompanion Skåne + Region Skåne ×2
other: Lunds universitet + Malmö universitet ×4
other: Malmö universitet + Yalla Trappan ×2
other: Botildenborg + Malmö universitet
other: Lunds universitet + Sparbanken Skåne
other: Drivkraft Malmö + Yalla Trappan ×2
other: FC Rosengård + Yalla Trappan
other: MKB Fastighets AB + Yalla Trappan ×2
other: Drivkraft Malmö + FC Rosengård ×3
other: FC Rosengård + Trianon ×2
other: Coompanion Skåne + Sparbanken Skåne ×3
"""


def survey() -> tuple[Upload, ...]:
    """The export of a survey, a row for each respondent, and the sheet of those it asked about, by number."""
    rows = _lines(SURVEY)
    headings = ["Svarsid", "Inskickat", "Organisation", *(f"Q5_{number}" for number, *_ in rows), "Övriga kommentarer"]
    answers = [
        [8000 + int(number), f"2024-05-{int(number) + 9} 14:05", name, *(_grade(cell) for cell in cells.split()), ""]
        for number, name, _, _, cells in rows
        if cells != "-"
    ]
    answers[2][-1] = "Svårt att skilja på 2 och 3."
    roster = [["Nr", "Organisation", "Sektor", "Kommun"], *([int(row[0]), *row[1:4]] for row in rows)]
    return (Upload("enkat_export_20240612.xlsx", _book(Svar=[headings, *answers], Organisationer=roster)),)


def _grade(cell: str) -> object:
    return "" if cell == "-" else int(cell)


TWO_MODE = """
Organisation | Sektor | Malmö Röda tråden | Nätverket Idéburen Sektor | Finsam-rådet | Kompetenscentrum SI | Summa
Malmö stad | Kommun | x | | x | x | 3
Region Skåne | Region | x | x | x | | 3
Malmö universitet | Universitet | | | | x | 1
Lunds universitet | Universitet | | | | X | 1
Yalla Trappan | Förening | x | x | | | 2
Röda Korset | Förening | | x | | | 1
Stadsmissionen | Stiftelse | x | x | | | 2
Arbetsförmedlingen | Myndighet | | | x | | 1
MKB | Bolag | | | | | 0
Antal | | 4 | 4 | 3 | 3 | 14
"""
TWO_MODE_ACTORS = {
    *("Malmö stad: public", "Region Skåne: public", "Malmö universitet: academia", "Lunds universitet: academia"),
    *("Yalla Trappan: civil_society", "Röda Korset: civil_society", "Stadsmissionen: civil_society"),
    *("Arbetsförmedlingen: public", "MKB: business"),
    *("Malmö Röda tråden: not_stated network", "Nätverket Idéburen Sektor: not_stated network"),
    *("Finsam-rådet: not_stated network", "Kompetenscentrum SI: not_stated network"),
}
TWO_MODE_LINKS = """
membership: Malmö stad > Malmö Röda tråden
membership: Region Skåne > Malmö Röda tråden
membership: Yalla Trappan > Malmö Röda tråden
membership: Stadsmissionen > Malmö Röda tråden
membership: Region Skåne > Nätverket Idéburen Sektor
membership: Yalla Trappan > Nätverket Idéburen Sektor
membership: Röda Korset > Nätverket Idéburen Sektor
membership: Stadsmissionen > Nätverket Idéburen Sektor
membership: Malmö stad > Finsam-rådet
membership: Region Skåne > Finsam-rådet
membership: Arbetsförmedlingen > Finsam-rådet
membership: Malmö stad > Kompetenscentrum SI
membership: Malmö universitet > Kompetenscentrum SI
membership: Lunds universitet > Kompetenscentrum SI
"""


def two_mode() -> tuple[Upload, ...]:
    """A sheet of organisations by networks with crosses, a sector, and sums at the right and below."""
    title = ["Vem är med i vad? (maj 2024)"]
    return (Upload("vem är med i vad.xlsx", _book(Blad1=[title, [], *_lines(TWO_MODE)])),)


def expected(text: str) -> list[str]:
    """The lines of an expectation, in order."""
    return sorted(text.strip().split("\n"))
