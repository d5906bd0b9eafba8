"""What the columns of measured tables are, besides the metrics: the scorecard, mixing, brokerage; and all units."""

from .columns import Column, column
from .terms import Both

_ACTORS = Both("aktörer", "actors")
_TIES = Both("band", "ties")
_PAIRS = Both("par", "pairs")
_SHARE = Both("andel", "share")
_PROBABILITY = Both("sannolikhet", "probability")
_DEVIATIONS = Both("standardavvikelser", "standard deviations")
_PATHS = Both("vägar", "paths")
_PARTNERS = Both("partner", "partners")

MEASURED: dict[str, Column] = {
    # The scorecard
    "lens": column(
        "Mått",
        "Lens",
        "Det mått som sektorerna jämförs med, som i tabellen över aktörernas mått; brokerage räknar öppna par, och de vars namn "
        "börjar med group_ mäter gruppen som om den vore en enda aktör (Everett & Borgatti 1999).",
        "The metric by which sectors are compared, as in the table of metrics; brokerage counts open pairs, and those whose names "
        "begin with group_ measure the group as if it were one actor (Everett & Borgatti 1999).",
    ),
    "by": column(
        "Jämfört efter", "Compared by", "Attributet som grupperna bildas av.", "The attribute that makes the groups."
    ),
    "group": column(
        "Grupp",
        "Group",
        "Sektorn, eller gruppen av ett annat attribut.",
        "The sector, or the group of another attribute.",
    ),
    "actors": column("Aktörer", "Actors", "Antal aktörer i gruppen.", "How many actors the group has.", _ACTORS),
    "share_of_actors": column(
        "Andel av aktörerna",
        "Share of actors",
        "Gruppens andel av alla aktörer.",
        "The group's share of all actors.",
        _SHARE,
    ),
    "value": column(
        "Värde",
        "Value",
        "Summan av måttet över gruppens aktörer, eller gruppens värde som en enda.",
        "The sum of the lens over the group's actors, or the value of the group as one.",
    ),
    "share": column(
        "Andel", "Share", "Gruppens andel av måttets summa.", "The group's share of the lens's sum.", _SHARE
    ),
    "null_low": column(
        "Slumpen, nedre",
        "Chance, low",
        "2,5 % av slumpens kvoter ligger under.",
        "2.5% of the ratios that chance gives lie below.",
        Both("gånger andelen", "times the share"),
    ),
    "null_high": column(
        "Slumpen, övre",
        "Chance, high",
        "2,5 % av slumpens kvoter ligger över.",
        "2.5% of the ratios that chance gives lie above.",
        Both("gånger andelen", "times the share"),
    ),
    "p_adjusted": column(
        "p, justerat",
        "p, adjusted",
        "p-värdet justerat för antalet grupper (Holm).",
        "The p-value adjusted for the number of groups (Holm).",
        _PROBABILITY,
    ),
    "p_lower": column(
        "p, nedåt",
        "p, lower tail",
        "Andelen omlottningar där gruppen har lika lite eller mindre.",
        "The share of relabellings in which the group has as little or less.",
        _PROBABILITY,
    ),
    "p_lower_adjusted": column(
        "p, nedåt, justerat",
        "p, lower tail, adjusted",
        "Detsamma, justerat för antalet grupper (Holm).",
        "The same, adjusted for the number of groups (Holm).",
        _PROBABILITY,
    ),
    "standard_error": column(
        "Medelfel",
        "Standard error",
        "Hur osäkert p-värdet är av att omlottningar har dragits; 0 om alla räknats.",
        "How uncertain the p-value is because relabellings were drawn; 0 if all were counted.",
        _PROBABILITY,
    ),
    "method": column(
        "Metod",
        "Method",
        "exact om alla omlottningar räknats, monte_carlo om de dragits.",
        "exact if all relabellings were counted, monte_carlo if they were drawn.",
    ),
    "verdict": column(
        "Resultat",
        "Verdict",
        "Om gruppen är ett nav: hub, under-represented, not significant eller undefined.",
        "Whether the group is a hub: hub, under-represented, not significant or undefined.",
    ),
    "top_actor": column(
        "Främsta aktör",
        "Top actor",
        "Id för den aktör i gruppen som har mest; tomt om flera har lika mycket.",
        "The id of the group's actor that has most; empty where several have as much.",
    ),
    "top_actors": column(
        "Antal främsta",
        "Top actors",
        "Hur många aktörer i gruppen som har mest: fler än en om de har lika mycket.",
        "How many of the group's actors have most: more than one where they have as much.",
        _ACTORS,
    ),
    "top_share": column(
        "Främstas andel",
        "Top share",
        "Den främsta aktörens andel av gruppens värde.",
        "The top actor's share of the group's value.",
        _SHARE,
    ),
    # Mixing
    "group_a": column("Grupp A", "Group A", "Den ena gruppen.", "One group."),
    "group_b": column(
        "Grupp B",
        "Group B",
        "Den andra gruppen; samma för band inom en.",
        "The other group; the same for ties within one.",
    ),
    "ties": column(
        "Band",
        "Ties",
        "Antal band inom gruppen eller mellan de två.",
        "How many ties run within the group or between the two.",
        _TIES,
    ),
    "possible": column(
        "Möjliga",
        "Possible",
        "Antal par av aktörer som kunde ha ett band.",
        "How many pairs of actors could have a tie.",
        _PAIRS,
    ),
    "expected": column("Väntat", "Expected", "Vad slumpen ger i medeltal.", "What chance gives on average."),
    "mixing.expected": column(
        "Väntade band",
        "Expected ties",
        "Medelantalet band när gruppernas etiketter delas ut på nytt.",
        "The mean number of ties when the groups' labels are shuffled.",
        _TIES,
    ),
    "measure": column(
        "Mått",
        "Measure",
        "external, internal: band mellan och inom grupper. ei_index: deras skillnad delad med summan, −1 till 1 (Krackhardt & Stern "
        "1988); ei_null_mean, ei_null_sd: vad slumpen ger; ei_p_lower, ei_p_upper: chansen till ett lika lågt eller lika högt index, med "
        "medelfel; relabellings: antal omlottningar; exact: 1 om det är alla; ei_min, ei_max: vad så många band kan ge; "
        "ei_rescaled: indexet på den skalan. assortativity: Newman 2003. partnerships: antal länkar; cross_group_share: andelen "
        "över fler grupper än en; groups_per_partnership: medeltal. ei_ties, ei_degree: en grupps index per band och per partner.",
        "external, internal: ties between and within groups. ei_index: their difference divided by their sum, −1 to 1 (Krackhardt & "
        "Stern 1988); ei_null_mean, ei_null_sd: what chance gives; ei_p_lower, ei_p_upper: the chance of an index as low or as high, with "
        "standard errors; relabellings: how many; exact: 1 if these are all there are; ei_min, ei_max: what so many ties can give; "
        "ei_rescaled: the index on that range. assortativity: Newman 2003. partnerships: how many links; cross_group_share: the share "
        "across more than one group; groups_per_partnership: the mean. ei_ties, ei_degree: a group's index by ties and by partners.",
    ),
    "mixing_summary.group": column(
        "Grupp",
        "Group",
        "Gruppen som värdet gäller; tom för hela nätverket.",
        "The group that the value is about; empty for the whole network.",
    ),
    "mixing_summary.value": column("Värde", "Value", "Måttets värde.", "The value of the measure."),
    # Brokerage
    "role": column("Roll", "Role", "Den riktade rollen.", "The directed role."),
    "count": column(
        "Antal",
        "Count",
        "Öppna riktade vägar genom gruppens aktörer i rollen.",
        "Open directed paths through the group's actors in the role.",
        _PATHS,
    ),
    "z": column(
        "z",
        "z",
        "Hur många standardavvikelser antalet ligger över det väntade.",
        "How many standard deviations the count lies above the expected one.",
        _DEVIATIONS,
    ),
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
