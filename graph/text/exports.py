"""Sentences about exports: what files hold, what they cannot hold, and what stands in the way of writing them."""

from collections.abc import Mapping
from pathlib import PurePath

from . import system

_NOTES = {
    "apostrophes": (
        "{n} texter som ett kalkylprogram kunde ta för formler har fått en apostrof framför sig; utan den är de som de var.",
        "{n} texts that a spreadsheet could take for formulas have an apostrophe in front; without it they are as they were.",
    ),
    "rows_left_out": (
        "{n} rader får inte plats på bladet {sheet}; de finns i de andra formaten.",
        "{n} rows do not fit on the sheet {sheet}; the other formats have them.",
    ),
    "texts_cut": (
        "{n} texter är avkortade: en cell rymmer högst 32 767 tecken.",
        "{n} texts are cut: a cell holds at most 32,767 characters.",
    ),
    "characters_removed": (
        "{n} tecken som formatet inte kan skriva är borttagna.",
        "{n} characters that the format cannot write have been removed.",
    ),
    "ids_only": (
        "Formatet rymmer aktörernas id och bandens styrka; namn, attribut, färger och länkarnas slag är utelämnade.",
        "The format holds the actors' ids and the ties' strengths; names, attributes, colours and kinds of links are left out.",
    ),
    "labels_changed": (
        "{n} id har blanksteg, komman eller citattecken, som formatet inte tillåter; de är ersatta.",
        "{n} ids have blanks, commas or quotation marks, which the format does not allow; they are replaced.",
    ),
    "labels_with_ids": (
        "{n} aktörer har samma namn som en annan; deras id står efter namnet, eftersom Kumu skiljer dem åt på det.",
        "{n} actors have the same name as another; their ids stand after the name, since Kumu tells them apart by it.",
    ),
    "labels_without_bars": (
        "{n} namn har ett lodstreck, som Kumu delar celler vid; där står ett snedstreck.",
        "{n} names have a vertical bar, at which Kumu splits cells; a slash stands in its place.",
    ),
    "spells_open": (
        "{n} perioder saknar start eller slut i uppgifterna och är öppna i filen; att de är öppna säger inte att de pågår.",
        "{n} periods lack a start or an end in the data and are open in the file; open does not say that they still hold.",
    ),
    "partnerships_in_pairs": (
        "{n} partnerskap med fler än två parter är skrivna som par.",
        "{n} partnerships of more than two members are written as pairs.",
    ),
    "kumu_without": (
        "Kumu får namn, sektor, form, region, stöd, utmaningar, anmärkning och webbplats; datum, styrka, belopp, källor, "
        "mått och egna attribut är utelämnade.",
        "Kumu gets names, sectors, forms, regions, functions, challenges, notes and websites; dates, strengths, amounts, "
        "sources, metrics and attributes of your own are left out.",
    ),
    "letters_without_font": (
        "Inget typsnitt på den här datorn har {letters}; rutor står i deras ställe. Med ett typsnitt som har dem "
        "(till exempel Noto) skrivs de ut.",
        "No font on this machine has {letters}; boxes stand in their place. With a font that has them (such as Noto) "
        "they are printed.",
    ),
    "gephi_without": (
        "Gephis tabell över kanter rymmer riktning, vikt, slag och datum; länkarnas belopp och källor är utelämnade.",
        "Gephi's table of edges holds direction, weight, kind and dates; the links' amounts and sources are left out.",
    ),
}

# Where there is one of them. Names that are alike are two at least.
_NOTES_OF_ONE = {
    "apostrophes": (
        "En text som ett kalkylprogram kunde ta för en formel har fått en apostrof framför sig; utan den är den som den var.",
        "One text that a spreadsheet could take for a formula has an apostrophe in front; without it it is as it was.",
    ),
    "rows_left_out": (
        "En rad får inte plats på bladet {sheet}; den finns i de andra formaten.",
        "One row does not fit on the sheet {sheet}; the other formats have it.",
    ),
    "texts_cut": (
        "En text är avkortad: en cell rymmer högst 32 767 tecken.",
        "One text is cut: a cell holds at most 32,767 characters.",
    ),
    "characters_removed": (
        "Ett tecken som formatet inte kan skriva är borttaget.",
        "One character that the format cannot write has been removed.",
    ),
    "labels_changed": (
        "Ett id har blanksteg, komman eller citattecken, som formatet inte tillåter; de är ersatta.",
        "One id has blanks, commas or quotation marks, which the format does not allow; they are replaced.",
    ),
    "labels_without_bars": (
        "Ett namn har ett lodstreck, som Kumu delar celler vid; där står ett snedstreck.",
        "One name has a vertical bar, at which Kumu splits cells; a slash stands in its place.",
    ),
    "spells_open": (
        "En period saknar start eller slut i uppgifterna och är öppen i filen; att den är öppen säger inte att den pågår.",
        "One period lacks a start or an end in the data and is open in the file; open does not say that it still holds.",
    ),
    "partnerships_in_pairs": (
        "Ett partnerskap med fler än två parter är skrivet som par.",
        "One partnership of more than two members is written as pairs.",
    ),
}

