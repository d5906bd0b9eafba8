"""Any network that reading can give, with the texts that break writers."""

from unicodedata import normalize

from hypothesis import strategies as st

from graph.network.model import About, Actor, Asked, Bilingual, Kind, Link, Network, Order, Source
from graph.network.vocabulary import CONFIDENCES, FORMS, FUNCTIONS, KINDS, RESULTS, SECTORS

# fmt: off
AWKWARD = [
    *("no", "Yes", "null", "~", "007", "1e5", "12:30", "2024-05-31", ".inf", "0x1F", "-", "- x", "? x", ": #", "a: b"),
    *("a #b", "#b", "a:", ":a", "a,b", "[a]", "{a: b}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "---", "..."),
    *("'", '"', "it's", 'say "x"', "\\", "a\\nb", "<<", "=cmd()", "å", "Ööö: ä", "🙂", "a 🙂: b", "née"),
    *("中", "a\u00a0b", "\u0301", "a\u0323", "ﬁ", "مرحبا", "x" * 200),
]
# fmt: on
SEVERAL = [
    "one\ntwo",
    "one\n\ntwo: three",
    "- a\n- b",
    "one \ntwo",
    "one\n  two",
    "a\n\t# b",
    "# a\n---\nb",
    "a\n\n\nb",
]
ADDRESSES = ["https://mau.se/", "http://a.se/x?y=1#z", "https://a.se/:,[]{}", "https://å.se/ä#-"]
DATES = ["2023", "2023-05", "2023-05-31", "2024"]


def _kept(text: str) -> str:
    """The text as the reader keeps it on one line, or an empty one."""
    shown = "".join(letter for letter in normalize("NFC", text) if letter.isprintable())
    return normalize("NFC", shown).strip()


words = (
    (st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "M")), max_size=12))
    .map(_kept)
    .filter(lambda text: any(letter.isalnum() or letter in "-:#'\"" for letter in text))
)
labels = words.map(lambda text: text[:80].strip())
prose = words | st.sampled_from(SEVERAL)
ids = st.from_regex(r"[A-Za-z0-9._:\-]{1,6}", fullmatch=True) | st.sampled_from(["no", "007", "12:30", "-", ":", "..."])
bilingual = st.builds(Bilingual, words, words)
sources = st.lists(
    st.builds(Source, words, st.sampled_from(["", *ADDRESSES])) | st.builds(Source, st.just(""), st.just(ADDRESSES[0])),
    max_size=2,
).map(tuple)
several = st.lists(words, max_size=3).map(tuple)
years = st.none() | st.integers(1900, 2100)
confidences = st.none() | st.sampled_from(CONFIDENCES)


@st.composite
def networks(draw: st.DrawFn, most: int = 5) -> Network:
    """Any network of a few actors whose texts, sectors, kinds and dates may be anything that the format holds."""
    sectors = draw(st.just(dict(SECTORS)) | st.dictionaries(ids, bilingual, min_size=1, max_size=4))
    own = draw(st.lists(st.builds(Kind, ids, bilingual, st.booleans(), st.booleans(), st.none() | labels), max_size=2))
    kinds = dict(KINDS) | {kind.id: kind for kind in own if kind.id not in KINDS}
    if draw(st.booleans()):
        changed = draw(st.sampled_from([kind for kind in KINDS.values() if kind.resource is None]))
        kinds[changed.id] = Kind(changed.id, draw(bilingual | st.just(changed.name)), *draw(_switches), None)
    actors = draw(st.lists(_actors(list(sectors)), max_size=most, unique_by=lambda actor: actor.id))
    links = draw(st.lists(_links([a.id for a in actors], kinds), max_size=6)) if len(actors) > 1 else []
    links = [link for i, link in enumerate(links) if link.id is None or link.id not in {o.id for o in links[:i]}]
    return Network(
        tuple(actors), tuple(links), sectors, kinds, draw(_abouts(list(sectors), sorted(actor.id for actor in actors)))
    )


_switches = st.tuples(st.booleans(), st.booleans())


def _actors(sectors: list[str]) -> st.SearchStrategy[Actor]:
    return st.builds(
        Actor,
        ids,
        words,
        st.sampled_from(sectors),
        name_en=st.none() | words,
        aliases=several,
        form=st.sampled_from(FORMS),
        cross_sector=st.booleans(),
        region=st.none() | st.sampled_from(["SE", "SE224", "NO", "EU"]),
        functions=st.lists(st.sampled_from(FUNCTIONS), max_size=2).map(tuple),
        challenges=several,
        url=st.none() | st.sampled_from(ADDRESSES),
        orgnr=st.none() | st.sampled_from(["202100-4920", "212000-1124"]),
        as_of=years,
        confidence=confidences,
        sources=sources,
        note=st.none() | prose,
        custom=st.dictionaries(labels, words, max_size=2).map(lambda custom: tuple(sorted(custom.items()))),
    )


@st.composite
def _links(draw: st.DrawFn, actors: list[str], kinds: dict[str, Kind]) -> Link:
    kind = draw(st.sampled_from(list(kinds.values())))
    most = 2 if kind.directed else min(4, len(actors))
    members = draw(st.lists(st.sampled_from(actors), min_size=2, max_size=most, unique=True))
    dates = sorted(draw(st.lists(st.sampled_from(DATES[:1] + DATES[3:]), max_size=2)))
    start, end = (*dates, None, None)[:2]
    return Link(
        tuple(members) if kind.directed else tuple(sorted(members)),
        kind.id,
        id=draw(st.none() | ids),
        name=draw(st.none() | words),
        start=start,
        end=end,
        strength=draw(st.just(1.0) | st.floats(0, 1_000_000, exclude_min=True)),
        amount=draw(st.none() | st.just(13_980_000.0) | st.floats(0, 1e15, exclude_min=True)),
        currency=draw(st.sampled_from(["SEK", "EUR"])),
        resources=draw(several),
        results=tuple(draw(st.lists(st.sampled_from(RESULTS), max_size=4, unique=True))),
        as_of=draw(years),
        confidence=draw(confidences),
        sources=draw(sources),
        note=draw(st.none() | prose),
    )


def _abouts(sectors: list[str], actors: list[str]) -> st.SearchStrategy[About]:
    orders = st.lists(st.sampled_from(sectors), min_size=2, max_size=3, unique=True).map(
        lambda order: ((order[0],), tuple(order[1:]))
    )
    compare = st.just(()) if len(sectors) < 2 else st.lists(_orders(orders), max_size=1).map(tuple)
    return st.just(About()) | st.builds(
        About,
        title=st.none() | bilingual,
        description=st.none() | bilingual,
        licence=st.none() | words,
        publisher=st.none() | words,
        date=st.none() | st.sampled_from(DATES),
        limits=st.lists(bilingual, max_size=2).map(tuple),
        sources=sources,
        compare=compare,
        asked=st.none() | _asked(actors),
    )


@st.composite
def _asked(draw: st.DrawFn, actors: list[str]) -> Asked:
    asked = [id for id in actors if draw(st.booleans())]
    return Asked(tuple(asked), tuple(id for id in asked if draw(st.booleans())))


def _orders(orders: st.SearchStrategy[tuple[tuple[str, ...], ...]]) -> st.SearchStrategy[Order]:
    titled = st.builds(Source, words, st.sampled_from(["", *ADDRESSES]))
    return st.builds(Order, bilingual, titled, orders)
