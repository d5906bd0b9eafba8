"""Which role a heading gives, in Swedish and English, in a table of actors and in one of links."""

import pytest

from graph.data.importing.understanding.heading_words import actor_heading, date_heading, link_heading, stem

ACTORS = {
    "Organisation": "name",
    "ORGANISATION": "name",
    "Namn": "name",
    "Namn på organisationen": "name",
    "Organisationens namn": "name",
    "Aktör": "name",
    "Aktor": "name",
    "Förening": "name",
    "Företagsnamn": "name",
    "Organization name": "name",
    "Stakeholder": "name",
    "Label": "name",
    "Engelskt namn": "name_en",
    "Namn (engelska)": "name_en",
    "Name in English": "name_en",
    "Förkortning": "aliases",
    "Förk.": "aliases",
    "Alias": "aliases",
    "Tidigare namn": "aliases",
    "Acronym": "aliases",
    "Sektor": "sector",
    "Sektor*": "sector",
    "sektor:": "sector",
    "Samhällssektor": "sector",
    "Vilken sektor tillhör ni?": "sector",
    "Sector": "sector",
    "Typ": "type",
    "Typ av organisation": "type",
    "Organisationstyp": "type",
    "Type of organisation": "type",
    "Category": "type",
    "Form": "form",
    "Kommun": "region",
    "Län": "region",
    "Kommun/Län": "region",
    "Kommun / län": "region",
    "Säte": "region",
    "Ort": "region",
    "Country": "region",
    "Municipality": "region",
    "Länskod": "region_code",
    "Org.nr": "orgnr",
    "Org. nr.": "orgnr",
    "Organisationsnummer": "orgnr",
    "Org-nummer": "orgnr",
    "Registration number": "orgnr",
    "Hemsida": "url",
    "Webbplats": "url",
    "Website": "url",
    "Länk": "url",
    "Samhällsutmaning": "challenges",
    "Fokusområde": "challenges",
    "Theme": "challenges",
    "Funktion": "functions",
    "Uppdaterad": "as_of",
    "År": "as_of",
    "Säkerhet": "confidence",
    "Källa": "source",
    "Källor": "source",
    "References": "source",
    "Länk till källa": "source_url",
    "Source URL": "source_url",
    "Kommentar": "note",
    "Anm.": "note",
    "Anmärkning": "note",
    "Beskrivning": "note",
    "Notes": "note",
    "Kontaktperson": "person",
    "Kontaktperson 2": "person",
    "Kontaktperson (namn)": "person",
    "E-post": "person",
    "E‑postadress": "person",
    "Mejl": "person",
    "Tel.": "person",
    "Telefon till kontaktperson": "person",
    "Mobilnr (kontaktperson)": None,
    "Förnamn": "person",
    "Personnummer": "person",
    "Phone number": "person",
    "Contact person": "person",
    "Ansvarig": "responsible",
    "Tidstämpel": "unused",
    "Nr": "number",
    "Id": "id",
    "Node ID": "id",
    "Antal anställda": None,
    "Omsättning": None,
    "": None,
    "☂": None,
}
LINKS = {
    "Part 1": "party",
    "Part 2": "party",
    "Part A": "party",
    "Organisation 1": "party",
    "Organisation2": "party",
    "Aktör B": "party",
    "Partners": "party",
    "Samarbetspartner": "party",
    "Deltagande organisationer": "party",
    "Parter": "party",
    "Medverkande": "party",
    "Participants": "party",
    "Source": "source_actor",
    "From": "source_actor",
    "Från": "source_actor",
    "Från aktör": "source_actor",
    "Target": "target_actor",
    "To": "target_actor",
    "Till": "target_actor",
    "Mottagare": "target_actor",
    "Recipient": "target_actor",
    "Typ": "kind",
    "Type": "kind",
    "Kind": "kind",
    "Typ av samverkan": "kind",
    "Relationstyp": "kind",
    "Relation type": "kind",
    "Vad": "what",
    "Roll": "party_role",
    "Direction": "direction",
    "Riktning": "direction",
    "Projekt": "link_name",
    "Projektnamn": "link_name",
    "Project title": "link_name",
    "Start": "start",
    "Startår": "start",
    "Startdatum": "start",
    "Fr.o.m.": "start",
    "Start date": "start",
    "Projektets startdatum": "start",
    "Slut": "end",
    "Slutår": "end",
    "T.o.m.": "end",
    "End date": "end",
    "Projektets slut": "end",
    "Avtalstid": "period",
    "Projektperiod": "period",
    "Period": "period",
    "Interval": "period",
    "Styrka": "strength",
    "Weight": "strength",
    "Vikt": "strength",
    "Belopp": "amount",
    "Belopp (kr)": "amount",
    "Belopp i tkr": "amount",
    "Total budget": "amount",
    "Amount": "amount",
    "Valuta": "currency",
    "Källa": "source",
    "Anm.": "note",
    "Diarienummer": "link_id",
    "Sektor 1": "sector",
    "Region": "region",
    "Handläggare": "person",
    "Ändamål": None,
}


@pytest.mark.parametrize(("heading", "role"), ACTORS.items())
def test_a_heading_of_actors(heading: str, role: str | None) -> None:
    read = actor_heading(heading)
    assert (read and read.role) == role


@pytest.mark.parametrize(("heading", "role"), LINKS.items())
def test_a_heading_of_links(heading: str, role: str | None) -> None:
    read = link_heading(heading)
    assert (read and read.role) == role


def test_it_is_told_whether_a_whole_heading_or_a_word_in_it_gives_the_role() -> None:
    whole, part = actor_heading("Sektor"), actor_heading("Vilken sektor tillhör ni?")
    assert whole == ("sector", "Sektor", True)
    assert part == ("sector", "sektor", False)


@pytest.mark.parametrize(("heading", "role"), [("From", "start"), ("Till", "end"), ("Part 1", None), ("Slut", "end")])
def test_headings_that_may_be_dates(heading: str, role: str | None) -> None:
    assert date_heading(heading) == role


@pytest.mark.parametrize(("heading", "same"), [("Part 2", "part"), ("Org B", "org"), ("Aktör (2)", "aktor")])
def test_the_stem_of_a_numbered_heading(heading: str, same: str) -> None:
    assert stem(heading) == same


def test_a_heading_of_a_whole_page_is_none() -> None:
    assert actor_heading("sektor " * 1000) is None
