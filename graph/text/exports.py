"""Sentences about exports: what files hold, what they cannot hold, and what stands in the way of writing them."""

from collections.abc import Mapping
from pathlib import PurePath

from . import system
from .catalogue import LANGUAGES, N_, NN_, messages

# Notes that count something, of one and of several; names that are alike are two at least.
_COUNTED = {
    "apostrophes": NN_(
        "One text that a spreadsheet could take for a formula has an apostrophe in front; without it it is as it was.",
        "{n} texts that a spreadsheet could take for formulas have an apostrophe in front; without it they are as they were.",
    ),
    "rows_left_out": NN_(
        "One row does not fit on the sheet {sheet}; the other formats have it.",
        "{n} rows do not fit on the sheet {sheet}; the other formats have them.",
    ),
    "texts_cut": NN_(
        "One text is cut: a cell holds at most 32,767 characters.",
        "{n} texts are cut: a cell holds at most 32,767 characters.",
    ),
    "characters_removed": NN_(
        "One character that the format cannot write has been removed.",
        "{n} characters that the format cannot write have been removed.",
    ),
    "labels_changed": NN_(
        "One id has spaces, commas, quotation marks or words of the format, which it does not allow; they are replaced.",
        "{n} ids have spaces, commas, quotation marks or words of the format, which it does not allow; they are replaced.",
    ),
    "labels_without_bars": NN_(
        "One name or challenge has a vertical bar, at which Kumu splits cells; a slash stands in its place.",
        "{n} names and challenges have a vertical bar, at which Kumu splits cells; a slash stands in its place.",
    ),
    "spells_open": NN_(
        "One period lacks a start or an end in the data and is open in the file; open does not say that it still holds.",
        "{n} periods lack a start or an end in the data and are open in the file; open does not say that they still hold.",
    ),
    "partnerships_in_pairs": NN_(
        "One partnership of more than two members is written as pairs.",
        "{n} partnerships of more than two members are written as pairs.",
    ),
}
_NOTES = {
    "ids_only": N_(
        "The format holds the actors' ids and the ties' strengths; names, attributes, colours and kinds of links are left out."
    ),
    "measured_alone": N_(
        "The format holds the measured network: a tie for each pair of partners, with the sum of its links' strengths and their kinds. "
        "What the links are called, their ids, amounts, resources, results, sources and notes, their dates (but for the periods of "
        "GEXF, in whole days), which of them are partnerships of more than two, attributes of your own to the letter, "
        "what sectors and kinds are called, and the description of the data stand in the tables alone."
    ),
    "links_of_gexf": N_(
        "The format holds each link with its name, kind, direction, strength and period in whole days; ids, amounts, "
        "resources, results, sources and notes, and what sectors and kinds are called, are left out. "
        "NetworkX does not read it, since directed and undirected edges stand side by side."
    ),
    "labels_with_ids": N_(
        "{n} actors have the same name as another; their ids stand after the name, since Kumu tells them apart by it."
    ),
    "kumu_without": N_(
        "Kumu gets names, sectors, forms, regions, functions, challenges, notes and websites; ids, dates, strengths, "
        "amounts, sources, metrics and attributes of your own are left out. A challenge that is called as a form, a region "
        "or a function cannot be distinguished from it."
    ),
    "letters_without_font": N_(
        "No font on this machine has {letters}; boxes stand in their place. With a font that has them (such as Noto) "
        "they are printed."
    ),
    "gephi_without": N_(
        "Gephi's table of edges holds direction, weight, kind and dates; the links' names, ids, amounts, "
        "resources, results, sources and notes are left out."
    ),
    "page_drawn": N_(
        "The page holds the actors' names and groups, and who is whose partner; forms, strengths, kinds of links, dates, "
        "sources and attributes are left out."
    ),
}

