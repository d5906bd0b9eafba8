"""The table of errors in words, for `docs/metrics.md`, and all of its cells for `results-calibration.md`."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from calibration_table import HEADLINE, PLANTED, Cell, bounds, read

from graph.text.definitions import name

HERE = Path(__file__).parent
RESULTS = "results-calibration.md"
_OTHERS = {"position": ("harmonic", "brokerage", "degree", "strength", "eigenvector")}
_EXPLAINING = ("harmonic", "brokerage")

ROWS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "random": "random: every partnership is of two drawn at random",
        "preferential": "preferential attachment: who has many partners gets more",
        "unequal": "unequal sectors: 50, 30, 15 and 5 % of the actors, otherwise random",
        "partnerships": "partnerships of two to five, members drawn at random",
        "homophily-mild": "the same, and 40 % of the partnerships within a sector",
        "homophily-strong": "the same, and 80 % of the partnerships within a sector",
        "blocks": "communities that are no sectors: 85 % of the ties within",
        "spatial": "space: the nearer, the likelier to be partners",
        "uneven-records": "random, but half of the ties that touch no actor of one sector are not documented",
        "active-sector": "one sector has twice as many partners, otherwise random",
        "brokers": "planted brokers: one sector lies between six communities",
    },
    "sv": {
        "random": "slump: varje partnerskap har två parter, dragna på måfå",
        "preferential": "den som har många partner får fler",
        "unequal": "olika stora sektorer: 50, 30, 15 och 5 % av aktörerna, i övrigt slump",
        "partnerships": "partnerskap med två till fem parter, dragna på måfå",
        "homophily-mild": "detsamma, men 40 % av partnerskapen är inom en sektor",
        "homophily-strong": "detsamma, men 80 % av partnerskapen är inom en sektor",
        "blocks": "gemenskaper som inte är sektorer: 85 % av banden inom dem",
        "spatial": "rum: ju närmare, desto oftare partner",
        "uneven-records": "slump, men hälften av banden som inte rör en viss sektor är inte dokumenterade",
        "active-sector": "en sektor har dubbelt så många partner, i övrigt slump",
        "brokers": "inplanterade förmedlare: en sektor ligger mellan sex gemenskaper",
    },
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "How often a verdict is wrong",
        "position": "Position: who belongs to which sector is random",
        "activity": "Activity: who is tied to whom is random, numbers of partners kept",
        "membership": "Membership: who is in which partnership is random, numbers and sizes kept",
        "networks": "networks",
        "holds": "its chance",
        "yes": "yes",
        "nearly": "nearly",
        "no": "no",
        "hub": "hub",
        "more": "more than it gives",
        "under": "less than it gives",
        "either": "either",
        "undecided": "undecided",
    },
    "sv": {
        "title": "Hur ofta ett resultat är fel",
        "position": "Läge (position): vem som hör till vilken sektor är slump",
        "activity": "Aktivitet (activity): vem som har band till vem är slump, antalet partner är kvar",
        "membership": "Deltagande (membership): vem som är med i vilket partnerskap är slump, antal och storlek kvar",
        "networks": "nätverk",
        "holds": "dess slump",
        "yes": "ja",
        "nearly": "nästan",
        "no": "nej",
        "hub": "nav",
        "more": "mer än den ger",
        "under": "mindre än den ger",
        "either": "något av dem",
        "undecided": "går inte att avgöra",
    },
}
_INTRODUCTION = {
    "en": """\
Made-up networks of four sectors, {networks} of each sort, with 60 to 120 actors of three partners on average, and
the verdicts of each question on them (`benchmarks/calibration.py`; all cells are in
`benchmarks/results-calibration.md`). *Its chance* is whether the chance that the
question tests has made the networks. Where it has, every verdict is an error, and both tails together may give one
in 5 % of the networks. Where it has not, the table shows what becomes of the verdicts when the world is another:
a small figure there does not show that a question errs seldom.
Figures are the percentages of networks in which any sector has the verdict, with their 95 % bounds (Clopper &
Pearson 1934); 0 % of {fewest} networks is anything from 0 to {none} %. The first four columns are of {headline}, and
those of the other measures count the networks in which a sector has more than expected. Only where position is
asked is such a sector a hub. Activity and membership had at most 9,999 draws here.
""",
    "sv": """\
