"""A report with texts that break writers."""

from graph.export.documents import Grid, Logo, Reference, Report, Section, Sentence
from graph.export.drawing import png

HOSTILE = "<script>alert(1)</script> \"&amp; '</style>"
COUNT = Reference("actors", (("sector", ("public",)),), "", 3)
SHARE = Reference("sectors", (("group", (HOSTILE,)),), "share", 0.25)


LOGO = Logo(png('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>', 4, 1), 4, 2)


def made(lang: str = "sv") -> Report:
    grid = Grid("Sektorer", ("Sektor", "Aktörer"), ((HOSTILE, "3"),), (False, True), (SHARE,))
    sentences = (Sentence("Tre aktörer.", (COUNT,)), Sentence(HOSTILE, (SHARE, COUNT)))
    section = Section("hubs", "Vilka sektorer är nav?", (sentences,), grid)
    return Report(lang, HOSTILE, "Hela nätverket.", (section,), "Källa", "Data abc", None, (HOSTILE,), ("Slut.",), LOGO)
