"""What the columns are that tell of actors, links and ties: name, meaning, unit."""

from typing import NamedTuple

from .terms import Both

_ACTORS = Both("aktörer", "actors")


class Column(NamedTuple):
    """A column; `unit` only where there is one."""

    name: Both
    meaning: Both
    unit: Both | None = None


def column(sv: str, en: str, meaning_sv: str, meaning_en: str, unit: Both | None = None) -> Column:
    """A column, its name and meaning in both languages."""
    return Column(Both(sv, en), Both(meaning_sv, meaning_en), unit)


_LIST = Both(
    "Flera skiljs åt med semikolon; ett semikolon eller omvänt snedstreck i ett värde har ett omvänt snedstreck före sig.",
    "Several are parted by semicolons; a semicolon or backslash within a value has a backslash before it.",
)


def _list(sv: str, en: str, meaning_sv: str, meaning_en: str) -> Column:
    return column(sv, en, f"{meaning_sv} {_LIST.sv}", f"{meaning_en} {_LIST.en}")


# `table.column`, or the column alone where it means the same in every table.
DESCRIBED: dict[str, Column] = {
    "id": column("Id", "Id", "Aktörens id i datafilerna.", "The actor's id in the data files."),
    "name": column("Namn", "Name", "Aktörens namn.", "The actor's name."),
    "name_en": column("Engelskt namn", "English name", "Aktörens namn på engelska.", "The actor's name in English."),
    "aliases": _list("Andra namn", "Other names", "Tidigare och andra namn.", "Former and other names."),
    "sector": column(
        "Sektor",
        "Sector",
        "Vem som äger eller styr aktören, inte vad den gör.",
        "Who owns or controls the actor, not what it does.",
    ),
    "form": column(
        "Form",
        "Form",
        "Organisation, eller vilket slags samarbete aktören är.",
        "Organisation, or what sort of collaboration the actor is.",
    ),
    "cross_sector": column(
        "Sektorsövergripande", "Cross-sector", "Aktören spänner själv över sektorer.", "The actor itself spans sectors."
    ),
    "region": column("Region", "Region", "Land eller region som NUTS-kod.", "Country or region as a NUTS code."),
    "functions": _list("Stöd", "Functions", "Det stöd aktören erbjuder.", "The support that the actor offers."),
    "challenges": _list(
        "Utmaningar",
        "Challenges",
        "Samhällsutmaningar aktören arbetar med.",
        "Societal challenges that the actor works with.",
    ),
    "url": column("Webbplats", "Website", "Aktörens webbplats.", "The actor's website."),
    "orgnr": column(
        "Organisationsnummer", "Organisation number", "Svenskt organisationsnummer.", "Swedish organisation number."
    ),
    "as_of": column(
        "Uppgift från",
        "As of",
        "Året då uppgifterna stämde.",
        "The year in which the facts were true.",
        Both("år", "year"),
    ),
    "confidence": column(
        "Säkerhet",
        "Confidence",
        "Hur säker uppgiften är: high, medium eller low.",
        "How sure the fact is: high, medium or low.",
    ),
    "sources": _list(
        "Källor",
        "Sources",
        "Källornas titlar, i samma ordning som adresserna.",
        "The sources' titles, in the order of the addresses.",
    ),
    "source_urls": _list(
        "Källornas adresser",
        "Addresses of sources",
        "Källornas adresser, i samma ordning som titlarna.",
        "The sources' addresses, in the order of the titles.",
    ),
    "note": column("Anmärkning", "Note", "Vad som annars är att säga.", "What else there is to say."),
    # Links
    "links.id": column("Id", "Id", "Länkens id, om den har ett.", "The link's id, if it has one."),
    "links.name": column(
        "Namn", "Name", "Partnerskapets namn, om det har ett.", "The partnership's name, if it has one."
    ),
    "kind": column("Slag", "Kind", "Vad länken handlar om.", "What the link is about."),
    "directed": column(
        "Riktad",
        "Directed",
        "Länken går från den första parten till den andra.",
        "The link runs from the first member to the second.",
    ),
    "members": _list(
        "Parter", "Members", "Parternas id, i filens ordning.", "The members' ids, in the order of the file."
    ),
    "size": column(
        "Antal parter",
        "Size",
        "Antal parter i filen, även dem utanför urvalet.",
        "How many members the file names, those out of scope too.",
        _ACTORS,
    ),
    "start": column("Början", "Start", "Första år, månad eller dag, inräknad.", "First year, month or day, inclusive."),
    "end": column("Slut", "End", "Sista år, månad eller dag, inräknad.", "Last year, month or day, inclusive."),
    "links.strength": column(
        "Styrka",
        "Strength",
        "Länkens styrka enligt filen; 1 om inget sägs.",
        "The link's strength in the file; 1 if it does not say.",
    ),
    "amount": column(
        "Belopp",
        "Amount",
        "Belopp i den valuta som `currency` anger.",
        "An amount in the currency that `currency` names.",
        Both("se currency", "see currency"),
    ),
    "currency": column("Valuta", "Currency", "Beloppets valuta.", "The currency of the amount."),
    "resources": _list(
        "Resurser",
        "Resources",
        "Vad länken för med sig, om filen säger det.",
        "What the link carries, if the file says so.",
    ),
    # Ties
    "ties.source": column(
        "Aktör",
        "Actor",
        "Den ena aktörens id; bandet har ingen riktning.",
        "The id of one actor; the tie has no direction.",
    ),
    "ties.target": column("Partner", "Partner", "Den andra aktörens id.", "The id of the other actor."),
    "ties.strength": column(
        "Styrka",
        "Strength",
        "Summan av parets länkar; i ett partnerskap av k parter har varje par styrkan/(k−1).",
        "The sum over the pair's links; in a partnership of k members each pair has strength/(k−1).",
    ),
    # Gephi's tables
    "Id": column("Id", "Id", "Aktörens id.", "The actor's id."),
    "Label": column("Namn", "Label", "Aktörens namn.", "The actor's name."),
    "Source": column(
        "Från",
        "Source",
        "Den ena aktörens id; där länken börjar om den är riktad.",
        "The id of one actor; where the link begins if it is directed.",
    ),
    "Target": column("Till", "Target", "Den andra aktörens id.", "The id of the other actor."),
    "Type": column("Riktning", "Type", "Directed eller Undirected.", "Directed or Undirected."),
    "Weight": column(
        "Vikt",
        "Weight",
        "Länkens styrka; i ett partnerskap av k parter styrkan/(k−1).",
        "The link's strength; in a partnership of k members strength/(k−1).",
    ),
    "Kind": column("Slag", "Kind", "Vad länken handlar om.", "What the link is about."),
    "Start": column("Start", "Start", "Länkens första år, månad eller dag.", "The link's first year, month or day."),
    "End": column("Slut", "End", "Länkens sista år, månad eller dag.", "The link's last year, month or day."),
}