_TITLES = {
    "actors": N_("Actors"),
    "links": N_("Links"),
    "ties": N_("Ties"),
    "metrics": N_("Metrics of actors"),
    "sectors": N_("Which sectors act as hubs"),
    "ranges": N_("Ranges of the sectors' shares, by confidence and by resampling"),
    "response": N_("Who was asked and who has answered, by sector"),
    "mixing": N_("Ties within and between groups"),
    "mixing_summary": N_("E-I index and partnerships"),
    "brokerage": N_("Directed brokerage by sector"),
    "coverage": N_("What is documented in which region"),
    "connectors": N_("Who connects the sectors"),
    "introductions": N_("Who should be introduced to whom"),
    "endings": N_("What ends around the year of the data"),
    "endings_actors": N_("The actors that take part in what ends"),
    "endings_regions": N_("The regions that take part in what ends"),
    "endings_after": N_("Before and after what ends has ended"),
    "critical": N_("What holds the network together"),
    "facts": N_("How actors and links are documented"),
    "documentation_bias": N_("Partners and sources"),
    "sector_names": N_("Names of sectors"),
    "kinds": N_("Kinds of links"),
    "custom_values": N_("Attributes of your own"),
    "about": N_("About the data"),
    "engagement": N_("Engagement"),
    "tables": N_("All tables, with definitions"),
    "network": N_("The network"),
    "network_links": N_("The links of the network, with direction and dates"),
    "kumu": N_("The network for Kumu"),
    "gephi_nodes": N_("Nodes for Gephi"),
    "gephi_edges": N_("Edges for Gephi"),
    "layout": N_("Where the actors stand"),
    "picture": N_("The picture of the network"),
    "picture-a4": N_("The picture on A4"),
    "picture-a3": N_("The picture on A3"),
    "poster-a0": N_("Poster, A0"),
    "reporting-sheet": N_("Reporting sheet for papers"),
}

# By the system's reason.
_WAYS_OUT = {
    "Not a directory": N_("--to writes one file"),
    "Is a directory": N_("--out writes everything to a folder"),
}


def note_codes() -> frozenset[str]:
    """Every code that has a note."""
    return frozenset({*_NOTES, *_COUNTED})


def note(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """What a format could not hold; KeyError for an unknown code."""
    if code in _COUNTED:
        template = messages(lang).ngettext(*_COUNTED[code], int(facts["n"]))
    else:
        template = messages(lang).gettext(_NOTES[code])
    return template.format(**facts)


def title(file: str, lang: str) -> str:
    """What a file holds, by its name without or with its suffix."""
    return messages(lang).gettext(_TITLES[PurePath(file).stem])


def there(folder: bool, lang: str) -> str:
    """The target of an export exists already."""
    _ = messages(lang).gettext
    if folder:
        return _("is not empty; --force replaces files of the same names")
    return _("is there already; --force replaces it")


def replace(value: str, folder: bool, lang: str) -> str:
    """The question whether to replace what exists already."""
    _ = messages(lang).gettext
    if folder:
        return _("{value} is not empty. Replace files of the same names? [y/N]").format(value=value)
    return _("{value} is there already. Replace it? [y/N]").format(value=value)


def agrees(answer: str) -> bool:
    """Whether an answer to `replace` is a yes, in any of the languages."""
    # Translators: what answers a question that ends in [y/N] with yes, in small letters and with spaces between.
    return any(answer.casefold() in messages(lang).gettext("y yes").split() for lang in LANGUAGES)


def unwritable(why: str, lang: str) -> str:
    """The system refuses to write an export, and the option to use instead if there is one."""
    sentence = system.unwritable(why, lang)
    return f"{sentence} ({messages(lang).gettext(_WAYS_OUT[why])})" if why in _WAYS_OUT else sentence


def without_engagement(value: str, lang: str) -> str:
    """A file that can hold nothing of what is stated of engagement."""
    template = messages(lang).gettext(
        "'{value}' holds no engagement; --engagement goes with --out, a .zip or tables.xlsx, or use the command engagement"
    )
    return template.format(value=value)


def unnamed(value: str, allowed: str, lang: str) -> str:
    """A file name that gives neither a format nor a table."""
    template = messages(lang).gettext(
        "'{value}' does not say what to write (one of {allowed}; other words may stand before the name)"
    )
    return template.format(value=value, allowed=allowed)


def names_file(value: str, lang: str) -> str:
    """A folder that is called as a file is."""
    template = messages(lang).gettext(
        "'{value}' is the name of a file; --to writes one file, --out everything to a folder"
    )
    return template.format(value=value)


def unreadable(why: str, lang: str) -> str:
    """A fault of the program, found before anything was saved."""
    return messages(lang).gettext("what was written does not read back ({why}); nothing was saved").format(why=why)
