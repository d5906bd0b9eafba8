"""A network as the two texts of a data folder, made to be read and edited by people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..network.model import About, Actor, Asked, Bilingual, Kind, Link, Network, Order, Source
from ..network.vocabulary import KINDS, SECTORS
from .scalars import block, comment, scalar

_NEWER_FORMAT = 2  # which has orders, who was asked, and results
_WIDTH = 100  # characters; a longer list has a line for each entry
_PAIR = 2
_UNSTATED_ACTOR, _UNSTATED_LINK = Actor("", "", ""), Link((), "")


def texts(network: Network, heading: str = "") -> tuple[str, str]:
    """The content of `actors.yaml` and `links.yaml`, each after the lines of `heading` as comments.

    Fields that are as the format has them by default are left out. Reading the texts gives an equal network if the
    network can come from a reading: texts are in NFC without control characters and spaces around them, links have all
    their members, kinds begin with the default ones in their order, and undirected links have their members sorted.

    Raises
    ------
    ValueError
        If a link of a directed kind has not exactly two members, which the format cannot state.
    """
    opening = list(comment(heading))
    opening += [""] if opening else []
    return _text([*opening, *_actors_file(network)]), _text([*opening, *_links_file(network)])


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _actors_file(network: Network) -> Iterator[str]:
    about = network.about
    if about.asked is not None:
        about = replace(about, asked=about.asked.among(network.position))
    if about.compare or about.asked is not None or any(link.results for link in network.links):
        yield from (f"format: {_NEWER_FORMAT}", "")
    if about != About():
        yield from ("about:", *_indented(_about(about)), "")
    if list(network.sectors.items()) != list(SECTORS.items()):
        yield "sectors:"
        for id, name in network.sectors.items():
            yield f"  {scalar(id)}: {_on_one_line(name)}"
        yield ""
    yield from _entries("actors", (_actor(actor) for actor in network.actors))


def _links_file(network: Network) -> Iterator[str]:
    own = [kind for kind in network.kinds.values() if KINDS.get(kind.id) != kind]
    if own:
        yield from ("kinds:", *(f"  {scalar(kind.id)}: {_kind(kind)}" for kind in own), "")
    yield from _entries("links", (_link(link, network.kinds[link.kind]) for link in network.links))


def _entries(key: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
    """A list of records, a blank line between two."""
    lines = [line for entry in entries for line in ("", *_item(entry))]
    yield from (f"{key}:", *lines[1:]) if lines else (f"{key}: []",)


def _about(about: About) -> Iterator[str]:
    for key, text in (("title", about.title), ("description", about.description)):
        if text is not None:
            yield from (f"{key}:", *_indented(_bilingual(text)))
    yield from _stated(("licence", about.licence), ("publisher", about.publisher), ("date", about.date))
    if about.limits:
        yield from ("limits:", *_items(map(_bilingual, about.limits)))
    yield from _sources(about.sources)
    if about.compare:
        yield from ("compare:", *_items(map(_order, about.compare)))
    if about.asked is not None:
        yield from ("asked:", *_indented(_asked(about.asked)))


def _asked(asked: Asked) -> Iterator[str]:
    for key, ids in zip(Asked._fields, asked, strict=True):
        yield from _texts(key, ids) if ids else (f"{key}: []",)


def _order(order: Order) -> Iterator[str]:
    yield from ("title:", *_indented(_bilingual(order.title)))
    yield from ("source:", *_indented(_source(order.source)))
    sets = (f"[{', '.join(scalar(sector, in_list=True) for sector in one)}]" for one in order.order)
    yield f"order: [{', '.join(sets)}]"


def _actor(actor: Actor) -> Iterator[str]:
    yield from _stated(("id", actor.id), ("name", actor.name), ("name_en", actor.name_en))
    yield from _texts("aliases", actor.aliases)
    yield f"sector: {scalar(actor.sector)}"
    if actor.form != _UNSTATED_ACTOR.form:
        yield f"form: {scalar(actor.form)}"
    if actor.cross_sector:
        yield "cross_sector: true"
    yield from _stated(("region", actor.region))
    yield from _texts("functions", actor.functions)
    yield from _texts("challenges", actor.challenges)
    yield from _stated(("url", actor.url), ("orgnr", actor.orgnr))
    yield from _evidence(actor)
    if actor.custom:
        yield from ("custom:", *(f"  {scalar(key)}: {scalar(value)}" for key, value in actor.custom))


def _link(link: Link, kind: Kind) -> Iterator[str]:
    if len(link.members) == _PAIR:
        yield from _stated(("source", link.members[0]), ("target", link.members[1]))
    elif kind.directed:
        raise ValueError(f"a link of the directed kind '{kind.id}' needs two members: {link}")
    else:
        yield from _texts("members", link.members)
    yield from _stated(("kind", link.kind), ("id", link.id), ("name", link.name), ("start", link.start))
    yield from _stated(("end", link.end))
    if link.strength != _UNSTATED_LINK.strength:
        yield f"strength: {_number(link.strength)}"
    if link.amount is not None:
        yield f"amount: {_number(link.amount)}"
    if link.currency != _UNSTATED_LINK.currency:
        yield f"currency: {scalar(link.currency)}"
    yield from _texts("resources", link.resources)
    yield from _texts("results", link.results)
    yield from _evidence(link)


def _evidence(record: Actor | Link) -> Iterator[str]:
    """What actors and links have in common: when it was true, how sure it is, where it stands, a note."""
    if record.as_of is not None:
        yield f"as_of: {record.as_of}"
    yield from _stated(("confidence", record.confidence))
    yield from _sources(record.sources)
    if record.note is not None:
        yield from f"note: {block(record.note, '  ')}".split("\n")


def _kind(kind: Kind) -> str:
    """What reading an own kind needs; each field is stated, since what is left out stays as the default has it."""
    fields = {"sv": scalar(kind.name.sv, in_list=True), "en": scalar(kind.name.en, in_list=True)}
    default = KINDS.get(kind.id)
    if default and default.name == kind.name:
        fields = {}
    for key in ("directed", "joins"):
        if getattr(kind, key) != getattr(default, key, False):
            fields[key] = str(getattr(kind, key)).lower()
    if kind.resource is not None and kind.resource != getattr(default, "resource", None):
        fields["resource"] = scalar(kind.resource, in_list=True)
    return _flow(fields)


def _stated(*fields: tuple[str, str | None]) -> Iterator[str]:
    return (f"{key}: {scalar(value)}" for key, value in fields if value is not None)


def _texts(key: str, values: Sequence[str]) -> Iterator[str]:
    if not values:
        return
    line = f"{key}: [{', '.join(scalar(value, in_list=True) for value in values)}]"
    yield from [line] if len(line) <= _WIDTH else [f"{key}:", *(f"  - {scalar(value)}" for value in values)]


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    if sources:
        yield from ("sources:", *_items(map(_source, sources)))


def _source(source: Source) -> Iterator[str]:
    return _stated(("title", source.title or None), ("url", source.url or None))


def _bilingual(text: Bilingual) -> Iterator[str]:
    return _stated(("sv", text.sv), ("en", text.en))


def _on_one_line(text: Bilingual) -> str:
    return _flow({"sv": scalar(text.sv, in_list=True), "en": scalar(text.en, in_list=True)})


def _flow(fields: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


def _number(number: float) -> str:
    """The shortest number that is read as the same."""
    return str(int(number)) if number == int(number) else repr(float(number))


def _items(entries: Iterable[Iterable[str]]) -> Iterator[str]:
    return (line for entry in entries for line in _item(entry))


def _item(lines: Iterable[str]) -> Iterator[str]:
    """A record in a list: a dash before its first line, all of them indented."""
    first = "  - "
    for line in lines:
        yield f"{first}{line}" if line else line
        first = "    "


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else line for line in lines)
