"""Sentences about the part of a network that is looked at, and about the paths in it."""

from .catalogue import messages
from .numbers import counted, noun, number
from .problems import did_you_mean


def too_large(collaborations: int, lang: str) -> tuple[str, ...]:
    """How many collaborations are too large to be read as ties; nothing for none."""
    template = messages(lang).gettext("Collaborations with too many organisations to be read as ties ({n}) tie nobody.")
    return (template.format(n=collaborations),) if collaborations else ()


def part(actors: int, all_actors: int, links: int, all_links: int, lang: str) -> str:
    """`84 of 170 actors, 120 of 221 links`, in plain digits."""
    template = messages(lang).gettext("{some} of {all}")
    return ", ".join(
        template.format(some=some, all=f"{every} {noun(name, every, lang)}")
        for name, some, every in (("actors", actors, all_actors), ("links", links, all_links))
    )


def ties(among: int, outward: int, lang: str, *, every: bool = False) -> str:
    """`no ties among them, 41 to others`: the ties of those in scope; without the others where `every` actor is."""
    _ = messages(lang).gettext
    within = _("{ties} among them").format(ties=counted("ties", among, lang)) if among else _("no ties among them")
    if every:
        return within
    return f"{within}, " + (_("{n} to others").format(n=number(outward, lang)) if outward else _("none to others"))


def dates(active: int, unknown: int, lang: str) -> str:
    """`16 active, 125 with unknown dates`."""
    return (
        messages(lang).gettext("{active} active, {unknown} with unknown dates").format(active=active, unknown=unknown)
    )


def lost_focus(actors: tuple[str, ...], lang: str) -> str:
    """Which actors of the focus are outside the scope."""
    template = messages(lang).gettext("{actors}: outside the scope, and so left out of the focus")
    return template.format(actors=", ".join(actors))


def outside(actor: str, lang: str) -> str:
    """The actor is there, but not in scope."""
    return messages(lang).gettext("actor '{value}' is outside the scope").format(value=actor)


def needs(option: str, other: str, lang: str) -> str:
    """An option that has no effect without another."""
    template = messages(lang).gettext("{option} means something only together with {other}")
    return template.format(option=option, other=other)


def no_such_actor(value: str, actors: int, guess: str | None, lang: str) -> str:
    """No actor has that id; with the one that was probably meant, since there are too many to name all."""
    template = messages(lang).gettext("no actor with id '{value}' (there are {n}; the command metrics lists them)")
    return template.format(value=value, n=actors) + did_you_mean(guess, lang)


def listed_paths(listed: int, count: int, steps: int, lang: str) -> str:
    """How many paths there are when not all of them are listed."""
    template = messages(lang).gettext("{listed} of {count} shortest paths, of {steps} steps")
    return template.format(listed=listed, count=count, steps=steps)


def paths_elsewhere(a: str, b: str, steps: int, lang: str) -> str:
    """No path runs through the chosen sectors, but one does through others; `a` and `b` are names."""
    template = messages(lang).gettext(
        "No path between {a} and {b} runs through these sectors alone; the shortest through all has {steps} steps."
    )
    return template.format(a=a, b=b, steps=steps)


def connecting_tie(ends: tuple[str, str], tie: tuple[str, str], steps: int, mean: str, lang: str) -> str:
    """Which tie would connect two actors best; the names of the actors, and of the ends of the tie."""
    (a, b), (x, y) = ends, tie
    template = messages(lang).gettext(
        "No path joins {a} and {b}. A tie between {x} and {y} would bring the two parts nearest to each other: "
        "{a} and {b} would then be {steps} steps apart, and the two parts {mean} steps on average."
    )
    return template.format(a=a, b=b, x=x, y=y, steps=steps, mean=mean)