_TITLES = {
    "actors": ("Aktörer", "Actors"),
    "links": ("Länkar", "Links"),
    "ties": ("Band", "Ties"),
    "metrics": ("Aktörernas mått", "Metrics of actors"),
    "sectors": ("Vilka sektorer som är nav", "Which sectors act as hubs"),
    "mixing": ("Band inom och mellan grupper", "Ties within and between groups"),
    "mixing_summary": ("E-I-index och partnerskap", "E-I index and partnerships"),
    "brokerage": ("Riktad förmedling per sektor", "Directed brokerage by sector"),
    "tables": ("Alla tabeller, med definitioner", "All tables, with definitions"),
    "network": ("Nätverket", "The network"),
    "kumu": ("Nätverket för Kumu", "The network for Kumu"),
    "gephi_nodes": ("Noder för Gephi", "Nodes for Gephi"),
    "gephi_edges": ("Kanter för Gephi", "Edges for Gephi"),
    "layout": ("Var aktörerna står", "Where the actors stand"),
    "picture": ("Bilden av nätverket", "The picture of the network"),
    "picture-a4": ("Bilden på ett A4", "The picture on A4"),
    "picture-a3": ("Bilden på ett A3", "The picture on A3"),
    "poster-a0": ("Affisch i A0", "Poster, A0"),
}

_WAYS_OUT = {
    "Not a directory": (" (--to skriver en enda fil)", " (--to writes one file)"),
    "Is a directory": (" (--out skriver allt till en mapp)", " (--out writes everything to a folder)"),
}

_SAID = {
    "there": ("finns redan; --force skriver över den", "is there already; --force replaces it"),
    "there_folder": (
        "är inte tom; --force skriver över filer med samma namn",
        "is not empty; --force replaces files of the same names",
    ),
    "replace": ("{value} finns redan. Skriva över den? [j/N]", "{value} is there already. Replace it? [y/N]"),
    "replace_folder": (
        "{value} är inte tom. Skriva över filer med samma namn? [j/N]",
        "{value} is not empty. Replace files of the same names? [y/N]",
    ),
    "unnamed": (
        "'{value}' säger inte vad som ska skrivas (något av {allowed}; före namnet får annat stå)",
        "'{value}' does not say what to write (one of {allowed}; other words may stand before the name)",
    ),
    "names_file": (
        "'{value}' är namnet på en fil; --to skriver en enda fil, --out allt i en mapp",
        "'{value}' is the name of a file; --to writes one file, --out everything to a folder",
    ),
    "unreadable": (
        "det som skrevs går inte att läsa tillbaka ({why}); ingenting är sparat",
        "what was written does not read back ({why}); nothing was saved",
    ),
}


def note(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """What a format could not hold."""
    said = _NOTES_OF_ONE if facts.get("n") == 1 and code in _NOTES_OF_ONE else _NOTES
    return _in(said[code], lang).format(**facts)


def title(file: str, lang: str) -> str:
    """What a file holds, by its name without or with its suffix."""
    return _in(_TITLES[PurePath(file).stem], lang)


def there(folder: bool, lang: str) -> str:
    """What is to be written to is there already."""
    return _in(_SAID["there_folder" if folder else "there"], lang)


def replace(value: str, folder: bool, lang: str) -> str:
    """Whether to replace what is there already."""
    return _in(_SAID["replace_folder" if folder else "replace"], lang).format(value=value)


def unwritable(why: str, lang: str) -> str:
    """The system does not let it be written, and the way out where there is one."""
    return system.unwritable(why, lang) + _in(_WAYS_OUT.get(why, ("", "")), lang)


def unnamed(value: str, allowed: str, lang: str) -> str:
    """A file name that says neither format nor table."""
    return _in(_SAID["unnamed"], lang).format(value=value, allowed=allowed)


def names_file(value: str, lang: str) -> str:
    """A folder that is called as a file is."""
    return _in(_SAID["names_file"], lang).format(value=value)


def unreadable(why: str, lang: str) -> str:
    """A fault of the program, found before anything was saved."""
    return _in(_SAID["unreadable"], lang).format(why=why)


def _in(both: tuple[str, str], lang: str) -> str:
    return both[lang != "sv"]
