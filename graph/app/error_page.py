"""The page that the web server answers with when it refuses a request: one sentence in every language."""

from html import escape

from ..text import LANGUAGES
from ..text.catalogue import messages

_STYLE = "body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem; }"


def error_page(message: str, link: str | None = None, to: str = "") -> str:
    """The page as HTML; `message` and `link` are messages of the catalogue, and `to` is the address of the link."""
    first = LANGUAGES[0]
    paragraphs = []
    for lang in LANGUAGES:
        _ = messages(lang).gettext
        anchor = f' <a href="{escape(to)}?lang={lang}">{escape(_(link))}</a>' if link else ""
        paragraphs.append(f'<p lang="{lang}">{escape(_(message))}{anchor}</p>')
    title = messages(first).gettext("Stakeholder network")
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" '
        f'content="light dark"><title>{escape(title)}</title><style>{_STYLE}</style>'
    )
    return f'<!doctype html><html lang="{first}"><head>{head}</head><body>{"".join(paragraphs)}</body></html>'
