"""One actor, read: who it is, whom it works with, and how it stands in the network."""

from html import escape
from typing import Any

import pandas as pd

from ..metrics.bridging import bridged_sectors, cut_off
from ..model import Actor, Network
from ..view import scales
from ..words import UNDEFINED, counted, definitions, number, phrases, region_name
from . import cache, markup
from .links import links, sources
from .seen import Seen

_FIRST = ("degree", "betweenness", "harmonic")
_MOST_PAIRS, _MOST_NAMED = 3, 5


def head(seen: Seen, id: str) -> str:
    """Who the actor is and where it stands, as HTML; its numbers are those of what is measured."""
    network, lang = seen.network, seen.lang
    if id in seen.measured.position:
        standing = _standing(network.actor(id), cache.actor_metrics(seen.measured), lang)
    else:
        outside = "collaboration_is_tie" if id not in seen.whole.position else "outside_scope"
        standing = f'<p class="also">{phrases(lang)[outside]}</p>'
    return _heading(network, network.actor(id), lang) + standing


def body(seen: Seen, id: str) -> str:
    """What the actor bridges, what is known of it, its partnerships, and all its numbers, as HTML."""
    network, lang, measured = seen.network, seen.lang, seen.measured
    actor, bridges, metrics = network.actor(id), "", ""
    if id in measured.position:
        bridges, metrics = _bridges(measured, actor, lang), _metrics(actor, cache.actor_metrics(measured), lang)
    return "".join((bridges, _description(actor, lang), links(network, actor, lang), metrics))


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


def _bridges(network: Network, actor: Actor, lang: str) -> str:
    """Which sectors meet only through the actor, and who would lose touch without it."""
    say = phrases(lang)
    pairs = bridged_sectors(network, actor.id)
    told = []
    if pairs:
        named = [
            f"{network.sectors[a].text(lang)} – {network.sectors[b].text(lang)} {number(count, lang)}"
            for a, b, count in pairs[:_MOST_PAIRS]
        ]
        every = number(sum(count for _, _, count in pairs), lang)
        told.append(say["bridges_pairs"].format(n=every, pairs="; ".join(named)))
    if lost := [id for part in cut_off(network, actor.id) for id in part]:
        names = ", ".join(network.actor(id).title(lang) for id in lost[:_MOST_NAMED])
        more = f" {say['and_more'].format(n=number(len(lost) - _MOST_NAMED, lang))}" if len(lost) > _MOST_NAMED else ""
        told.append(say["cuts_off"].format(actors=counted("actors", len(lost), lang), names=names + more))
    if not told:
        return ""
    return f"<h4>{say['bridges_title']}</h4>" + "".join(f"<p>{escape(sentence)}</p>" for sentence in told)


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
        rows.append((say["sources"], sources(actor.sources)))
    return markup.facts(rows)


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
