"""The folder as a Data Package: the meaning and the origin of each number, for later readers."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import Any, NamedTuple, TypeAlias

import pandas as pd

from ... import __version__
from ...network.model import About, Network, Order
from .delimited import PLAIN, CsvStyle, harmless
from .fields import Field, type_of
from .notes import Note, Written

NAME = "datapackage.json"
LIBRARIES = ("igraph", "networkx", "numpy", "pandas", "pillow", "pyarrow", "scipy", "typst", "xlsxwriter")
_PROFILE = "https://datapackage.org/profiles/2.0/"
# Parts of the package's description that do not concern a workbook.
_NOT_IN_WORKBOOKS = ("$schema", "name", "parameters.csv", "parameters.view", "parameters.theme")
_MEDIA = {
    **{".csv": "text/csv", ".json": "application/json", ".parquet": "application/vnd.apache.parquet"},
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    **{".graphml": "application/graphml+xml", ".gexf": "application/gexf+xml", ".cx2": "application/json"},
    ".html": "text/html",
    **{".net": "text/plain", ".dl": "text/plain", ".md": "text/markdown"},
    **{".svg": "image/svg+xml", ".png": "image/png", ".pdf": "application/pdf"},
}


Described: TypeAlias = dict[str, Any]


class Origin(NamedTuple):
    """What the numbers were computed of, and how: the whole network, the part in scope, and what was asked for."""

    whole: Network
    part: Network
    scope: Mapping[str, Any]
    parameters: Mapping[str, Any]
    lang: str


class Content(NamedTuple):
    """What a file holds: its title, and if it is one table that table, what its columns are, and how CSV spells it."""

    title: str
    table: pd.DataFrame | None = None
    field: Callable[[str], Field] = lambda column: Field(column, "")
    style: CsvStyle = PLAIN


def described(name: str, written: Written, content: Content, sentence_of: Callable[[Note], str]) -> Described:
    """The package's description of one file; `sentence_of` makes sentences of notes."""
    suffix = PurePath(name).suffix
    description: dict[str, Any] = {
        "name": re.sub(r"[^a-z0-9]+", "-", name.lower()),
        "path": name,
        "title": content.title,
        "format": suffix[1:],
        "mediatype": _MEDIA[suffix],
        "bytes": len(written.content),
        "hash": f"sha256:{sha256(written.content).hexdigest()}",
    }
    if written.notes:
        description["notes"] = [sentence_of(note) for note in written.notes]
    if suffix == ".csv" and content.table is not None:
        dialect = {"$schema": f"{_PROFILE}tabledialect.json", "delimiter": content.style.delimiter}
        description |= {"type": "table", "encoding": "utf-8", "dialect": dialect}
        description["schema"] = _schema(content.table, content.field, content.style)
    return description


def package(origin: Origin, resources: Iterable[Described], others: Iterable[Described]) -> bytes:
    """`datapackage.json`: what the folder holds, and where every number comes from. No time, no place.

    `others` are files that hold the resources once more, as workbooks, Parquet or JSON: the readers of Data Packages
    need extensions for them, or guess at their types.
    """
    content = {**_description(origin), "resources": list(resources), "otherFiles": list(others)}
    return (json.dumps(_without_empty(content), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def origin_table(origin: Origin) -> pd.DataFrame:
    """The same for a workbook, which may travel alone: one row for each thing, by its path in `datapackage.json`."""
    rows = [
        (what, value)
        for what, value in _rows(_without_empty(_description(origin)))
        if not what.startswith(_NOT_IN_WORKBOOKS)
    ]
    return pd.DataFrame(rows, columns=["what", "value"], dtype="object")


def origin_line(origin: Origin) -> str:
    """The data and the scope of the numbers as one line of JSON, for files with room for a text."""
    content = _description(origin)
    data = {key: value for key, value in content["data"].items() if key not in ("limits", "compare")}
    return json.dumps(
        _without_empty({"data": _without_empty(data), "scope": content["scope"]}), ensure_ascii=False, allow_nan=False
    )


def _rows(content: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if not isinstance(content, Mapping | list):
        if content != "":
            yield path, content
        return
    for key, value in content.items() if isinstance(content, Mapping) else enumerate(content, 1):
        yield from _rows(value, f"{path}.{key}" if path else str(key))


def _description(origin: Origin) -> dict[str, Any]:
    about, lang = origin.whole.about, origin.lang
    return {
        "$schema": f"{_PROFILE}datapackage.json",
        "name": f"network-{origin.part.digest[:12]}",
        "title": about.title.text(lang) if about.title else "",
        "description": about.description.text(lang) if about.description else "",
        "licenses": _licences(about),
        "contributors": [{"title": about.publisher, "roles": ["publisher"]}] if about.publisher else [],
        "sources": [_without_empty({"title": source.title, "path": source.url}) for source in about.sources],
        "data": {
            "digest": origin.whole.digest,
            "date": about.date or "",
            "limits": [limit.text(lang) for limit in about.limits],
            "compare": [_order(one, lang) for one in about.compare],
        },
        "codes": {
            "sectors": {id: name.text(lang) for id, name in origin.whole.sectors.items()},
            "kinds": {kind.id: kind.name.text(lang) for kind in origin.part.kinds.values()},
        },
        "scope": {**origin.scope, "digest": origin.part.digest},
        "parameters": dict(origin.parameters),
        "program": {"name": "samverkan", "version": __version__},
        "libraries": libraries(),
    }


def libraries() -> dict[str, str]:
    """The version of each library that is installed: those of pictures need not be."""
    versions = {}
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            versions[name] = version(name)
    return versions


def _order(order: Order, lang: str) -> dict[str, Any]:
    source = _without_empty({"title": order.source.title, "path": order.source.url})
    return {"title": order.title.text(lang), "source": source, "order": [list(sectors) for sectors in order.order]}


def _schema(table: pd.DataFrame, field: Callable[[str], Field], style: CsvStyle) -> dict[str, Any]:
    columns: Sequence[tuple[str, Any]] = [(str(name), values) for name, values in table.items()]
    fields = []
    for name, values in columns:
        type_ = type_of(values)
        properties = {"name": harmless(name), "type": type_, **field(name)._asdict()}
        if type_ == "number" and style.decimal != ".":
            properties["decimalChar"] = style.decimal
        fields.append(_without_empty(properties))
    return {"$schema": f"{_PROFILE}tableschema.json", "fields": fields, "missingValues": [""]}


def _licences(about: About) -> list[dict[str, str]]:
    if not about.licence:
        return []
    # A name of the standard is one word; any other licence keeps its own name as title.
    name = re.sub(r"[^-A-Za-z0-9._]+", "-", about.licence).strip("-") or "other"
    return [{"name": name, "title": about.licence}]


def _without_empty(content: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty: the standard allows no empty lists."""
    return {key: value for key, value in content.items() if value not in ("", None, [])}
