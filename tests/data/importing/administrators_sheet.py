"""An administrator's workbook of organisations and partnerships, and by hand what each of its rows gives."""

# ruff: noqa: E501 - a row of the sheets is a line

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

ORGANISATION_HEADINGS = (
    *("Organisation", "Förkortning", "Sektor", "Typ av organisation", "Kommun/Län", "Org.nr", "Hemsida"),
    *("Kontaktperson", "E-post", "Telefon", "Kommentar"),
)
# Name, abbreviation, sector, type, place, number, address, comment; behind `=>` sector, region and what else it becomes.
ORGANISATIONS = """
Malmö stad | | Kommun | kommun | Malmö | 212000-1124 | malmo.se | => public SE224
Region Skåne | RS | Region | region | Skåne län | 232100-0255 | www.skane.se | finansierar => public SE224
Malmö universitet | MAU | Lärosäte | universitet | Malmö | 202100-4920 | https://mau.se | => academia SE224
Lunds universitet | LU | Lärosäte | universitet | Lund | 202100-3211 | https://www.lu.se | => academia SE224
Högskolan Kristianstad | HKR | Högskola | högskola | Kristianstad | | hkr.se | => academia SE224
Länsstyrelsen Skåne | | Länsstyrelse | myndighet | Skåne | | | => public SE224
Vinnova | | Statlig myndighet | myndighet | Nationell | 202100-5216 | vinnova.se | => public SE
Tillväxtverket | | statlig myndighet | myndighet | hela landet | | | => public SE
Arbetsförmedlingen\u00a0| AF | Myndighet | myndighet | Nationell | | | => public SE
Försäkringskassan | FK | Myndighet | myndighet | Nationell | | | => public SE
Finsam Malmö | | Samordningsförbund | förbund | Malmö | | | => public SE224
Kommunförbundet Skåne | | Kommunalförbund | förbund | Skåne | | | bytte namn 2023 => public SE224
Lunds kommun | | kommun | kommun | Lund | | lund.se | => public SE224
Helsingborgs stad | | kommun | kommun | Helsingborg | | | => public SE224
Landskrona stad | | kommun | kommun | Landskrona | | | => public SE224
Eslövs kommun | | Kommun | kommun | Eslöv | | | ny 2024 => public SE224
Blekinge Tekniska Högskola | BTH | högskola | högskola | Karlskrona | | | => academia SE221
RISE | | Forskningsinstitut | institut | Göteborg | | ri.se | => academia SE232
Mötesplats Social Innovation | MSI | Akademi/offentlig | plattform | Malmö | | socialinnovation.se | => academia SE224 platform cross
Nätverket Idéburen Sektor Skåne | | Idéburen | nätverk | Skåne | | | => civil_society SE224 network
Röda Korset Skåne | | Ideell sektor | förening | Skåne | | | => civil_society SE224
Rädda Barnen Region Syd | | Ideell förening | förening | Malmö | | | => civil_society SE224
Stadsmissionen i Skåne | | Idéburen | stiftelse | Malmö | | | => civil_society SE224
Yalla Trappan | | Kooperativ | arbetsintegrerande socialt företag | Malmö | | yallatrappan.se | => civil_society SE224
Coompanion Skåne | | Kooperativ | ekonomisk förening | Skåne | | | => civil_society SE224
Botildenborg | | Stiftelse | stiftelse | Malmö | | botildenborg.se | => civil_society SE224
Drivkraft Malmö | | Förening | förening | Malmö | | | => civil_society SE224
Hela Malmö | | Förening | förening | Malmö | | | => civil_society SE224
Studiefrämjandet Skåne | | Studieförbund | förening | Skåne | | | => civil_society SE224
Ibn Rushd Syd | | studieförbund | förening | Malmö | | | => civil_society SE224
Glokala folkhögskolan | | Folkhögskola | folkhögskola | Malmö | | | => civil_society SE224
Svenska kyrkan Malmö | | Trossamfund | samfund | Malmö | | | => civil_society SE224
FC Rosengård | | Förening | idrottsförening | Malmö | | | => civil_society SE224
Skåneidrotten | | Ideell | förbund | Skåne | | | => civil_society SE224
IKEA Svenska Försäljnings AB | | Företag | aktiebolag | Älmhult | | | => business SE212
MKB Fastighets AB | MKB | Bolag | kommunalt bolag | Malmö | | mkbfastighet.se | kommunägt => business SE224
Ekobanken | | Bank | medlemsbank | Södertälje | | | => business SE110
Sparbanken Skåne AB | | Bank | bank | Lund | | | => business SE224
Trianon Fastigheter | | Näringsliv | företag | Malmö | | | => business SE224
Kulturhuset Mazetti | | | | Malmö | | | sektor? => not_stated SE224
"""
PARTNERSHIP_HEADINGS = ("Part 1", "Part 2", "Vad", "Typ", "Start", "Slut", "Belopp", "Källa", "Ansvarig", "Anm.")
# The cells but for the responsible person; behind `=>` the kind, a period and an amount if they are sure.
PARTNERSHIPS = """
Malmö stad | Yalla Trappan | Lokal och arbetsträning | IOP | 2021 | 2025 | 1,5 mkr | Avtal 2021 | => strategic_partnership 2021..2025 1500000
Malmö stad | Drivkraft Malmö | Mentorskap | IOP | 2022 | 2024 | 900 tkr | | => strategic_partnership 2022..2024 900000
Malmö Stad | Hela Malmö | Fritidsbanken | IOP | 2023- | | 2 000 000:- | | => strategic_partnership 2023.. 2000000
Malmö stad | Stadsmissionen i Skåne | Akut boende | IOP | hösten 2022 | tills vidare | | | => strategic_partnership 2022..
malmö stad | Rädda Barnen Region Syd | På lika villkor | överenskommelse | 2018 | pågående | | muntligt | => strategic_partnership 2018..
Malmö stad | Röda Korset Skåne | Krisberedskap | Överenskommelse | 2022-03-01 | 2025-12-31 | | | => strategic_partnership 2022-03-01..2025-12-31
Region Skåne | Nätverket Idéburen Sektor Skåne | Kansli | bidrag | 2020 | 2024 | 3,2 mkr | Årsredovisning 2023 | => funding> 2020..2024 3200000
RS | Coompanion Skåne | Rådgivning | bidrag | 2023 | 2023 | 1 250 000 kr | | => funding> 2023..2023 1250000
Region Skåne | Skåneidrotten | Idrott för alla | bidrag | 2024 | | 500 tkr | | => funding> 2024.. 500000
Region Skåne | Studiefrämjandet Skåne | Folkbildning | Bidrag | 2024 | 2024 | 800 000 | | => funding> 2024..2024 800000
Vinnova | MSI | Kompetenscentrum | finansierar | 2018 | 2026 | 12 mkr | vinnova.se/p/mötesplats | => funding> 2018..2026 12000000
Vinnova | Malmö universitet | Social innovation i stad | finansierar | Q3 2022 | 2024 | 4,5 mkr | | => funding> 2022..2024 4500000
Tillväxtverket | Coompanion Skåne | Företagsfrämjande | finansierar | 2022 | 2025 | 2,1 mkr | | => funding> 2022..2025 2100000
Länsstyrelsen Skåne | Röda Korset Skåne | Etablering | bidrag | okt 2023 | dec 2024 | 350 tkr | | => funding> 2023-10..2024-12 350000
Länsstyrelsen Skåne | Ibn Rushd Syd | Demokratisamtal | bidrag | 2023 | 2024 | 275 tkr | | => funding> 2023..2024 275000
Sparbanken Skåne AB | FC Rosengård | Boost | bidrag | 2019 | | 400 tkr | | => funding> 2019.. 400000
Ekobanken | Yalla Trappan | Lån | bidrag | 2020 | | | | => funding> 2020..
Trianon Fastigheter | Hela Malmö | Sommarjobb | bidrag | 2023 | 2024 | 150 000 kr | | => funding> 2023..2024 150000
Malmö stad | MSI | | medlem | 2017 | | | => membership> 2017..
Region Skåne | MSI | | medlem | 2018 | | | => membership> 2018..
LU | MSI | | medlem | 2019 | | | => membership> 2019..
BTH | MSI | | medlem | 2020 | | | => membership> 2020..
RISE | MSI | | medlem | 2021 | | | => membership> 2021..
MAU | MSI | Värdskap | värd | 2016 | | | => hosting> 2016..
Röda Korset Skåne | Nätverket Idéburen Sektor Skåne | | medlem | 2010 | | | => membership> 2010..
Rädda Barnen Region Syd | Nätverket Idéburen Sektor Skåne | | medlem | 2010 | | | => membership> 2010..
Coompanion Skåne | Nätverket Idéburen Sektor Skåne | | medlem | 2011 | | | => membership> 2011..
Studiefrämjandet Skåne | Nätverket Idéburen Sektor Skåne | | medlem | 2011 | | | => membership> 2011..
Ibn Rushd Syd | Nätverket Idéburen Sektor Skåne | | Medlem | 2015 | | | => membership> 2015..
Svenska kyrkan Malmö | Nätverket Idéburen Sektor Skåne | | medlem | 2012 | 2022 | | => membership> 2012..2022
Botildenborg | Nätverket Idéburen Sektor Skåne | | medlem | 2016 | | | => membership> 2016..
Skåneidrotten | Nätverket Idéburen Sektor Skåne | | medlem | 2010 | | | => membership> 2010..
Stadsmissionen i Skåne | Nätverket Idéburen Sektor Skåne | | medlem | 2010 | | | => membership> 2010..
Glokala folkhögskolan | Nätverket Idéburen Sektor Skåne | | medlem | 2014 | | | => membership> 2014..
Malmö stad | Finsam Malmö | | medlem | 2010 | | | => membership> 2010..
Region Skåne | Finsam Malmö | | medlem | 2010 | | | => membership> 2010..
AF | Finsam Malmö | | medlem | 2010 | | | => membership> 2010..
Försäkringskassan | Finsam Malmö | | medlem | 2010 | | | => membership> 2010..
Lunds kommun | Kommunförbundet Skåne | | medlem | 2003 | | | => membership> 2003..
Helsingborgs stad | Kommunförbundet Skåne | | medlem | 2003 | | | => membership> 2003..
Landskrona stad | Kommunförbundet Skåne | | medlem | 2003 | | | => membership> 2003..
Eslövs kommun | Kommunförbundet Skåne | | medlem | 2003 | | | => membership> 2003..
Malmö stad | Yalla Trappan | Lunchservering | upphandling | 2022 | 2024 | 1,2 mkr | => procurement> 2022..2024 1200000
MKB | Yalla Trappan | Trappstädning | upphandling | 1/3 2022 | | 600 tkr | => procurement> 2022-03-01.. 600000
IKEA Svenska Försäljnings AB | Yalla Trappan | Sömnadsstudio | uppdrag | 2017 | | | => commission> 2017..
Trianon Fastigheter | Botildenborg | Odling i Rosengård | uppdrag | våren 2024 | | | => commission> 2024..
Lunds universitet | Region Skåne | Utvärdering | kunskapsutbyte | 2021 | 2023 | | => knowledge_exchange 2021..2023
Malmö universitet | Malmö stad | Bostad för alla | Kunskapsutbyte | 2021 | 2025 | | => knowledge_exchange 2021..2025
Högskolan Kristianstad | Region Skåne | Folkhälsa | kunskapsutbyte | 2023/24 | | | => knowledge_exchange 2023..2024
MAU | Yalla Trappan | Följeforskning | kunskapsutbyte | 2016 | 2019 | | => knowledge_exchange 2016..2019
RISE | Coompanion Skåne | Effektmätning | kunskapsutbyte | 2020 | 2021 | | => knowledge_exchange 2020..2021
Malmö universitet | Botildenborg | Stadsodling | projektpartner | 2020 | 2022 | | => project_partnership 2020..2022
Lunds universitet | Ekobanken; Coompanion Skåne | Finansiering av sociala företag | projektpartner | 2022 | 2024 | | => project_partnership 2022..2024
Hela Malmö | Drivkraft Malmö; FC Rosengård; Skåneidrotten | Öppna hallar | projektpartner | 2023 | 2025 | | => project_partnership 2023..2025
Helsingborgs stad | Röda Korset Skåne, Svenska kyrkan Malmö | Vinterboende | projektpartner | 2023 | | | => project_partnership 2023..
Landskrona stad | Studiefrämjandet Skåne | Språkcafé | projektpartner | 2021 | 2023 | | => project_partnership 2021..2023
Lunds kommun | LU | Kunskapsstaden | projektpartner | 2019 | | | => project_partnership 2019..
Eslövs kommun | Glokala folkhögskolan | Filial | projektpartner | 2024 | | | => project_partnership 2024..
FC Rosengård | Arbetsförmedlingen | Boost | projektpartner | 2003 | 2020 | | => project_partnership 2003..2020
FC Rosengård | Malmö stad | Boost | projektpartner | 2003 | 2020 | | => project_partnership 2003..2020
MKB Fastighets AB | Malmö stad | Sommarstädning | avtal | 2022 | 2026 | | => strategic_partnership 2022..2026
Kulturhuset Mazetti | Malmö stad | Hyra | avtal | 2015 | | | => strategic_partnership 2015..
Finsam Malmö | Stadsmissionen i Skåne | Supported employment | avtal | 2022 | 2024 | 3 mkr | => strategic_partnership 2022..2024 3000000
"""
ALIASES = {"RS": "Region Skåne", "MSI": "Mötesplats Social Innovation", "MAU": "Malmö universitet"}
ALIASES |= {"LU": "Lunds universitet", "BTH": "Blekinge Tekniska Högskola", "AF": "Arbetsförmedlingen"}
ALIASES |= {"MKB": "MKB Fastighets AB", "malmö stad": "Malmö stad", "Malmö Stad": "Malmö stad"}
_PEOPLE = ("Anna Ek", "Per Persson", "Fatima Ali", "Lars-Åke Nilsson", "Ewa Lindqvist", "Omar Haddad")


