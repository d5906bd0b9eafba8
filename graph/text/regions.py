"""Sweden's regions by NUTS code: three parts, eight areas, 21 counties."""

from collections.abc import Mapping

from .catalogue import NC_, messages

# By level, since a part and an area of it share an English name.
REGIONS: Mapping[str, tuple[str, str]] = {
    "SE1": NC_("NUTS 1", "East Sweden"),
    "SE2": NC_("NUTS 1", "South Sweden"),
    "SE3": NC_("NUTS 1", "North Sweden"),
    "SE11": NC_("NUTS 2", "Stockholm"),
    "SE12": NC_("NUTS 2", "East Middle Sweden"),
    "SE21": NC_("NUTS 2", "Småland and the islands"),
    "SE22": NC_("NUTS 2", "South Sweden"),
    "SE23": NC_("NUTS 2", "West Sweden"),
    "SE31": NC_("NUTS 2", "North Middle Sweden"),
    "SE32": NC_("NUTS 2", "Middle Norrland"),
    "SE33": NC_("NUTS 2", "Upper Norrland"),
    "SE110": NC_("NUTS 3", "Stockholm County"),
    "SE121": NC_("NUTS 3", "Uppsala County"),
    "SE122": NC_("NUTS 3", "Södermanland County"),
    "SE123": NC_("NUTS 3", "Östergötland County"),
    "SE124": NC_("NUTS 3", "Örebro County"),
    "SE125": NC_("NUTS 3", "Västmanland County"),
    "SE211": NC_("NUTS 3", "Jönköping County"),
    "SE212": NC_("NUTS 3", "Kronoberg County"),
    "SE213": NC_("NUTS 3", "Kalmar County"),
    "SE214": NC_("NUTS 3", "Gotland County"),
    "SE221": NC_("NUTS 3", "Blekinge County"),
    "SE224": NC_("NUTS 3", "Skåne County"),
    "SE231": NC_("NUTS 3", "Halland County"),
    "SE232": NC_("NUTS 3", "Västra Götaland County"),
    "SE311": NC_("NUTS 3", "Värmland County"),
    "SE312": NC_("NUTS 3", "Dalarna County"),
    "SE313": NC_("NUTS 3", "Gävleborg County"),
    "SE321": NC_("NUTS 3", "Västernorrland County"),
    "SE322": NC_("NUTS 3", "Jämtland County"),
    "SE331": NC_("NUTS 3", "Västerbotten County"),
    "SE332": NC_("NUTS 3", "Norrbotten County"),
}


def swedish_region(code: str, lang: str) -> str:
    """The name of one of them."""
    return messages(lang).pgettext(*REGIONS[code])
