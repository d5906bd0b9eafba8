"""The commands `undo` and `restore`: an edit, or all since a revision, as if it had not been made."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from ..data.store.edits import Clash, ConflictError, RefusedError, Saved
from ..data.store.summaries import differing, summaries
from ..text import history
from ..text.catalogue import messages
from .options import add_data, whole_number
from .revisions import Names, Opened, opened, refusal
from .streams import DATA_FAULT, fault, print_message


def add_undo(command: ArgumentParser, lang: str) -> None:
    """Add the options of `undo`."""
    _ = messages(lang).gettext
    add_data(command, lang, lambda options: _done(options, _undo))
    command.add_argument(
        "--revision",
        metavar="N",
        type=whole_number(lang, 1),
        help=_("the edit to undo, by its number in the history (default: the last one that stands)"),
    )
    _add_who(command, lang)


def add_restore(command: ArgumentParser, lang: str) -> None:
    """Add the options of `restore`."""
    _ = messages(lang).gettext
    add_data(command, lang, lambda options: _done(options, _restore))
    command.add_argument(
        "--to",
        metavar="N",
        type=whole_number(lang, 1),
        required=True,
        help=_("the revision, by its number in the history; what was made since stays in the history"),
    )
    _add_who(command, lang)


def _add_who(command: ArgumentParser, lang: str) -> None:
    help = messages(lang).gettext("the name that the history is to give (default: none)")
    command.add_argument("--who", metavar="NAME", default="", help=help)


def _done(options: Namespace, do: Callable[[Opened, Namespace], int]) -> int:
    """The exit code of what is done to the folder that was asked for."""
    found = opened(options)
    if isinstance(found, int):
        return found
    try:
        if not found.has_history:
            return fault(history.fault("no_history", options.lang), options.lang)
        return do(found, options)
    except RefusedError as error:
        return refusal(error, options.lang)
    finally:
        found.store.close()


def _undo(found: Opened, options: Namespace) -> int:
    lang, store = options.lang, found.store
    number = options.revision if options.revision is not None else store.last_of(None)[0]
    if number is None:
        return fault(history.fault("nothing_to_undo", lang), lang)
    names = Names(found.network, lang)
    try:
        undone, _ = store.happened(number)
    except LookupError:
        return _unknown(number, found, lang)
    try:
        saved = store.undo(number, options.who)
    except LookupError:
        key = "first" if number == 1 or undone.origin == "start" else "no_edit"
        return fault(history.fault(key, lang, n=number, before=number - 1), lang)
    except ConflictError as error:
        for clash in error.clashes:
            print_message(_clash(clash, names))
        print_message(history.fault("nothing_undone", lang))
        return DATA_FAULT
    print(history.done("undo", lang, of=number, n=saved.revision))
    for record in summaries(store.happened(saved.revision)[1]):
        print(names.became(record))
    return _said(saved, lang)


def _restore(found: Opened, options: Namespace) -> int:
    lang, store = options.lang, found.store
    before = store.revision()
    try:
        saved = store.restore(options.to, options.who)
    except LookupError:
        return _unknown(options.to, found, lang)
    except RefusedError:
        print_message(history.fault("nothing_restored", lang, n=options.to))
        raise
    if saved.revision == before:
        print(history.done("same", lang, of=options.to))
        return 0
    print(history.done("restore", lang, of=options.to, n=saved.revision))
    names = Names(found.network, lang)
    parts = [names.became(record) for record in summaries(store.happened(saved.revision)[1])]
    if parts:
        print(history.of_some(parts, lang))
    return _said(saved, lang)


def _unknown(number: int, found: Opened, lang: str) -> int:
    sentence = history.fault("unknown", lang, n=number, latest=found.store.revision())
    return fault(sentence, lang)


def _said(saved: Saved, lang: str) -> int:
    """Report what is committed but not in the files yet, and return the exit code."""
    if not saved.is_written:
        print_message(history.done("unwritten", lang))
    return 0


def _clash(clash: Clash, names: Names) -> str:
    """Why an edit cannot be undone: what has become of a record since."""
    wanted = clash.wanted
    if clash.fields is None:
        record = names.record(wanted.file, wanted.fields or {"id": wanted.record})
        return history.fault("gone", names.lang, record=record)
    fields = differing(clash.fields, wanted.fields or {})
    record = names.record(wanted.file, clash.fields)
    return history.fault("conflict" if fields else "already", names.lang, record=record, fields=", ".join(fields))
