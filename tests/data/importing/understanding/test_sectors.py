"""Which sector a word stands for, which are only likely, and which are nothing."""

import pytest

from graph.data.importing.understanding.sectors import is_sector, read_sector

SURE = {
    "public": "kommun, Kommun, KOMMUN, Kommuner, kommunal, region, Region, landsting, statlig myndighet, Statliga "
    "myndigheter, "
    "myndighet, länsstyrelse, Länsstyrelsen, lansstyrelse, samordningsförbund, kommunalförbund, Offentlig, "
    "Offentlig sektor, "
    "offentliga sektorn, Kommunalt bolag, Stat, public, Public sector, municipality, government agency, Local "
    "government, "
    "state-owned company, Stat/kommun, Kommun (primärkommun)",
    "academia": "universitet, högskola, Universitet/högskola, Universitet och högskola, forskningsinstitut, "
    "lärosäte, Lärosäten, "
    "Akademi, akademin, forskning, university, University, research institute, Academia, higher education, academic",
    "civil_society": "förening, Föreningar, ideell, ideell sektor, Ideell förening, idéburen, Idéburen sektor, "
    "ideburen, stiftelse, "
    "samfund, trossamfund, folkbildning, studieförbund, folkhögskola, Civilsamhälle, civilsamhället, "
    "civilsamhällesorganisation, "
    "tredje sektorn, NGO, non-profit, Non-profit organisation, association, foundation, charity, civil society, "
    "third sector, "
    "Idéburen/ideell, Ideell förening (riksorganisation)",
    "business": "AB, aktiebolag, bolag, Företag, näringsliv, Näringslivet, bank, Privat, privat sektor, privat "
    "företag, konsult, "
    "private, private sector, company, business, enterprise, SME",
}
ROWS = [(word, sector) for sector, words in SURE.items() for word in words.split(", ")]


@pytest.mark.parametrize(("word", "sector"), ROWS)
def test_a_word_that_is_sure(word: str, sector: str) -> None:
    assert read_sector(word) == ((sector,), None, False)
    assert is_sector(word)


@pytest.mark.parametrize(
    ("word", "sectors"),
    [
        ("Akademi/offentlig", ("academia", "public")),
        ("offentlig / akademi", ("public", "academia")),
        ("Kommun och näringsliv", ("public", "business")),
        ("Ideell, privat", ("civil_society", "business")),
    ],
)
def test_two_sectors(word: str, sectors: tuple[str, ...]) -> None:
    assert read_sector(word).sectors == sectors


@pytest.mark.parametrize(
    ("word", "likely"),
    [
        ("kooperativ", "civil_society"),
        ("Ekonomisk förening", "civil_society"),
        ("socialt företag", "civil_society"),
        ("branschorganisation", "business"),
        ("Kommun - skola", "public"),
        ("museum", "public"),
        ("xyz", None),
        ("Offentlig eller xyz", "public"),
    ],
)
def test_a_word_that_is_asked_about(word: str, likely: str | None) -> None:
    assert read_sector(word) == ((), likely, False)


@pytest.mark.parametrize(
    "word", ["", " ", "-", "–", "?", "N/A", "na", "okänt", "Ej angivet", "not stated", "None", "null"]
)
def test_what_states_no_sector(word: str) -> None:
    assert read_sector(word) == ((), None, True)
    assert not is_sector(word)
