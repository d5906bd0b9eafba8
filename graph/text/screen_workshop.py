"""The texts of the page Workshop: key → (Swedish, English)."""

WORKSHOP: dict[str, tuple[str, str]] = {
    "workshop": ("Workshop", "Workshop"),
    "wall_help": (
        "På storskärm fyller bilden hela skärmen. Pilarna eller en presentationsklickare går mellan stegen, 1–4 visar omgivningen, / söker, b släcker, s öppnar "
        "talarens fönster, ? visar tangenterna.",
        "On a large screen the picture fills all of it. Arrows or a presentation clicker move between the steps, 1–4 show the surroundings, / searches, b "
        "blanks, s opens the speaker's window, ? shows the keys.",
    ),
    "wall_gone": (
        "Storskärmsbilden finns inte kvar, för appen har startats om eller uppgifterna har ändrats. Öppna den igen från sidan Workshop.",
        "This picture is no longer there, since the app has been started anew or the data have changed. Open it again from the page Workshop.",
    ),
    "wall_ground": ("Bakgrund", "Ground"),
    "wall_projector": ("Svart", "Black"),
    "wall_projector-white": ("Vit", "White"),
    "wall_view": ("Visa den här vyn på storskärm", "Show this view on a large screen"),
    "wall_story": ("Visa berättelsen på storskärm", "Show the story on a large screen"),
    "stories_title": ("Berättelsen", "The story"),
    "stories_which": ("Vilken berättelse", "Which story"),
    "stories_reading": ("Berättelserna läses in …", "The stories are being read …"),
    "stories_none": (
        "Här finns ingen berättelse än. Välj vad som ska visas på Utforska, och spara vyn som ett steg.",
        "There is no story here yet. Choose what to show on Explore, and save the view as a step.",
    ),
    "story_keep": ("Spara vyn som ett steg", "Save the view as a step"),
    "story_keep_help": (
        "Det som nu visas på Utforska, med urval, fokus, väg, storlek, färg och tänkt ändring, blir det sista steget.",
        "What is now shown on Explore, with scope, focus, path, size, colour and supposed change, becomes the last step.",
    ),
    "story_new_title": ("Rubrik på det nya steget", "Title of the new step"),
    "story_new_chart": (
        "Visa navdiagrammet i stället för bilden",
        "Show the chart of hubs in place of the picture",
    ),
    "story_new_where": (
        "Steget sparas i {file} och syns för alla som öppnar berättelsen.",
        "The step is saved in {file}, and everybody who opens the story sees it.",
    ),
    "story_new_missing": ("Skriv en rubrik först.", "Write a title first."),
    "story_new_save": ("Spara steget", "Save the step"),
    "story_new_cancel": ("Avbryt", "Cancel"),
    "story_saved": (
        "”{title}” är sparat som steg {n} i {file}, för alla.",
        "“{title}” is saved as step {n} in {file}, for everybody.",
    ),
    "story_removed": ("Steget är borttaget ur {file}, för alla.", "The step is removed from {file}, for everybody."),
    "story_moved": ("Steget är flyttat i {file}, för alla.", "The step is moved in {file}, for everybody."),
    "story_view_taken": (
        "Steget visar nu den här vyn, i {file}, för alla.",
        "The step now shows this view, in {file}, for everybody.",
    ),
    "story_undo": ("Ångra", "Undo"),
    "story_clash": (
        "Någon annan har ändrat samma fält samtidigt: {field}. Vilket ska stå?",
        "Somebody else has changed the same field at the same time: {field}. Which is to stand?",
    ),
    "story_clash_own": ("Ditt", "Yours"),
    "story_clash_theirs": ("Den andras, som är sparat nu", "The other's, which is saved now"),
    "story_clash_take_own": ("Använd mitt", "Use mine"),
    "story_clash_take_theirs": ("Behåll den andras", "Keep the other's"),
    "story_view": ("vyn", "the view"),
    "story_download": ("Berättelsen som fil (YAML)", "The story as a file (YAML)"),
    "story_html": ("Berättelsen som webbsida", "The story as a web page"),
    "story_pdf": ("Berättelsen som PDF", "The story as PDF"),
    "story_pictures": ("Stegen som bilder (PNG)", "The steps as pictures (PNG)"),
    "handout_title": ("Att ta med hem", "To take home"),
    "handout_help": (
        "Ett A4-blad med vyn som den är nu, svaret på navfrågan och en länk som telefoner kan läsa. Länken fungerar bara där "
        "adressen går att nå.",
        "A sheet of A4 with the present view, the answer to the hub question and a link that telephones can read. The link "
        "works only where the address can be reached.",
    ),
    "handout_long": (
        "Länken är så lång att en telefon kan ha svårt att läsa koden på bladet.",
        "The link is so long that a telephone may have trouble reading the code on the sheet.",
    ),
    "handout_link": ("Länk på bladet", "Link on the sheet"),
    "handout_take": ("Handout (PDF)", "Handout (PDF)"),
    "story_own": ("Egen berättelse", "A story of our own"),
    "story_step": ("Steg {n}", "Step {n}"),
    "story_steps": ("Steg (välj ett för att ändra)", "Steps (choose one to change)"),
    "story_show": ("Visa vyn", "Show the view"),
    "story_replace": ("Byt till den vy som visas nu", "Take the view that is shown now"),
    "story_up": ("Tidigare", "Earlier"),
    "story_down": ("Senare", "Later"),
    "story_remove": ("Ta bort steget", "Remove the step"),
    "story_title_sv": ("Rubrik på svenska", "Title in Swedish"),
    "story_title_en": ("Rubrik på engelska", "Title in English"),
    "story_caption_sv": ("Bildtext på svenska", "Caption in Swedish"),
    "story_caption_en": ("Bildtext på engelska", "Caption in English"),
    "story_notes_sv": ("Talarens anteckningar på svenska", "Speaker's notes in Swedish"),
    "story_notes_en": ("Talarens anteckningar på engelska", "Speaker's notes in English"),
    "stories_example": (
        "Inte sparat: det här är exempeldata som följer med programmet. Ändringen finns bara så länge den här sidan är öppen; "
        "hämta berättelsen som fil, eller starta appen med en egen mapp: samverkan app --data DIR.",
        "Not saved: these are the example data that come with the program. The change is kept only while this page is open; "
        "download the story as a file, or start the app with a folder of your own: samverkan app --data DIR.",
    ),
    "stories_busy": (
        "Inte sparat än: stories.yaml är låst, troligen för att någon annan sparar just nu. Det du har skrivit finns kvar här; spara "
        "igen om en stund. Om det inte hjälper har ett program lämnat filen .stories.yaml.lock efter sig, och den får tas bort.",
        "Not saved yet: stories.yaml is locked, probably because somebody else is saving just now. What you have written is still "
        "here; save again in a moment. If that does not help, a program has left the file .stories.yaml.lock behind, which may be "
        "removed.",
    ),
    "stories_unsaved": (
        "Inte sparat: det går inte att skriva i mappen, eller så är stories.yaml skrivskyddad eller disken full. Ändringen finns "
        "bara så länge den här sidan är öppen; hämta berättelsen som fil.",
        "Not saved: the folder cannot be written, or stories.yaml is write-protected or the disk is full. The change is kept only "
        "while this page is open; download the story as a file.",
    ),
    "story_save": ("Spara igen", "Save again"),
    "stories_faulty": (
        "Inte sparat: filen har fel, och det som inte går att läsa skulle försvinna. Rätta stories.yaml först, och läs in sidan på nytt.",
        "Not saved: the file has faults, and what cannot be read would be lost. Correct stories.yaml first, and load the page anew.",
    ),
    "stories_unfit": (
        "Inte sparat: det skulle inte gå att läsa igen. Ta bort ovanliga tecken, eller dela berättelsen.",
        "Not saved: it could not be read again. Remove unusual characters, or split the story.",
    ),
    "story_empty": ("Berättelsen har inga steg än.", "The story has no steps yet."),
    "story_fault": ("Det här steget visas så nära det går:", "This step is shown as near as can be:"),
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
    "whatif_funded_by": ("Allt som finansieras av …", "All that is funded by …"),
    "whatif_ends_by": ("Allt som slutar senast år …", "All that ends by the year …"),
    "whatif_link": ("Ett partnerskap som {name} är med i", "A partnership of {name}"),
    "whatif_link_hint": (
        "Vill du ta bort ett enda partnerskap? Välj först en part under Sök aktör.",
        "Do you want to take a single partnership away? First choose one of its parties under Find actor.",
    ),
    "whatif_marks": (
        "I bilden med ändringen: en streckad kontur är en aktör som är borttagen, en streckad ring en som blir avskuren.",
        "In the picture with the change a dashed outline is an actor taken away, a dashed ring one that is cut off.",
    ),
    "whatif_scope": (
        "Allt här är räknat inom urvalet, både före och efter.",
        "Everything here is counted within the scope, both before and after.",
    ),
    "whatif_focus": (
        "Bilderna visar omgivningen som den är före och efter; orden och talen gäller alla som är nära på någon av sidorna.",
        "The pictures show the surroundings as they are before and after; words and numbers are of all who are near on "
        "either side.",
    ),
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
