"""The search field's own texts: key → (Swedish, English)."""

SEARCH: dict[str, tuple[str, str]] = {
    "search_placeholder": ("Namn, t.ex. Malmö", "Name, e.g. Malmö"),
    "search_none": ("Ingen aktör heter så", "No actor has that name"),
    "search_near": (
        "Ingen heter precis så. Menas någon av dem här?",
        "Nobody has just that name. Is one of these meant?",
    ),
    "search_one": ("1 träff", "1 match"),
    "search_count": ("{n} träffar", "{n} matches"),
    "search_more": ("{n} till; skriv mer för att hitta dem", "{n} more; type more to find them"),
    "search_clear": ("Rensa", "Clear"),
    "search_failed": (
        "Namnen kunde inte hämtas. Ladda om sidan.",
        "The names could not be fetched. Reload the page.",
    ),
}
