"""What is said of the network as a whole: how it holds together."""

from .terms import Both, Definition

_BORGATTI = "Borgatti (2006), Computational and Mathematical Organization Theory 12, 21–34"

WHOLES: dict[str, Definition] = {
    "density": Definition(
        Both("Täthet", "Density"),
        Both(
            "Andel av de möjliga banden inom en grupp, eller mellan två, som finns.",
            "The share of the possible ties within a group, or between two, that are there.",
        ),
        "m(a,b) / (n(a) n(b));  m(a,a) / (n(a)(n(a)−1)/2)",
        "0 … 1",
        "–",
        "Wasserman & Faust (1994), Social Network Analysis",
        Both(
            "Små grupper blir täta lätt; jämför med de band som slumpen ger.",
            "Small groups become dense easily; compare with the ties that chance gives.",
        ),
    ),
    "fragmentation": Definition(
        Both("Splittring (F)", "Fragmentation (F)"),
        Both(
            "Andel av alla par av aktörer som inte kan nå varandra: 0 om alla hänger ihop, 1 om ingen har något band.",
            "The share of all pairs of actors that cannot reach each other: 0 if all hang together, 1 if nobody has a tie.",
        ),
        "1 − Σ s(s−1) / n(n−1)",
        "0 … 1",
        "–",
        _BORGATTI,
        Both(
            "Uppgifterna visar dokumenterade band; att två inte kan nå varandra här säger inte att de aldrig har träffats.",
            "The data show documented ties; that two cannot reach each other here does not say that they never met.",
        ),
    ),
    "distance_fragmentation": Definition(
        Both("Splittring med avstånd (D_F)", "Distance-weighted fragmentation (D_F)"),
        Both(
            "Hur långt ifrån varandra aktörerna är: 1 minus medelvärdet av 1/avstånd över alla par.",
            "How far apart the actors are: 1 less the mean of 1/distance over all pairs.",
        ),
        "1 − 2 Σᵢ<ⱼ 1/d(i,j) / n(n−1)",
        "0 … 1",
        "–",
        _BORGATTI,
        Both(
            "Den är hög i varje glest nätverk; det som säger något är ändringen när någon försvinner.",
            "It is high in any sparse network; what tells something is the change when somebody goes.",
        ),
    ),
    "key_players_negative": Definition(
        Both("Nyckelaktörer, sönderfall", "Key players, negative"),
        Both(
            "De få aktörer utan vilka nätverket blir mest splittrat.",
            "The few actors without whom the network is most fragmented.",
        ),
        "max F(G − K), |K| = k",
        "F: 0 … 1",
        "–",
        _BORGATTI,
        Both(
            "Det är den bästa mängden tillsammans, inte de k som är viktigast var för sig; en sökning kan missa en bättre.",
            "It is the best set together, not the k that matter most one by one; a search may miss a better one.",
        ),
    ),
    "key_players_positive": Definition(
        Both("Nyckelaktörer, räckvidd", "Key players, positive"),
        Both(
            "De få aktörer som tillsammans når flest inom ett antal steg; de själva räknas med.",
            "The few actors who together reach most within a number of steps; they count themselves.",
        ),
        "max |{v: d(v,K) ≤ r}|, |K| = k",
        "1 … n",
        "–",
        _BORGATTI,
        Both(
            "Att ett budskap kan nå dit betyder inte att det gör det.",
            "That a message can get there does not mean that it does.",
        ),
    ),
    "bridges": Definition(
        Both("Broar", "Bridges"),
        Both(
            "Band som är den enda vägen mellan två delar: utan ett av dem faller nätverket i fler delar.",
            "Ties that are the only way between two parts: without one of them the network falls into more parts.",
        ),
        "c(G − e) > c(G)",
        "0 … n−1",
        "0",
        "Tarjan (1974), Information Processing Letters 2, 160–161",
        Both(
            "En bro till en aktör med ett enda band är vanlig; viktig är den som skiljer två stora delar åt.",
            "A bridge to an actor with one single tie is common; the one that matters keeps two large parts together.",
        ),
        digits=0,
    ),
}
