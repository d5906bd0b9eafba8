"""The sides of a comparison on the command line: a folder each, or parts and revisions of the folder of `--data`."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from ..data.reading import Report, check, read
from ..data.store.edits import RefusedError
from ..data.store.folder import FolderStore
from ..data.store.journal import NAME
from ..narrative.compared import LabelledScope
from ..network.model import Network
from ..network.selection import Selection, compose, filters_of
from ..picture.heading import heading
from ..picture.url import View
from ..text import compared, history
from .faults import Faults, UsageError
from .measuring import folder_of, refused_data, unnamed
from .options import words
from .revisions import refusal
from .scope_options import report_scope, scope_of
from .streams import fault

_FOLDER, _REVISION, _YES = "data", "revision", "yes"


class Asked(NamedTuple):
    """What the text of a side asks for: a folder, None for that of `--data`; a revision of it; and filters by key."""

    text: str
    folder: str | None
    revision: int | None
    filters: dict[str, list[str]]


def sides(options: Namespace, texts: list[str]) -> list[LabelledScope] | int:
    """The sides in their order, or the exit code if one cannot be read; UsageError for what they ask in vain."""
    faults = Faults(options.lang)
    every = [_asked(text, faults, options.lang) for text in texts]
    faults.raise_any()
    reports: dict[tuple[str, int | None], Report] = {}
    found: list[LabelledScope] = []
    for asked in every:
        folder = folder_of(options) if asked.folder is None else asked.folder
        key = folder, asked.revision
        if key not in reports:
            report = _read(folder, asked.revision, options.lang)
            if isinstance(report, int):
                return report
            reports[key] = report
        network = reports[key].network
        if network is None:
            return unnamed(options, reports[key]) or refused_data(reports[key], options.lang)
        found.append(_side(network, asked, options))
    return _distinct(found, [asked.text for asked in every])


def _asked(text: str, faults: Faults, lang: str) -> Asked:
    """What a text asks for: it is a folder if there is such a one, or no `=` in it."""
    if "=" not in text or Path(text).exists():
        if not Path(text).exists():
            faults.add(compared.fault("side", text, lang))
        return Asked(text, text, None, {})
    table = {entry.option: entry for entry in filters_of(Selection)}
    folder, revision, filters = None, None, dict[str, list[str]]()
    key = ""
    for piece in words(text):
        name, equals, value = piece.partition("=")
        key, value = (name, value) if equals else (key, piece)
        if key == _FOLDER:
            folder = value
        elif key == _REVISION:
            if not (value.isascii() and value.isdigit() and int(value)):
                faults.add(compared.fault("revision", value, lang))
                continue
            revision = int(value)
        elif key not in table:
            faults.add(compared.fault("key", key, lang, (*table, _FOLDER, _REVISION)))
        elif table[key].takes == "switch" and value != _YES:
            faults.add(compared.fault("switch", key, lang))
        else:
            filters.setdefault(key, []).append(value)
    return Asked(text, folder, revision, filters)


def _read(folder: str, revision: int | None, lang: str) -> Report | int:
    """What is read of a folder now or at a revision, or the exit code if there is no such revision."""
    if revision is None:
        return check(read(folder))
    if not Path(folder, NAME).exists():
        return fault(history.fault("no_history", lang), lang)
    with closing(FolderStore(folder)) as store:
        try:
            return check(store.sources(revision))
        except LookupError:
            return fault(history.fault("unknown", lang, n=revision, latest=store.revision()), lang)
        except RefusedError as error:
            return refusal(error, lang)


def _side(network: Network, asked: Asked, options: Namespace) -> LabelledScope:
    """A side in the scope that all sides share and its own filters, which replace those of the same key."""
    own = Namespace(**vars(options))
    for entry in filters_of(Selection):
        if values := asked.filters.get(entry.option):
            value = {"values": values, "switch": True}.get(entry.takes, values[-1])
            setattr(own, entry.option.replace("-", "_"), value)
    try:
        scope = scope_of(network, own)
    except UsageError as error:
        raise UsageError("\n".join(f"{asked.text}: {line}" for line in str(error).splitlines())) from None
    label = heading(network, View(scope=scope), options.lang)
    if asked.revision is not None:
        named = history.revision(asked.revision, options.lang)
        label = f"{label} · {named}" if asked.filters else named
    scoped = compose(network, scope)
    report_scope(scope, scoped, options.lang, label)
    return LabelledScope(label, scoped)


def _distinct(found: list[LabelledScope], texts: list[str]) -> list[LabelledScope]:
    """The sides, called as they were asked for where two would be called the same."""
    labels = [side.label for side in found]
    return [
        side._replace(label=text) if labels.count(side.label) > 1 else side
        for side, text in zip(found, texts, strict=True)
    ]
