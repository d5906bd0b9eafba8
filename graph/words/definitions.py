"""What each metric is: its name, what it means, its formula, and where it comes from."""

from typing import NamedTuple


class Both(NamedTuple):
    """A text in Swedish and in English."""

    sv: str
    en: str


class Definition(NamedTuple):
    """One metric. `digits` is how many decimals the screen shows; the exports have them all."""

    name: Both
    meaning: Both
    formula: str
    range: str
    isolate: str
    source: str
    digits: int = 3


_BURT = "Burt (1992), Structural Holes"
_GOULD = "Gould & Fernandez (1989), Sociological Methodology 19, 89–126"
_GUIMERA = "Guimerà & Amaral (2005), Nature 433, 895–900"

DEFINITIONS: dict[str, Definition] = {
    "degree": Definition(
        Both("Partner", "Partners"),
        Both(
            "Antal olika aktörer som aktören har ett dokumenterat partnerskap med.",
            "How many different actors the actor has a documented partnership with.",
        ),
        "k(i) = Σⱼ a(i,j)",
        "0 … n−1",
        "0",
        "Freeman (1979), Social Networks 1, 215–239",
        0,
    ),
    "strength": Definition(
        Both("Styrka", "Strength"),
        Both(
            "Summan av bandens styrka. I ett partnerskap med k parter knyts varje par med 1/(k−1).",
            "The sum of the ties' strengths. In a partnership of k members each pair is tied by 1/(k−1).",
        ),
        "s(i) = Σⱼ w(i,j)",
        "≥ 0",
        "0",
        "Newman (2001), Physical Review E 64, 016132",
        2,
    ),
    "betweenness": Definition(
        Both("Förmedling", "Betweenness"),
        Both(
            "Andel av de andras kortaste vägar som går genom aktören: den som ligger mellan andra kan föra dem samman, "
            "eller hålla dem isär.",
            "The share of the others' shortest paths that pass through the actor: who lies between others can bring them "
            "together, or keep them apart.",
        ),
        "b(i) = Σ σ(s,t|i)/σ(s,t) ÷ (n−1)(n−2)/2",
        "0 … 1",
        "0",
        "Freeman (1977), Sociometry 40, 35–41",
    ),
    "closeness": Definition(
        Both("Närhet", "Closeness"),
        Both(
            "Hur nära aktören är dem den kan nå, gånger andelen av nätverket som den kan nå.",
            "How near the actor is to those it can reach, times the share of the network that it can reach.",
        ),
        "c(i) = r/Σ d(i,j) · r/(n−1), r = antal nåbara / number reached",
        "0 … 1",
        "0",
        "Wasserman & Faust (1994), Social Network Analysis",
    ),
    "harmonic": Definition(
        Both("Räckvidd", "Harmonic closeness"),
        Both(
            "Medelvärdet av 1/avstånd till alla andra; den som inte går att nå räknas som 0.",
            "The mean of 1/distance to all others; who cannot be reached counts as 0.",
        ),
        "h(i) = Σⱼ 1/d(i,j) ÷ (n−1)",
        "0 … 1",
        "0",
        "Marchiori & Latora (2000), Physica A 285, 539–546",
    ),
    "eigenvector": Definition(
        Both("Inflytande", "Eigenvector"),
        Both(
            "Hur väl förbunden aktören är med välförbundna aktörer. Bara komponenten med störst egenvärde räknas; alla "
            "andra får 0.",
            "How well tied the actor is to well-tied actors. Only the component with the largest eigenvalue counts; all "
            "others get 0.",
        ),
        "A x = λ₁ x, ‖x‖ = 1",
        "0 … 1",
        "0",
        "Bonacich (1972), Journal of Mathematical Sociology 2, 113–120",
    ),
    "pagerank": Definition(
        Both("PageRank", "PageRank"),
        Both(
            "Chansen att möta aktören på en vandring längs band som då och då börjar om på ett slumpvist ställe.",
            "The chance of meeting the actor on a walk along ties that now and then starts anew anywhere.",
        ),
        "d = 0.85",
        "0 … 1, Σ = 1",
        "> 0",
        "Brin & Page (1998), Computer Networks 30, 107–117",
        4,
    ),
    "clustering": Definition(
        Both("Sammanhållning", "Clustering"),
        Both(
            "Andel av aktörens par av partner som själva är partner.",
            "The share of the actor's pairs of partners that are partners themselves.",
        ),
        "C(i) = 2 t(i) / k(i)(k(i)−1)",
        "0 … 1",
        "0",
        "Watts & Strogatz (1998), Nature 393, 440–442",
    ),
    "core": Definition(
        Both("Kärna", "Core"),
        Both(
            "Största k sådant att aktören hör till en grupp där alla har minst k partner i gruppen.",
            "The largest k such that the actor belongs to a group where all have at least k partners in the group.",
        ),
        "k-core",
        "0 … n−1",
        "0",
        "Seidman (1983), Social Networks 5, 269–287",
        0,
    ),
    "constraint": Definition(
        Both("Bundenhet", "Constraint"),
        Both(
            "Hur mycket aktörens partner hänger på varandra; låg där aktören spänner över hål i nätverket.",
            "How much the actor's partners lean on each other; low where the actor spans holes in the network.",
        ),
        "Σⱼ (p(i,j) + Σ p(i,q) p(q,j))²",
        "> 0",
        "–",
        _BURT,
    ),
    "effective_size": Definition(
        Both("Effektiv storlek", "Effective size"),
        Both(
            "Antal partner minus hur många band de i medeltal har sinsemellan.",
            "The number of partners less the mean number of ties among them.",
        ),
        "k(i) − 2 t(i)/k(i)",
        "1 … k(i)",
        "–",
        _BURT + "; Borgatti (1997), Connections 20, 35–38",
        1,
    ),
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
        2,
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
        0,
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
        0,
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
        0,
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
        0,
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
    ),
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
        0,
    ),
    "hub_ratio": Definition(
        Both("Gånger sin andel", "Times its share"),
        Both(
            "Sektorns andel av måttet delad med dess andel av aktörerna. 1 är precis sin andel.",
            "The sector's share of the lens divided by its share of the actors. 1 is exactly its share.",
        ),
        "(Σᵢ∈ₛ x(i) / Σ x) ÷ (nₛ/n)",
        "≥ 0",
        "–",
        "–",
        2,
    ),
    "p_value": Definition(
        Both("p-värde", "p-value"),
        Both(
            "Andelen av alla sätt att dela ut sektorerna på nytt bland aktörerna, med lika många i varje, där sektorn får "
            "minst lika mycket. Alla sätt räknas upp när de är högst en miljon, annars dras 10 000 (nära gränsen 100 000) "
            "och p = (b+1)/(R+1). Justerat med Holm för antalet sektorer.",
            "The share of all ways to deal the sectors anew among the actors, as many in each, in which the sector gets at "
            "least as much. All are enumerated where there are at most a million, otherwise 10,000 are drawn (100,000 near "
            "the threshold) and p = (b+1)/(R+1). Adjusted for the number of sectors by Holm.",
        ),
        "P(Σ x ≥ Σ x obs)",
        "0 … 1",
        "–",
        "Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Phipson & Smyth (2010), Statistical Applications in "
        "Genetics and Molecular Biology 9, 39",
    ),
}


def name(metric: str, lang: str) -> str:
    """What the screen calls a metric."""
    return _in(DEFINITIONS[metric].name, lang)


def meaning(metric: str, lang: str) -> str:
    """One sentence on what a metric says."""
    return _in(DEFINITIONS[metric].meaning, lang)


def _in(both: Both, lang: str) -> str:
    return both.sv if lang == "sv" else both.en
