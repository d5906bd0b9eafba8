"""Export of a network to files, as the command, the page Actors and the library share it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import pandas as pd

from .. import picture
from ..data import atomic
from ..metrics.engagement import engagement_table
from ..metrics.null import PERMUTATIONS
from ..metrics.sampling import BY_SIZE, Sampling
from ..network.engagement import Engagement
from ..network.model import Network
from ..network.selection import Scope, Scoped, compose
from ..picture import url
from ..picture.url import View
from ..text import LANGUAGES, definitions, exports
from ..text.catalogue import messages
from ..text.extras import require
from . import formats, reporting
from .formats import PLAIN, SWEDISH, Material, Note, Origin, PictureFile, Written

if TYPE_CHECKING:
    from .drawing import Drawing

CSV: Mapping[str, formats.CsvStyle] = {"plain": PLAIN, "swedish": SWEDISH}
SCALES = range(1, 5)  # of a PNG
ALL = ".zip"
SUFFIXES = frozenset({ALL, *(PurePath(name).suffix for name in formats.SINGLE)})
_FILE_SUFFIX = re.compile(r"\.[A-Za-z]{1,5}")
_DRAWN = frozenset({".html", ".svg", ".png", ".pdf"})  # what packages of their own draw


@dataclass(frozen=True)
class Export:
    """What is exported: the part of a network that a scope asks for, what it is compared by, and how it is written.

    `csv` is one of `CSV`, `lang` the language of names, titles and definitions. Pictures show the scope as `view`
    does, on the background of `theme`; the PNG has `scale` times 1600 × 1000 pixels, and
    `paper` is the sheet of a PDF whose name has none. `sampling` is how betweenness, closeness and harmonic centrality
    are measured, `draws` how many random networks sectors and the ties between them are compared with at most (see
    `hub_questions`; 0 for none). `engagement` is what is stated of engagement, a table of its own in a folder and
    in the workbook of all tables; None if it is not asked for.
    """

    network: Network
    scope: Scope = field(default_factory=Scope)
    by: str = "sector"
    permutations: int = PERMUTATIONS
    seed: int = 0
    csv: str = "plain"
    lang: str = "en"
    view: View = field(default_factory=View)
    theme: str = "light"
    scale: int = 2
    paper: str = "a4"
    sampling: Sampling = BY_SIZE
    draws: int | None = None
    engagement: tuple[Engagement, ...] | None = None

    @cached_property
    def scoped(self) -> Scoped:
        """What is in scope."""
        return compose(self.network, self.scope)

    def material(self, announce: Callable[[str], None] = lambda _: None) -> Material:
        """What the files are made of; `announce` is called with what is made next."""
        return Material(
            self.scoped.network,
            fields=partial(_field, self.lang),
            appearance=self._appearance,
            page=self.page,
            sheet=self.sheet,
            draw=self._draw,
            origin=self._origin,
            asked=self._parameters,
            lang=self.lang,
            csv=CSV[self.csv],
            beside=self._beside(),
            announce=announce,
        )

    def files(self, material: Material) -> Iterator[tuple[str, Written]]:
        """Every file and what came of it; the description of them all as a Data Package is the last.

        Raises
        ------
        ValueError
            If the attribute to compare by is not there, is a list, or makes too many groups.
        """
        titles = {file: exports.title(file, self.lang) for file in formats.files_of(material)}
        return formats.everything(material, titles, self.sentence)

    def save(
        self, target: Path, *, folder: bool, force: bool = False, announce: Callable[[str], None] = lambda _: None
    ) -> pd.DataFrame:
        """Write everything to a folder, or to one file what its name stands for; return what the files could not hold.

        One row for each file and thing, columns file and note. `announce` is called with what is made next.

        Raises
        ------
        OSError
            If something is there already and `force` is not set, or it cannot be written.
        ValueError
            As `files`, or if it is not clear from the name of the file what to write.
        MissingPackagesError
            If a picture or a page is among the files and the packages that draw them are not installed.
        """
        meant, every = formats.file_meant(target, self.paper), folder or target.suffix.lower() == ALL
        if not every and meant is None:
            alike = [name for name in formats.SINGLE if name.endswith(target.suffix.lower())] if target.suffix else []
            allowed = alike or [f"*{suffix}" for suffix in sorted(SUFFIXES)]
            raise ValueError(exports.unnamed(str(target), ", ".join(allowed), self.lang))
        if every or target.suffix.lower() in _DRAWN:
            require("pictures")
        refuse = partial(atomic.refuse_folder if folder else atomic.refuse_file, target, force)
        refuse()
        material, notes = self.material(announce), list[tuple[str, str]]()

        def kept(name: str, written: Written) -> tuple[str, bytes]:
            notes.extend((name, self.sentence(note)) for note in formats.once(written.notes))
            return name, written.content

        if every:
            files = (kept(name, written) for name, written in self.files(material))
            if folder:
                atomic.save_folder(files, target, force)
            else:
                content = atomic.archive(files)
                refuse()  # something may have come while it was made
                atomic.save_file(content, target)
        elif meant is not None:
            _, content = kept(target.name, formats.SINGLE[meant](material))
            refuse()
            atomic.save_file(content, target)
        return pd.DataFrame(notes, columns=["file", "note"])

    def sentence(self, note: Note) -> str:
        """What a file could not hold."""
        return exports.note(note.code, note.facts, self.lang)

    def _beside(self) -> Mapping[str, formats.Table]:
        if self.engagement is None:
            return {}
        return {"engagement": engagement_table(self.scoped.network, self.engagement)}

    def _origin(self) -> Origin:
        asked = {name: getattr(self, name) for name in ("by", "permutations", "seed", "csv", "lang")}
        if self.sampling.exact or self.sampling.samples:
            asked |= {"exact": True} if self.sampling.exact else {"samples": self.sampling.samples}
        if self.draws is not None:
            asked["draws"] = self.draws
        if self.engagement is not None:
            asked["engagement"] = True
        # Without what stands elsewhere already.
        if shown := url.write(replace(self.view, scope=Scope(), by=View().by)):
            asked["view"] = shown
        if self.theme != "light":
            asked["theme"] = self.theme
        return Origin(self.network, self.scoped.network, self._scope_content(), asked, self.lang)

    def _scope_content(self) -> dict[str, Any]:
        """The scope as JSON can hold it, without what is not set, and how much of the network it keeps."""
        scope, part, whole = self.scope, self.scoped.network, self.scoped.whole
        asked = {
            key: sorted(value) if isinstance(value, frozenset) else value
            for key, value in asdict(scope.selection).items()
        }
        asked |= {"focus": list(scope.focus), "radius": scope.radius if scope.focus else None}
        return {
            **{key: value for key, value in asked.items() if value},
            "collaborations": "as-ties" if scope.as_ties else "as-actors",
            **{"actors": len(part.actors), "links": len(part.links), "ties": len(part.ties)},
            **{"of_actors": len(whole.actors), "of_links": len(whole.links)},
        }

    def page(self) -> bytes:
        """What is in scope as a page to explore, coloured by the groups."""
        from . import html  # noqa: PLC0415 - tables do without

        _ = messages(self.lang).gettext
        about = self.network.about
        title = about.title.text(self.lang) if about.title else _("Stakeholder network")
        view = View(scope=self.scope, colour=self.by)
        sentence = picture.sentence(self.network, view, self.scoped, self.lang, numbers=False)
        shown = html.StageStep(picture.part(self.network, self.scoped, self.by, self.lang), sentence=sentence)
        return html.document(html.Stage(title, self.lang, (shown,), facts=html.facts(about, self.lang)))

    def sheet(self) -> str:
        """What a paper reports of what is in scope, and of how it was measured, in Markdown."""
        return reporting.sheet(reporting.Subject(self.network, self.scope, self.scoped, self._parameters, self.lang))

    @property
    def _parameters(self) -> formats.Parameters:
        return formats.Parameters(self.by, self.permutations, self.seed, self.sampling, self.draws)

    def _draw(self, name: str) -> PictureFile:
        path = PurePath(name)
        if path.suffix == ".svg":
            made = self._drawing.svg()
            return PictureFile(made.text.encode(), (made.actors, made.ties))
        if path.suffix == ".png":
            return PictureFile(self._drawing.png(self.scale), png_size(self.scale), self.boxes)
        paper = next(paper for paper, sheet in formats.SHEETS.items() if sheet == name)
        return PictureFile(self._drawing.pdf(paper), boxes=self.boxes)

    @cached_property
    def boxes(self) -> str:
        """The characters of names that no font of this machine has: a PNG and a PDF have boxes in their place."""
        from .drawing import uncovered  # noqa: PLC0415 - tables do without

        title = self.network.about.title
        names = (actor.title(self.lang) for actor in self.scoped.network.actors)
        return uncovered((*names, title.text(self.lang) if title else ""))

    @cached_property
    def _drawing(self) -> "Drawing":
        from .drawing import Drawing  # noqa: PLC0415 - tables do without

        view = replace(self.view, scope=self.scope)
        made = picture.compose(self.network, view, self.lang)
        return Drawing(made, picture.caption(self.network, view, made, self.lang), self.theme)

    def _appearance(self) -> formats.Appearance:
        """As the page to explore shows it, and as many as there are: places, the colours of the groups, radii."""
        made = picture.part(self.network, self.scoped, self.by, self.lang, everyone=True)
        ids, places = [dot.id for dot in made.graph.dots], zip(made.places.x, made.places.y, strict=True)
        colours = (made.partition.legend[row].mark.colour.light for row in made.partition.of)
        return formats.Appearance(
            places=dict(zip(ids, places, strict=True)),
            colours=dict(zip(ids, colours, strict=True)),
            radii=dict(zip(ids, made.ranking.radii, strict=True)),
        )


def names_file(target: Path) -> bool:
    """Whether a path is named like a file: it ends in a dot and a few letters, and is no existing folder."""
    suffix = target.suffix.lower()
    return not target.is_dir() and (suffix in SUFFIXES or bool(_FILE_SUFFIX.fullmatch(suffix)))


def png_size(scale: int) -> tuple[int, int]:
    """The width and height of a PNG in pixels."""
    return 1600 * scale, 1000 * scale


def export(  # noqa: PLR0913 - all but three by name
    network: Network,
    target: str | Path,
    scope: Scope | None = None,
    *,
    by: str = "sector",
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    csv: str = "plain",
    lang: str = "en",
    force: bool = False,
    exact: bool = False,
    samples: int | None = None,
    draws: int | None = None,
) -> pd.DataFrame:
    """Write every table, and the network in every format, as a Data Package that defines each number.

    What is written is what the command `export` writes, to the byte; `docs/exports.md` lists the files. A `target`
    that ends as the name of one of them does is that one file (`network.gexf`, `my-ties.parquet`, or all of them in one
    `.zip`), one without such an end a folder. Without a `scope` everything is exported. Groups are those of the
    attribute `by`; tests have so many `permutations`, from `seed`. `csv` is "plain", or "swedish" (semicolons,
    decimal commas, a byte order mark); names, titles and definitions are in `lang`, "en" or "sv". Nothing half-written
    is left behind, and nothing is replaced unless `force` is true. Above 10,000 actors betweenness is estimated from a
    random sample, with bounds, unless `exact` is true; with `samples` from one of that size (see `Sampling`). Sectors,
    and the ties between them, are compared with at most so many `draws` of random networks (see `hub_questions` and
    `mixing_matrix`), or none if they are 0.

    What comes back is what the files could not hold: one row for each file and thing, columns file and note.

    Raises
    ------
    FileExistsError
        If the file is there already, or the folder holds anything.
    OSError
        If the file or the folder cannot be written.
    ValueError
        If the attribute to compare by is not there, is a list, or makes too many groups; if `csv` or `lang` is
        unknown; if `samples` is below 1 or given with `exact`; if `draws` is negative; or if the name of a file does
        not identify one.
    KeyError
        If the network has no actor with an id of the scope's focus.
    ImportError
        If a picture or a page is among the files and the packages that draw them are not installed; the message has the
        command that installs them.
    """
    for name, value, allowed in (("csv", csv, tuple(CSV)), ("lang", lang, LANGUAGES)):
        if value not in allowed:
            raise ValueError(f"unknown {name}: '{value}' (must be one of {', '.join(allowed)})")
    sampling, path = Sampling(exact, samples, seed), Path(target)
    wanted = Export(network, scope or Scope(), by, permutations, seed, csv, lang, sampling=sampling, draws=draws)
    return wanted.save(path, folder=not names_file(path), force=force)


def _field(lang: str, table: str, column: str) -> formats.Field:
    definition = definitions.column(table, column, lang)
    return formats.Field(*definition) if definition else formats.Field(column, "")