Påhittade nätverk med fyra sektorer, {networks} av varje sort, med 60 till 120 aktörer som i medeltal har tre
partner, och varje frågas resultat för dem (`benchmarks/calibration.py`; alla celler står i
`benchmarks/results-calibration.md`, på engelska). *Dess slump* säger om nätverken har
gjorts av den slump som frågan prövar. Har de det är varje resultat ett fel, och båda svansarna tillsammans får ge
ett i 5 % av nätverken. Har de det inte visar tabellen vad det blir av resultaten när världen är en annan: ett litet
tal där visar inte att frågan sällan har fel.
Talen är hur många procent av nätverken som har resultatet för någon sektor, med gränser på 95 % (Clopper & Pearson
1934); 0 % av {fewest} nätverk är vad som helst mellan 0 och {none} %. De fyra första kolumnerna gäller {headline}, de
för andra mått räknar nätverk där en sektor har mer än slumpen ger. Bara när frågan är läge är en sådan sektor ett
nav. Aktivitet och deltagande hade högst 9 999 dragningar här.
""",
}
_FINDINGS = {
    "en": """\
What happens where another chance has made the networks, with 95 % bounds:

- **Uneven records make hubs.** With half of the other sectors' ties undocumented, position finds a hub in
  {uneven-records.position}, and activity a larger share than its null model gives in {uneven-records.activity}.
- **An active sector is in a strong position by its partners alone**: position finds a hub in
  {active-sector.position}, and activity, whose chance made these networks, a larger share in
  {active-sector.activity}.
- **Where 80 % of the partnerships are within a sector**, which may be any, position finds a hub on betweenness in
  {homophily-strong.position}, but on the eigenvector in {homophily-strong.position.eigenvector} and on harmonic
  closeness in {homophily-strong.position.harmonic}; membership finds a larger share of the betweenness in
  {homophily-strong.membership}. No question's chance made these networks, so that none of this shows that a question
  keeps its level there.
- **Partnerships of several are no ties.** Where members are drawn at random, activity finds a larger share than
  expected on betweenness in {partnerships.activity} and on brokerage in {partnerships.activity.brokerage}, since
  rewiring takes the partnerships apart; membership, whose chance made these networks, in {partnerships.membership}
  and {partnerships.membership.brokerage}. So it is membership that is asked second there.
- **Communities and distances** that have nothing to do with sectors: position, whose chance gave the sectors, finds
  a hub in {blocks.position} and {spatial.position}; activity finds a larger share in {blocks.activity} and
  {spatial.activity}, but on brokerage in {blocks.activity.brokerage} and {spatial.activity.brokerage}: rewired ties
  close hardly any triangle, so that all their networks have nearly the same open pairs. A verdict of activity on
  brokerage says that ties cluster, not that a sector is favoured.
- **Planted brokers**, the one sector that was put between the communities, have more betweenness than expected
  in {brokers.position}, {brokers.activity} and {brokers.membership} by position, activity and membership; whether
  they have is undecided in {brokers.position.undecided}, {brokers.activity.undecided} and
  {brokers.membership.undecided}. These count the planted sector alone, and their row of the table counts any sector.
""",
    "sv": """\
Vad som händer när en annan slump har gjort nätverken, med gränser på 95 %:

- **Ojämnt dokumenterade uppgifter skapar nav.** När hälften av de andra sektorernas band saknas finner läge ett nav
  i {uneven-records.position}, och aktivitet en större andel än dess slump ger i {uneven-records.activity}.
- **En aktiv sektor har ett starkt läge redan genom sina partner**: läge finner ett nav i {active-sector.position},
  och aktivitet, vars slump har gjort nätverken, en större andel i {active-sector.activity}.
- **När 80 % av partnerskapen är inom en sektor**, vilken som helst, finner läge ett nav mätt i mellanläge i
  {homophily-strong.position}, men mätt i egenvektor i {homophily-strong.position.eigenvector} och i harmonisk närhet
  i {homophily-strong.position.harmonic}; deltagande finner en större andel av mellanläget i
  {homophily-strong.membership}. Ingen av frågornas slump har gjort de nätverken, så inget av detta visar att en
  fråga håller sin felnivå där.
- **Partnerskap med flera parter är inte band.** När parterna dras på måfå finner aktivitet en större andel än dess
  slump ger mätt i mellanläge i {partnerships.activity} och i öppna par i {partnerships.activity.brokerage}, eftersom
  partnerskapen tas isär; deltagande, vars slump har gjort nätverken, i {partnerships.membership} och
  {partnerships.membership.brokerage}. Därför är det deltagande som blir den andra frågan där.
- **Gemenskaper och avstånd** som inte har med sektorer att göra: läge, vars slump har gett sektorerna, finner ett
  nav i {blocks.position} och {spatial.position}; aktivitet finner en större andel i {blocks.activity} och
  {spatial.activity}, men mätt i öppna par i {blocks.activity.brokerage} och {spatial.activity.brokerage}: band som
  dras om sluter knappt några trianglar, så att alla sådana nätverk har nästan samma öppna par. Ett resultat för
  aktivitet mätt i öppna par säger att banden klumpar sig, inte att en sektor gynnas.
