"""The texts of the page Workshop: key → (Swedish, English)."""

WORKSHOP: dict[str, tuple[str, str]] = {
    "workshop": ("Workshop", "Workshop"),
    "wall_title": ("På väggen", "On the wall"),
    "wall_help": (
        "Bilden fyller skärmen. Pilarna eller en klicker går mellan stegen, 1–4 visar omgivningen, / söker, b släcker, s öppnar "
        "talarens fönster, ? visar tangenterna.",
        "The picture fills the screen. Arrows or a clicker move between the steps, 1–4 show the surroundings, / searches, b "
        "blanks, s opens the speaker's window, ? shows the keys.",
    ),
    "wall_ground": ("Bakgrund", "Ground"),
    "wall_projector": ("Svart", "Black"),
    "wall_projector-white": ("Vit", "White"),
    "wall_view": ("Visa vyn på väggen", "Show this view on the wall"),
    # what if
    "whatif_title": ("Tänk om …", "What if …"),
    "whatif_help": (
        "Ta bort någon eller något, eller lägg till, och se vad som ändras. Uppgifterna rörs inte; ändringen står i adressen och "
        "kan delas.",
        "Take somebody or something away, or add, and see what changes. The data are not touched; the change stands in the "
        "address and can be shared.",
    ),
    "whatif_away": ("Ta bort", "Take away"),
    "whatif_new": ("Lägg till", "Add"),
    "whatif_actor": ("En aktör", "An actor"),
    "whatif_sector": ("En hel sektor", "A whole sector"),
    "whatif_funded_by": ("Det som finansieras av", "What is funded by"),
    "whatif_ends_by": ("Det som slutar senast", "What ends by"),
    "whatif_link": ("Ett partnerskap som {name} är med i", "A partnership of {name}"),
    "whatif_tie_a": ("Ett band mellan", "A tie between"),
    "whatif_tie_b": ("och", "and"),
    "whatif_add_tie": ("Lägg till bandet", "Add the tie"),
    "whatif_name": ("En ny aktör", "A new actor"),
    "whatif_of_sector": ("i sektorn", "of the sector"),
    "whatif_add_actor": ("Lägg till aktören", "Add the actor"),
    "whatif_choose": ("Välj", "Choose"),
    "whatif_chosen": ("Ändringen; klicka för att ta tillbaka", "The change; click to take back"),
    "whatif_reset": ("Återställ", "Reset"),
    "whatif_before": ("Som det är", "As it is"),
    "whatif_after": ("Med ändringen", "With the change"),
    "whatif_hubs": ("Nav och platser", "Hubs and ranks"),
    "whatif_contact": ("Vem når vem", "Who reaches whom"),
    "whatif_download": ("Jämförelsen som CSV", "The comparison as CSV"),
    "whatif_elsewhere": (
        "Tänkt ändring: {change}. Den här sidan visar nätverket som det är.",
        "A supposed change: {change}. This page shows the network as it is.",
    ),
    "whatif_see": ("Se vad den ändrar", "See what it changes"),
    "structure_actors": ("Aktörer", "Actors"),
    "structure_ties": ("Band", "Ties"),
    "structure_components": ("Komponenter", "Components"),
    "structure_largest": ("Aktörer i den största", "Actors in the largest"),
    "structure_isolates": ("Utan partner", "Without partners"),
    "structure_fragmentation": ("Fragmentering", "Fragmentation"),
    "structure_distance_fragmentation": ("Fragmentering efter avstånd", "Fragmentation by distance"),
}
