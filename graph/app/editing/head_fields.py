"""The parts of a file beside its list as a form shows them: a text in two languages in two fields, lists as rows."""

from collections.abc import Iterator, Mapping, Sequence

from ...data.importing.matching.ids import ids_of
from ...data.store.head import key_of
from ...data.store.places import Plain
from ...data.store.record_values import stated
from ...network.model import Bilingual, Network

_LANGS = ("sv", "en")
_BILINGUAL = ("title", "description")
_BETTER, _BESIDE = ">", ","


def as_shown(name: str, fields: Mapping[str, Plain], network: Network) -> dict[str, Plain]:
    """The values of a form, of the fields of the part that has this name.

    The sectors and kinds that hold where the file states none are rows too.
    """
    if key_of(name) != "about":
        rows = {**_usual(name, fields, network), **fields}
        return {"rows": [{"id": id, **_mapping(value)} for id, value in rows.items()]}
    shown = {key: value for key, value in fields.items() if key not in (*_BILINGUAL, "limits", "compare", "asked")}
    for key in _BILINGUAL:
        shown |= {f"{key}_{lang}": text for lang, text in _both(fields.get(key)).items()}
    shown["limits"] = [dict(_both(one)) for one in _list(fields.get("limits"))]
    shown["compare"] = [_order_shown(_mapping(one)) for one in _list(fields.get("compare"))]
    return stated({**shown, **{key: one for key, one in _mapping(fields.get("asked")).items() if one}})


def as_record(name: str, shown: Mapping[str, Plain], before: Mapping[str, Plain], network: Network) -> dict[str, Plain]:
    """The fields of the part; what a form shows as before is what it was in `before`."""
    if key_of(name) != "about":
        listed = [_mapping(one) for one in _list(shown.get("rows"))]
        rows: dict[str, Plain] = {id: _same(_without(one, "id"), before.get(id)) for id, one in _by_id(listed)}
        usual = _usual(name, before, network)
        if key_of(name) == "sectors":
            return {} if rows == usual else rows
        return {id: value for id, value in rows.items() if usual.get(id) != value}
    was = as_shown(name, before, network)
    record = {key: value for key, value in shown.items() if key in ("licence", "publisher", "date", "sources")}
    answered = shown.get("answered") or ([] if shown.get("asked") else None)
    made: dict[str, Plain] = {
        **{key: {lang: shown.get(f"{key}_{lang}") for lang in _LANGS} for key in _BILINGUAL},
        "limits": shown.get("limits"),
        "compare": [_order(_mapping(one)) for one in _list(shown.get("compare"))],
        "asked": {"asked": shown.get("asked"), "answered": answered},
    }
    made_of = {key: [f"{key}_{lang}" for lang in _LANGS] for key in _BILINGUAL} | {"asked": ["asked", "answered"]}
    for key, value in made.items():
        of = made_of.get(key, [key])
        is_same = all(stated({"": shown.get(one)}) == stated({"": was.get(one)}) for one in of)
        record[key] = before.get(key) if is_same else value
    return stated(record)


def _by_id(rows: Sequence[Mapping[str, Plain]]) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """Each row with an id: one without an id, or with that of another row, has one by its name."""
    taken = {f"\0{one['id']}": str(one["id"]) for one in rows if one.get("id")}
    found = set[str]()
    for one in rows:
        id = str(one.get("id") or "")
        if not id or id in found:
            named = next((str(one[key]) for key in (*_LANGS, "id") if one.get(key)), None)
            if named is None:
                continue
            id = ids_of([named], taken)[named]
            taken[f"\0{id}"] = id
        found.add(id)
        yield id, one


def _usual(name: str, fields: Mapping[str, Plain], network: Network) -> dict[str, Plain]:
    """What holds although the file does not state it: the kinds that are not among its own, or the sectors."""
    if key_of(name) == "sectors":
        return {} if fields else {id: dict(_of(text)) for id, text in network.sectors.items()}
    kinds = {id: kind for id, kind in network.kinds.items() if id not in fields}
    return {
        id: {
            **_of(kind.name),
            **{key: "true" for key, is_so in (("directed", kind.directed), ("joins", kind.joins)) if is_so},
            **({"resource": kind.resource} if kind.resource else {}),
        }
        for id, kind in kinds.items()
    }


def _of(text: Bilingual) -> dict[str, Plain]:
    return {lang: getattr(text, lang) for lang in _LANGS}


def _order_shown(order: Mapping[str, Plain]) -> dict[str, Plain]:
    """A published order on one row: `public, academia > business`."""
    sets = [_list(one) for one in _list(order.get("order"))]
    text = f" {_BETTER} ".join(f"{_BESIDE} ".join(map(str, one)) for one in sets)
    titles = {f"title_{lang}": value for lang, value in _both(order.get("title")).items()}
    source = {f"source_{key}": value for key, value in _mapping(order.get("source")).items()}
    return {**titles, "order": text, **source}


def _order(row: Mapping[str, Plain]) -> dict[str, Plain]:
    sets = [[one.strip() for one in part.split(_BESIDE)] for part in str(row.get("order") or "").split(_BETTER)]
    return {
        "title": {lang: row.get(f"title_{lang}") for lang in _LANGS},
        "source": {key: row.get(f"source_{key}") for key in ("title", "url")},
        "order": [[one for one in part if one] for part in sets],
    }


def _both(value: Plain) -> dict[str, Plain]:
    """A text in each language that it is stated in."""
    if isinstance(value, dict):
        return {lang: value[lang] for lang in _LANGS if value.get(lang)}
    return dict.fromkeys(_LANGS, value) if isinstance(value, str) else {}


def _same(now: Mapping[str, Plain], before: Plain) -> Plain:
    """A value, as it was where it is the same."""
    return before if stated(_mapping(before)) == stated(now) else dict(now)


def _without(fields: Mapping[str, Plain], key: str) -> dict[str, Plain]:
    return {name: value for name, value in fields.items() if name != key}


def _mapping(value: Plain) -> dict[str, Plain]:
    return dict(value) if isinstance(value, dict) else {}


def _list(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []
