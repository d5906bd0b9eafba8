"""The texts of the pages: key → (Swedish, English)."""

from .screen_hubs import HUBS
from .screen_picture import PICTURE
from .screen_search import SEARCH
from .screen_stage import STAGE
from .screen_view import VIEW
from .screen_workshop import WORKSHOP

PHRASES: dict[str, tuple[str, str]] = {
    **HUBS,
    **PICTURE,
    **VIEW,
    **SEARCH,
    **WORKSHOP,
    **STAGE,
    # frame
    "app": ("Aktörsnätverk", "Stakeholder network"),
    "skip": ("Hoppa till innehållet", "Skip to the content"),
    "language": ("Språk", "Language"),
    "explore": ("Utforska", "Explore"),
    "hubs": ("Nav", "Hubs"),
    "actors": ("Aktörer", "Actors"),
    "methods": ("Metod", "Methods"),
    "find": ("Sök aktör", "Find actor"),
    "size_by": ("Storlek efter", "Size by"),
    "computing": ("Räknar …", "Computing …"),
    "unknown_choices": (
        "Det här finns inte i uppgifterna: {values}. Sidan visar det närmaste som går.",
        "This is not in these data: {values}. The page shows the nearest that it can.",
    ),
    "key_actor": ("aktören", "the actor"),
    "key_to": ("aktören", "the actor"),
    "key_focus": ("aktören i fokus", "the actor in focus"),
    "key_size": ("storleken", "the size"),
    "key_colour": ("färgen", "the colour"),
    "key_layout": ("placeringen", "the layout"),
    "key_map": ("kartan", "the map"),
    "key_by": ("jämförelsen", "the comparison"),
    "key_sector": ("sektorn", "the sector"),
    "key_form": ("formen", "the form"),
    "key_region": ("regionen", "the region"),
    "key_kind": ("slaget", "the kind"),
    "key_resource": ("resursen", "the resource"),
    "key_challenge": ("utmaningen", "the challenge"),
    "key_confidence": ("säkerheten", "the confidence"),
    "key_through": ("sektorn", "the sector"),
    "key_at": ("datumet", "the date"),
    "key_dates": ("datumvalet", "the choice of dates"),
    "key_radius": ("antalet steg", "the number of steps"),
    "key_show": ("valet utanför urvalet", "what is out of scope"),
    "key_numbers": ("valet av tal", "the choice of numbers"),
    "key_collaborations": ("läsningen av samarbeten", "the reading of collaborations"),
    "key_remove": ("aktören att ta bort", "the actor to take away"),
    "key_remove-sector": ("sektorn att ta bort", "the sector to take away"),
    "key_remove-link": ("partnerskapet att ta bort", "the partnership to take away"),
    "key_remove-funded-by": ("finansiären", "the funder"),
    "key_remove-ending-by": ("slutdatumet", "the date of the end"),
    "key_add-tie": ("bandet att lägga till", "the tie to add"),
    "key_add-actor": ("aktören att lägga till", "the actor to add"),
    "key_v": ("länkens version", "the link's version"),
    "key_lang": ("språket", "the language"),
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
    "and_more_equal": ("… och {n} till med lika mycket", "… and {n} more with as much"),
    "and_more": ("… och {n} till", "… and {n} more"),
    # explore
    "graph_missing": (
        "Bilden kunde inte visas. Ladda om sidan; tabellen över aktörer har samma innehåll.",
        "The picture could not be shown. Reload the page; the table of actors has the same content.",
    ),
    "graph_table": ("tabellen över aktörer", "the table of actors"),
    "too_many": (
        "Fler än {most} aktörer går inte att läsa i en bild, så här är först deras gemenskaper.",
        "More than {most} actors cannot be read in one picture, so here are their communities first.",
    ),
    "summary_title": ("Vad bilden visar", "What the picture shows"),
    "summary_who": (
        "{actors}: {organisations} och {collaborations} (nätverk, partnerskap, plattformar, kluster och projekt). "
        "{partnerships} ger {ties} mellan två aktörer.",
        "{actors}: {organisations} and {collaborations} (networks, partnerships, platforms, clusters and projects). "
        "{partnerships} make {ties} between two actors.",
    ),
    "summary_organisations": (
        "{actors}. {partnerships} ger {ties} mellan två aktörer.",
        "{actors}. {partnerships} make {ties} between two actors.",
    ),
    "summary_isolates": ("Ingen av dem har något band till någon annan.", "None of them has a tie to anybody else."),
    "summary_nobody": ("Ingen aktör finns i urvalet.", "No actor is in scope."),
    "summary_parts": (
        "{largest} av dem hänger ihop i en enda komponent; resten bildar {others} mindre.",
        "{largest} of them hang together in one component; the rest form {others} smaller ones.",
    ),
    "summary_two_parts": (
        "{largest} av dem hänger ihop i en enda komponent; resten bildar en mindre.",
        "{largest} of them hang together in one component; the rest form a smaller one.",
    ),
    "summary_parts_alone": (
        "{largest} av dem hänger ihop i en enda komponent, andra i {others} mindre; {alone} har inget band.",
        "{largest} of them hang together in one component, others in {others} smaller ones; {alone} without any tie.",
    ),
    "summary_two_parts_alone": (
        "{largest} av dem hänger ihop i en enda komponent, andra i en mindre; {alone} har inget band.",
        "{largest} of them hang together in one component, others in a smaller one; {alone} without any tie.",
    ),
    "summary_alone": (
        "{largest} av dem hänger ihop i en enda komponent; {alone} har inget band.",
        "{largest} of them hang together in one component; {alone} without any tie.",
    ),
    "summary_one_part": ("Alla hänger ihop i en enda komponent.", "All hang together in one component."),
    "summary_most": (
        "Flest partner har {names}.",
        "{names} have the most partners.",
    ),
    "summary_most_one": ("Flest partner har {names}.", "{names} has the most partners."),
    "summary_most_all": (
        "Alla {n} har lika många partner: {most}.",
        "All {n} have the same number of partners: {most}.",
    ),
    "summary_most_shared": (
        "Flest partner, {most} var, har {actors}: {names} och {more} till.",
        "{actors} share the most partners, {most} each: {names} and {more} more.",
    ),
    "pick": (
        "Klicka på en aktör i bilden, eller sök, för att läsa om den.",
        "Click on an actor in the picture, or search, to read about it.",
    ),
    "eigenvector_unsettled": (
        "Närhet till centrala (egenvektor) är tomt: två delar av nätverket är så lika centrala att avrundning skulle avgöra.",
        "The metric Eigenvector is empty: two parts of the network are so equally central that rounding would decide.",
    ),
    "own_attribute": ("Ett eget attribut ur datafilerna.", "An attribute of the data's own."),
    "hubs_card": ("Nav per sektor", "Hubs per sector"),
    "hubs_more": ("Hur säkert är det?", "How sure is that?"),
    "hubs_card_help": (
        "Aktörerna med högst värde i varje sektor, högst tre.",
        "The actors with the highest value in each sector, at most three.",
    ),
    "also": ("Även", "Also"),
    "our_translation": ("vår översättning", "our translation"),
    "rank": ("plats {rank} av {n}", "rank {rank} of {n}"),
    "rank_shared": ("delad plats {rank} av {n}", "shared rank {rank} of {n}"),
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
    # actors
    "actors_title": ("Alla aktörer", "All actors"),
    "actors_title_part": ("Aktörer i urvalet", "Actors in scope"),
    "actors_help": (
        "Sortera genom att klicka på en rubrik. Kryssa i en rad för att välja aktören på alla sidor.",
        "Sort by clicking on a heading. Tick a row to select the actor on every page.",
    ),
    "name": ("Namn", "Name"),
    "download.csv": ("Mått som CSV", "Metrics as CSV"),
    "download.xlsx": ("Mått som Excel", "Metrics as Excel"),
    "export_title": ("Ta med", "Take along"),
    "export_help": (
        "Allt som tabellerna och bilden bygger på, i de format som andra program läser. I mappen säger datapackage.json vad "
        "varje tal betyder.",
        "All that the tables and the picture are made of, in the forms that other programs read. In the folder "
        "datapackage.json says what every number means.",
    ),
    "export_help_part": (
        "Det som finns i urvalet, med tal som är räknade inom urvalet, i de format som andra program läser. I mappen säger "
        "datapackage.json vilket urvalet är och vad varje tal betyder.",
        "What is in scope, with numbers that are computed within it, in the forms that other programs read. In the folder "
        "datapackage.json says what the scope is and what every number means.",
    ),
    "export_everything": ("Allt, i en mapp (Data Package)", "Everything, in a folder (Data Package)"),
    "export_what": ("Vad", "What"),
    "export_form": ("Format", "Form"),
    "export_csv": ("CSV för", "CSV for"),
    "export_csv_plain": ("program (komma)", "programs (commas)"),
    "export_csv_swedish": ("Excel på svenska (semikolon)", "Excel in Swedish (semicolons)"),
    "export_scale": ("Bildpunkter", "Pixels"),
    "export_take": ("Hämta {file}", "Download {file}"),
    "form.zip": ("Zip", "Zip"),
    "form.csv": ("CSV", "CSV"),
    "form.xlsx": ("Excel", "Excel"),
    "form.json": ("JSON", "JSON"),
    "form.parquet": ("Parquet", "Parquet"),
    "form.graphml": ("GraphML", "GraphML"),
    "form.gexf": ("GEXF (Gephi)", "GEXF (Gephi)"),
    "form.cx2": ("CX2 (Cytoscape)", "CX2 (Cytoscape)"),
    "form.net": ("Pajek", "Pajek"),
    "form.dl": ("DL (UCINET)", "DL (UCINET)"),
    "form.svg": ("SVG", "SVG"),
    "form.png": ("PNG", "PNG"),
    "form.pdf": ("PDF", "PDF"),
    "form.html": ("Webbsida", "Web page"),
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
    "strength_of_ties": ("Styrka", "Strength"),
    "undefined": ("Isolerad aktör", "Isolate"),
    "misread": ("Att tänka på", "Beware"),
    "source_of_metric": ("Källa", "Source"),
}
