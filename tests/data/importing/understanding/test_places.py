"""Where a place lies: municipalities, counties, the country, others, and what is none."""

import pytest

from graph.data.importing.understanding.places import is_place, region_by_code, region_of
from graph.text.municipalities import MUNICIPALITIES
from graph.text.regions import REGIONS

PLACES = {
    "Malmö": "SE224",
    "malmö": "SE224",
    "MALMÖ": "SE224",
    "Malmo": "SE224",
    "Malmö kommun": "SE224",
    "Malmö stad": "SE224",
    "Malmö/Skåne": "SE224",
    "Malmö, Skåne län": "SE224",
    "Malmö (Skåne)": "SE224",
    "Lund, Skåne, Sverige": "SE224",
    "Lund/Malmö": "SE224",
    "Lund och Malmö": "SE224",
    "Skåne": "SE224",
    "Skåne län": "SE224",
    "Region Skåne": "SE224",
    "Skåne County": "SE224",
    "Göteborg": "SE232",
    "Göteborgs Stad": "SE232",
    "Goteborg": "SE232",
    "Västra Götaland": "SE232",
    "Västra Götalands län": "SE232",
    "VGR": "SE232",
    "Stockholm": "SE110",
    "Stockholms stad": "SE110",
    "Stockholms län": "SE110",
    "Örebro": "SE124",
    "Örebro kommun": "SE124",
    "Region Örebro län": "SE124",
    "Jönköpings län": "SE211",
    "Jönköping": "SE211",
    "Dalarna": "SE312",
    "Dalarnas län": "SE312",
    "Gävleborg": "SE313",
    "Kalmar": "SE213",
    "Habo": "SE211",
    "Håbo": "SE121",
    "Gotland": "SE214",
    "Borås Stad": "SE232",
    "Upplands Väsby": "SE110",
    "Upplands-Väsby": "SE110",
    "Malung-Sälen": "SE312",
    "SE224": "SE224",
    "SE22": "SE22",
    "SE": "SE",
    "Sverige": "SE",
    "Sweden": "SE",
    "Nationell": "SE",
    "nationellt": "SE",
    "hela landet": "SE",
    "Rikstäckande": "SE",
    "Norge": "NO",
    "Norway": "NO",
    "DK": "DK",
    "Danmark": "DK",
    "Köpenhamn, Danmark": "DK",
    "Tyskland": "DE",
    "Grekland": "EL",
    "Storbritannien": "UK",
    "England": "UK",
    "USA": "US",
    "EU": "EU",
    "FI1B1": "FI1B1",
}
NOWHERE = ["", "Atlantis", "Malmö, Göteborg", "Köpenhamn", "Norden", "internationell", "Zürich-området", "x" * 500]


@pytest.mark.parametrize(("place", "code"), PLACES.items())
def test_a_place(place: str, code: str) -> None:
    assert region_of(place) == code
    assert is_place(place)


@pytest.mark.parametrize("place", NOWHERE)
def test_no_place_or_several(place: str) -> None:
    assert region_of(place) is None


def test_every_municipality_and_county_is_known() -> None:
    for code, names in MUNICIPALITIES.items():
        assert {region_of(name) for name in names} == {code}
        assert {region_of(f"{name} kommun") for name in names} == {code}
    assert [code for code in REGIONS if region_of(code) != code] == []


@pytest.mark.parametrize(
    ("code", "region"), [("12", "SE224"), ("1", "SE110"), ("1280", "SE224"), ("M", "SE224"), ("99", None), ("x", None)]
)
def test_codes_of_counties_and_municipalities(code: str, region: str | None) -> None:
    assert region_by_code(code) == region
