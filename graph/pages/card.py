"""One actor, read: who it is, whom it works with, and how it stands in the network."""

from html import escape
from typing import Any

import pandas as pd

from ..model import Actor, Link, Network, Source
from ..view import scales
from ..words import UNDEFINED, counted, definitions, number, phrases, region_name
from . import markup

_FIRST = ("degree", "betweenness", "harmonic")


def card(network: Network, actor: Actor, table: pd.DataFrame, lang: str) -> str:
    """The card of an actor as HTML; `table` is `actor_metrics` of the network."""
    return "".join(
        (
            _heading(network, actor, lang),
            _standing(actor, table, lang),
            _description(actor, lang),
            _links(network, actor, lang),
            _metrics(actor, table, lang),
        )
    )


def _heading(network: Network, actor: Actor, lang: str) -> str:
    say = phrases(lang)
    mark = scales.partition(network.sectors)[actor.sector]
    kinds = [escape(network.sectors[actor.sector].text(lang)), say[actor.form]]
    if actor.cross_sector:
        kinds.append(say["cross_sector"])
    other = actor.name if lang == "en" else actor.name_en
    names = [escape(n) for n in (other,) if n and n != actor.title(lang)]
    if names and dict(actor.custom).get("name_en") == "translated":
        names = [f"{names[0]} ({say['our_translation']})"] if lang == "sv" else names
    names += [escape(alias) for alias in actor.aliases]
    also = f'<p class="also">{say["also"]}: {"; ".join(names)}</p>' if names else ""
    return (
        f'<p class="chip">{markup.symbol(mark)}{" · ".join(kinds)}</p>'
        f'<h3 class="name">{escape(actor.title(lang))}</h3>{also}'
    )


def _values(actor: Actor, table: pd.DataFrame) -> dict[str, Any]:
    """The metrics of one actor."""
    row = table[table["id"] == actor.id].to_dict("records")[0]
    return {str(name): value for name, value in row.items()}


def _rank(table: pd.DataFrame, metric: str, value: Any) -> str:
    """The place of a value, the highest first; equals share the better place, the undefined have none."""
    return UNDEFINED if pd.isna(value) else str(1 + int((table[metric] > value).sum()))


def _standing(actor: Actor, table: pd.DataFrame, lang: str) -> str:
    say = phrases(lang)
    values = _values(actor, table)
    figures = []
    for metric in _FIRST:
        definition = definitions.DEFINITIONS[metric]
        value = number(float(values[metric]), lang, definition.digits)
        rank = say["rank"].format(rank=_rank(table, metric, values[metric]), n=len(table))
        figures.append(
            f'<div title="{escape(definitions.meaning(metric, lang))}"><span>{definitions.name(metric, lang)}</span>'
            f"<strong>{value}</strong><small>{rank}</small></div>"
        )
    return f'<div class="figures">{"".join(figures)}</div>'


def _description(actor: Actor, lang: str) -> str:
    say = phrases(lang)
    rows = []
    if actor.region:
        rows.append((say["region"], escape(region_name(actor.region, lang))))
    if actor.functions:
        rows.append((say["functions"], ", ".join(say[function] for function in actor.functions)))
    if actor.challenges:
        rows.append((say["challenges"], escape(", ".join(actor.challenges))))
    if actor.orgnr:
        rows.append((say["orgnr"], actor.orgnr))
    if actor.url:
        rows.append((say["website"], markup.link(actor.url.split("://", 1)[1].rstrip("/"), actor.url)))
    if actor.note:
        rows.append((say["note"], escape(actor.note)))
    if actor.as_of:
        rows.append((say["as_of"], str(actor.as_of)))
    rows += [(key, escape(value)) for key, value in actor.custom if key != "name_en"]
    if actor.sources:
        rows.append((say["sources"], _sources(actor.sources)))
    return markup.facts(rows)


def _sources(sources: tuple[Source, ...]) -> str:
    return "; ".join(markup.link(s.title or s.url, s.url) if s.url else escape(s.title) for s in sources)


def _links(network: Network, actor: Actor, lang: str) -> str:
    say = phrases(lang)
    links = list(network.links_of(actor.id))
    heading = f"<h4>{counted('partnerships', len(links), lang)}</h4>"
    if not links:
        return f'{heading}<p class="also">{say["no_links"]}</p>'
    marks = scales.partition(network.sectors)
    items = []
    for link in links:
        partners = [network.actor(member) for member in link.members if member != actor.id]
        named = ", ".join(markup.symbol(marks[p.sector]) + escape(p.title(lang)) for p in partners)
        told = [_direction(network, actor, link, lang), years(link, lang)]
        if link.confidence in ("low", "medium"):
            told.append(say[f"confidence_{link.confidence}"])
        about = f" <em>{escape(link.name)}</em>" if link.name else ""
        note = f'<br><span class="also">{escape(link.note)}</span>' if link.note else ""
        source = f"<br>{_sources(link.sources)}" if link.sources else ""
        items.append(
            f"<li><b>{named}</b>{about}<br>{' · '.join(told)}"
            f"<details><summary>{say['sources']}</summary><p>{(note + source).removeprefix('<br>')}</p></details></li>"
        )
    return f'{heading}<ul class="links">{"".join(items)}</ul>'


def _direction(network: Network, actor: Actor, link: Link, lang: str) -> str:
    """The kind of the link, with an arrow to or from the partner where it has a direction."""
    kind = network.kinds[link.kind]
    text = escape(kind.name.text(lang))
    if not kind.directed:
        return text
    return f"{text} →" if link.members[0] == actor.id else f"{text} ←"


def years(link: Link, lang: str) -> str:
    """When a link is known to have held: `2016–2019`, `from 2016`, `as of 2016`."""
    say = phrases(lang)
    if link.start and link.end:
        return link.start if link.start == link.end else f"{link.start}–{link.end}"
    if link.start:
        told = say["since"].format(start=link.start)
    elif link.end:
        told = say["until"].format(end=link.end)
    elif not link.as_of:
        return say["years_unknown"]
    else:
        return say["stated"].format(year=link.as_of)
    return f"{told}, {say['stated'].format(year=link.as_of)}" if link.as_of else told


def _metrics(actor: Actor, table: pd.DataFrame, lang: str) -> str:
    say = phrases(lang)
    values = _values(actor, table)
    rows = []
    for metric, definition in definitions.DEFINITIONS.items():
        if metric == "articulation":
            told, rank = say["yes" if values[metric] else "no"], ""
        elif metric in values:
            told, rank = number(float(values[metric]), lang, definition.digits), _rank(table, metric, values[metric])
        else:
            continue
        help_, name = escape(definitions.meaning(metric, lang)), definitions.name(metric, lang)
        rows.append(f'<tr title="{help_}"><th scope="row">{name}</th><td>{told}</td><td>{rank}</td></tr>')
    head = "".join(f'<th scope="col">{say[key]}</th>' for key in ("metric", "value", "rank_title"))
    return (
        f"<details><summary>{say['all_metrics']}</summary>"
        f'<table class="metrics"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></details>'
    )
