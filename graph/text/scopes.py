"""Sentences about the part of a network that is looked at, and about the paths in it."""

from .numbers import counted, noun, number
from .problems import GUESS

_OF = {"sv": "av", "en": "of"}
_TIES = {
    "sv": {
        "none": "inga band mellan dem",
        "among": "{ties} mellan dem",
        "to_others": "{n} till andra",
        "to_nobody": "inga till andra",
    },
    "en": {
        "none": "no ties among them",
        "among": "{ties} among them",
        "to_others": "{n} to others",
        "to_nobody": "none to others",
    },
}
_DATES = {
    "sv": "{active} aktiva, {unknown} med okända datum",
    "en": "{active} active, {unknown} with unknown dates",
}
_LOST = {
    "sv": "{actors} står utanför urvalet och räknas inte till fokus",
    "en": "{actors}: outside the scope, and so left out of the focus",
}
_OUTSIDE = {
    "sv": "aktören '{value}' står utanför urvalet",
    "en": "actor '{value}' is outside the scope",
}
_NEEDS = {
    "sv": "{option} betyder något bara tillsammans med {other}",
    "en": "{option} means something only together with {other}",
}
_TOO_LARGE = {
    "sv": "Samarbeten med för många organisationer för att läsas som band ({n}) binder inte ihop några.",
    "en": "Collaborations with too many organisations to be read as ties ({n}) tie nobody.",
}
_MANY = {
    "sv": "ingen aktör har id '{value}' (det finns {n}; kommandot metrics räknar upp dem)",
    "en": "no actor with id '{value}' (there are {n}; the command metrics lists them)",
}
_LISTED = {
    "sv": "{listed} av {count} kortaste vägar, i {steps} steg",
    "en": "{listed} of {count} shortest paths, of {steps} steps",
}
_ELSEWHERE = {
    "sv": "Ingen väg mellan {a} och {b} går genom bara dessa sektorer; den kortaste genom alla har {steps} steg.",
    "en": "No path between {a} and {b} runs through these sectors alone; the shortest through all has {steps} steps.",
}
_CONNECTING = {
    "sv": "Ingen väg förenar {a} och {b}. Ett band mellan {x} och {y} skulle föra de två delarna närmast varandra: "
    "{a} och {b} får då {steps} steg mellan sig, och i medeltal är det {mean} steg från den ena delen till den andra.",
    "en": "No path joins {a} and {b}. A tie between {x} and {y} would bring the two parts nearest to each other: "
    "{a} and {b} would then be {steps} steps apart, and the two parts {mean} steps on average.",
}


def too_large(collaborations: int, lang: str) -> tuple[str, ...]:
    """What is said of collaborations that are too large to be read as ties; nothing where there are none."""
    return (_TOO_LARGE[lang].format(n=collaborations),) if collaborations else ()


def part(actors: int, all_actors: int, links: int, all_links: int, lang: str) -> str:
    """`84 of 170 actors, 120 of 221 links`, in plain digits."""
    return ", ".join(
        f"{some} {_OF[lang]} {every} {noun(name, every, lang)}"
        for name, some, every in (("actors", actors, all_actors), ("links", links, all_links))
    )


def ties(among: int, outward: int, lang: str, *, every: bool = False) -> str:
    """`no ties among them, 41 to others`: the ties of those in scope; without the others where `every` actor is."""
    say = _TIES[lang]
    within = say["among"].format(ties=counted("ties", among, lang)) if among else say["none"]
    if every:
        return within
    return f"{within}, {say['to_others'].format(n=number(outward, lang)) if outward else say['to_nobody']}"


def dates(active: int, unknown: int, lang: str) -> str:
    """`16 active, 125 with unknown dates`."""
    return _DATES[lang].format(active=active, unknown=unknown)


def lost_focus(actors: tuple[str, ...], lang: str) -> str:
    """Which actors of the focus are outside the scope."""
    return _LOST[lang].format(actors=", ".join(actors))


def outside(actor: str, lang: str) -> str:
    """The actor is there, but not in scope."""
    return _OUTSIDE[lang].format(value=actor)


def needs(option: str, other: str, lang: str) -> str:
    """One option says nothing without another."""
    return _NEEDS[lang].format(option=option, other=other)


def no_such_actor(value: str, actors: int, guess: str | None, lang: str) -> str:
    """Nobody has that id, and who was probably meant; there are too many to name all."""
    return _MANY[lang].format(value=value, n=actors) + (GUESS[lang != "sv"].format(guess=guess) if guess else "")


def listed_paths(listed: int, count: int, steps: int, lang: str) -> str:
    """How many paths there are when not all of them are listed."""
    return _LISTED[lang].format(listed=listed, count=count, steps=steps)


def paths_elsewhere(a: str, b: str, steps: int, lang: str) -> str:
    """No path runs through the chosen sectors, but one does through others; `a` and `b` are names."""
    return _ELSEWHERE[lang].format(a=a, b=b, steps=steps)


def connecting_tie(ends: tuple[str, str], tie: tuple[str, str], steps: int, mean: str, lang: str) -> str:
    """Which tie would connect two actors best; the names of the actors, and of the ends of the tie."""
    (a, b), (x, y) = ends, tie
    return _CONNECTING[lang].format(a=a, b=b, x=x, y=y, steps=steps, mean=mean)