- **Inplanterade förmedlare**, den enda sektor som lagts mellan gemenskaperna, har mer mellanläge än slumpen ger i
  {brokers.position}, {brokers.activity} och {brokers.membership} enligt läge, aktivitet och deltagande; om de har
  det går inte att avgöra i {brokers.position.undecided}, {brokers.activity.undecided} och
  {brokers.membership.undecided}. Det räknar bara den inplanterade sektorn, och deras rad i tabellen vilken som helst.
""",
}


def section(lang: str, cells: Sequence[Cell] | None = None) -> str:
    """The part of the page of metrics, in one language; of the last run unless cells are given."""
    every = read(HERE) if cells is None else cells
    word = _WORDS[lang]
    headline = name(HEADLINE, lang).lower()
    fewest = min(cell.networks for cell in every)
    introduction = _INTRODUCTION[lang].format(
        networks=_networks(every), headline=headline, fewest=fewest, none=_percent(bounds(0, fewest)[1])
    )
    parts = [f"## {word['title']}\n", introduction]
    for question in dict.fromkeys(cell.question for cell in every):
        parts += [f"### {word[question]}\n", "\n".join(_table(every, question, lang)) + "\n"]
    return "\n".join([*parts, _findings(every, lang)])


def page(cells: Sequence[Cell]) -> str:
    """All cells, in English."""
    columns = (
        "networks",
        "of them",
        "question",
        "measure",
        "its chance",
        "more",
        "less",
        "either",
        "undecided",
        "planted: more",
        "planted: undecided",
    )
    lines = [_line(columns), "|---|--:|---|---|---|--:|--:|--:|--:|--:|--:|"]
    for cell in cells:
        shares = [_share(hits, cell.networks) for hits in (cell.hub, cell.under, cell.either, cell.undecided)]
        special = (cell.special, cell.special_undecided) if cell.row == PLANTED else ()
        planted = [_share(hits, cell.networks) for hits in special] or ["", ""]
        lines.append(_line([cell.row, str(cell.networks), cell.question, cell.lens, cell.holds, *shares, *planted]))
    rows = "\n".join(f"- `{row}`: {text}" for row, text in ROWS["en"].items())
    return "\n".join([_HEAD, rows, "", *lines, ""])


_HEAD = """# How often verdicts are wrong

What `python benchmarks/calibration.py` has counted: percentages of the networks in which any sector has the verdict,
with 95 % bounds: *more* or *less* than expected by the question. *More* is a hub where the question is position. Of
the planted brokers the last two columns count that sector alone. [The metrics](../docs/metrics.md) says what that
means. The sorts of networks:
"""


def _table(cells: Sequence[Cell], question: str, lang: str) -> Iterator[str]:
    word, others = _WORDS[lang], _OTHERS.get(question, _EXPLAINING)
    of = {(cell.row, cell.lens): cell for cell in cells if cell.question == question}
    more = "hub" if question == "position" else "more"
    yield _line(
        [
            *(word[key] for key in ("networks", "holds", more, "under", "either", "undecided")),
            *(name(o, lang) for o in others),
        ]
    )
    yield "|---|---|" + "--:|" * (4 + len(others))
    for row, text in ROWS[lang].items():
        if (cell := of.get((row, HEADLINE))) is not None:
            shares = [_share(hits, cell.networks) for hits in (cell.hub, cell.under, cell.either, cell.undecided)]
            further = [_share(of[row, other].hub, of[row, other].networks) for other in others]
            yield _line([text, word[cell.holds], *shares, *further])


def _findings(cells: Sequence[Cell], lang: str) -> str:
    """What happens where another chance holds, with the figures."""
    figures = {}
    for cell in cells:
        hits = cell.special if cell.row == PLANTED else cell.hub
        figures[f"{cell.row}.{cell.question}.{cell.lens}"] = _stated(hits, cell.networks)
        if cell.lens == HEADLINE:
            figures[f"{cell.row}.{cell.question}"] = _stated(hits, cell.networks)
            figures[f"{cell.row}.{cell.question}.undecided"] = _stated(cell.special_undecided, cell.networks)
    text = _FINDINGS[lang]
    for key, figure in figures.items():
        text = text.replace(f"{{{key}}}", figure)
    return text


def _stated(hits: int, networks: int) -> str:
    """A percentage within a sentence, with its bounds."""
    low, high = bounds(hits, networks)
    return f"{_percent(hits / networks)} % ({_percent(low)}–{_percent(high)} %)"


def _share(hits: int, networks: int) -> str:
    low, high = bounds(hits, networks)
    return f"{_percent(hits / networks)} ({_percent(low)}–{_percent(high)})"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _networks(cells: Sequence[Cell]) -> str:
    """How many networks the rows have."""
    counts = {cell.networks for cell in cells}
    return str(min(counts)) if len(counts) == 1 else f"{min(counts)}–{max(counts)}"


def _line(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |"
