"""What the columns of the exported tables are, besides the metrics: name, meaning, unit."""

from typing import NamedTuple

from .terms import Both

_ACTORS = Both("aktörer", "actors")
_TIES = Both("band", "ties")
_PAIRS = Both("par", "pairs")
_SHARE = Both("andel", "share")
_PROBABILITY = Both("sannolikhet", "probability")
_DEVIATIONS = Both("standardavvikelser", "standard deviations")
_PATHS = Both("vägar", "paths")
_PARTNERS = Both("partner", "partners")


class Column(NamedTuple):
    """A column; `unit` only where there is one."""

    name: Both
    meaning: Both
    unit: Both | None = None


def _column(sv: str, en: str, meaning_sv: str, meaning_en: str, unit: Both | None = None) -> Column:
    return Column(Both(sv, en), Both(meaning_sv, meaning_en), unit)


_LIST = Both(
    "Flera skiljs åt med semikolon; ett semikolon eller omvänt snedstreck i ett värde har ett omvänt snedstreck före sig.",
    "Several are parted by semicolons; a semicolon or backslash within a value has a backslash before it.",
)


def _list(sv: str, en: str, meaning_sv: str, meaning_en: str) -> Column:
    return _column(sv, en, f"{meaning_sv} {_LIST.sv}", f"{meaning_en} {_LIST.en}")


