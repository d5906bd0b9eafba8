"""What is to be known of the data wherever they are shown: the date, the licence, who publishes them."""

from ...network.model import About
from ...text import phrases


def facts(about: About, lang: str) -> tuple[str, ...]:
    """Lines about the data, without what they do not say of themselves."""
    say = phrases(lang)
    told = {
        "source": about.title.text(lang) if about.title else None,
        "publisher": about.publisher,
        "date": about.date,
        "licence": about.licence,
    }
    return tuple(say[f"stage_{key}"].format(value=value) for key, value in told.items() if value)
