"""The texts of what can be chosen: how to see and what to see; key → (Swedish, English)."""

VIEW: dict[str, tuple[str, str]] = {
    # filters
    "filters": ("Filter", "Filters"),
    "all": ("Alla", "All"),
    "filter_q": ("Namn innehåller", "Name contains"),
    "filter_q_help": ("t.ex. region", "e.g. region"),
    "filter_sector": ("Sektor", "Sector"),
    "filter_form": ("Form", "Form"),
    "filter_region": ("Region", "Region"),
    "filter_kind": ("Slag av partnerskap", "Kind of partnership"),
    "filter_resource": ("Resurs", "Resource"),
    "filter_challenge": ("Utmaning", "Challenge"),
    "filter_confidence": ("Hur säker uppgiften är", "How sure the fact is"),
    "filter_at": ("Vid datum", "At the date"),
    "filter_at_help": ("t.ex. 2023", "e.g. 2023"),
    "known_dates": ("Bara kända datum", "Known dates only"),
    "confidence_is_unstated": ("ej angiven", "not stated"),
    "infrastructure": ("infrastruktur", "infrastructure"),
    "show_out_of_scope": ("Utanför urvalet", "Out of scope"),
    "dim": ("Tona ned", "Dim"),
    "hide": ("Dölj", "Hide"),
    "numbers_of": ("Räkna på", "Count in"),
    "of_whole": ("hela nätverket", "the whole network"),
    "of_scope": ("bara urvalet", "the scope alone"),
    "clear_filters": ("Rensa filter", "Clear filters"),
    "filters_set": ("Filter som är satta", "Filters that are set"),
    "remove_filter": ("Ta bort filtret {filter}", "Remove the filter {filter}"),
    "switched_off": ("{by}: utan {group}", "{by}: without {group}"),
    # ways to see
    "ways_to_see": ("Visning", "Display"),
    "colour_by": ("Färg efter", "Colour by"),
    "by_community": ("Gemenskap", "Community"),
    "community_none": ("Utan band", "No ties"),
    "community_named": ("Gemenskap {number}", "Community {number}"),
    "layout": ("Placering", "Layout"),
    "layout_sectors": ("Efter sektor", "By sector"),
    "layout_regions": ("Efter region", "By region"),
    "layout_rings": ("Ringar kring den valda", "Rings around the selected"),
    "map": ("Visa", "Show"),
    "map_": ("Aktörer", "Actors"),
    "map_sector": ("Karta över sektorer", "Map of sectors"),
    "map_region": ("Karta över regioner", "Map of regions"),
    "map_community": ("Karta över gemenskaper", "Map of communities"),
    "map_help": (
        "En nod per grupp; talet på ett streck är antalet band. Klicka på en nod för att se dess aktörer, på ett streck för "
        "att se dess partnerskap.",
        "One node per group; the number on a line is the number of ties. Click on a node to see its actors, on a line to see "
        "its partnerships.",
    ),
    "between_which": ("Partnerskap mellan", "Partnerships between"),
    "between_choose": ("Välj två grupper", "Choose two groups"),
    "between_most": ("Flest band däremellan har {names}.", "Most ties between the two: {names}."),
    "collaborations_as": ("Samarbeten som", "Collaborations as"),
    "as_actor": ("Aktörer", "Actors"),
    "as_tie": ("Band", "Ties"),
    # focus
    "focus_on": ("Fokus på", "Focus on"),
    "focus_here": ("Fokusera här", "Focus here"),
    "focus_too": ("Lägg till i fokus", "Add to the focus"),
    "radius": ("Antal steg", "Number of steps"),
    "leave_focus": ("Lämna fokus", "Leave the focus"),
    "lost_focus": ("Utanför urvalet och därför inte i fokus: {names}.", "Out of scope and so not in focus: {names}."),
    # what is in scope
    "scope_everything": ("Hela nätverket: {whole}, {ties}.", "The whole network: {whole}, {ties}."),
    "scope_part": ("Urval: {part} av {whole}, {among}.", "Scope: {part} of {whole}, {among}."),
    "numbers_whole": ("Talen gäller hela nätverket.", "Numbers are of the whole network."),
    "numbers_part": ("Talen är omräknade inom urvalet.", "Numbers are recomputed within the scope."),
    "scope_switched_off": (
        "I bilden syns {left} av dem: de andra är avstängda i förklaringen.",
        "The picture shows {left} of them: the others are switched off in the legend.",
    ),
    "scope_changed": ("Med en tänkt ändring.", "With a supposed change."),
    "scope_as_ties": ("Samarbeten räknas som band.", "Collaborations are read as ties."),
    "scope_dates": (
        "Vid {at}: {active} pågår säkert, {unknown} har okända datum (streckade).",
        "At {at}: {active} known to be active, {unknown} with unknown dates (dashed).",
    ),
    # the card
    "not_in_scope": (
        "Utanför urvalet, därför nedtonad eller dold i bilden.",
        "Out of scope, and so dimmed or hidden in the picture.",
    ),
    "only_itself": ("{region}, hela landet eller regionen", "{region} as a whole"),
    "outside_scope": (
        "Aktören ligger utanför urvalet; talen är omräknade inom det.",
        "The actor is out of scope; the numbers are recomputed within it.",
    ),
    "collaboration_is_tie": (
        "Samarbeten räknas som band: det här är inte en aktör i nätverket, utan binder ihop sina organisationer.",
        "Collaborations are read as ties: this is no actor of the network but ties its organisations together.",
    ),
    "turn_to": ("Gå till", "Go to"),
    "several_sectors": ("Flera sektorer", "Several sectors"),
    "bridges_title": ("Vad aktören binder samman", "What the actor bridges"),
    "bridges_pairs": (
        "Aktören förenar {n} som annars saknar direkt kontakt. Flest: {pairs}.",
        "The actor joins {n} that otherwise have no direct contact. Most: {pairs}.",
    ),
    "cuts_off": (
        "Försvinner aktören blir {n} andra avskurna: {names}.",
        "Without the actor {n} others are cut off: {names}.",
    ),
    "cuts_off_one": (
        "Försvinner aktören blir en annan avskuren: {names}.",
        "Without the actor one other is cut off: {names}.",
    ),
    # paths
    "paths_title": ("Vägen härifrån", "The way from here"),
    "paths_to": ("Till", "To"),
    "paths_through": ("Bara genom", "Only through"),
    "paths_from": ("Från {name}", "From {name}"),
    "paths_others": ("{n} andra vägar", "{n} other paths"),
    "paths_other": ("En väg till", "One other path"),
    "paths_one": ("En kortaste väg, {steps}.", "One shortest path, {steps}."),
    "paths_many": ("{n} lika korta vägar, {steps}.", "{n} equally short paths, {steps}."),
    "step": ("ett steg", "one step"),
    "steps": ("{n} steg", "{n} steps"),
    "paths_outside": (
        "En av ändarna ligger utanför urvalet, så ingen väg kan sökas.",
        "One of the ends is out of scope, so that no path can be sought.",
    ),
    "paths_none_through": (
        "Ingen väg går bara genom de valda sektorerna, men det finns andra.",
        "No path leads through the chosen sectors only, but there are others.",
    ),
    "paths_none": (
        "Ingen väg finns: de hör till olika delar av nätverket. Om {x} och {y} fick kontakt skulle delarna hänga ihop närmast "
        "möjligt: {steps} steg mellan de två, i snitt {mean} mellan delarna.",
        "There is no path: they belong to different parts of the network. If {x} and {y} met, the parts would be as near as "
        "one tie can bring them: {steps} steps between the two, {mean} on average between the parts.",
    ),
    # first visit
    "questions": ("Frågor att börja med", "Questions to start with"),
    "question_between": ("Vem ligger mellan de andra?", "Who lies between the others?"),
    "question_map": ("Vilka sektorer arbetar ihop?", "Which sectors work together?"),
    "question_region": ("Vilka finns i {region}?", "Who is there in {region}?"),
}
