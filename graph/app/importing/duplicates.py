"""Two actors that may be one, side by side."""

from collections.abc import Iterator
from html import escape

from ...data.importing.understood import Question
from ...network.model import Actor, Network
from ...text import counted, region_name
from ...text.catalogue import messages
from ..worker.preview_wire import PreviewRead


def side_by_side(question: Question, read: PreviewRead, known: Network | None, lang: str) -> str:
    """What is stated of the two actors that a question asks about, as a table; empty where they are not found."""
    ids = question.key.partition(":")[2].split("~")
    networks = [network for network in (read.network, known) if network is not None]
    found = [next(((n, n.actor(id)) for n in networks if id in n.position), None) for id in ids]
    pair = [(network, actor) for each in found if each is not None for network, actor in [each]]
    if len(pair) != len(ids) or len(ids) != 2:  # noqa: PLR2004 - a pair
        return ""
    one, other = (dict(_stated(network, actor, lang)) for network, actor in pair)
    rows = "".join(
        f'<tr><th scope="row">{escape(term)}</th><td>{escape(one.get(term, "–"))}</td>'
        f"<td>{escape(other.get(term, '–'))}</td></tr>"
        for term in dict.fromkeys((*one, *other))
    )
    heads = "".join(f'<th scope="col">{escape(actor.name)}</th>' for _network, actor in pair)
    return f'<table class="pair"><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _stated(network: Network, actor: Actor, lang: str) -> Iterator[tuple[str, str]]:
    _ = messages(lang).gettext
    yield _("Sector"), network.sectors[actor.sector].text(lang)
    if actor.aliases:
        yield _("Other names"), ", ".join(actor.aliases)
    if actor.region:
        yield _("Region"), region_name(actor.region, lang)
    if actor.orgnr:
        yield _("Organisation number"), actor.orgnr
    if actor.url:
        yield _("Web address"), actor.url
    yield _("Partnerships"), counted("partnerships", sum(actor.id in link.members for link in network.links), lang)
