"""How the answer to the hub question is judged: its ratio, its chance, its verdict, and what it hangs on."""

from .terms import Both, Definition

_HOLM = "Holm (1979), Scandinavian Journal of Statistics 6, 65–70"

JUDGING: dict[str, Definition] = {
    "hub_ratio": Definition(
        Both("I förhållande till sin andel", "Relative to its share"),
        Both(
            "Sektorns andel av måttet delad med dess andel av aktörerna. 1 är precis sin andel.",
            "The sector's share of the lens divided by its share of the actors. 1 is exactly its share.",
        ),
        "(Σᵢ∈ₛ x(i) / Σ x) ÷ (nₛ/n)",
        "≥ 0",
        "–",
        "–",
        Both(
            "2 gånger sin andel av en liten sektor kan vara en enda aktör; läs bandet, p-värdet och vem som bär den.",
            "Twice the share of a small sector may be one single actor; read the band, the p-value and who carries it.",
        ),
        digits=2,
    ),
    "null_band": Definition(
        Both("Slumpens band", "Null band"),
        Both(
            "Var sektorns kvot hamnar i 95 % av fallen när sektorerna lottas om bland aktörerna: från 2,5 till 97,5 procent.",
            "Where 95% of the ways to deal the sectors anew among the actors put the sector's ratio: 2.5 to 97.5 per cent.",
        ),
        "[q₀.₀₂₅, q₀.₉₇₅] (hub_ratio*)",
        "≥ 0",
        "–",
        "Edgington & Onghena (2007), Randomization Tests",
        Both(
            "Bandet är tvåsidigt och inte justerat för antalet sektorer: den som står utanför är inte därmed nav.",
            "The band is two-sided and not adjusted for the number of sectors: to stand outside it is not yet to be a hub.",
        ),
        digits=2,
    ),
    "p_value": Definition(
        Both("p-värde", "p-value"),
        Both(
            "Andelen av alla sätt att dela ut sektorerna på nytt bland aktörerna, med lika många i varje, där sektorn får "
            "minst lika mycket (p_value) eller högst lika mycket (p_lower): två ensidiga prövningar. Alla sätt räknas upp "
            "när de är högst en miljon; annars dras 10 000, upp till 100 000 nära gränsen, och p = (b+1)/(R+1). Var och en "
            "är justerad med Holm för antalet sektorer.",
            "The share of all ways to deal the sectors anew among the actors, as many in each, in which the sector gets at "
            "least as much (p_value) or at most as much (p_lower): two one-sided tests. All are enumerated where there are "
            "at most a million; otherwise 10,000 are drawn, up to 100,000 near the threshold, and p = (b+1)/(R+1). Each is "
            "adjusted for the number of sectors by Holm.",
        ),
        "P(Σ x* ≥ Σ x), P(Σ x* ≤ Σ x)",
        "0 … 1",
        "–",
        f"{_HOLM}; Phipson & Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9, 39",
        Both(
            "Ett stort p visar inte att sektorn inte är ett nav, bara att de här uppgifterna inte räcker för att säga det.",
            "A large p does not show that the sector is no hub, only that these data do not suffice to say so.",
        ),
    ),
    "verdict": Definition(
        Both("Resultat", "Verdict"),
        Both(
            "Nav om det justerade p-värdet för minst lika mycket är högst 0,05; under sin andel om det för högst lika "
            "mycket är det; annars kan det vara slump. Huvudmåttet, mellanliggande, valdes på förhand.",
            "A hub if the adjusted p-value of as much or more is at most 0.05; under-represented if that of as little or "
            "less is; otherwise not significant. The headline's lens, betweenness, was chosen beforehand.",
        ),
        "p_adjusted ≤ 0.05; p_lower_adjusted ≤ 0.05",
        "hub, not significant, under-represented, undefined",
        "undefined",
        _HOLM,
        Both(
            "Ett resultat gäller ett mått och en sektor; måtten är inte justerade för varandra, och att vara först är inte "
            "att vara nav.",
            "A verdict is of one lens and one sector; the lenses are not adjusted for each other, and being first is not "
            "being a hub.",
        ),
    ),
    "leverage": Definition(
        Both("Vad resultatet hänger på", "Leverage"),
        Both(
            "Vilka resultat som ändras när en aktör i taget, alla sektorsövergripande aktörer eller samarbetena som aktörer "
            "tas bort och allt räknas om. Av fler än 1 000 aktörer prövas de 50 som har mest av något mått.",
            "Which verdicts change when one actor at a time, all cross-sector actors or collaborations as actors are taken "
            "away and all is measured anew. Of more than 1,000 actors the 50 that hold most of any lens are tried.",
        ),
        "verdict(G − i) ≠ verdict(G)",
        "0 … lenses · sectors, per case",
        "–",
        "Cook (1977), Technometrics 19, 15–18",
        Both(
            "Att ett resultat hänger på en aktör gör det inte fel; det säger vems uppgifter som bör kontrolleras först.",
            "That a verdict hangs on one actor does not make it wrong; it says whose data to check first.",
        ),
    ),
    "fewest_links": Definition(
        Both("Hur få partnerskap avgör", "Fewest links"),
        Both(
            "Det minsta antal partnerskap som sökningen finner vars bortfall ger en annan sektor första platsen. Vart och "
            "ett prövas, sedan par, sedan läggs ett till i taget; finns ett mindre antal säger den om det är säkert.",
            "The smallest number of partnerships that the search finds whose loss brings another sector to the first place. "
            "Each is tried, then pairs, then one is added at a time; it says whether fewer are ruled out.",
        ),
        "min |L|: argmax hub_ratio(G − L) ≠ argmax hub_ratio(G)",
        "1 … 20",
        "–",
        "Frank, Maroulis, Duong & Kelcey (2013), Educational Evaluation and Policy Analysis 35, 437–460",
        Both(
            "Den gäller första platsen, inte vem som är ett nav, och tar bort partnerskap men lägger inte till några.",
            "It is about the first place, not about who is a hub, and takes partnerships away but adds none.",
        ),
        digits=0,
    ),
    "rank_stability": Definition(
        Both("Ordningens stabilitet", "Rank stability"),
        Both(
            "Hur ofta en sektor behåller sin plats när en andel av partnerskapen tas bort på måfå.",
            "How often a sector keeps its place when a share of the partnerships is taken away at random.",
        ),
        "#{r: plats/rank(r) = plats/rank(0)} / R",
        "0 … 1",
        "–",
        "Borgatti, Carley & Krackhardt (2006), Social Networks 28, 124–136",
        Both(
            "Det som saknas i verkliga uppgifter saknas sällan på måfå.",
            "What is missing from real data is seldom missing at random.",
        ),
        digits=2,
    ),
}
