"""The scorecard of the page Hubs as tables: a row per question, measure and group, and of groups as blocks."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from math import isnan
from typing import Any, Literal

import pandas as pd
import streamlit as st

from ..metrics import HEADLINE
from ..metrics.hub_table import joined
from ..metrics.ranking import ranks
from ..metrics.sampling import SAMPLED_ABOVE
from ..network.model import Network
from ..picture.groups import attribute_name
from ..text import chance, counted, definitions, glossary, labels, number, percent, questions
from ..text.catalogue import N_, messages
from . import cache, chart, choices, sampled, words
from .computing.apart import Pending
from .computing.section import section
from .data_limits import EIGENVECTOR_UNDEFINED
from .exports import download
from .groups import Groups, groups

_ROW = 33  # pixels, with the font of the app
_MAX_ROWS = 24  # all rows of four sectors
_VIEWS = {"as_actors": N_("Collaborations as actors"), "as_ties": N_("Collaborations as ties")}
_WIDTHS = {"lens": 150, "hub_ratio": 120, "null_band": 150, "p": 120, "n_actors": 70, "top_actor": 260}
_HELP = {"hub_ratio": "hub_ratio", "p": "p_value", "null_band": "null_band", "verdict": "verdict"}
_DESCRIBED = ("question", "expected_ratio")


def title(view: str, views: Collection[str], lang: str) -> str:
    """The name of a view; the first is marked as the one that the answer is about."""
    _ = messages(lang).gettext
    name = _(_VIEWS[view])
    return _("{view} (the answer)").format(view=name) if view == next(iter(views)) else name


def show(views: Mapping[str, Network], by: str, lang: str) -> None:
    """Show the numbers of each view, first the one that the answer is about, and what each question asks."""
    _ = messages(lang).gettext
    st.header(_("The numbers behind"), anchor=False)
    network = next(iter(views.values()))
    st.html(words.questions(network, groups(network, by, lang), lang))
    tabs = st.tabs([title(view, views, lang) for view in views]) if len(views) > 1 else [st.container()]
    for tab, (view, network) in zip(tabs, views.items(), strict=True):
        with tab:
            place = st.container()
            answers = view == next(iter(views))
            explained = _explained(network, by) if answers else _explained_on_request(network, view, by, lang)
            with place:
                _show_view(view, network, groups(network, by, lang), explained, lang)


def _explained(network: Network, by: str) -> pd.DataFrame | None:
    """The rows of the questions that explain; None until they are there, when the answer shows the page again."""
    with suppress(Pending):
        return cache.hub_questions(network, by)
    return None


def _explained_on_request(network: Network, view: str, by: str, lang: str) -> pd.DataFrame | None:
    """The same of a view that the answer is not about: None, and a button, until it is requested and computed."""
    test = f"questions_{view}_{by}"
    if choices.is_test_requested(test):
        return section(test, network, lang, lambda: cache.hub_questions(network, by), "4rem", always=True)
    label = messages(lang).gettext("Ask the other two questions too")
    st.button(label, key=f"run_{test}", on_click=choices.request_test, args=(test,))
    return None


def _show_view(view: str, network: Network, compared: Groups, explained: pd.DataFrame | None, lang: str) -> None:
    """Show the scorecard of a view, with the rows of all questions once they are there, and its download."""
    _ = messages(lang).gettext
    by = compared.by
    table = cache.sector_hubs(network, by)
    asked = table if explained is None else pd.concat([table, explained], ignore_index=True)
    st.dataframe(
        _readable(headline_first(asked), network, compared, lang),
        hide_index=True,
        height=height(asked, _MAX_ROWS),
        alt=f"{_('The numbers behind')}: {_(_VIEWS[view])}",
        column_config=_columns(by, lang),
    )
    if table.loc[table["lens"] == "eigenvector", "value"].isna().any():
        st.caption(_(EIGENVECTOR_UNDEFINED))
    tested = int(table.loc[table["p_value"].notna(), "lens"].nunique())
    if tested:
        st.caption(questions.by_chance(tested, compared.nouns(lang)["groups"], lang))
    if drawn := sampled.of_shares(table, lang):
        st.caption(drawn)
    tables = [table, cache.group_hubs(network, by), *([] if explained is None else [explained])]
    download(joined(tables), _("The numbers as CSV"), f"hubs-{view.replace('_', '-')}-by-{by}")


def blocks(network: Network, compared: Groups, lang: str) -> None:
    """Show the measures of groups as blocks: a row per group and a column per measure; nothing for too many groups."""
    rows = cache.group_hubs(network, compared.by)
    if rows.empty:
        return
    _ = messages(lang).gettext
    nouns = compared.nouns(lang)
    shown = {attribute_name(compared.by, lang): [compared.names[group] for group in rows["group"].unique()]}
    for measure, values in rows.groupby("lens", sort=False)["value"]:
        ranked = ranks(values.to_numpy(dtype=float)).tolist()
        shown[definitions.name(str(measure), lang)] = [
            number(value, lang, 3) if isnan(rank) else f"{number(value, lang, 3)} ({number(rank, lang)})"
            for value, rank in zip(values, ranked, strict=True)
        ]
    heading = _("The sector as one block") if compared.are_sectors else _("The group as one block")
    st.header(heading, anchor=False)
    st.caption(
        _(
            "Here each {group} counts as one single actor. The numbers are ranked (the place in parentheses) but no "
            "permutation test is made: a large {group} reaches more for the mere reason that it is large."
        ).format(**nouns)
    )
    if "group_betweenness" not in set(rows["lens"]):
        st.caption(
            _(
                "Betweenness is left out here: with more than {most} actors it takes long. The command `hubs` computes "
                "it with `--group-lenses`."
            ).format(most=number(SAMPLED_ABOVE, lang))
        )
    st.dataframe(pd.DataFrame(shown), hide_index=True, height="content", alt=heading)


def height(table: pd.DataFrame, most: int = 10) -> int | Literal["content"]:
    """The height of a table in pixels: that of its rows, or of the header and `most` whole rows if it has more."""
    return "content" if len(table) <= most else _ROW * (most + 1) + 2


def headline_first(table: pd.DataFrame) -> pd.DataFrame:
    """The rows on the headline's measure before the others."""
    return table.sort_values("lens", key=lambda lens: lens != HEADLINE, kind="stable")


