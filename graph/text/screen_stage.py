"""The texts of the stage, which stands by itself: key → (Swedish, English)."""

STAGE: dict[str, tuple[str, str]] = {
    "stage_picture": (
        "Bild av nätverket: {actors} aktörer, {ties} band. Tabellen i samma dokument har samma innehåll.",
        "Picture of the network: {actors} actors, {ties} ties. The table in this document has the same content.",
    ),
    "stage_keys": (
        "Höger och vänster pil: nästa och föregående steg. ?: alla tangenter.",
        "Right and left arrow: next and previous step. ?: all keys.",
    ),
    "hub_chart_actors": ("andel av aktörerna", "share of the actors"),
    "hub_chart_share": ("andel av mellanläget", "share of the betweenness"),
    "hub_chart_chance": ("95 % när sektorerna lottas om", "95% when the sectors are shuffled"),
    "hub_chart_row": (
        "{name}: {actors} av aktörerna, {share} av mellanläget; när sektorerna lottas om {low} till {high}.",
        "{name}: {actors} of the actors, {share} of the betweenness; when the sectors are shuffled {low} to {high}.",
    ),
    "stage_table": ("Aktörer och band som tabell", "Actors and ties as a table"),
    "stage_actor": ("Aktör", "Actor"),
    "stage_sector": ("Sektor", "Sector"),
    "stage_partners": ("Partner", "Partners"),
    # what is known of the data
    "stage_source": ("Uppgifter: {value}", "Data: {value}"),
    "stage_publisher": ("Utgivare: {value}", "Publisher: {value}"),
    "stage_date": ("Datum: {value}", "Date: {value}"),
    "stage_licence": ("Licens: {value}", "Licence: {value}"),
    # to explore
    "stage_find": ("Sök aktör", "Find actor"),
    "stage_card": ("Aktör", "Actor"),
    "stage_card_empty": (
        "Klicka på en aktör i bilden, eller sök den vid namn.",
        "Click on an actor in the picture, or find it by name.",
    ),
    "stage_theme": ("Ljust eller mörkt", "Light or dark"),
    # on the wall
    "stage_help": ("Tangenter", "Keys"),
    "stage_lost": (
        "Servern svarar inte. Bilden och tangenterna finns kvar.",
        "The server does not answer. The picture and the keys are still there.",
    ),
    "stage_blanked": ("Skärmen är släckt", "The screen is blank"),
    "stage_key_steps": (
        "nästa och föregående steg; även med presentationsklickare",
        "next and previous step; with a presentation clicker too",
    ),
    "stage_key_ends": ("första och sista steget", "first and last step"),
    "stage_key_reach": (
        "den valda aktörens omgivning, så många steg bort",
        "what surrounds the selected actor, so many steps away",
    ),
    "stage_key_ranks": ("nästa och föregående aktör i rangordning", "next and previous actor by rank"),
    "stage_key_find": ("sök aktör", "find an actor"),
    "stage_key_blank": ("släck och tänd skärmen", "blank the screen, and light it again"),
    "stage_key_speaker": (
        "talarens fönster: anteckningar, nästa steg och klocka",
        "the speaker's window: notes, next step and clock",
    ),
    "stage_key_full": ("helskärm", "full screen"),
    "stage_key_help": ("den här listan", "this list"),
    "stage_key_out": ("tillbaka till steget, sedan ut", "back to the step, then out"),
    # the speaker's window
    "stage_blank": ("Släck skärmen", "Blank the screen"),
    "stage_back": ("Föregående", "Previous"),
    "stage_forth": ("Nästa", "Next"),
    "stage_next": ("Härnäst", "Next"),
    "stage_end": ("Slut", "The end"),
    "stage_no_notes": ("Inga anteckningar till det här steget.", "No notes to this step."),
    "stage_elapsed": ("Förfluten tid", "Elapsed"),
    "stage_restart": ("Börja om tiden", "Restart the time"),
}
