"""What reads the direction of links, in the order of its table: degrees and brokerage roles."""

from .terms import Both, Definition

_GOULD = "Gould & Fernandez (1989), Sociological Methodology 19, 89–126"
_WASSERMAN = "Wasserman & Faust (1994), Social Network Analysis, 125–128"
_BOTH_WAYS = Both(
    "En länk utan riktning räknas åt båda hållen.",
    "A link without direction counts both ways.",
)
_BEWARE = Both(
    "Ett partnerskap utan riktning räknas åt båda hållen; z är en måttstock bland många sådana, inte ett test.",
    "A partnership without direction counts both ways; among many of those z is a yardstick, not a test.",
)


def _role(sv: str, en: str, meaning_sv: str, meaning_en: str, formula: str) -> Definition:
    return Definition(Both(sv, en), Both(meaning_sv, meaning_en), formula, "≥ 0", "0", _GOULD, _BEWARE, digits=0)


def _degree(name: Both, meaning: Both, formula: str, digits: int = 0) -> Definition:
    return Definition(name, meaning, formula, "≥ 0", "0", _WASSERMAN, _BOTH_WAYS, digits)


DIRECTED: dict[str, Definition] = {
    "in_degree": _degree(
        Both("Partner, inkommande", "Partners, incoming"),
        Both(
            "Antal aktörer som någon länk leder från, till aktören.", "How many actors a link leads from to the actor."
        ),
        "|{j: j→i}|",
    ),
    "out_degree": _degree(
        Both("Partner, utgående", "Partners, outgoing"),
        Both(
            "Antal aktörer som någon länk leder till, från aktören.", "How many actors a link leads to from the actor."
        ),
        "|{j: i→j}|",
    ),
    "in_strength": _degree(
        Both("Styrka, inkommande", "Strength, incoming"),
        Both(
            "Summan av styrkan hos de länkar som leder till aktören.",
            "The sum of the strengths that lead to the actor.",
        ),
        "Σ w(j→i)",
        digits=2,
    ),
    "out_strength": _degree(
        Both("Styrka, utgående", "Strength, outgoing"),
        Both("Summan av styrkan hos de länkar som leder från aktören.", "The sum of the strengths that lead from it."),
        "Σ w(i→j)",
        digits=2,
    ),
    "coordinator_d": _role(
        "Samordnare, riktad",
        "Coordinator, directed",
        "Öppna vägar från en i den egna sektorn, genom aktören, till en annan i den egna sektorn.",
        "Open paths from one of the own sector through the actor to another of the own sector.",
        "s→s→s (w_I)",
    ),
    "itinerant_d": _role(
        "Konsult, riktad",
        "Itinerant, directed",
        "Öppna vägar genom aktören mellan två i en och samma andra sektor.",
        "Open paths through the actor between two of one and the same other sector.",
        "t→s→t (w_O)",
    ),
    "gatekeeper_d": _role(
        "Grindvakt",
        "Gatekeeper",
        "Öppna vägar utifrån, genom aktören, till en i den egna sektorn.",
        "Open paths from outside through the actor to one of its own sector.",
        "t→s→s (b_OI)",
    ),
    "representative_d": _role(
        "Ombud",
        "Representative",
        "Öppna vägar från en i den egna sektorn, genom aktören, ut ur sektorn.",
        "Open paths from one of the own sector through the actor out of the sector.",
        "s→s→t (b_IO)",
    ),
    "liaison_d": _role(
        "Förbindare, riktad",
        "Liaison, directed",
        "Öppna vägar genom aktören där alla tre hör till olika sektorer.",
        "Open paths through the actor where all three are of different sectors.",
        "t→s→u (b_O)",
    ),
}
