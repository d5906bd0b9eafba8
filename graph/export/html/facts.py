"""What is to be known of the data wherever they are shown: the date, the licence, who publishes them."""

from ...network.model import About
from ...text.catalogue import messages


def facts(about: About, lang: str) -> tuple[str, ...]:
    """Lines about the data, without what they do not say of themselves."""
    _ = messages(lang).gettext
    lines = (
        (_("Data: {value}"), about.title.text(lang) if about.title else None),
        (_("Publisher: {value}"), about.publisher),
        (_("Date: {value}"), about.date),
        (_("Licence: {value}"), about.licence),
    )
    return tuple(line.format(value=value) for line, value in lines if value)
