"""A revision compared with what stands now: which records differ, and how, field by field."""

from collections.abc import Iterator, Sequence
from html import escape

from ...data.store.history import Compared
from ...data.store.summaries import Summary
from ...network.model import Network
from ...text import number
from ...text.catalogue import messages
from .. import markup
from .words import Words

_MOST = 100  # records of each sort


def html(compared: Compared, revision: int, network: Network, lang: str) -> str:
    """What differs, as HTML."""
    _ = messages(lang).gettext
    words = Words.of(network, lang, compared.records)
    changed = [one for one in compared.records if one.before is not None and one.after is not None]
    added = [one for one in compared.records if one.before is None]
    gone = [one for one in compared.records if one.after is None]
    n = number(revision, lang)
    if not compared.records:
        sentence = (
            _("The actors and partnerships are those of now.")
            if compared.has_other_lines
            else _("Nothing differs from now.")
        )
    else:
        sentence = _("Since revision {n}: {changed} changed, {added} added, {gone} removed.").format(
            n=n, changed=number(len(changed), lang), added=number(len(added), lang), gone=number(len(gone), lang)
        )
    parts = [f'<p role="status">{escape(sentence)}</p>']
    if changed:
        parts.append(_table(changed, words, _("Revision {n}").format(n=n)))
    for title, of in ((_("Added since"), added), (_("Removed since"), gone)):
        if of:
            parts.append(f"<h3>{escape(title)}</h3>{_list(of, words)}")
    if compared.has_other_lines:
        other = _("Other lines differ too: the description, sectors, kinds or comments.")
        parts.append(f'<p class="also">{escape(other)}</p>')
    return f'<div class="data">{"".join(parts)}</div>'


def _table(changed: Sequence[Summary], words: Words, then: str) -> str:
    _ = messages(words.lang).gettext
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in (_("Field"), then, _("Now")))
    bodies = "".join(
        f'<tbody><tr class="part"><th scope="rowgroup" colspan="3">'
        f"{escape(words.record(one.file, one.after or {}))}</th></tr>{''.join(_rows(one, words))}</tbody>"
        for one in changed[:_MOST]
    )
    table = f'<div class="sheet history"><table><thead><tr>{heads}</tr></thead>{bodies}</table></div>'
    return table + _more(changed, words)


def _rows(one: Summary, words: Words) -> Iterator[str]:
    nothing = messages(words.lang).gettext("not stated")
    for key in one.fields:
        cells = "".join(
            f"<td>{escape(words.value(key, (side or {}).get(key)) or nothing)}</td>" for side in (one.before, one.after)
        )
        yield f'<tr><th scope="row">{escape(markup.capital(words.field(one.file, key)))}</th>{cells}</tr>'


def _list(of: Sequence[Summary], words: Words) -> str:
    items = "".join(f"<li>{escape(words.record(one.file, one.after or one.before or {}))}</li>" for one in of[:_MOST])
    return f"<ul>{items}</ul>{_more(of, words)}"


def _more(of: Sequence[Summary], words: Words) -> str:
    if len(of) <= _MOST:
        return ""
    more = messages(words.lang).gettext("… and {n} more").format(n=number(len(of) - _MOST, words.lang))
    return f'<p class="also">{escape(more)}</p>'
