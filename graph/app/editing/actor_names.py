"""Actors by what people call them: an id, a name in either language, another name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from ...data.importing.spelling import folded, tidy
from ...data.store.places import Plain
from ...network.model import Network

_LIKE = 0.75  # how alike a name is that was probably meant


class ActorNames:
    """The actors of a network, and those of `records` that are edited beside it, whose names count instead."""

    def __init__(self, network: Network, lang: str, records: Iterable[Mapping[str, Plain]] = ()) -> None:
        self._titles = {actor.id: network.title(actor.id, lang) for actor in network.actors}
        spelled = {actor.id: [actor.name, actor.name_en or "", *actor.aliases] for actor in network.actors}
        for fields in records:
            id, name, listed = str(fields.get("id") or ""), str(fields.get("name") or ""), fields.get("aliases")
            if id and spelled.get(id, [""])[0] != name:
                self._titles[id] = name
                aliases = map(str, listed) if isinstance(listed, list) else ()
                spelled[id] = [name, str(fields.get("name_en") or ""), *aliases, *spelled.get(id, ())]
        of_title = defaultdict(list)
        for id, title in self._titles.items():
            of_title[title].append(id)
        for title, ids in of_title.items():
            if len(ids) > 1:
                self._titles.update({id: f"{title} ({id})" for id in ids})
        self._by_title = {title: id for id, title in self._titles.items()}
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        self._others: defaultdict[str, list[str]] = defaultdict(list)
        for id, (name, *others) in spelled.items():
            self._names[folded(name)].append(id)
            for other in {folded(one) for one in others if one} - {folded(name)}:
                self._others[other].append(id)

    def title(self, id: str) -> str:
        """What an actor is called, with the id where others are called so too; the id of one that is not there."""
        return self._titles.get(id, id)

    def found(self, text: str) -> list[str]:
        """The ids of those who are called so: one if it is clear who is meant."""
        text = tidy(text)
        if text in self._titles:
            return [text]
        if text in self._by_title:
            return [self._by_title[text]]
        key = folded(text)
        return list(self._names.get(key) or self._others.get(key) or ())

    def like(self, text: str) -> str | None:
        """The name that was probably meant, None if none is like it."""
        near = get_close_matches(folded(text), [*self._names, *self._others], 1, _LIKE)
        if not near:
            return None
        return self.title((self._names.get(near[0]) or self._others[near[0]])[0])
