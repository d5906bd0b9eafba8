"""What is said of sectors: the lenses of the scorecard, what runs between sectors, and how they take part."""

from .terms import Both, Definition

_EVERETT = "Everett & Borgatti (1999), Journal of Mathematical Sociology 23, 181–201"
_GOULD = "Gould & Fernandez (1989), Sociological Methodology 19, 89–126"

SECTORS: dict[str, Definition] = {
    "brokerage": Definition(
        Both("Öppna par", "Open pairs"),
        Both(
            "Par av aktörens partner som inte själva är partner: summan av samordnare, konsult, gränsgångare och förbindare.",
            "Pairs of the actor's partners that are not partners themselves: the sum of coordinator, itinerant, boundary "
            "and liaison.",
        ),
        "k(i)(k(i)−1)/2 − t(i)",
        "≥ 0",
        "0",
        _GOULD,
        Both(
            "Antalet växer med kvadraten på antalet partner: ett fåtal aktörer bär nästan allt.",
            "The number grows with the square of the number of partners: a few actors carry nearly all of it.",
        ),
        digits=0,
    ),
    "group_degree": Definition(
        Both("Räckvidd ett steg", "Group degree"),
        Both(
            "Andel av de andra aktörerna som någon i sektorn har som partner.",
            "The share of the other actors that somebody in the sector has as a partner.",
        ),
        "|N(S) − S| / (n − |S|)",
        "0 … 1",
        "–",
        _EVERETT,
        Both(
            "En stor sektor når fler redan för att den är stor.",
            "A large sector reaches more for the mere reason that it is large.",
        ),
    ),
    "group_harmonic": Definition(
        Both("Närhet som block", "Group harmonic closeness"),
        Both(
            "Medelvärdet av 1/avstånd från de andra aktörerna till den närmaste i sektorn.",
            "The mean of 1/distance from the other actors to the nearest of the sector.",
        ),
        "Σ 1/d(v,S) ÷ (n − |S|)",
        "0 … 1",
        "–",
        _EVERETT,
        Both(
            "En stor sektor är nära fler redan för att den är stor.",
            "A large sector is near more for the mere reason that it is large.",
        ),
    ),
    "group_reach2": Definition(
        Both("Räckvidd två steg", "Group reach, two steps"),
        Both(
            "Andel av de andra aktörerna som ligger högst två steg från någon i sektorn.",
            "The share of the other actors that lie at most two steps from somebody in the sector.",
        ),
        "|{v: d(v,S) ≤ 2}| / (n − |S|)",
        "0 … 1",
        "–",
        _EVERETT,
        Both(
            "Två steg är en väg via någon annan, inte en kontakt.",
            "Two steps are a way through somebody else, not a contact.",
        ),
    ),
    "group_betweenness": Definition(
        Both("Mellanliggande som block", "Group betweenness"),
        Both(
            "Andel av de andras kortaste vägar som går genom någon i sektorn.",
            "The share of the others' shortest paths that pass through somebody in the sector.",
        ),
        "Σ σ(s,t|S)/σ(s,t) ÷ (n−|S|)(n−|S|−1)/2",
        "0 … 1",
        "–",
        _EVERETT,
        Both(
            "Vägar mellan två i sektorn räknas inte: måttet säger vad de andra behöver den till.",
            "Paths between two of the sector do not count: it tells what the others need it for.",
        ),
    ),
    "expected_ties": Definition(
        Both("Band som slumpen ger", "Expected ties"),
        Both(
            "Medelantalet band inom en grupp, eller mellan två, när sektorerna delas ut på nytt bland aktörerna.",
            "The mean number of ties within a group, or between two, when the sectors are shuffled among the actors.",
        ),
        "m · möjliga/possible(a,b) / (n(n−1)/2)",
        "0 … m",
        "–",
        "Hubert (1987), Assignment Methods in Combinatorial Data Analysis",
        Both(
            "Där slumpen ger färre än ett band säger kvoten ingenting; och en aktör med många band färgar hela gruppens rad.",
            "Where chance gives fewer than one tie the ratio says nothing; and one actor with many ties colours its group's row.",
        ),
        digits=1,
    ),
    "involvement": Definition(
        Both("Deltagande", "Involvement"),
        Both(
            "Antal partnerskap med minst en part i sektorn, och deras andel av alla partnerskap.",
            "The number of partnerships with at least one member of the sector, and their share of all partnerships.",
        ),
        "#{l: l ∩ S ≠ ∅}",
        "0 … antal partnerskap / number of links",
        "0",
        "Breiger (1974), Social Forces 53, 181–190",
        Both(
            "En stor sektor deltar oftare redan för att den är stor; talet säger inte vem som håller ihop nätverket.",
            "A large sector takes part more often for the mere reason that it is large; it does not say who holds the network "
            "together.",
        ),
        digits=0,
    ),
    "ei_index": Definition(
        Both("E-I-index", "E-I index"),
        Both(
            "Band mellan sektorer minus band inom dem, delat med alla band: 1 om alla går över gränser, −1 om inga gör det.",
            "Ties between sectors less ties within them, divided by all ties: 1 if all cross borders, −1 if none does.",
        ),
        "(E − I) / (E + I)",
        "−1 … 1",
        "–",
        "Krackhardt & Stern (1988), Social Psychology Quarterly 51, 123–140",
        Both(
            "Med flera små sektorer är indexet högt av ren slump; jämför med slumpens medelvärde.",
            "With several small sectors the index is high by mere chance; compare it with the mean of chance.",
        ),
        digits=2,
    ),
    "assortativity": Definition(
        Both("Sammanhållning inom sektor (r)", "Assortativity by sector (r)"),
        Both(
            "Hur mycket oftare band går inom en sektor än bandens fördelning skulle ge: 0 som slumpen, 1 bara inom.",
            "How much more often ties stay within a sector than the ties' distribution would give: 0 as by chance, 1 only within.",
        ),
        "(Σ eₛₛ − Σ aₛ²) / (1 − Σ aₛ²)",
        "≤ 1",
        "–",
        "Newman (2003), Physical Review E 67, 026126",
        Both(
            "Den räknar band, inte aktörer: en enda med många partner väger tungt.",
            "It counts ties, not actors: a single one with many partners weighs heavily.",
        ),
    ),
}