def rows(text: str) -> list[tuple[list[str], list[str]]]:
    """The cells of each row of a text, and what they should give."""
    pairs = (line.split("=>") for line in text.strip().split("\n"))
    return [([cell.strip(" ") for cell in cells.split("|")], meant.split()) for cells, meant in pairs]


def workbook(organisation: Sequence[str | None] = (), partnership: Sequence[str | int] = ()) -> bytes:
    """The workbook, with a row more in each sheet, if any.

    Titles stand in merged cells, contact persons beside the organisations, a city stands twice, a row is hidden; sums,
    notes, a partnership with one party and a sheet of instructions are no part of the network.
    """
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    _organisations(first, organisation)
    _partnerships(book.create_sheet("Partnerskap"), partnership)
    book.create_sheet("Instruktion").append(["Fyll i en rad per organisation. Fråga Anna om något är oklart."])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _organisations(sheet: Worksheet, more: Sequence[str | None]) -> None:
    sheet.title = "Organisationer"
    sheet.append(["Kartläggning av samverkan i Skåne"])
    sheet.append(["Uppdaterad 2024-05-31 av Anna Ek"])
    sheet.append([])
    sheet.append(ORGANISATION_HEADINGS)
    sheet.merge_cells("A1:K1")
    sheet.merge_cells("A2:K2")
    for cell in (*sheet[1], *sheet[4]):
        cell.font = Font(bold=True)
    for number, (cells, _) in enumerate(rows(ORGANISATIONS)):
        person = _PEOPLE[number % len(_PEOPLE)]
        mail = f"{person.split()[0].lower().replace('å', 'a')}@exempel.se"
        *most, comment = [cell or None for cell in (*cells, "")[:8]]
        sheet.append([*most, person, mail, f"040-12 34 {number:02}", comment])
    sheet.append(["Malmö Stad ", None, "kommun", None, None, None, None, "Ewa Lindqvist", None, None, "stadskontoret"])
    if more:
        sheet.append(more)
    sheet.row_dimensions[20].hidden = True
    sheet.append([])
    sheet.append(["Summa", None, "=COUNTA(C5:C45)"])
    sheet.append([])
    sheet.append(["Källa: egen kartläggning. Gula rader är inte kontrollerade."])


def _partnerships(sheet: Worksheet, more: Sequence[str | int]) -> None:
    sheet.append(["Samarbeten och avtal 2003–2024"])
    sheet.merge_cells("A1:J1")
    sheet.append(PARTNERSHIP_HEADINGS)
    for number, (cells, _) in enumerate(rows(PARTNERSHIPS)):
        values: list[str | int | None] = [
            int(cell) if cell.isdigit() else cell or None for cell in (*cells, "", "")[:8]
        ]
        sheet.append([*values, _PEOPLE[number % len(_PEOPLE)], "klart" if number % 9 == 0 else None])
    if more:
        sheet.append(more)
    sheet.append(["Malmö stad", None, "Nytt avtal?", "IOP", 2025])
    sheet.append([])
    sheet.append(["Totalt", None, None, None, None, None, "ca 40 mkr"])
