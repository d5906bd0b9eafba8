"""The chart of the page Hubs: each group's share of the actors and of the betweenness, against its null interval."""

from collections.abc import Hashable, Mapping, Sequence
from contextlib import suppress
from html import escape
from math import ceil, isnan, nan
from typing import Any, NamedTuple

import streamlit as st

from ..metrics.questions import explaining
from ..narrative.hubs import headline_rows
from ..network.model import Network
from ..picture.scene.scales import Mark
from ..text import labels, percent, questions
from ..text.catalogue import N_, messages
from . import cache, markup
from .answer import explanations
from .computing.apart import Pending
from .groups import Groups

_STEPS = (0.05, 0.1, 0.2, 0.25)  # between the numbers of the scale
_MOST_STEPS = 5
_KEPT = {
    "activity": N_("mean for randomly rewired ties; line: 95% null interval"),
    "membership": N_("mean for randomly reassigned partnerships; line: 95% null interval"),
}


class Row(NamedTuple):
    """A group's row; shares in [0, 1], NaN where undefined.

    `low` and `high` are the ends of the null interval of its share under permutation of the groups; `expected`, with
    its own interval, what the explaining question expects; `verdict` and `further` are words.
    """

    name: str
    mark: Mark
    share_of_actors: float
    share: float
    low: float
    high: float
    expected: float
    expected_low: float
    expected_high: float
    verdict: str
    further: str


def beside_picture(network: Network, compared: Groups, lang: str) -> str:
    """A small chart as HTML: each group's shares against the null interval of the question of position."""
    _ = messages(lang).gettext
    rows = [
        _row_of(one, compared, lang)
        for one in headline_rows(cache.sector_hubs(network, compared.by)).to_dict("records")
    ]
    end = _end(rows)
    caption = _(
        "Share of the actors (hollow) → of the betweenness (filled); grey: 95% null interval of as many random actors."
    )
    body = "".join(_row(row, end, lang) for row in rows)
    return f'<div class="shares small"><ul>{body}</ul><p class="also">{caption}</p></div>'


def show(network: Network, compared: Groups, lang: str) -> None:
    """Show the chart of the headline measure, of the question of position alone as long as the other is computed."""
    _ = messages(lang).gettext
    position = headline_rows(cache.sector_hubs(network, compared.by)).to_dict("records")
    rows = {one["group"]: _row_of(one, compared, lang) for one in position}
    question = explaining(network)
    with suppress(Pending):  # the answer above fills in, and the whole page with it
        explained = cache.hub_questions(network, compared.by)
        verdicts = explanations(network, compared)
        for one in headline_rows(explained[explained["question"] == question]).to_dict("records"):
            row = rows[one["group"]]
            rows[one["group"]] = row._replace(
                expected=one["expected"],
                expected_low=one["null_low"] * row.share_of_actors,
                expected_high=one["null_high"] * row.share_of_actors,
                further=questions.brief(verdicts[one["group"]], question, lang),
            )
    st.html(chart(list(rows.values()), _("betweenness"), _(_KEPT[question]), lang))


def _row_of(one: Mapping[Hashable, Any], compared: Groups, lang: str) -> Row:
    """A row of a scorecard on the headline measure, without what an explaining question says of it."""
    group, of_actors = one["group"], one["share_of_actors"]
    verdict = messages(lang).gettext(labels.VERDICTS[one["verdict"]])
    return Row(
        compared.names[group],
        compared.marks[group],
        of_actors,
        one["share"],
        one["null_low"] * of_actors,
        one["null_high"] * of_actors,
        *(nan, nan, nan),
        f"{markup.capital(verdict)}.",
        "",
    )


def chart(rows: Sequence[Row], measure: str, kept: str, lang: str) -> str:
    """The chart as HTML: a table of the groups, each with a picture of its shares and its result in words.

    `measure` is what is shared; `kept` what the explaining question keeps, both as the legend calls them.
    """
    end = _end(rows)
    body = "".join(_row(row, end, lang) for row in rows)
    return f'<div class="shares"><ul>{body}</ul>{_scale(end, measure, lang)}{_legend(measure, kept, rows, lang)}</div>'