# `table.column`, or the column alone where it means the same in every table.
COLUMNS: dict[str, Column] = {
    "id": _column("Id", "Id", "Aktörens id i datafilerna.", "The actor's id in the data files."),
    "name": _column("Namn", "Name", "Aktörens namn.", "The actor's name."),
    "name_en": _column("Engelskt namn", "English name", "Aktörens namn på engelska.", "The actor's name in English."),
    "aliases": _list("Andra namn", "Other names", "Tidigare och andra namn.", "Former and other names."),
    "sector": _column(
        "Sektor",
        "Sector",
        "Vem som äger eller styr aktören, inte vad den gör.",
        "Who owns or controls the actor, not what it does.",
    ),
    "form": _column(
        "Form",
        "Form",
        "Organisation, eller vilket slags samarbete aktören är.",
        "Organisation, or what sort of collaboration the actor is.",
    ),
    "cross_sector": _column(
        "Sektorsövergripande", "Cross-sector", "Aktören spänner själv över sektorer.", "The actor itself spans sectors."
    ),
    "region": _column("Region", "Region", "Land eller region som NUTS-kod.", "Country or region as a NUTS code."),
    "functions": _list("Stöd", "Functions", "Det stöd aktören erbjuder.", "The support that the actor offers."),
    "challenges": _list(
        "Utmaningar",
        "Challenges",
        "Samhällsutmaningar aktören arbetar med.",
        "Societal challenges that the actor works with.",
    ),
    "url": _column("Webbplats", "Website", "Aktörens webbplats.", "The actor's website."),
    "orgnr": _column(
        "Organisationsnummer", "Organisation number", "Svenskt organisationsnummer.", "Swedish organisation number."
    ),
    "as_of": _column(
        "Uppgift från",
        "As of",
        "Året då uppgifterna stämde.",
        "The year in which the facts were true.",
        Both("år", "year"),
    ),
    "confidence": _column(
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
    "note": _column("Anmärkning", "Note", "Vad som annars är att säga.", "What else there is to say."),
    # Links
    "links.id": _column("Id", "Id", "Länkens id, om den har ett.", "The link's id, if it has one."),
    "links.name": _column(
        "Namn", "Name", "Partnerskapets namn, om det har ett.", "The partnership's name, if it has one."
    ),
    "kind": _column("Slag", "Kind", "Vad länken handlar om.", "What the link is about."),
    "directed": _column(
        "Riktad",
        "Directed",
        "Länken går från den första parten till den andra.",
        "The link runs from the first member to the second.",
    ),
    "members": _list(
        "Parter", "Members", "Parternas id, i filens ordning.", "The members' ids, in the order of the file."
    ),
    "size": _column(
        "Antal parter",
        "Size",
        "Antal parter i filen, även dem utanför urvalet.",
        "How many members the file names, those out of scope too.",
        _ACTORS,
    ),
    "start": _column(
        "Början", "Start", "Första år, månad eller dag, inräknad.", "First year, month or day, inclusive."
    ),
    "end": _column("Slut", "End", "Sista år, månad eller dag, inräknad.", "Last year, month or day, inclusive."),
    "links.strength": _column(
        "Styrka",
        "Strength",
        "Länkens styrka enligt filen; 1 om inget sägs.",
        "The link's strength in the file; 1 if it does not say.",
    ),
    "amount": _column(
        "Belopp",
        "Amount",
        "Belopp i den valuta som `currency` anger.",
        "An amount in the currency that `currency` names.",
        Both("se currency", "see currency"),
    ),
    "currency": _column("Valuta", "Currency", "Beloppets valuta.", "The currency of the amount."),
    "resources": _list(
        "Resurser",
        "Resources",
        "Vad länken för med sig, om filen säger det.",
        "What the link carries, if the file says so.",
    ),
    # Ties
    "ties.source": _column(
        "Aktör",
        "Actor",
        "Den ena aktörens id; bandet har ingen riktning.",
        "The id of one actor; the tie has no direction.",
    ),
    "ties.target": _column("Partner", "Partner", "Den andra aktörens id.", "The id of the other actor."),
    "ties.strength": _column(
        "Styrka",
        "Strength",
        "Summan av parets länkar; i ett partnerskap av k parter har varje par styrkan/(k−1).",
        "The sum over the pair's links; in a partnership of k members each pair has strength/(k−1).",
    ),
    # The scorecard
    "lens": _column(
        "Mått", "Lens", "Det mått som sektorerna jämförs med.", "The metric by which sectors are compared."
    ),
    "by": _column(
        "Jämfört efter", "Compared by", "Attributet som grupperna bildas av.", "The attribute that makes the groups."
    ),
    "group": _column(
        "Grupp",
        "Group",
        "Sektorn, eller gruppen av ett annat attribut.",
        "The sector, or the group of another attribute.",
    ),
    "actors": _column("Aktörer", "Actors", "Antal aktörer i gruppen.", "How many actors the group has.", _ACTORS),
    "share_of_actors": _column(
        "Andel av aktörerna",
        "Share of actors",
        "Gruppens andel av alla aktörer.",
        "The group's share of all actors.",
        _SHARE,
    ),
    "value": _column(
        "Värde",
        "Value",
        "Summan av måttet över gruppens aktörer, eller gruppens värde som en enda.",
        "The sum of the lens over the group's actors, or the value of the group as one.",
    ),
    "share": _column(
        "Andel", "Share", "Gruppens andel av måttets summa.", "The group's share of the lens's sum.", _SHARE
    ),
    "null_low": _column(
        "Slumpen, nedre",
        "Chance, low",
        "2,5 % av slumpens kvoter ligger under.",
        "2.5% of the ratios that chance gives lie below.",
        Both("gånger andelen", "times the share"),
    ),
    "null_high": _column(
        "Slumpen, övre",
        "Chance, high",
        "2,5 % av slumpens kvoter ligger över.",
        "2.5% of the ratios that chance gives lie above.",
        Both("gånger andelen", "times the share"),
    ),
    "p_adjusted": _column(
        "p, justerat",
        "p, adjusted",
        "p-värdet justerat för antalet grupper (Holm).",
        "The p-value adjusted for the number of groups (Holm).",
        _PROBABILITY,
    ),
    "p_lower": _column(
        "p, nedåt",
        "p, lower tail",
        "Andelen omfördelningar där gruppen har lika lite eller mindre.",
        "The share of relabellings in which the group has as little or less.",
        _PROBABILITY,
    ),
    "p_lower_adjusted": _column(
        "p, nedåt, justerat",
        "p, lower tail, adjusted",
        "Detsamma, justerat för antalet grupper (Holm).",
        "The same, adjusted for the number of groups (Holm).",
        _PROBABILITY,
    ),
    "standard_error": _column(
        "Medelfel",
        "Standard error",
        "Hur osäkert p-värdet är av att omfördelningar har dragits; 0 om alla räknats.",
        "How uncertain the p-value is because relabellings were drawn; 0 if all were counted.",
        _PROBABILITY,
    ),
    "method": _column(
        "Metod",
        "Method",
        "exact om alla omfördelningar räknats, monte_carlo om de dragits.",
        "exact if all relabellings were counted, monte_carlo if they were drawn.",
    ),
    "verdict": _column(
        "Utslag",
        "Verdict",
        "Om gruppen är ett nav: hub, under-represented, not significant eller undefined.",
        "Whether the group is a hub: hub, under-represented, not significant or undefined.",
    ),
    "top_actor": _column(
        "Främsta aktör",
        "Top actor",
        "Id för den aktör i gruppen som har mest.",
        "The id of the group's actor that has most.",
    ),
    "top_share": _column(
        "Främstas andel",
        "Top share",
        "Den främsta aktörens andel av gruppens värde.",
        "The top actor's share of the group's value.",
        _SHARE,
    ),
    # Mixing
    "group_a": _column("Grupp A", "Group A", "Den ena gruppen.", "One group."),
    "group_b": _column(
        "Grupp B",
        "Group B",
        "Den andra gruppen; samma för band inom en.",
        "The other group; the same for ties within one.",
    ),
    "ties": _column(
        "Band",
        "Ties",
        "Antal band inom gruppen eller mellan de två.",
        "How many ties run within the group or between the two.",
        _TIES,
    ),
    "possible": _column(
        "Möjliga",
        "Possible",
        "Antal par av aktörer som kunde ha ett band.",
        "How many pairs of actors could have a tie.",
        _PAIRS,
    ),
    "expected": _column("Väntat", "Expected", "Vad slumpen ger i medeltal.", "What chance gives on average."),
    "mixing.expected": _column(
        "Väntade band",
        "Expected ties",
        "Medelantalet band när gruppernas etiketter delas ut på nytt.",
        "The mean number of ties when the groups' labels are dealt anew.",
        _TIES,
    ),
    "measure": _column(
        "Mått",
        "Measure",
        "Vad värdet mäter; se dokumentationen av mixing_summary.",
        "What the value measures; see the documentation of mixing_summary.",
    ),
    "mixing_summary.group": _column(
        "Grupp",
        "Group",
        "Gruppen som värdet gäller; tom för hela nätverket.",
        "The group that the value is about; empty for the whole network.",
    ),
    "mixing_summary.value": _column("Värde", "Value", "Måttets värde.", "The value of the measure."),
    # Brokerage
    "role": _column("Roll", "Role", "Den riktade rollen.", "The directed role."),
    "count": _column(
        "Antal",
        "Count",
        "Öppna riktade vägar genom gruppens aktörer i rollen.",
        "Open directed paths through the group's actors in the role.",
        _PATHS,
    ),
    "z": _column(
        "z",
        "z",
        "Hur många standardavvikelser antalet ligger över det väntade.",
        "How many standard deviations the count lies above the expected one.",
        _DEVIATIONS,
    ),
    # Gephi's tables
    "Id": _column("Id", "Id", "Aktörens id.", "The actor's id."),
    "Label": _column("Namn", "Label", "Aktörens namn.", "The actor's name."),
    "Source": _column(
        "Från",
        "Source",
        "Den ena aktörens id; där länken börjar om den är riktad.",
        "The id of one actor; where the link begins if it is directed.",
    ),
    "Target": _column("Till", "Target", "Den andra aktörens id.", "The id of the other actor."),
    "Type": _column("Riktning", "Type", "Directed eller Undirected.", "Directed or Undirected."),
    "Weight": _column(
        "Vikt",
        "Weight",
        "Länkens styrka; i ett partnerskap av k parter styrkan/(k−1).",
        "The link's strength; in a partnership of k members strength/(k−1).",
    ),
    "Kind": _column("Slag", "Kind", "Vad länken handlar om.", "What the link is about."),
}

# What metrics are counted in; all others are numbers without a unit.
UNITS: dict[str, Both] = {
    **dict.fromkeys(("degree", "core", "effective_size"), _PARTNERS),
    **dict.fromkeys(("betweenness", "clustering", "density", "pagerank"), _SHARE),
    **dict.fromkeys(("coordinator", "itinerant", "boundary", "liaison", "brokerage"), _PAIRS),
    **dict.fromkeys(("coordinator_d", "itinerant_d", "gatekeeper_d", "representative_d", "liaison_d"), _PATHS),
    "within_sector_z": _DEVIATIONS,
    "p_value": _PROBABILITY,
    "hub_ratio": Both("gånger andelen", "times the share"),
}

OWN = Both("Ett eget attribut ur datafilerna.", "An attribute of the analysts' own, from the data files.")
CHANCE: dict[str, tuple[Both, Both, Both]] = {
    "_expected": (
        Both("{name}, väntat", "{name}, expected"),
        Both("Vad slumpen ger i medeltal: {name}.", "What chance gives on average: {name}."),
        _PATHS,
    ),
    "_z": (
        Both("{name} (z)", "{name} (z)"),
        Both(
            "Hur många standardavvikelser över det väntade: {name}.",
            "How many standard deviations above the expected: {name}.",
        ),
        _DEVIATIONS,
    ),
}
