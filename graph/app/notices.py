"""A page of one sentence, in every language, where the web server has no other to show."""

from html import escape

from ..text import LANGUAGES, phrases

_STYLE = "body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem; }"


def notice(message: str, link: str | None = None, to: str = "") -> str:
    """The document; `message` and `link` are keys of phrases, and `to` is the address that the link leads to."""
    first, *_ = LANGUAGES
    paragraphs = []
    for lang in LANGUAGES:
        say = phrases(lang)
        leads = f' <a href="{escape(to)}?lang={lang}">{escape(say[link])}</a>' if link else ""
        paragraphs.append(f'<p lang="{lang}">{escape(say[message])}{leads}</p>')
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" '
        f'content="light dark"><title>{escape(phrases(first)["app"])}</title><style>{_STYLE}</style>'
    )
    return f'<!doctype html><html lang="{first}"><head>{head}</head><body>{"".join(paragraphs)}</body></html>'
