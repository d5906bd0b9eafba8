"""The texts of the page Hubs: key → (Swedish, English)."""

HUBS: dict[str, tuple[str, str]] = {
    "hubs_title": ("Vilka sektorer är nav?", "Which sectors act as hubs?"),
    "how_title": ("Så har vi räknat", "How we have worked this out"),
    "hubs_title_by": ("Vilka grupper är nav? ({by})", "Which groups act as hubs? ({by})"),
    "the_cross_sector": ("de {n} sektorsövergripande aktörerna", "the {n} cross-sector actors"),
    "answered": ("{view} (svaret)", "{view} (the answer)"),
    "only_sectors": (
        "Rollerna, ordningen i vilken sektorerna deltar och prövningarna av svaret gäller bara sektorer och visas när "
        "sidan jämför efter sektor.",
        "The roles, the order in which the sectors are involved and the tests of the answer are about sectors only, and "
        "are shown when the page compares by sector.",
    ),
    "as_actors": ("Samarbeten som aktörer", "Collaborations as actors"),
    "as_ties": ("Samarbeten som band", "Collaborations as ties"),
    "as_actors_help": (
        "Varje nätverk, partnerskap, plattform, kluster eller projekt är en aktör bland andra.",
        "Each network, partnership, platform, cluster or project is an actor among others.",
    ),
    "as_ties_help": (
        "Samarbetena ({collaborations}) är borttagna och binder i stället ihop sina organisationer: de som är knutna till "
        "dem som medlemmar, deltagare, parter, värdar, ledare, grundare, arrangörer eller i styrelsen. Dessa räknas inte: "
        "{other} andra länkar till samarbeten, {inner} länkar mellan samarbeten och {small} samarbeten med färre än två "
        "organisationer.",
        "The collaborations ({collaborations}) are taken out and tie their organisations together instead: those joined to "
        "them as members, participants, partners, hosts, leads, founders, organisers or on the board. Not counted: {other} other "
        "links to collaborations, {inner} links between collaborations and {small} collaborations with fewer than two "
        "organisations.",
    ),
    "chart_title": (
        "Andel av måttet i förhållande till andel av aktörerna",
        "Share of each lens relative to share of actors",
    ),
    "chart_help": (
        "1 är precis sin andel. Det grå bandet visar var 95 % av utfallen hamnar när {groups} lottas om. Fylld: skiljer sig "
        "från slumpen även efter justering. Ihålig: kan vara slump, även om den står utanför bandet.",
        "1 is exactly its share. The grey band is where 95% of the outcomes fall when the {groups} are shuffled among the actors. Filled: differs from chance even "
        "after adjustment. Hollow: may be chance, even if it stands outside the band.",
    ),
    "open_end": (
        "▶ betyder att bandet fortsätter utanför diagrammet.",
        "▶ means that the band goes on beyond the chart.",
    ),
    "chart_alt": (
        "Diagram över hur många gånger sin andel varje {group} har av varje mått; samma tal står i tabellen nedanför.",
        "Chart of how many times its share each {group} holds of each lens; the table below has the same numbers.",
    ),
    "hub_table": ("Talen bakom", "The numbers behind"),
    "lens": ("Mått", "Lens"),
    "n_actors": ("Aktörer", "Actors"),
    "share_of_actors": ("Andel av aktörerna", "Share of actors"),
    "share": ("Andel av måttet", "Share of lens"),
    "hub_ratio": ("I förhållande till sin andel", "Relative to its share"),
    "null_band": ("Slumpens band", "Chance gives"),
    "p_adjusted": ("p, mer (justerat)", "p, more (adjusted)"),
    "p_lower_adjusted": ("p, mindre (justerat)", "p, less (adjusted)"),
    "p_sided": ("p (justerat)", "p (adjusted)"),
    "p_more": ("{p} (mer)", "{p} (more)"),
    "p_less": ("{p} (mindre)", "{p} (less)"),
    "verdict": ("Resultat", "Result"),
    "top_actor": ("Bärs mest av", "Carried most by"),
    "top_shared": ("{actors}, lika mycket var", "{actors}, each as much"),
    "top_share": ("dess del", "its part"),
    "verdict_hub": ("nav", "hub"),
    "verdict_not significant": ("kan vara slump", "may be chance"),
    "verdict_under-represented": ("under sin andel", "below its share"),
    "verdict_undefined": ("odefinierat", "undefined"),
    "carriers": ("Vilka bär mellanläget?", "Who carries the betweenness?"),
    "carriers_help": (
        "De tre aktörer som har mest av mellanläget i varje {group}, och hur stor del av den som var och en har.",
        "The three actors with the most betweenness in each {group}, and what part of it each of them has.",
    ),
    "limits": ("Vad uppgifterna inte kan visa", "What the data cannot show"),
    "no_limits": ("Uppgifterna säger inget om sina begränsningar.", "The data say nothing about their limits."),
    "block_title_sector": ("Sektorn som ett block", "The sector as one block"),
    "block_title_group": ("Gruppen som ett block", "The group as one block"),
    "block_help": (
        "Här räknas varje {group} som en enda aktör. Talen rangordnas (platsen inom parentes) men prövas inte mot slumpen: "
        "en stor {group} når fler redan för att den är stor.",
        "Here each {group} counts as one single actor. The numbers are ranked (the place in parentheses) but not tested "
        "against chance: a large {group} reaches more for the mere reason that it is large.",
    ),
    "order_title": ("I vilken ordning deltar sektorerna?", "In what order are the sectors involved?"),
    "order_here": ("Här, efter antal partnerskap", "Here, by number of partnerships"),
    "order_note": (
        "Två sektorer med ”och” nämns tillsammans i den publicerade ordningen. Källa: {sources}",
        "Two sectors with “and” are named together in the published order. Source: {sources}",
    ),
    "order_then": (", sedan ", ", then "),
    "and": ("och", "and"),
    "follows_some": (
        "Ordningen här stämmer med: {titles}. En stor sektor deltar oftare redan för att den är stor.",
        "The order here agrees with: {titles}. A large sector takes part more often for the mere reason that it is large.",
    ),
    "follows_none": (
        "Ordningen här stämmer inte med: {titles}. En stor sektor deltar oftare redan för att den är stor.",
        "The order here does not agree with: {titles}. A large sector takes part more often for the mere reason that it "
        "is large.",
    ),
    "evidence_title": ("Hur säkert är svaret?", "How sure is the answer?"),
    "evidence_help": (
        "Tre prövningar som tar några sekunder var: vad som händer med ordningen när uppgifter saknas, vilka resultat som "
        "hänger på en enda aktör, och hur få partnerskap som räcker för att ändra första platsen.",
        "Three tests of a few seconds each: what happens to the order when data are missing, which verdicts hang on one "
        "single actor, and how few partnerships suffice to change the first place.",
    ),
    "stability_run": ("Pröva mot saknade uppgifter", "Test against missing data"),
    "leverage_run": ("Pröva utan varje aktör", "Test without each actor"),
    "fewest_run": ("Hur få partnerskap avgör?", "How few partnerships decide?"),
    "cancel": ("Avbryt", "Cancel"),
    "stability_links": (
        "{sector} är först i mellanläge i {first} av {resamples} försök där {missing} av partnerskapen saknas.",
        "{sector} is first on betweenness in {first} of {resamples} resamples with {missing} of the partnerships gone.",
    ),
    "missing_links": ("Partnerskap som saknas", "Partnerships gone"),
    "first_share": ("Först", "First"),
    "kept_share": ("Samma plats", "Same place"),
    "leverage_none": (
        "I mellanläge ändras inget resultat i något av {cases} prövade fall; på de andra måtten ändras {others}.",
        "On betweenness no verdict changes in any of {cases} cases tried; verdicts that change on the other lenses: {others}.",
    ),
    "leverage_some": (
        "I mellanläge ändras {n} resultat i {cases} prövade fall (se nedan); på de andra måtten ändras {others}.",
        "Verdicts on betweenness that change in {cases} cases tried: {n} (see below); on the other lenses: {others}.",
    ),
    "leverage_draws": (
        "Här delar fall med lika stora sektorer sina omlottningar, så att p kan skilja sig något från svaret ovan.",
        "Here cases with equally large sectors share their shuffles, so that p may differ slightly from the answer above.",
    ),
    "leverage_case": ("Utan {without}: {change}.", "Without {without}: {change}."),
    "first_is_no_hub": (
        "Att vara först är inte att vara ett nav: det är {first} inte med säkerhet.",
        "Being first is not being a hub: {first} is not one beyond doubt.",
    ),
    "without": ("Utan", "Without"),
    "without_cross_sector": ("alla sektorsövergripande aktörer", "all cross-sector actors"),
    "without_as_ties": ("samarbeten (räknade som band)", "collaborations (read as ties)"),
    "verdict_now": ("Resultat", "Result"),
    "verdict_then": ("Blir", "Becomes"),
    "ratio_then": ("I förhållande till sin andel blir", "Relative to its share becomes"),
    "p_now": ("p (justerat)", "p (adjusted)"),
    "p_then": ("p blir", "p becomes"),
    "fewest_found": (
        "Om {partnerships} inte fanns skulle {then} gå förbi {first} i mellanläge ({bound}):",
        "If {partnerships} were gone, {then} would pass {first} on betweenness ({bound}):",
    ),
    "fewest_none": (
        "Ingen förlust av upp till 20 partnerskap som sökningen prövade ändrar första platsen i mellanläge.",
        "No loss of up to 20 partnerships that the search tried changes the first place on betweenness.",
    ),
    "bound_exact": ("färre räcker inte", "fewer do not suffice"),
    "bound_upper bound": ("övre gräns: färre kan räcka", "upper bound: fewer may suffice"),
    "download_hubs": ("Talen som CSV", "The numbers as CSV"),
    # comparing by another attribute
    "compare_by": ("Jämför efter", "Compare by"),
    "by_sector": ("Sektor", "Sector"),
    "by_form": ("Form", "Form"),
    "by_region": ("Region", "Region"),
    "by_confidence": ("Hur säker uppgiften är", "How sure the fact is"),
    "by_cross_sector": ("Sektorsövergripande", "Cross-sector"),
    "cross_sector_is_true": ("sektorsövergripande", "cross-sector"),
    "cross_sector_is_false": ("inom en sektor", "within one sector"),
    "confidence_is_high": ("säker", "high"),
    "confidence_is_medium": ("ganska säker", "medium"),
    "confidence_is_low": ("osäker", "low"),
    "without_value": ("(uppgift saknas)", "(none)"),
    "too_many_groups": (
        "”{by}” ger fler än {most} grupper, och så många går inte att jämföra. Sidan jämför efter sektor.",
        "“{by}” makes more than {most} groups, which is too many to compare. The page compares by sector.",
    ),
    "chart_headline_only": (
        "Med så många grupper visas bara mellanläge; tabellen har alla mått.",
        "With so many groups only betweenness is shown; the table has all lenses.",
    ),
    # who is tied to whom
    "mixing_title": ("Vilka arbetar med vilka?", "Who works with whom?"),
    "mixing_help": (
        "Antal band, och hur många gånger det antal som slumpen ger. Lila är fler än slumpen ger, rött färre; "
        "blek är den ruta där slumpen ger färre än ett band.",
        "The number of ties, and how many times the number that chance gives. Violet is more than chance gives, red fewer; "
        "a cell is pale where chance gives fewer than one tie.",
    ),
    "mixing_click": (
        "Klicka på en ruta för att se dess partnerskap.",
        "Click on a cell to see its partnerships.",
    ),
    "mixing_alt": (
        "Värmekarta över antalet band inom och mellan grupperna; samma tal står i tabellen bredvid.",
        "Heat map of the number of ties within and between the groups; the table beside it has the same numbers.",
    ),
    "group_a": ("Grupp", "Group"),
    "group_b": ("och grupp", "and group"),
    "ties": ("Band", "Ties"),
    "expected": ("Slumpen ger", "Chance gives"),
    "ratio_to_chance": ("Gånger slumpen", "Times chance"),
    "possible": ("Möjliga", "Possible"),
    "density": ("Täthet", "Density"),
    "download_mixing": ("Banden som CSV", "The ties as CSV"),
    "download_mixing_summary": ("Indexen som CSV", "The indices as CSV"),
    "ei_title": ("E-I-index och assortativitet", "E-I index and assortativity"),
    "ei_index": ("E-I-index", "E-I index"),
    "ei_null_mean": ("slumpens medelvärde", "mean of chance"),
    "ei_min": ("lägst möjliga", "lowest possible"),
    "ei_max": ("högst möjliga", "highest possible"),
    "ei_rescaled": ("omräknat till −1 … 1", "rescaled to −1 … 1"),
    "assortativity": ("assortativitet r", "assortativity r"),
    "cross_group_share": ("partnerskap över gränser", "partnerships across"),
    "external": ("Band utåt", "Ties outwards"),
    "internal": ("Band inom", "Ties within"),
    "ei_ties": ("E-I, varje band en gång", "E-I, each tie once"),
    "ei_degree": ("E-I, per partner", "E-I, by partners"),
    # directed brokerage
    "download_roles": ("Rollerna som CSV", "The roles as CSV"),
    "download_stability": ("Stabiliteten som CSV", "The stability as CSV"),
    "download_leverage": ("Ändringarna som CSV", "The changes as CSV"),
    "roles_title": ("Vilka förmedlar mellan vilka?", "Who brokers between whom?"),
    "roles_help": (
        "Öppna vägar i länkarnas riktning genom sektorns aktörer: antal (väntat av slumpen; z, hur många standardavvikelser "
        "däröver). Länkar utan riktning räknas åt båda hållen, som två bågar som hänger ihop: z är därför en måttstock och "
        "inget test.",
        "Open paths in the direction of links through the sector's actors: count (expected by chance; z, how many standard "
        "deviations above it). Links without direction count both ways, as two "
        "arcs that depend on each other: z is therefore a yardstick and no test.",
    ),
}
