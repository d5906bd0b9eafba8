"""The metrics of actors that look at the network alone, in the order of their table."""

from .terms import Both, Definition

_BURT = "Burt (1992), Structural Holes"

ACTORS: dict[str, Definition] = {
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
        Both(
            "Många partner betyder mycket dokumenterad samverkan, inte vikt eller inflytande.",
            "Many partners mean much documented collaboration, not importance or power.",
        ),
        digits=0,
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
        Both(
            "Styrkan räknar partnerskap, inte pengar, tid eller hur nära man arbetar.",
            "Strength counts partnerships, not money, time or how closely people work.",
        ),
        digits=2,
    ),
    "betweenness": Definition(
        Both("Mellanliggande (betweenness)", "Betweenness"),
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
        Both(
            "En väg som finns är inte en väg som används; ett enda band som saknas i uppgifterna kan flytta mycket.",
            "A path that exists is not a path that is used; one tie missing from the data can move a lot.",
        ),
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
        Both(
            "Jämför inte mellan nätverk av olika storlek; i ett sönderdelat nätverk säger den mest hur stor komponenten är.",
            "Do not compare networks of different size; in a fragmented network it mostly tells how large the component is.",
        ),
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
        Both(
            "Skillnaderna är små och säger mest om man hör till den stora komponenten.",
            "The differences are small and mostly tell whether one belongs to the large component.",
        ),
    ),
    "eigenvector": Definition(
        Both("Kontakt med centrala aktörer", "Eigenvector"),
        Both(
            "Hur väl förbunden aktören är med välförbundna aktörer. Bara komponenten med störst egenvärde räknas; alla "
            "andra får 0. Tomt där två delar är så lika centrala att avrundning skulle avgöra.",
            "How well tied the actor is to well-tied actors. Only the component with the largest eigenvalue counts; all "
            "others get 0. Empty where two parts are so equally central that rounding would decide.",
        ),
        "A x = λ₁ x, ‖x‖ = 1",
        "0 … 1",
        "0",
        "Bonacich (1972), Journal of Mathematical Sociology 2, 113–120",
        Both(
            "0 betyder en annan komponent än den största, inte att aktören saknar betydelse; måttet följer tätt förbundna hörn.",
            "0 means another component than the leading one, not that the actor does not matter; it follows densely tied corners.",
        ),
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
        Both(
            "I ett nätverk utan riktning följer den nästan antalet partner.",
            "In an undirected network it nearly follows the number of partners.",
        ),
        digits=4,
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
        Both(
            "Ett enda stort partnerskap gör alla dess parter sammanhållna.",
            "One single large partnership makes all its members cohesive.",
        ),
    ),
    "core": Definition(
        Both("Tät kärna", "Core"),
        Both(
            "Största k sådant att aktören hör till en grupp där alla har minst k partner i gruppen.",
            "The largest k such that the actor belongs to a group where all have at least k partners in the group.",
        ),
        "k-core",
        "0 … n−1",
        "0",
        "Seidman (1983), Social Networks 5, 269–287",
        Both(
            "Ett partnerskap med många parter ger dem alla ett högt värde på en gång.",
            "A partnership of many members gives them all a high value at once.",
        ),
        digits=0,
    ),
    "constraint": Definition(
        Both("Beroende av samma krets", "Constraint"),
        Both(
            "Hur mycket aktörens partner hänger på varandra; låg där aktören spänner över hål i nätverket.",
            "How much the actor's partners lean on each other; low where the actor spans holes in the network.",
        ),
        "Σⱼ (p(i,j) + Σ p(i,q) p(q,j))²",
        "> 0",
        "–",
        _BURT,
        Both(
            "Ett lågt beroende är ett läge, inte en bedrift; den som har en partner är helt beroende.",
            "Low constraint is a position, not an achievement; an actor with one partner is wholly constrained.",
        ),
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
        Both(
            "Den växer med antalet partner; jämför aktörer med lika många.",
            "It grows with the number of partners; compare actors with as many.",
        ),
        digits=1,
    ),
}
