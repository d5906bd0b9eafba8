"""The facts about the data that a document states: title, publisher, date, licence."""

from ...network.model import About
from ...text.catalogue import messages


def facts(about: About, lang: str) -> tuple[str, ...]:
    """Lines about the data, without what they do not state."""
    _ = messages(lang).gettext
    lines = (
        (_("Data: {value}"), about.title.text(lang) if about.title else None),
        (_("Publisher: {value}"), about.publisher),
        (_("Date: {value}"), about.date),
        (_("Licence: {value}"), about.licence),
    )
    return tuple(line.format(value=value) for line, value in lines if value)