def _readable(table: pd.DataFrame, network: Network, compared: Groups, lang: str) -> pd.DataFrame:
    """The scorecard with the names and number formats of the screen, the most important columns first."""
    _ = messages(lang).gettext
    return pd.DataFrame(
        {
            "lens": [definitions.name(measure, lang) for measure in table["lens"]],
            "group": [compared.names[group] for group in table["group"]],
            "question": [_(glossary.NAMES[question]) for question in table["question"]],
            "hub_ratio": [number(v, lang, 2) for v in table["hub_ratio"]],
            "expected_ratio": [number(v, lang, 2) for v in table["expected_ratio"]],
            "null_band": chart.bands(table, lang),
            "p": sided(table["p_adjusted"], table["p_lower_adjusted"], lang),
            "verdict": [_(labels.VERDICTS[verdict]) for verdict in table["verdict"]],
            "n_actors": table["actors"].to_list(),
            "share_of_actors": [percent(v, lang) for v in table["share_of_actors"]],
            "share": [percent(v, lang) for v in table["share"]],
            "top_actor": [
                top_actor(network, id, count, lang, estimated)
                for id, count, estimated in zip(table["top_actor"], table["top_actors"], _sampled(table), strict=True)
            ],
            "top_share": [percent(v, lang) for v in table["top_share"]],
        }
    )


def top_actor(network: Network, id: str, count: int, lang: str, estimated: bool = False) -> str:
    """The top contributor: the actor's name, or how many share the place, or may have it where it is estimated."""
    if id:
        return network.actor(id).title(lang)
    if not count:
        return "–"
    _ = messages(lang).gettext
    sentence = _("one of {actors}, by the sample") if estimated else _("{actors}, each as much")
    return sentence.format(actors=counted("actors", count, lang))


def _sampled(table: pd.DataFrame) -> list[bool]:
    """Whether the measure of each row is estimated from a sample."""
    return table["samples"].notna().tolist() if "samples" in table else [False] * len(table)


def sided(upper: pd.Series, lower: pd.Series, lang: str) -> list[str]:
    """The smaller of two one-sided p-values, and its side: `0,014 (mindre)`."""
    _ = messages(lang).gettext
    texts = []
    for more, less in zip(upper, lower, strict=True):
        side = _("{p} (more)") if more <= less else _("{p} (less)")
        texts.append("–" if isnan(more) else side.format(p=chance(min(more, less), lang)))
    return texts


def _columns(by: str, lang: str) -> dict[str, Any]:
    _ = messages(lang).gettext
    titles = {
        "lens": _("Measure"),
        "group": attribute_name(by, lang),
        "question": _("Question"),
        "hub_ratio": _("Relative to its share"),
        "expected_ratio": _("Expected, relative to its share"),
        "null_band": _("95% null interval"),
        "p": _("p (adjusted)"),
        "verdict": _("Result"),
        "n_actors": _("Actors"),
        "share_of_actors": _("Share of actors"),
        "share": _("Share of measure"),
        "top_actor": _("Top contributor"),
        "top_share": _("its part"),
    }
    return {
        name: st.column_config.Column(
            title,
            width=_WIDTHS.get(name),
            help=_help(name, lang),
        )
        for name, title in titles.items()
    }


def _help(name: str, lang: str) -> str | None:
    """What a column means, where its title needs it."""
    if name in _HELP:
        return definitions.meaning(_HELP[name], lang)
    column = definitions.column("hubs", name, lang) if name in _DESCRIBED else None
    return column.description if column else None