def _row(row: Row, end: float, lang: str) -> str:
    _ = messages(lang).gettext
    shares = _("{actors} of the actors → {share}").format(
        actors=percent(row.share_of_actors, lang), share=percent(row.share, lang)
    )
    further = f" {escape(row.further)}" if row.further else ""
    return (
        f'<li><p class="who"><b>{markup.symbol(row.mark)}{escape(row.name)}</b><span>{escape(shares)}</span></p>'
        f'<div class="bar" aria-hidden="true">{_marks(row, end)}</div>'
        f'<p class="result"><b>{escape(row.verdict)}</b>{further}</p></li>'
    )


def _marks(row: Row, end: float) -> str:
    """The null interval, the step from the share of actors to the share, both marks, and what is expected."""
    drawn = ""
    if not isnan(row.low):
        drawn += f'<i class="band" style="{_span(row.low, row.high, end)}"></i>'
    if not isnan(row.expected_low):
        drawn += f'<i class="reach" style="{_span(row.expected_low, row.expected_high, end)}"></i>'
    if not isnan(row.share):
        first, last = sorted((row.share_of_actors, row.share))
        colour = markup.colour(row.mark)
        drawn += f'<i class="step" style="{_span(first, last, end)};background:{colour}"></i>'
    if not isnan(row.expected):
        drawn += f'<i class="expected" style="left:{_place(row.expected, end)}"></i>'
    drawn += _mark(row.mark, row.share_of_actors, end, "hollow")
    return drawn if isnan(row.share) else drawn + _mark(row.mark, row.share, end, "")


def _mark(mark: Mark, share: float, end: float, look: str) -> str:
    if isnan(share):
        return ""
    inner = markup.symbol(mark)
    # A hollow mark is the page's colour within a larger one of its own.
    within = f'<i class="symbol {mark.shape} within"></i>' if look else ""
    return f'<span class="mark {look}" style="left:{_place(share, end)}">{inner}{within}</span>'


def _scale(end: float, measure: str, lang: str) -> str:
    _ = messages(lang).gettext
    step = next((one for one in _STEPS if end / one <= _MOST_STEPS + 1e-9), _STEPS[-1])
    numbers = "".join(
        f'<span style="left:{_place(i * step, end)}">{percent(i * step, lang)}</span>'
        for i in range(round(end / step) + 1)
    )
    title = _("Share of the {measure}").format(measure=measure)
    return f'<div class="scale" aria-hidden="true"><p>{escape(title)}</p><div>{numbers}</div></div>'


def _legend(measure: str, kept: str, rows: Sequence[Row], lang: str) -> str:
    _ = messages(lang).gettext
    items = [
        ('<i class="key disc hollow"></i>', _("share of the actors")),
        ('<i class="key disc"></i>', _("share of the {measure}").format(measure=measure)),
        ('<i class="key band"></i>', _("95% null interval of as many random actors")),
    ]
    if any(not isnan(row.expected) for row in rows):
        items.append(('<span class="key explained"><i class="expected"></i><i class="reach"></i></span>', kept))
    spans = "".join(f"<span>{key}{escape(text)}</span>" for key, text in items)
    return f'<p class="legend">{spans}</p>'


def _end(rows: Sequence[Row]) -> float:
    """The end of the scale: above everything that is drawn, at a whole step."""
    drawn = [v for row in rows for v in (row.share_of_actors, row.share, row.high, row.expected_high) if not isnan(v)]
    highest = max(drawn, default=1.0)
    step = next((one for one in _STEPS if highest / one <= _MOST_STEPS), _STEPS[-1])
    return min(1.0, ceil(highest / step - 1e-9) * step)


def _place(share: float, end: float) -> str:
    return f"{100 * min(share, end) / end:.2f}%"


def _span(low: float, high: float, end: float) -> str:
    left, right = 100 * low / end, 100 * min(high, end) / end
    return f"left:{left:.2f}%;width:{right - left:.2f}%"
