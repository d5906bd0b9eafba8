"""The picture's own texts, see graph.picture.scene.WORDS: key → (Swedish, English)."""

PICTURE: dict[str, tuple[str, str]] = {
    "graph_picture": (
        "Bild av nätverket: {actors} aktörer, {ties} band. Tabellen på sidan Aktörer har samma innehåll.",
        "Picture of the network: {actors} actors, {ties} ties. The table on the page Actors has the same content.",
    ),
    "graph_map": (
        "Karta över nätverket: {categories} grupper, {ties} par med band emellan.",
        "Map of the network: {categories} groups, {ties} pairs with ties between them.",
    ),
    "graph_keys": (
        "n och p: nästa och föregående aktör i rangordning. 1–4: visa bara den valda aktörens omgivning, så många steg "
        "bort. Piltangenter: flytta bilden. + och −: zooma. 0: visa allt. Esc: lämna omgivningen, sedan avmarkera.",
        "n and p: next and previous actor by rank. 1–4: show only what surrounds the selected actor, so many steps "
        "away. Arrows: move the picture. + and −: zoom. 0: show all. Esc: leave the surroundings, then deselect.",
    ),
    "graph_toolbar": ("Bildverktyg", "Picture tools"),
    "graph_zoom_in": ("Zooma in", "Zoom in"),
    "graph_zoom_out": ("Zooma ut", "Zoom out"),
    "graph_fit": ("Visa allt", "Show all"),
    "graph_full_screen": ("Helskärm", "Full screen"),
    "graph_leave_full_screen": ("Lämna helskärm", "Leave full screen"),
    "graph_copy_link": ("Kopiera länk till vyn", "Copy a link to this view"),
    "graph_link_copied": ("Länken är kopierad", "The link is copied"),
    "graph_link_not_copied": ("Länken gick inte att kopiera", "The link could not be copied"),
    "graph_save_picture": ("Spara bilden (PNG)", "Save the picture (PNG)"),
    "graph_file_name": ("natverk", "network"),
    "graph_legend": ("Teckenförklaring; knapparna filtrerar", "Legend; its buttons filter"),
    "graph_legend_keys": (
        "Dubbelklick eller Skift + Retur: visa bara den gruppen, och sedan alla igen.",
        "Double click or Shift + Enter: show this group only, and then all again.",
    ),
    "graph_collaboration": ("Samarbete", "Collaboration"),
    "graph_size": ("Storlek: {ranking}", "Size: {ranking}"),
    "graph_dashed": ("Osäkert band", "Uncertain tie"),
    "graph_gone": ("Borttagen", "Taken away"),
    "graph_apart": ("Avskuren", "Cut off"),
    "graph_unknown": ("Uppgift saknas", "Not known"),
    "graph_partner": ("partner", "partner"),
    "graph_partners": ("partner", "partners"),
    "graph_map_node": ("Aktörer: {actors} · band inom: {within}", "Actors: {actors} · ties within: {within}"),
    "graph_map_numbers": (
        "Aktörer: {actors} · band inom: {within} · band till andra: {out}",
        "Actors: {actors} · ties within: {within} · ties to others: {out}",
    ),
    "graph_map_tie": ("Band: {ties}", "Ties: {ties}"),
    "graph_map_selected": ("Vald: {name}. {numbers}", "Selected: {name}. {numbers}"),
    "graph_map_keys": (
        "n och p: nästa och föregående grupp. Retur eller blanksteg: visa gruppens aktörer. "
        "Piltangenter: flytta bilden. + och −: zooma. 0: visa allt. Esc: avmarkera.",
        "n and p: next and previous group. Enter or space: show the actors of the group. "
        "Arrows: move the picture. + and −: zoom. 0: show all. Esc: deselect.",
    ),
    "graph_selected": ("Vald: {known}", "Selected: {known}"),
    "graph_none_selected": ("Ingen aktör är vald", "No actor is selected"),
    "graph_hidden": ("{sector} är bortvald", "{sector} is switched off"),
    "graph_shown": ("{sector} är med", "{sector} is switched on"),
    "graph_all_shown": ("Alla visas", "All are shown"),
    "graph_nobody": ("Ingen aktör syns med de här filtren", "No actor is shown with these filters"),
    "graph_of": ("{within} av {count}", "{within} of {count}"),
    "graph_focus": ("Omkring {names}", "Around {names}"),
    "graph_focused": (
        "Omkring {names}, högst {steps} steg: {actors} aktörer",
        "Around {names}, at most {steps} steps: {actors} actors",
    ),
    "graph_unfocused": ("Hela nätverket visas", "The whole network is shown"),
    "graph_steps": ("Steg", "Steps"),
    "graph_leave_focus": ("Visa hela nätverket", "Show the whole network"),
    "graph_and_more": ("och {count} till", "and {count} more"),
    "graph_omitted": ("{omitted} aktörer ryms inte i bilden", "{omitted} actors do not fit into the picture"),
    "graph_scroll": ("Håll Ctrl och rulla för att zooma", "Hold Ctrl and scroll to zoom"),
}
