"""Swedish and English words for months and for parts of a year."""

_NAMES = (
    "januari jan january",
    "februari feb february febr",
    "mars mar march",
    "april apr",
    "maj may",
    "juni jun june",
    "juli jul july",
    "augusti aug august",
    "september sep sept",
    "oktober okt october oct",
    "november nov",
    "december dec",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}

_SEASONS = (
    *("vår", "våren", "sommar", "sommaren", "höst", "hösten", "vinter", "vintern", "vt", "ht", "vårterminen"),
    *("höstterminen", "spring", "summer", "autumn", "fall", "winter"),
)
_ORDINALS = "första|andra|tredje|fjärde|first|second|third|fourth|1:?a|2:?a|3:?e|4:?e|1st|2nd|3rd|4th"
# As a pattern without groups: a season, a quarter, a half, a week, early or late in a year.
PART_OF_YEAR = "|".join(
    (
        *(rf"(?:under |i |in |the )?{season}" for season in _SEASONS),
        r"q ?[1-4]",
        r"(?:kv|kvartal|quarter)\.? ?[1-4]",
        rf"(?:{_ORDINALS}) (?:kvartalet|kvartal|quarter|halvåret|halvår|half)(?: of)?",
        r"h ?[12]",
        r"(?:v|vecka|week|w)\.? ?\d{1,2}",
        r"(?:i )?(?:början|slutet|mitten) av",
        r"(?:early|late|mid|beginning of|end of|tidigt|sent)",
    )
)
