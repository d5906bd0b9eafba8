"""The command `history`: the revisions of a folder, and what each has changed."""

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from ..data.store.edits import RefusedError
from ..data.store.folder import MOST_REVISIONS
from ..data.store.revision import MOST_CHANGES, Revision
from ..data.store.summaries import Summary, changed_lines, summaries
from ..export.formats import history_table
from ..text import history
from ..text.catalogue import messages
from ..text.headline import capital
from .options import add_table, whole_number
from .output import write
from .replacing import refused
from .revisions import Names, Opened, opened, refusal
from .streams import fault

_MOST = 20


def add_history(command: ArgumentParser, lang: str) -> None:
    """Add the options of `history`."""
    _ = messages(lang).gettext
    add_table(command, lang, _history)
    which = command.add_mutually_exclusive_group()
    which.add_argument(
        "--most",
        metavar="N",
        type=whole_number(lang, 1, MOST_REVISIONS),
        default=_MOST,
        help=_("list so many revisions at most, the newest first (default: {n})").format(n=_MOST),
    )
    which.add_argument(
        "--revision",
        metavar="N",
        type=whole_number(lang, 1),
        help=_("show what one revision has changed: the lines that were, after -, and those that are instead, after +"),
    )


def _history(options: Namespace) -> int:
    if code := refused(options, options.out):
        return code
    found = opened(options)
    if isinstance(found, int):
        return found
    if not found.has_history:
        if options.revision is not None:
            return fault(history.fault("no_history", options.lang), options.lang)
        print(f"{capital(history.fault('no_history', options.lang))}.")
        return write(history_table([]), options) if options.out else 0
    try:
        return _listed(found, options)
    except RefusedError as error:
        return refusal(error, options.lang)
    finally:
        found.store.close()


def _listed(found: Opened, options: Namespace) -> int:
    lang = options.lang
    if options.revision is None:
        revisions = found.store.revisions(options.most)
    else:
        try:
            revisions = [found.store.happened(options.revision)]
        except LookupError:
            latest = found.store.revision()
            return fault(history.fault("unknown", lang, n=options.revision, latest=latest), lang)
    listed = [(one, summaries(changes)) for one, changes in revisions]
    if options.out:
        return write(history_table(listed), options)
    names = Names(found.network, lang)
    for one, records in listed:
        if options.revision is None:
            print(_line(one, [names.became(record) for record in records], lang))
        else:
            _show(one, records, found, names)
    return 0


def _line(one: Revision, records: list[str], lang: str) -> str:
    """A revision on a line: its number, when, by whom, and what it did."""
    what = history.happened(one.origin, one.of, lang)
    text = f"{what}: {history.of_some(records, lang)}" if records else what
    return "  ".join(filter(None, (f"{one.number:>4}", _when(one), one.who, text)))


def _show(one: Revision, records: list[Summary], found: Opened, names: Names) -> None:
    """Print a revision with the lines that it has changed."""
    print(_line(one, [], names.lang))
    for record in records:
        print(f"\n{names.became(record)}", *record.lines, sep="\n")
    if sum(len(record.changes) for record in records) >= MOST_CHANGES:
        print(f"\n{history.listed_only(MOST_CHANGES, names.lang)}")
    if not records and one.number > 1:
        before, after = (found.store.sources(number).files for number in (one.number - 1, one.number))
        for was, now in zip(before, after, strict=True):
            texts = [(file.content or b"").decode(errors="replace").splitlines() for file in (was, now)]
            if lines := changed_lines(*texts):
                print(f"\n{Path(now.file).name}", *lines, sep="\n")


def _when(one: Revision) -> str:
    """The time of a revision, here."""
    return f"{datetime.fromisoformat(one.at).astimezone():%Y-%m-%d %H:%M}"
