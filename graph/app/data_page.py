"""The page Data: what is loaded, how well it is documented, what it cannot show, and the ways to another network."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import streamlit as st

from ..data.folders import look_into
from ..metrics.record import response
from ..network.contents import Contents, Stated, contents
from ..network.model import Network
from ..network.problems import Problem
from ..picture.scene import scales
from ..text import counted, number, record
from ..text.catalogue import messages
from ..text.labels import CONFIDENCES
from . import cache, data_source, doors, files, importing, links, markup, network_list, quality, visit
from .data_limits import data_limits
from .editing import buttons, history, tables
from .locality import is_local
from .problems import CHECK_INTERVAL, listed, without_paths
from .view_state import ViewState

_MAX_UNFOLDED = 5  # problems

Row = tuple[str, str]


def show(state: ViewState) -> None:
    """Show the page Data, or the import that is under way on it."""
    if importing.current():
        importing.show(state.lang, None if visit.current() else state.network)
        return
    _ = messages(state.lang).gettext
    lang, network = state.lang, state.network
    found = cache.remember(contents, network)
    actors, partnerships = counted("actors", found.actors, lang), counted("partnerships", found.links, lang)
    st.title(_("{actors} and {partnerships}").format(actors=actors, partnerships=partnerships), anchor=False)
    st.html(
        f'<div class="data">{_lead(network, lang)}'
        f"<h2>{_('Sectors')}</h2>{_sectors(network, found, lang)}"
        f"<h2>{_('How well it is documented')}</h2>{markup.definition_list(_documented(network, found, lang))}"
        f"<h2>{_('What the data cannot show')}</h2>{data_limits(network, lang)}"
        f"<h2>{_('Where the data come from')}</h2>{markup.definition_list(_origin(network, lang))}</div>"
    )
    quality.show(network, lang)
    _problems(lang)
    buttons.of_parts(lang)
    tables.show(state)
    history.show(network, lang)
    other_networks(lang)


def other_networks(lang: str) -> None:
    """Show the ways to another network: the list, where there are several, and the doors to new ones."""
    _ = messages(lang).gettext
    st.header(_("Another network"), anchor=False)
    network_list.way_back(lang)
    doors.show(lang)


def show_without_network(lang: str) -> None:
    """Show the page where the folder holds no network yet; it gives way to the network as soon as there is one."""
    if importing.current():
        importing.show(lang, None)
        return
    _ = messages(lang).gettext
    root = data_source.root()
    st.title(_("There is no network here yet"), anchor=False)
    st.text(_("Bring a file that you have, fill in a template, or start with nothing but a title."))
    if is_local():
        st.html(markup.definition_list([(_("Folder"), _path(root))]))
    doors.show(lang)
    st.caption(
        _("Whoever writes actors.yaml and links.yaml into the folder sees the network as soon as they are there.")
    )
    _watch(root)


def _lead(network: Network, lang: str) -> str:
    about = network.about
    title = f'<p class="lead">{escape(about.title.text(lang))}</p>' if about.title else ""
    return title + (f"<p>{escape(about.description.text(lang))}</p>" if about.description else "")


def _sectors(network: Network, found: Contents, lang: str) -> str:
    _ = messages(lang).gettext
    marks = scales.partition(network.sectors)
    headings = (_("Sector"), _("Actors"), _("of which collaborations"), _("Partnerships"))
    heads = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    rows = "".join(
        f'<tr><th scope="row">{markup.symbol(marks[one.sector])}{escape(network.sectors[one.sector].text(lang))}</th>'
        + "".join(f"<td>{number(n, lang)}</td>" for n in (one.actors, one.collaborations, one.links))
        + "</tr>"
        for one in found.sectors
    )
    note = _("A partnership counts in every sector that takes part in it.")
    return (
        f'<div class="sheet"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'
        f'<p class="also">{escape(note)}</p>'
    )


def _documented(network: Network, found: Contents, lang: str) -> Iterator[Row]:
    """What is stated of actors and links, and by how many."""
    _ = messages(lang).gettext

    def of_all(stated: Stated) -> dict[str, str]:
        return {
            "actors": number(stated.actors, lang),
            "all_actors": counted("actors", found.actors, lang),
            "links": number(stated.links, lang),
            "all_links": counted("partnerships", found.links, lang),
        }

    sources = _("{actors} of {all_actors} and {links} of {all_links} have a source; there are {n} different ones")
    yield _("Sources"), escape(sources.format(n=number(found.sources, lang), **of_all(found.sourced)))
    if found.links:
        dates = _("{first} – {last}; a start is stated for {starts} of {all_links}, an end for {ends}")
        yield (
            _("Dates"),
            escape(
                dates.format(
                    first=found.first or "…",
                    last=found.last or "…",
                    starts=number(found.links - found.without_start, lang),
                    ends=number(found.links - found.without_end, lang),
                    all_links=counted("partnerships", found.links, lang),
                )
            ),
        )
    if found.years:
        first, last = found.years
        years = str(first) if first == last else f"{first} – {last}"
        template = _("{years}; stated for {actors} of {all_actors} and {links} of {all_links}")
        yield _("Facts as of the year"), escape(template.format(years=years, **of_all(found.of_years)))
    if found.confidences:
        degrees = "; ".join(_degree(level, stated, lang) for level, stated in found.confidences)
        yield _("How sure the fact is"), escape(degrees)
    if network.about.asked is not None:
        names = {id: name.text(lang) for id, name in network.sectors.items()}
        answers = record.response(cache.remember(response, network).to_dict("records"), names, lang)
        yield _("Answers"), escape(" ".join(answers))
    if found.actors:
        regions = _("{n} different; stated for {actors} of {all_actors}").format(
            n=number(found.regions, lang),
            actors=number(found.actors - found.without_region, lang),
            all_actors=counted("actors", found.actors, lang),
        )
        yield _("Regions"), escape(regions)


def _degree(level: str | None, stated: Stated, lang: str) -> str:
    name = messages(lang).gettext(CONFIDENCES[level or "unstated"])
    return f"{name}: {counted('actors', stated.actors, lang)}, {counted('partnerships', stated.links, lang)}"


def _origin(network: Network, lang: str) -> Iterator[Row]:
    _ = messages(lang).gettext
    about, shown = network.about, visit.current()
    stated = ((_("Publisher"), about.publisher), (_("Licence"), about.licence), (_("Date"), about.date))
    yield from ((term, escape(value)) for term, value in stated if value)
    if about.sources:
        yield _("Sources"), links.sources(about.sources)
    if shown:
        yield _("File"), f"{escape(shown.file)} ({escape(_('open for this visit only'))})"
    elif is_local():
        yield _("Folder"), _path(data_source.folder())


def _problems(lang: str) -> None:
    """Show the problems of the files that are shown; beyond a few they are folded."""
    catalogue = messages(lang)
    problems = [*without_paths(_found())] if not is_local() else [*_found()]
    st.header(catalogue.gettext("Problems and warnings"), anchor=False)
    if not problems:
        st.caption(catalogue.gettext("None."))
        return
    st.html(listed(tuple(problems[:_MAX_UNFOLDED]), lang))
    if rest := problems[_MAX_UNFOLDED:]:
        label = catalogue.ngettext("{n} more", "{n} more", len(rest)).format(n=number(len(rest), lang))
        with st.expander(label, key="more_problems", on_change="rerun") as folded:
            if folded.open:
                st.html(listed(tuple(rest), lang))


def _found() -> tuple[Problem, ...]:
    shown = visit.current()
    return shown.problems if shown else files.open_folder(data_source.folder(), wait=False).problems


def _path(folder: str) -> str:
    return f"<code>{escape(str(Path(folder).absolute()))}</code>"


@st.fragment(run_every=CHECK_INTERVAL)
def _watch(root: str) -> None:
    if look_into(root).kind not in ("empty", "missing"):
        st.rerun()
