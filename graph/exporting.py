"""Everything of a network into files: what the command, the page Actors and the library have in common."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from . import layout, writing
from .address import View
from .metrics.centrality import degree
from .metrics.grouping import grouping
from .model import Network
from .selection import Scope, Scoped, compose
from .words import definitions, exports, phrases
from .writing import PLAIN, SWEDISH, Material, Note, Origin, Written

CSV: Mapping[str, writing.CsvStyle] = {"plain": PLAIN, "swedish": SWEDISH}


@dataclass(frozen=True)
class Export:
    """What is exported: the part of a network that a scope asks for, what it is compared by, and how it is spelt.

    `csv` is one of `CSV`, `lang` the language of names, titles and definitions.
    """

    network: Network
    scope: Scope = field(default_factory=Scope)
    by: str = "sector"
    permutations: int = 10_000
    seed: int = 0
    csv: str = "plain"
    lang: str = "en"

    @cached_property
    def scoped(self) -> Scoped:
        """What is in scope."""
        return compose(self.network, self.scope)

    def material(self, announce: Callable[[str], None] = lambda _: None) -> Material:
        """What the files are made of; `announce` is told what is made next."""
        return Material(
            self.scoped.network,
            fields=partial(_field, self.lang),
            look=self._look,
            page=self.page,
            asked=writing.Parameters(self.by, self.permutations, self.seed),
            lang=self.lang,
            csv=CSV[self.csv],
            announce=announce,
        )

    def files(self, material: Material) -> Iterator[tuple[str, Written]]:
        """Every file and what came of it; the description of them all as a Data Package is the last.

        Raises
        ------
        ValueError
            If the attribute to compare by is not there, is a list, or makes too many groups.
        """
        titles = {file: exports.title(file, self.lang) for file in writing.FILES}
        return writing.everything(material, self._origin(), titles, self.sentence)

    def sentence(self, note: Note) -> str:
        """What a file could not hold."""
        return exports.note(note.code, note.facts, self.lang)

    def _origin(self) -> Origin:
        asked = {name: getattr(self, name) for name in ("by", "permutations", "seed", "csv", "lang")}
        return Origin(self.network, self.scoped.network, self._scope_told(), asked, self.lang)

    def _scope_told(self) -> dict[str, Any]:
        """The scope as JSON can hold it, without what it does not ask for, and how much of the network it keeps."""
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
        from . import picture, stage  # noqa: PLC0415 - tables do without

        say, about = phrases(self.lang), self.network.about
        title = about.title.text(self.lang) if about.title else say["app"]
        view = View(scope=self.scope, colour=self.by)
        told = picture.sentence(self.network, view, self.scoped, self.lang, numbers=False)
        shown = stage.Step(picture.part(self.network, self.scoped, self.by, self.lang), sentence=told)
        return stage.document(stage.Stage(title, self.lang, (shown,), facts=stage.facts(about, self.lang)))

    def _look(self) -> writing.Look:
        """As the page Explore shows it: places of all the data, the colours of the groups, area by partners."""
        from .view import scales  # noqa: PLC0415 - tables do without

        whole, network = self.scoped.whole, self.scoped.network
        groups = grouping(whole, self.by)
        marks = scales.partition(groups.groups)
        codes = zip(whole.actors, groups.codes.tolist(), strict=True)
        group = {actor.id: groups.groups[code] for actor, code in codes}
        partners = degree(network).tolist()
        most = max(partners, default=0)
        return writing.Look(
            places=layout.territories(self.network),
            colours={actor.id: marks[group[actor.id]].colour.light for actor in network.actors},
            radii={actor.id: scales.radius(n, most) for actor, n in zip(network.actors, partners, strict=True)},
        )


def export(  # noqa: PLR0913 - all but two by name
    network: Network,
    folder: str | Path,
    scope: Scope | None = None,
    *,
    by: str = "sector",
    permutations: int = 10_000,
    seed: int = 0,
    csv: str = "plain",
    lang: str = "en",
    force: bool = False,
) -> None:
    """Write every table, and the network in every form, as a Data Package that says what each number means.

    The files in the `folder` are those of the command `export`, to the byte: `docs/exports.md` lists them. Without a
    `scope` everything is exported. Groups are those of the attribute `by`; chance is drawn with so many
    `permutations` from `seed`. `csv` is "plain", or "swedish" (semicolons, decimal commas, a byte order mark); names,
    titles and definitions are in `lang`, "en" or "sv". Nothing half-written is left behind, and nothing is replaced
    unless `force` is true.

    Raises
    ------
    FileExistsError
        If the folder holds any of the files already.
    OSError
        If the folder cannot be written.
    ValueError
        If the attribute to compare by is not there, is a list, or makes too many groups.
    KeyError
        If the network has no actor with an id of the scope's focus, or `csv` is unknown.
    """
    writing.refuse_folder(Path(folder), force)
    wanted = Export(network, scope or Scope(), by, permutations, seed, csv, lang)
    files = wanted.files(wanted.material())
    writing.save_folder(((name, written.content) for name, written in files), Path(folder), force)


def _field(lang: str, table: str, column: str) -> writing.Field:
    told = definitions.column(table, column, lang)
    return writing.Field(*told) if told else writing.Field(column, "")
