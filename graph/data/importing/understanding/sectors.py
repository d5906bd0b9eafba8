"""Which of the four sectors a word stands for, where that is sure."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ....network.vocabulary import SECTORS
from ..spelling import folded, tidy

_WORDS = {
    "public": "offentlig, offentliga, offentligt, offentlig sektor, offentliga sektorn, offentlig aktör, offentlig "
    "verksamhet, "
    "offentlig organisation, offentlig förvaltning, kommun, kommunen, kommuner, kommunal, kommunal förvaltning, "
    "kommunalt, "
    "kommunförbund, kommunalförbund, kommunalt bolag, kommunala bolag, kommunalt förbund, stad, stadsdel, "
    "stadsdelsförvaltning, "
    "region, regionen, regioner, regional, landsting, regionförbund, myndighet, myndigheter, statlig, stat, staten, "
    "statlig myndighet, statliga myndigheter, länsstyrelse, länsstyrelsen, länsstyrelser, samordningsförbund, "
    "finsam, "
    "statligt bolag, statligt företag, offentligt bolag, offentligt ägt bolag, offentligägt bolag, departement, "
    "regering, riksdag, "
    "förvaltning, nämnd, eu institution, europeisk myndighet, polis, domstol, "
    "public, public sector, the public sector, public body, public bodies, public authority, public agency, public "
    "organisation, "
    "public organization, public administration, municipality, municipalities, municipal, county, county council, "
    "county "
    "administrative board, region, regional authority, agency, government agency, authority, authorities, "
    "government, governmental, "
    "state, national agency, local government, local authority, regional government, national government, city, "
    "coordination association, state owned company, municipal company",
    "academia": "akademi, akademin, akademisk, akademiska, akademisk sektor, universitet, universitetet, högskola, "
    "högskolan, "
    "högskolor, universitet och högskola, universitet och högskolor, universitet högskola, högskola universitet, "
    "lärosäte, lärosäten, "
    "forskningsinstitut, institut, forskning, forskningsorganisation, forskningscentrum, forskningscenter, "
    "utbildning och forskning, "
    "forskning och utbildning, forskare, institution, academia, academic, academic institution, academic sector, "
    "university, "
    "universities, college, higher education, higher education institution, hei, research, research institute, "
    "research institutes, "
    "research centre, research center, research organisation, research organization, research institution, "
    "education and research",
    "civil_society": "civilsamhälle, civilsamhället, civilsamhällesorganisation, civilsamhällesorganisationer, "
    "civila samhället, det "
    "civila samhället, civil sektor, civil, cso, ideell, ideella, ideellt, ideell sektor, ideella sektorn, "
    "idéburen, idéburna, idéburen "
    "sektor, idéburet, idéburen organisation, idéburna organisationer, idéburna sektorn, förening, föreningen, "
    "föreningar, ideell "
    "förening, ideella föreningar, ideell organisation, föreningsliv, föreningslivet, folkrörelse, stiftelse, "
    "stiftelser, stiftelsen, "
    "samfund, trossamfund, församling, kyrka, svenska kyrkan, folkbildning, studieförbund, folkhögskola, "
    "folkhögskolor, "
    "idrottsförening, idrottsförbund, paraplyorganisation, frivilligorganisation, hjälporganisation, "
    "intresseorganisation, "
    "patientförening, patientorganisation, fackförening, fackförbund, byalag, hembygdsförening, tredje sektorn, "
    "ngo, ngos, "
    "civil society, civil society organisation, civil society organization, civil society organisations, "
    "nonprofit, non profit, non profit organisation, non profit organization, not for profit, nonprofit "
    "organization, association, "
    "associations, voluntary association, voluntary sector, voluntary organisation, voluntary organization, "
    "foundation, "
    "foundations, charity, charities, third sector, community organisation, community group, church, congregation, "
    "faith community, "
    "religious community, folk high school, study association, trade union, union, non governmental organisation, "
    "non governmental organization",
    "business": "näringsliv, näringslivet, privat, privata, privat sektor, privata sektorn, privat aktör, privat "
    "näringsliv, företag, "
    "företaget, företagen, privat företag, privata företag, bolag, bolaget, aktiebolag, ab, privat bolag, privat "
    "aktiebolag, bank, banker, "
    "sparbank, handelsbolag, enskild firma, egenföretagare, konsult, konsultbolag, konsultföretag, småföretag, "
    "storföretag, "
    "startup, start up, näringsidkare, kommersiell, industri, industriföretag, försäkringsbolag, fastighetsbolag, "
    "private, private sector, the private sector, private company, private companies, company, companies, business, "
    "businesses, "
    "business sector, industry, enterprise, enterprises, corporate, corporation, firm, firms, commercial, sme, "
    "smes, limited company, "
    "for profit, consultancy, consultant, insurance company",
}
# Words of which a sector is likely, but not sure: they are asked about.
_LIKELY = {
    "civil_society": "kooperativ, kooperation, kooperativt, ekonomisk förening, ekonomiska föreningar, co "
    "operative, cooperative, "
    "cooperatives, co op, social enterprise, socialt företag, sociala företag, arbetsintegrerande socialt företag, "
    "asf, arbetskooperativ, "
    "brukarkooperativ, bransch och intresseorganisation",
    "public": "skola, skolor, gymnasieskola, sjukhus, vårdcentral, bibliotek, museum, school, hospital, library",
    "business": "branschorganisation, branschförbund, näringslivsorganisation, handelskammare, företagarförening, "
    "inkubator, incubator, "
    "science park, industry association, chamber of commerce, trade association, media, medier",
    "academia": "forskningsstiftelse, yrkeshögskola, science centre",
}
# A word in a longer phrase gives it away: `Ideell förening (riksorganisation)`.
_PARTS = re.compile(r"[/&+,;|]| och | and | eller | or | samt ")
_BRACKETED = re.compile(r"\s*[(\[].*?[)\]]")
# What says that nothing is known, in any column.
_NOTHING_KNOWN = (
    "ej angivet, ej angiven, inte angivet, inte angiven, okänt, okänd, oklart, oklar, vet ej, vet inte, saknas, na, "
    "uppgift saknas, n/a, none, null, nan, unknown, not stated, not known, not specified, unspecified, blank, missing, "
    "not applicable, ej tillämpligt, not available, ingen uppgift, no answer, inget svar"
)
# As they are written, and folded.
UNSTATED = frozenset(_NOTHING_KNOWN.split(", ")) | frozenset(map(folded, _NOTHING_KNOWN.split(", ")))


def _table(words: Mapping[str, str]) -> dict[str, str]:
    return {folded(word): sector for sector, listed in words.items() for word in listed.split(", ")}


class SectorRead(NamedTuple):
    """The sectors that a text names, the likely one where that is not sure, and whether it states none."""

    sectors: tuple[str, ...] = ()
    likely: str | None = None
    is_unstated: bool = False


@lru_cache(maxsize=1)
def _sure() -> Mapping[str, str]:
    names = {folded(name): id for id, both in SECTORS.items() for name in (*both, id)}
    return _table(_WORDS) | names


@lru_cache(maxsize=1)
def _likely() -> Mapping[str, str]:
    return _table(_LIKELY)


def read_sector(text: str) -> SectorRead:
    """The sector or sectors that a text stands for.

    Two sectors say that the actor spans both; none, and no likely one, that the word is not known.
    """
    word = folded(text)
    if not word or word in UNSTATED:
        return SectorRead(is_unstated=True)
    plain = tidy(_BRACKETED.sub("", text))
    for spelling in (word, folded(plain)):
        if sector := _sure().get(spelling):
            return SectorRead((sector,))
        if sector := _likely().get(spelling):
            return SectorRead(likely=sector)
    parts = [folded(part) for part in _PARTS.split(plain.casefold())]
    named = [_sure().get(part) for part in parts if part]
    if len(named) > 1 and None not in named:
        return SectorRead(tuple(dict.fromkeys(name for name in named if name)))
    found = dict.fromkeys(s for one in folded(plain).split() if (s := _sure().get(one) or _likely().get(one)))
    return SectorRead(likely=next(iter(found)) if len(found) == 1 else None)


def is_sector(text: str) -> bool:
    """Whether the text surely or likely names a sector."""
    read = read_sector(text)
    return bool(read.sectors or read.likely)
