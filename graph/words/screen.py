"""The texts of the pages: key → (Swedish, English)."""

PHRASES: dict[str, tuple[str, str]] = {
    # frame
    "app": ("Aktörsnätverk", "Stakeholder network"),
    "language": ("Språk", "Language"),
    "explore": ("Utforska", "Explore"),
    "hubs": ("Nav", "Hubs"),
    "actors": ("Aktörer", "Actors"),
    "methods": ("Metod", "Methods"),
    "find": ("Sök aktör", "Find actor"),
    "find_placeholder": ("Namn, t.ex. Malmö", "Name, e.g. Malmö"),
    "size_by": ("Storlek efter", "Size by"),
    "computing": ("Räknar …", "Computing …"),
    "unknown_actor": (
        "Länken gäller aktören ”{value}”, som inte finns i de här uppgifterna. Sidan visar hela nätverket.",
        "The link names the actor “{value}”, which is not in these data. The page shows the whole network.",
    ),
    "unknown_choice": (
        "Länkens värde ”{value}” för {key} finns inte här och lämnas därhän.",
        "The link's value “{value}” for {key} does not exist here and is left aside.",
    ),
    # data that cannot be shown
    "broken_title": ("Uppgifterna behöver rättas", "The data need mending"),
    "broken_help": (
        "Inget lästes in, så att inget visas till hälften. Rätta filerna och spara: sidan läser om dem av sig själv. "
        "Samma lista fås med",
        "Nothing was loaded, so that nothing is shown by halves. Mend the files and save: the page reads them again "
        "by itself. The same list comes from",
    ),
    "stale": (
        "Filerna har ändrats och kan inte läsas. Sidan visar den senaste läsbara versionen tills felen är rättade.",
        "The files have changed and cannot be read. The page shows the last readable version until they are mended.",
    ),
    "problem_list": ("Fel och varningar", "Problems and warnings"),
    "and_more": ("… och {n} till", "… and {n} more"),
    # explore
    "graph_missing": (
        "Bilden kunde inte hämtas. Ladda om sidan; tabellen över aktörer visar samma innehåll.",
        "The picture could not be fetched. Reload the page; the table of actors shows the same content.",
    ),
    "omitted": (
        "Bilden visar de {drawn} aktörer som har flest partner, av {total}. Tabeller och mått gäller alla.",
        "The picture shows the {drawn} actors with the most partners, of {total}. Tables and metrics cover them all.",
    ),
    "summary_title": ("Vad bilden visar", "What the picture shows"),
    "summary_who": (
        "{actors} aktörer och {partnerships} partnerskap: {organisations} organisationer och {collaborations} samarbeten "
        "(nätverk, partnerskap, plattformar, kluster och projekt).",
        "{actors} actors and {partnerships} partnerships: {organisations} organisations and {collaborations} "
        "collaborations (networks, partnerships, platforms, clusters and projects).",
    ),
    "summary_organisations": (
        "{actors} aktörer och {partnerships} partnerskap.",
        "{actors} actors and {partnerships} partnerships.",
    ),
    "summary_parts": (
        "{largest} av dem hänger ihop i en enda komponent; resten bildar {others} mindre.",
        "{largest} of them hang together in one component; the rest form {others} smaller ones.",
    ),
    "summary_one_part": ("Alla hänger ihop i en enda komponent.", "All hang together in one component."),
    "summary_most": (
        "Flest partner har {names}.",
        "The most partners have {names}.",
    ),
    "pick": (
        "Klicka på en aktör i bilden, eller sök, för att läsa om den.",
        "Click on an actor in the picture, or search, to read about it.",
    ),
    "hubs_card": ("Nav per sektor", "Hubs per sector"),
    "hubs_card_help": (
        "De tre aktörerna med högst värde i varje sektor.",
        "The three actors with the highest value in each sector.",
    ),
    "also": ("Även", "Also"),
    "our_translation": ("vår översättning", "our translation"),
    "rank": ("plats {rank} av {n}", "rank {rank} of {n}"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "all_metrics": ("Alla mått", "All metrics"),
    "metric": ("Mått", "Metric"),
    "value": ("Värde", "Value"),
    "rank_title": ("Plats", "Rank"),
    "links": ("Partnerskap", "Partnerships"),
    "no_links": ("Inga partnerskap är dokumenterade.", "No partnership is documented."),
    "sources": ("Källor", "Sources"),
    "source": ("källa", "source"),
    "region": ("Region", "Region"),
    "form": ("Form", "Form"),
    "sector": ("Sektor", "Sector"),
    "functions": ("Stöd", "Support"),
    "challenges": ("Utmaningar", "Challenges"),
    "website": ("Webbplats", "Website"),
    "note": ("Anmärkning", "Note"),
    "orgnr": ("Organisationsnummer", "Organisation number"),
    "as_of": ("Uppgift från", "As of"),
    "years_unknown": ("år saknas", "no years given"),
    "since": ("från {start}", "since {start}"),
    "until": ("till {end}", "until {end}"),
    "stated": ("uppgift från {year}", "as of {year}"),
    "cross_sector": ("sektorsövergripande", "cross-sector"),
    "confidence_low": ("osäker uppgift", "uncertain"),
    "confidence_medium": ("ganska säker uppgift", "fairly certain"),
    # forms and functions
    "organisation": ("organisation", "organisation"),
    "network": ("nätverk", "network"),
    "partnership": ("partnerskap", "partnership"),
    "platform": ("plattform", "platform"),
    "cluster": ("kluster", "cluster"),
    "project": ("projekt", "project"),
    "funding": ("finansiering", "funding"),
    "organising": ("organisering", "organising"),
    "knowledge": ("kunskap", "knowledge"),
    "dissemination": ("spridning", "dissemination"),
    "scaling": ("uppskalning", "scaling"),
    # hubs
    "hubs_title": ("Vilka sektorer är nav?", "Which sectors act as hubs?"),
    "how_title": ("Så är det räknat", "How this is worked out"),
    "hubs_how": (
        "En sektor är nav när den har mer av förmedlingen än dess andel av aktörerna förklarar, och mer än slumpen ger. "
        "Sektorerna delas ut på nytt bland aktörerna {draws} gånger; p är andelen utdelningar där sektorn får minst lika "
        "mycket, justerat för antalet sektorer (Holm). Förmedling valdes på förhand; de andra måtten visas bredvid och är "
        "inte justerade för varandra.",
        "A sector is a hub when it holds more of the brokerage than its share of the actors explains, and more than chance "
        "gives. The sectors are dealt anew among the actors {draws} times; p is the share of deals in which the sector gets "
        "at least as much, adjusted for the number of sectors (Holm). Betweenness was chosen beforehand; the other lenses "
        "stand beside it and are not adjusted for each other.",
    ),
    "as_actors": ("Samarbeten som aktörer", "Collaborations as actors"),
    "as_ties": ("Samarbeten som band", "Collaborations as ties"),
    "as_actors_help": (
        "Varje nätverk, partnerskap, plattform, kluster eller projekt är en aktör bland andra.",
        "Each network, partnership, platform, cluster or project is an actor among others.",
    ),
    "as_ties_help": (
        "{collaborations} samarbeten är borttagna och binder i stället ihop sina organisationer: de som är knutna till dem "
        "som medlemmar, deltagare, parter, värdar, ledare, grundare, arrangörer eller i styrelsen. {other} andra länkar till "
        "samarbeten, {inner} länkar mellan samarbeten och {small} samarbeten med färre än två organisationer ger inga band.",
        "{collaborations} collaborations are taken out and tie their organisations together instead: those joined to them as "
        "members, participants, partners, hosts, leads, founders, organisers or on the board. {other} other links to "
        "collaborations, {inner} links between collaborations and {small} collaborations with fewer than two organisations "
        "give no tie.",
    ),
    "chart_title": (
        "Andel av måttet i förhållande till andel av aktörerna",
        "Share of each lens relative to share of actors",
    ),
    "chart_help": (
        "1 är precis sin andel. Det grå bandet är var 95 % av de slumpvisa utdelningarna hamnar; en fylld symbol ligger "
        "säkert utanför (efter justering), en ihålig gör det inte.",
        "1 is exactly its share. The grey band is where 95% of the random deals fall; a filled symbol lies outside beyond "
        "doubt (after adjustment), a hollow one does not.",
    ),
    "chart_alt": (
        "Diagram över hur många gånger sin andel varje sektor har av varje mått; samma tal står i tabellen nedanför.",
        "Chart of how many times its share each sector holds of each lens; the table below has the same numbers.",
    ),
    "hub_table": ("Talen bakom", "The numbers behind"),
    "lens": ("Mått", "Lens"),
    "group": ("Sektor", "Sector"),
    "n_actors": ("Aktörer", "Actors"),
    "share_of_actors": ("Andel av aktörerna", "Share of actors"),
    "share": ("Andel av måttet", "Share of lens"),
    "hub_ratio": ("Gånger sin andel", "Times its share"),
    "null_band": ("Slumpens band", "Chance gives"),
    "p_adjusted": ("p, mer (justerat)", "p, more (adjusted)"),
    "p_lower_adjusted": ("p, mindre (justerat)", "p, less (adjusted)"),
    "verdict": ("Utslag", "Verdict"),
    "top_actor": ("Bärs mest av", "Carried most by"),
    "top_share": ("dess del", "its part"),
    "verdict_hub": ("nav", "hub"),
    "verdict_not significant": ("ej säkerställt", "not significant"),
    "verdict_under-represented": ("mindre än sin andel", "under-represented"),
    "verdict_undefined": ("odefinierat", "undefined"),
    "carriers": ("Vilka bär varje sektor?", "Who carries each sector?"),
    "carriers_help": (
        "Den aktör som har mest av förmedlingen i varje sektor, och hur stor del av sektorns förmedling det är.",
        "The actor with the most betweenness in each sector, and its part of the sector's betweenness.",
    ),
    "limits": ("Vad uppgifterna inte kan visa", "What the data cannot show"),
    "no_limits": ("Uppgifterna säger inget om sina begränsningar.", "The data say nothing about their limits."),
    "block_title": ("Sektorn som ett block", "The sector as one block"),
    "block_help": (
        "Här räknas sektorn som en enda aktör. Talen rangordnas men prövas inte mot slumpen: en stor sektor når fler "
        "redan för att den är stor.",
        "Here the sector counts as one single actor. The numbers are ranked but not tested against chance: a large sector "
        "reaches more for the mere reason that it is large.",
    ),
    "order_title": ("I vilken ordning deltar sektorerna?", "In what order are the sectors involved?"),
    "order_here": ("Här, efter antal partnerskap", "Here, by number of partnerships"),
    "order_sweden": ("Kartläggningen 2024, Sverige", "The 2024 mapping, Sweden"),
    "order_world": ("Kartläggningen 2024, internationellt", "The 2024 mapping, internationally"),
    "order_note": (
        "Kartläggningen från 2024 är Mötesplats Social Innovations; här återges bara dess ordning. Två sektorer med ”och” "
        "nämns där tillsammans.",
        "The 2024 mapping is that of Mötesplats Social Innovation; only its order is given here. Two sectors with “and” are "
        "named there together.",
    ),
    "and": ("och", "and"),
    "evidence_title": ("Hur säkert är svaret?", "How sure is the answer?"),
    "evidence_help": (
        "Tre prövningar som tar några sekunder var: vad som händer med ordningen när uppgifter saknas, vilka utslag som "
        "hänger på en enda aktör, och hur få partnerskap som räcker för att ändra första platsen.",
        "Three tests of a few seconds each: what happens to the order when data are missing, which verdicts hang on one "
        "single actor, and how few partnerships suffice to change the first place.",
    ),
    "stability_run": ("Pröva mot saknade uppgifter", "Test against missing data"),
    "leverage_run": ("Pröva utan varje aktör", "Test without each actor"),
    "fewest_run": ("Sök de minsta förlusterna", "Search for the smallest losses"),
    "cancel": ("Avbryt", "Cancel"),
    "stability_links": (
        "{sector} är först på förmedling i {first} av {resamples} försök där {missing} av partnerskapen saknas.",
        "{sector} is first on betweenness in {first} of {resamples} resamples with {missing} of the partnerships gone.",
    ),
    "missing_links": ("Partnerskap som saknas", "Partnerships gone"),
    "first_share": ("Först", "First"),
    "kept_share": ("Samma plats", "Same place"),
    "leverage_none": ("Inget utslag ändras utan någon enskild aktör.", "No verdict changes without any single actor."),
    "leverage_some": (
        "{n} utslag ändras om en aktör, de sektorsövergripande aktörerna eller samarbetena tas bort.",
        "{n} verdicts change if an actor, the cross-sector actors or the collaborations are taken away.",
    ),
    "without": ("Utan", "Without"),
    "without_cross_sector": ("alla sektorsövergripande aktörer", "all cross-sector actors"),
    "without_as_ties": ("samarbeten (räknade som band)", "collaborations (read as ties)"),
    "verdict_now": ("Utslag", "Verdict"),
    "verdict_then": ("Blir", "Becomes"),
    "ratio_then": ("Gånger sin andel blir", "Times its share becomes"),
    "fewest_found": (
        "Om {n} partnerskap inte fanns skulle {then} gå förbi {first} på förmedling ({bound}):",
        "If {n} partnerships were not there, {then} would pass {first} on betweenness ({bound}):",
    ),
    "fewest_none": (
        "Ingen förlust av upp till 20 partnerskap som sökningen prövade ändrar första platsen på förmedling.",
        "No loss of up to 20 partnerships that the search tried changes the first place on betweenness.",
    ),
    "bound_exact": ("färre räcker inte", "fewer do not suffice"),
    "bound_upper bound": ("övre gräns: färre kan räcka", "upper bound: fewer may suffice"),
    "download_hubs": ("Talen som CSV", "The numbers as CSV"),
    # actors
    "actors_title": ("Alla aktörer", "All actors"),
    "actors_help": (
        "Sortera genom att klicka på en rubrik. Kryssa i en rad för att välja aktören på alla sidor.",
        "Sort by clicking on a heading. Tick a row to select the actor on every page.",
    ),
    "name": ("Namn", "Name"),
    "download_csv": ("Mått som CSV", "Metrics as CSV"),
    "download_xlsx": ("Mått som Excel", "Metrics as Excel"),
    "whole_scope": (
        "Måtten gäller hela nätverket: {actors}, {ties}.",
        "The metrics cover the whole network: {actors}, {ties}.",
    ),
    # methods
    "methods_title": ("Så är det räknat", "How it is measured"),
    "about_data": ("Om uppgifterna", "About the data"),
    "licence": ("Licens", "Licence"),
    "publisher": ("Utgivare", "Publisher"),
    "date": ("Datum", "Date"),
    "network_rule_title": ("Från partnerskap till band", "From partnerships to ties"),
    "network_rule": (
        "Det mätta nätverket är enkelt och utan riktning: två aktörer med ett eller flera partnerskap har ett band. I ett "
        "partnerskap med k parter knyts varje par med styrkan 1/(k−1) (Newman 2001), så att ett stort inte dränker de små; "
        "ett pars styrka är summan över dess partnerskap. Kortaste vägar räknas utan styrka. Alla år räknas lika: ett "
        "partnerskap som har upphört finns kvar i nätverket.",
        "The measured network is simple and undirected: two actors with one or more partnerships have one tie. In a "
        "partnership of k members each pair is tied with strength 1/(k−1) (Newman 2001), so that a large one does not drown "
        "the small ones; a pair's strength is the sum over its partnerships. Shortest paths ignore strength. All years count "
        "alike: a partnership that has ended is still in the network.",
    ),
    "views_rule_title": ("Samarbeten som aktörer eller som band", "Collaborations as actors or as ties"),
    "definitions": ("Måtten", "The metrics"),
    "formula": ("Formel", "Formula"),
    "range": ("Värden", "Range"),
    "undefined": ("Isolerad aktör", "Isolate"),
    "misread": ("Att tänka på", "Beware"),
    "source_of_metric": ("Källa", "Source"),
    # the picture's own texts; see graph.view.scene.WORDS
    "graph_picture": (
        "Bild av nätverket: {actors} aktörer, {ties} band. Tabellen på sidan Aktörer har samma innehåll.",
        "Picture of the network: {actors} actors, {ties} ties. The table on the page Actors has the same content.",
    ),
    "graph_keys": (
        "n och p: nästa och föregående aktör i rangordning. Piltangenter: flytta bilden. + och −: zooma. 0: visa allt. "
        "Esc: avmarkera.",
        "n and p: next and previous actor by rank. Arrows: move the picture. + and −: zoom. 0: show all. Esc: deselect.",
    ),
    "graph_toolbar": ("Bildverktyg", "Picture tools"),
    "graph_zoom_in": ("Zooma in", "Zoom in"),
    "graph_zoom_out": ("Zooma ut", "Zoom out"),
    "graph_fit": ("Visa allt", "Show all"),
    "graph_full_screen": ("Helskärm", "Full screen"),
    "graph_leave_full_screen": ("Lämna helskärm", "Leave full screen"),
    "graph_save_picture": ("Spara bilden (PNG)", "Save the picture (PNG)"),
    "graph_file_name": ("natverk", "network"),
    "graph_legend": ("Sektorer; klicka för att dölja eller visa", "Sectors; click to hide or show"),
    "graph_collaboration": ("Samarbete", "Collaboration"),
    "graph_partner": ("partner", "partner"),
    "graph_partners": ("partner", "partners"),
    "graph_selected": ("Vald: {name}, {sector}, {partners}", "Selected: {name}, {sector}, {partners}"),
    "graph_none_selected": ("Ingen aktör är vald", "No actor is selected"),
    "graph_hidden": ("{sector} är dold", "{sector} is hidden"),
    "graph_shown": ("{sector} visas", "{sector} is shown"),
    "graph_omitted": ("{omitted} aktörer ryms inte i bilden", "{omitted} actors do not fit into the picture"),
    "graph_scroll": ("Håll Ctrl och rulla för att zooma", "Hold Ctrl and scroll to zoom"),
}
