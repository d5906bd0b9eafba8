"""Everything that can be exported, by the name of its file."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import PurePath
from types import MappingProxyType

from ...network.model import Network
from ...text.reporting import ITEMS
from . import gephi, kumu, package, plain_networks, readback
from .contents import TABLES, Parameters
from .delimited import PLAIN, CsvStyle, csv
from .fields import Fields, definitions
from .flat import MEASURED, Appearance, Flat, flatten, of_links
from .gephi import edge_notes, gephi_edges, gephi_nodes
from .gexf import LINKS, gexf
from .graphml import graphml
from .json_networks import cx2, node_link
from .kumu import kumu_json, kumu_xlsx
from .notes import Note, Written, once
from .package import Content, Origin
from .parquet import parquet
from .pictures import SHEETS, PictureFile, as_pdf, as_png, as_svg
from .plain_networks import dl, pajek
from .tables import Table, json_records
from .workbook import workbook

WORKBOOK = "tables.xlsx"
DEFINITIONS, ORIGIN = "definitions", "origin"
PICTURE = "picture.svg"
SHEET = "reporting-sheet.md"
NETWORK_LINKS = "network_links.gexf"
PAGE = Note("page_drawn")  # what a page cannot hold
_GEPHI = ("gephi_nodes", "gephi_edges")


class Material:
    """A network and its descriptions; tables and the flat network are made when first used.

    `fields` describes a column of a table, `origin` where all of it comes from, `appearance` how the network looks on
    the screen, `page` the network as a page to explore, `sheet` what a paper reports of it, and `draw` makes the
    picture of a name. `lang` is the language of names, and `csv` how the tables are written as CSV. `beside` are tables
    that are no part of the network and are asked for, by name. `announce` is called with what is made next.
    """

    def __init__(  # noqa: PLR0913 - all but one by name
        self,
        network: Network,
        *,
        fields: Fields,
        appearance: Callable[[], Appearance],
        page: Callable[[], bytes],
        sheet: Callable[[], str],
        draw: Callable[[str], PictureFile],
        origin: Callable[[], Origin],
        asked: Parameters = Parameters(),  # noqa: B008 - a tuple
        lang: str = "en",
        csv: CsvStyle = PLAIN,
        beside: Mapping[str, Table] = MappingProxyType({}),
        announce: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.network, self.fields, self.asked, self.lang, self.csv = network, fields, asked, lang, csv
        self.announce, self.origin, self._appearance, self.page, self.draw = announce, origin, appearance, page, draw
        self.sheet = sheet
        self.beside, self._tables = beside, dict(beside)

    def table(self, name: str) -> Table:
        """One of `TABLES`, of those beside the network or of Gephi's two, made once.

        Raises
        ------
        ValueError
            If the attribute to compare by is not there, is a list, or makes too many groups.
        """
        if name not in self._tables:
            self.announce(name)
            if name == "gephi_nodes":
                self._tables[name] = gephi_nodes(self.flat)
            elif name == "gephi_edges":
                self._tables[name] = gephi_edges(self.network, self.flat)
            else:
                self._tables[name] = TABLES[name](self.network, self.asked)
        return self._tables[name]

    @cached_property
    def flat(self) -> Flat:
        """The network as the network formats hold it."""
        about, actors, metrics = self.network.about, self.table("actors"), self.table("metrics")
        self.announce("layout")
        title = about.title.text(self.lang) if about.title else ""
        return flatten(
            self.network, actors, metrics, self._appearance(), title=title, origin=package.origin_line(self.origin())
        )

    def described(self, *names: str) -> Mapping[str, Table]:
        """Some tables, then the definitions of their columns, their network and how they were computed."""
        those = {name: self.table(name) for name in names}
        return {**those, DEFINITIONS: definitions(those, self.fields), ORIGIN: package.origin_table(self.origin())}


Writer = Callable[[Material], Written]


def _as_csv(name: str, material: Material) -> Written:
    return csv(material.table(name), material.csv)


def _as_json(name: str, material: Material) -> Written:
    return json_records(material.table(name))


def _as_parquet(name: str, material: Material) -> Written:
    return parquet(material.table(name), partial(material.fields, name))


def _as_xlsx(name: str, material: Material) -> Written:
    return workbook(material.described(name), (DEFINITIONS, ORIGIN))


def _as_network(write: Callable[[Flat], Written], material: Material) -> Written:
    return write(material.flat)


def _as_gephi(name: str, material: Material) -> Written:
    written = csv(material.table(name))
    notes = material.flat.notes if name == "gephi_nodes" else edge_notes(material.network)
    return Written(written.content, (*notes, *written.notes))


def _as_page(material: Material) -> Written:
    content, network = material.page(), material.network
    readback.html(content, len(network.actors), len(network.ties))
    return Written(content, (PAGE,))


def _as_sheet(material: Material) -> Written:
    content = material.sheet().encode()
    readback.reporting_sheet(content, [*ITEMS])
    return Written(content)


def _as_picture(name: str, read: Callable[[PictureFile], Written], material: Material) -> Written:
    return read(material.draw(name))


# What goes into a folder.
FILES: Mapping[str, Writer] = {
    **{f"{name}.csv": partial(_as_csv, name) for name in TABLES},
    **{f"{name}.json": partial(_as_json, name) for name in TABLES},
    **{f"{name}.parquet": partial(_as_parquet, name) for name in TABLES},
    WORKBOOK: lambda material: workbook(material.described(*TABLES, *material.beside), (DEFINITIONS, ORIGIN)),
    "network.graphml": partial(_as_network, graphml),
    "network.gexf": partial(_as_network, gexf),
    NETWORK_LINKS: lambda material: gexf(of_links(material.network, material.flat)),
    "network.cx2": partial(_as_network, cx2),
    "network.net": partial(_as_network, pajek),
    "network.dl": partial(_as_network, dl),
    "network.json": partial(_as_network, node_link),
    "kumu.json": lambda material: kumu_json(material.network, material.lang),
    "kumu.xlsx": lambda material: kumu_xlsx(material.network, material.lang),
    **{f"{name}.csv": partial(_as_gephi, name) for name in _GEPHI},
    "network.html": _as_page,
    SHEET: _as_sheet,
    PICTURE: partial(_as_picture, PICTURE, as_svg),
    "picture.png": partial(_as_picture, "picture.png", as_png),
    **{name: partial(_as_picture, name, as_pdf) for name in SHEETS.values()},
}
# What can be had as one file besides: a table as a workbook of its own.
SINGLE: Mapping[str, Writer] = {**FILES, **{f"{name}.xlsx": partial(_as_xlsx, name) for name in TABLES}}

# What a format can never hold, whatever the network, so that it is known before the file is made.
LEFT_OUT: Mapping[str, Note] = {
    **dict.fromkeys(("network.graphml", "network.gexf", "network.cx2", "network.json"), MEASURED),
    NETWORK_LINKS: LINKS,
    **dict.fromkeys(("network.net", "network.dl"), plain_networks.WITHOUT),
    **dict.fromkeys(("kumu.json", "kumu.xlsx"), kumu.WITHOUT),
    "gephi_edges.csv": gephi.WITHOUT,
    "network.html": PAGE,
}


def file_meant(path: PurePath, paper: str = "a4") -> str | None:
    """Which of `SINGLE` a file is to hold, by its name: `my-actors.csv` the actors, any `.graphml` the network.

    A PDF whose name has no sheet is that of the `paper`. None if its suffix is not supported, or if the table is not
    clear.
    """
    suffix, stem = path.suffix.lower(), path.stem.lower()
    alike = [name for name in SINGLE if PurePath(name).suffix == suffix]
    if len(alike) == 1:
        return alike[0]
    named = [name for name in alike if stem.endswith(PurePath(name).stem)]
    usual = {".xlsx": WORKBOOK, ".pdf": SHEETS[paper], ".gexf": "network.gexf"}
    if suffix in usual and not named:
        return usual[suffix]
    return max(named, key=len, default=None)


def files_of(material: Material) -> Mapping[str, Writer]:
    """What goes into a folder: `FILES`, and a table as CSV for each that is asked for beside the network."""
    return {**FILES, **{f"{name}.csv": partial(_as_csv, name) for name in material.beside}}


def everything(
    material: Material, titles: Mapping[str, str], sentence_of: Callable[[Note], str]
) -> Iterator[tuple[str, Written]]:
    """Every file and what came of it, and last the description of them all as a Data Package.

    `titles` are those of the files, by name, and `sentence_of` makes sentences of notes.

    Raises
    ------
    ValueError
        If the attribute to compare by is not there, is a list, or makes too many groups.
    """
    resources: list[package.Described] = []
    others: list[package.Described] = []
    for name, write in files_of(material).items():
        material.announce(name)
        written = write(material)
        written = Written(written.content, once(written.notes))
        description = package.described(name, written, _content(name, material, titles[name]), sentence_of)
        (others if _is_other(name) else resources).append(description)
        yield name, written
    yield package.NAME, Written(package.package(material.origin(), resources, others))


def _is_other(name: str) -> bool:
    """Whether a file is a table in another format than CSV, a workbook, a page, a text or a picture."""
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    return suffix in (".xlsx", ".html", ".md", ".svg", ".png", ".pdf") or (stem in TABLES and suffix != ".csv")


def _content(name: str, material: Material, title: str) -> Content:
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if suffix != ".csv":
        return Content(title)
    style = PLAIN if stem in _GEPHI else material.csv
    return Content(title, material.table(stem), partial(material.fields, stem), style)
