"""The vocabulary of organisations' names: what words and phrases of Swedish and English names come to."""

from collections import Counter

from ....text.municipalities import MUNICIPALITIES
from ..spelling import folded


def _words(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(folded(text).split())


def _listed(**words: str) -> dict[str, str]:
    """Each of the words that stand between commas, folded, and what it is replaced by."""
    return {folded(word): meant.replace("_", " ") for meant, listed in words.items() for word in listed.split(", ")}


# Phrases before single words; what replaces them is a word of `SWEDISH` or one of its own.
PHRASES = _listed(
    lansstyrelse="county administrative board of, county administrative board",
    region="county council of, county council, county of",
    universitet="university college, university of applied sciences",
    folkhogskola="folk high school, folkhögskoleförening",
    kommun="city of, municipality of, town of, stads kommun, kommunstyrelsen i, municipal council",
    samordningsforbund="coordination association, co ordination association, finsam",
    kommunalforbund="local federation, municipal association, association of municipalities",
    forskningsinstitut="research institutes of, research institutes, research institute",
    arbetsformedling="public employment service, employment service",
    forsakringskassa="social insurance agency",
    skatteverk="tax agency",
    roda_kors="red cross",
    radda_barn="save the children",
    stadsmission="city mission",
    fralsningsarme="salvation army",
    naringsliv="trade and industry",
    ministerrad="council of ministers",
    handelskammare="chamber of commerce",
    civilsamhalle="civil society, civila samhället, det civila samhället",
    kommun_region="local authorities and regions",
    bildningsforbund="educational association, educational federation",
    studieforbund="study association, adult educational association",
)
LEGAL_PHRASES = _listed(
    association="ideell förening, ideella föreningen, nonprofit association, non profit association, e v",
    cooperative="ekonomisk förening, ek för, ekonomiska föreningen, kooperativ förening, economic association",
    company="aktiebolag publ, ab publ, limited company",
)
LEGAL = _listed(
    association="förening, föreningen, association",
    foundation="stiftelse, stiftelsen, foundation",
    company="ab, aktiebolag, aktiebolaget, publ, ltd, inc, limited, svb, gmbh, hb, handelsbolag, kb, kommanditbolag",
)
SMALL = _words("i på av för och the of and in at for to den det en ett med vid till från mellan de on by a")
# Words that a longer form of a name adds: `Ashoka` and `Ashoka Sverige`, `Länsstyrelsen Örebro` and `… i Örebro län`.
WEAK = frozenset({"sverige", "svensk", "organisation", "riksorganisation", "riksforbund", "staten", "lan"})
SWEDISH = _listed(
    kommun="stad, staden, municipality, city",
    region="landsting, landstinget, regionen, regional, regionala",
    lan="county, länet, läns",
    lansstyrelse="länsstyrelsen",
    # What is `högskola` in Swedish is mostly `University` in English: Högskolan Dalarna is Dalarna University.
    universitet="university, universitetet, högskola, högskolan",
    institut="institute, institutes, institutet",
    forskning="research, forskningen",
    sverige="sweden, sveriges",
    svensk="swedish, svenska, svenskt",
    nationell="national, nationella, nationellt",
    europeisk="eu, european, europeiska, europeiskt",
    kommission="commission, kommissionen",
    nordisk="nordic, nordiska, nordiskt",
    natverk="network, nätverket",
    plattform="platform, plattformen",
    kluster="cluster, klustret",
    partnerskap="partnership, partnerskapet",
    projekt="project, projektet",
    centrum="centre, center, centret, centrumet",
    kompetenscentrum="kompetenscenter",
    resurscentrum="resurscenter",
    rad="council, rådet",
    myndighet="agency, authority, myndigheten",
    styrelse="board, styrelsen",
    fond="fund, fonden",
    bibliotek="library, biblioteket",
    skola="school, skolan",
    sjukhus="hospital, sjukhuset",
    kyrka="church, kyrkan",
    teater="theatre, theater, teatern",
    kultur="culture, cultural, kulturen, kulturell, kulturella",
    utveckling="development, utvecklingen",
    halsa="health, hälsan",
    social="sociala, socialt",
    ekonomi="economy, ekonomin, ekonomisk, ekonomiska, economic",
    foretag="enterprise, enterprises, företaget, företagen, businesses",
    entreprenorskap="entrepreneurship",
    innovation="innovationer, innovations, innovationen",
    ungdom="youth, ungdomar, ungdoms",
    kvinna="women, woman, kvinnor, kvinnors",
    man="men, män",
    barn="children, child, barnen, barns",
    utbildning="education, utbildningen",
    arbete="work, labour, arbetet",
    bostad="housing, bostäder, bostads",
    miljo="environment, environmental, miljön",
    hallbar="sustainable, hållbart, hållbara",
    hallbarhet="sustainability",
    framtid="future, framtiden",
    samhalle="society, community, samhället",
    jamstalldhet="equality, jämställdheten",
    flykting="refugee, refugees, flyktingar",
    forbund="federation, confederation, union, league, förbundet",
    akademi="academy, akademin, akademien",
    vetenskap="science, sciences, vetenskaper",
    teknik="engineering",
    teknisk="technical, tekniska, tekniskt, technological, technology",
    kunglig="royal, kungliga, kungl",
    norra="north, northern, norr, nord",
    sodra="south, southern, syd",
    vastra="west, western, väst",
    ostra="east, eastern, öst",
    mellersta="middle, central, mellan",
    goteborg="gothenburg",
    skane="scania",
    gavle="gefle",
    linne="linnaeus",
    mitt="mid",
    idrott="sports, sport, idrotten",
    kors="cross, korset",
    mote="meeting, mötet",
    museum="museet, museums",
    inkubator="incubator, inkubatorn",
    motesplats="mötesplatsen",
    overenskommelse="agreement, överenskommelsen",
    kooperativ="cooperative, kooperativet",
    naringsliv="business, industry, näringslivet",
    radda="save",
    forskningsinstitut="forskningsinstitutet",
    hjalp="aid, help, hjälpen",
    folk="people, folket",
    stadsmission="stadsmissionen",
)
_FOLDED = Counter(folded(name) for names in MUNICIPALITIES.values() for name in names)
PLACES = frozenset(_FOLDED)
# Two municipalities that only a ring distinguishes: Habo and Håbo.
ALIKE = frozenset(name.casefold() for names in MUNICIPALITIES.values() for name in names if _FOLDED[folded(name)] > 1)
AREAS = _words(
    "Skåne Blekinge Halland Kronoberg Gotland Småland Östergötland Västergötland Götaland Svealand Norrland Sörmland "
    "Södermanland Uppland Västmanland Dalarna Dalsland Bohuslän Gävleborg Gästrikland Hälsingland Medelpad "
    "Ångermanland Västernorrland Jämtland Härjedalen Västerbotten Norrbotten Lappland Värmland Närke Bergslagen "
    "Skaraborg Sjuhärad Fyrbodal Öresund Mälardalen Norden norra södra västra östra mellersta "
    "nordost nordväst sydost sydväst"
)
BODIES = frozenset({"kommun", "region", "lansstyrelse", "universitet", "myndighet"})
MEANT = frozenset(word for meant in (*SWEDISH.values(), *PHRASES.values()) for word in meant.split())
