"""The metrics of actors that look at the sectors of their partners, in the order of their table."""

from .terms import Both, Definition

_GOULD = "Gould & Fernandez (1989), Sociological Methodology 19, 89–126"
_GUIMERA = "Guimerà & Amaral (2005), Nature 433, 895–900"

ROLES: dict[str, Definition] = {
    "participation": Definition(
        Both("Sektorsspridning", "Participation"),
        Both(
            "Hur jämnt aktörens band sprider sig över sektorerna; 0 om alla går till en.",
            "How evenly the actor's ties spread over the sectors; 0 if all go to one.",
        ),
        "1 − Σₛ (k(i,s)/k(i))²",
        "0 … 1",
        "0",
        _GUIMERA,
        Both(
            "Den som har två partner i två sektorer får redan 0,5; se även på antalet.",
            "Two partners in two sectors already give 0.5; look at the number too.",
        ),
    ),
    "within_sector_z": Definition(
        Both("Inom sektorn (z)", "Within sector (z)"),
        Both(
            "Hur många standardavvikelser aktörens band inom sektorn ligger över sektorns medelvärde.",
            "How many standard deviations the actor's ties within its sector lie above the sector's mean.",
        ),
        "(k(i,s) − k̄(s)) / σ(s)",
        "…",
        "z(0)",
        _GUIMERA,
        Both(
            "I en liten sektor är avvikelsen slumpartad.",
            "In a small sector the deviation is a matter of chance.",
        ),
        digits=2,
    ),
    "coordinator": Definition(
        Both("Samordnare", "Coordinator"),
        Both(
            "Par av partner i aktörens egen sektor som inte själva är partner.",
            "Pairs of partners of the actor's own sector that are not partners themselves.",
        ),
        "s–s–s",
        "≥ 0",
        "0",
        _GOULD,
        Both(
            "Rollen är ett läge i nätverket; om aktören för andra samman vet bara aktören.",
            "The role is a position in the network; whether the actor brings others together only the actor knows.",
        ),
        digits=0,
    ),
    "itinerant": Definition(
        Both("Konsult", "Itinerant"),
        Both(
            "Par av partner i en och samma andra sektor som inte själva är partner.",
            "Pairs of partners of one and the same other sector that are not partners themselves.",
        ),
        "t–s–t",
        "≥ 0",
        "0",
        _GOULD,
        Both(
            "Rollen är ett läge i nätverket; om aktören för andra samman vet bara aktören.",
            "The role is a position in the network; whether the actor brings others together only the actor knows.",
        ),
        digits=0,
    ),
    "boundary": Definition(
        Both("Gränsgångare", "Boundary"),
        Both(
            "Par av partner, en i den egna sektorn och en utanför, som inte själva är partner.",
            "Pairs of partners, one of the own sector and one outside, that are not partners themselves.",
        ),
        "s–s–t",
        "≥ 0",
        "0",
        _GOULD,
        Both(
            "Utan riktning går grindvakt och ombud inte att skilja åt.",
            "Without direction a gatekeeper and a representative cannot be told apart.",
        ),
        digits=0,
    ),
    "liaison": Definition(
        Both("Förbindare", "Liaison"),
        Both(
            "Par av partner i två olika andra sektorer som inte själva är partner.",
            "Pairs of partners of two different other sectors that are not partners themselves.",
        ),
        "t–s–u",
        "≥ 0",
        "0",
        _GOULD,
        Both(
            "Med få sektorer är rollen sällsynt redan av det skälet.",
            "With few sectors the role is rare for that reason alone.",
        ),
        digits=0,
    ),
    "articulation": Definition(
        Both("Ledpunkt", "Articulation point"),
        Both(
            "Utan aktören faller nätverket i fler delar.",
            "Without the actor the network falls into more parts.",
        ),
        "c(G − i) > c(G)",
        "ja/nej, yes/no",
        "nej, no",
        "Hopcroft & Tarjan (1973), Communications of the ACM 16, 372–378",
        Both(
            "Att nätverket faller isär i uppgifterna betyder inte att kontakterna upphör.",
            "That the network falls apart in the data does not mean that contacts cease.",
        ),
    ),
}
