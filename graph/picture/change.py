"""A change of the data in a phrase: what is supposed."""

from ..network.model import Network
from ..network.selection import Change, link_name
from ..text import whatif
from .groups import sector_called


def supposed(network: Network, change: Change, lang: str) -> str:
    """What is supposed, in a phrase: `Utan Mötesplats Social Innovation, med ett band mellan A och B`."""
    new = {newcomer.id: newcomer.name for newcomer in change.newcomers}

    def called(id: str) -> str:
        return new.get(id) or network.title(id, lang)

    gone = [called(id) for id in sorted(change.actors)]
    gone += [sector_called(network, sector, lang) for sector in network.sectors if sector in change.sectors]
    seen = {link_name(link): link for link in network.links if link_name(link) in change.links}
    for link in seen.values():
        members, kind = " – ".join(map(called, link.members)), network.kinds[link.kind].name.text(lang).lower()
        gone.append(whatif.part("link", lang, members=members, kind=kind))
    gone += [whatif.part("funded_by", lang, name=called(id)) for id in sorted(change.funded_by)]
    gone += [whatif.part("ends_by", lang, date=change.ends_by)] if change.ends_by else []
    added = [whatif.part("newcomer", lang, name=name) for name in new.values()]
    added += [whatif.part("tie", lang, a=called(a), b=called(b)) for a, b in sorted(change.ties)]
    return whatif.supposing(gone, added, lang)
