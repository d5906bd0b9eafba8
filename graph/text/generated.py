"""The texts of generated networks, which state that they are not real."""

from .catalogue import messages


def title(lang: str) -> str:
    """The title of a generated network."""
    return messages(lang).gettext("Generated network (not real)")


def description(actors: int, links: int, seed: int, lang: str) -> str:
    """What was generated, and from what it is generated again."""
    _ = messages(lang).gettext
    sentence = _(
        "{actors} actors and {links} links drawn at random with the seed {seed}, to try the program on a network of this size."
    )
    return sentence.format(actors=actors, links=links, seed=seed)


def limit(lang: str) -> str:
    """What such data cannot support."""
    return messages(lang).gettext("Everything here is invented by a program. It supports no conclusion about anybody.")


def actor(number: str, lang: str) -> str:
    """The name of an actor."""
    return messages(lang).gettext("Actor {number}").format(number=number)


def sector(number: int, lang: str) -> str:
    """The name of a sector beyond the default ones."""
    return messages(lang).gettext("Sector {number}").format(number=number)


def too_many_links(actors: int, most: int, lang: str) -> str:
    """More links are asked for than actors have pairs."""
    sentence = messages(lang).ngettext(
        "{actors} actors have {most} pair; ask for no more links",
        "{actors} actors have {most} pairs; ask for no more links",
        most,
    )
    return sentence.format(actors=actors, most=most)
