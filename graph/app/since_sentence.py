"""What has changed since a day or a revision, in a sentence."""

from collections.abc import Iterable, Iterator

from ..data.store.summaries import Summary
from ..text import number
from ..text.catalogue import messages
from .editing import since
from .editing.since import Changed


def sentence(value: str, changed: Changed, lang: str) -> str:
    """How many actors and partnerships are new, other or gone since a value of the address."""
    _ = messages(lang).gettext
    files = ("actors.yaml", "links.yaml")
    parts = [", ".join(_counts(file, changed.records, lang)) for file in files]
    what = "; ".join(filter(None, parts)) or _("no actor and no partnership has changed")
    match value:
        case since.TODAY:
            template = _("Today: {what}.")
        case since.WEEK:
            template = _("In the last 7 days: {what}.")
        case _:
            template = _("Since revision {n}: {what}.")
    return template.format(n=number(since.revision_of(value) or 0, lang), what=what)


def _counts(file: str, records: Iterable[Summary], lang: str) -> Iterator[str]:
    ngettext = messages(lang).ngettext
    of_file = [one for one in records if one.file == file]
    new = sum(one.before is None for one in of_file)
    gone = sum(one.after is None for one in of_file)
    other = len(of_file) - new - gone
    if file == "actors.yaml":
        named = (
            (new, ngettext("{n} actor added", "{n} actors added", new)),
            (other, ngettext("{n} actor changed", "{n} actors changed", other)),
            (gone, ngettext("{n} actor removed", "{n} actors removed", gone)),
        )
    else:
        named = (
            (new, ngettext("{n} partnership added", "{n} partnerships added", new)),
            (other, ngettext("{n} partnership changed", "{n} partnerships changed", other)),
            (gone, ngettext("{n} partnership removed", "{n} partnerships removed", gone)),
        )
    return (template.format(n=number(count, lang)) for count, template in named if count)
