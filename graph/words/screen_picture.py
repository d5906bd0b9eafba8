"""The picture's own texts, see graph.view.scene.WORDS: key → (Swedish, English)."""

PICTURE: dict[str, tuple[str, str]] = {
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
