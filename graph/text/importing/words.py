"""The words of an import in a language: questions, the values of answers, reasons, roles of columns, and counts."""

from collections.abc import Mapping, Sequence

from ..catalogue import N_, messages
from . import OPTIONS, QUESTIONS, REASONS, own_exports

ROLES: Mapping[str, str] = {
    "id": N_("id"),
    "name": N_("name"),
    "name_en": N_("English name"),
    "aliases": N_("other names"),
    "sector": N_("sector"),
    "form": N_("form"),
    "cross_sector": N_("spans sectors"),
    "region": N_("region"),
    "functions": N_("support functions"),
    "challenges": N_("challenges"),
    "url": N_("web address"),
    "orgnr": N_("organisation number"),
    "as_of": N_("true as of"),
    "confidence": N_("confidence"),
    "source": N_("source"),
    "source_url": N_("address of the source"),
    "note": N_("note"),
    "custom": N_("attribute of its own"),
    "link_id": N_("id of the partnership"),
    "source_actor": N_("from"),
    "target_actor": N_("to"),
    "party": N_("party"),
    "kind": N_("kind"),
    "direction": N_("direction"),
    "sentence": N_("sentence"),
    "link_name": N_("name of the partnership"),
    "start": N_("start"),
    "end": N_("end"),
    "period": N_("period"),
    "strength": N_("strength"),
    "amount": N_("amount"),
    "currency": N_("currency"),
    "resources": N_("resources"),
    "results": N_("levels of results"),
    "person": N_("left out: people"),
    "unused": N_("left out"),
}

# What a direction in a file stands for.
DIRECTIONS: Mapping[str, str] = {
    "forward": N_("directed"),
    "reversed": N_("directed the other way"),
    "undirected": N_("undirected"),
}
# The names of formats that say what a table holds; others are called as they are.
_FORMATS: Mapping[str, str] = {
    "graphml": "GraphML",
    "gexf": "GEXF",
    "pajek": "Pajek",
    "ucinet": "UCINET",
    "kumu": "Kumu",
    "cyjs": "Cytoscape",
    "cx2": "CX2",
    "node_link": "node-link JSON",
    "samverkan": N_("an export of this program"),
    "template": N_("the template"),
}


# Parts of a network's file that are tables of their own.
PARTS: Mapping[str, str] = {
    "nodes": N_("nodes"),
    "edges": N_("edges"),
    "matrix": N_("matrix"),
    "two_mode": N_("two-mode matrix"),
}
_WORKBOOKS = (".xlsx", ".ods")  # whose sheets have names of their own
_NAMES = (("one", "other"), ("first", "second"))


def question(code: str, facts: Mapping[str, str | int], lang: str, places: Sequence[str] = ()) -> str:
    """The sentence of a question that concerns rows at some places; KeyError for an unknown code."""
    shown = {**facts, **_reason_among(facts, lang)}
    if "table" in facts and places:
        shown["table"] = _table(str(facts["table"]), places[0], lang)
    return messages(lang).gettext(QUESTIONS[code]).format_map(shown)


def _table(key: str, place: str, lang: str) -> str:
    """What a table is called: its sheet, or its file and which part of it, and after these its column if one is meant.

    `key` is its name among the decisions (`edges`, or `Actors:Funder` of a column), `place` a row of it or itself.
    """
    where, _colon, row = place.rpartition(":")
    where = where if where and row.isdecimal() else place
    file, _bracket, part = where[:-1].rpartition(" [") if where.endswith("]") else ("", "", "")
    if file and part in PARTS and not file.lower().endswith(_WORKBOOKS):
        where = f"{file} ({messages(lang).gettext(PARTS[part])})"
    elif file:
        where = part
    _name, _colon, column = key.partition(":")
    return f"{where} ({column})" if column else where


def option(code: str, value: str, names: Mapping[str, str], lang: str) -> str:
    """What a value of an answer is called; `names` are those of sectors and kinds, and a value without any is itself."""
    words = OPTIONS.get(code, {})
    return messages(lang).gettext(words[value]) if value in words else names.get(value, value)


def shape(name: str, why: str, lang: str) -> str:
    """What a table holds; `why` is the code of the reason, which says it all where the table is one of our exports."""
    return reason(why, {}, lang) if why in own_exports.REASONS else option("import_ask_shape", name, {}, lang)


def reason(code: str, facts: Mapping[str, str | int], lang: str) -> str:
    """Why something was understood as it was; KeyError for an unknown code."""
    translated = messages(lang).gettext
    format = str(facts.get("format", ""))
    return translated(REASONS[code]).format_map({**facts, "format": translated(_FORMATS.get(format, format))})


def role(name: str, lang: str) -> str:
    """What the role of a column is called."""
    return messages(lang).gettext(ROLES[name])


def understood(actors: int, links: int, lang: str) -> str:
    """How much was understood: `40 actors and 72 partnerships were understood`."""
    many = messages(lang)
    return many.gettext("{actors} and {links} were understood.").format(
        actors=many.ngettext("{n} actor", "{n} actors", actors).format(n=actors),
        links=many.ngettext("{n} partnership", "{n} partnerships", links).format(n=links),
    )


def open_questions(n: int, lang: str) -> str:
    """How many questions have no answer yet."""
    return messages(lang).ngettext("{n} thing needs your answer.", "{n} things need your answer.", n).format(n=n)


def suggestions(n: int, asked: int, lang: str) -> str:
    """That suggestions count meanwhile; `n` of the questions that are asked have one."""
    many = messages(lang)
    if n < asked:
        return many.gettext("Where something is suggested, that counts until you answer.")
    return many.ngettext("The suggestion counts until you answer.", "The suggestions count until you answer.", n)


def questions(n: int, needed: int, lang: str) -> str:
    """How many questions are open, and how many of them have no answer that is taken meanwhile."""
    many = messages(lang)
    counted = many.ngettext("{n} question.", "{n} questions.", n).format(n=n)
    if n == 0:
        return many.gettext("Every question is answered.")
    marked = many.gettext(
        "What is marked * is taken. To change it, run the command again with another answer, and with "
        "--prefer new --remove-gone if the folder is written already."
    )
    if not needed:
        return f"{counted} {marked}"
    unmarked = many.ngettext(
        "{n} of them has no mark, and what it asks about stays as it is in the file until you answer.",
        "{n} of them have no mark, and what they ask about stays as it is in the file until you answer.",
        needed,
    ).format(n=needed)
    return f"{counted} {marked} {unmarked}" if needed < n else f"{counted} {unmarked}"


def more_alike(n: int, example: str, lang: str) -> str:
    """How many more remarks of a kind there are than those before, and the last of them."""
    return messages(lang).gettext("… and {n} more, the last: {example}").format(n=n, example=example)


def differences(new: int, changed: int, conflicts: int, gone: int, lang: str) -> str:
    """How the files differ from the network that is there already."""
    return (
        messages(lang)
        .gettext(
            "Beside what is there: {new} new, {changed} changed, {conflicts} in conflict, {gone} not in the files."
        )
        .format(new=new, changed=changed, conflicts=conflicts, gone=gone)
    )


def gone_stays(lang: str) -> str:
    """What becomes of what is not in the files."""
    return messages(lang).gettext("What is not in the files stays; --remove-gone removes it.")


def heading(files: str, date: str, lang: str) -> str:
    """The comment at the top of files that an import has written."""
    return (
        messages(lang)
        .gettext("Imported on {date} from {files}; import.json holds the decisions.")
        .format(date=date, files=files)
    )


def written(folder: str, lang: str) -> str:
    """Where an import has been written to."""
    return messages(lang).gettext("Written to {folder}").format(folder=folder)


def next_step(folder: str, lang: str) -> str:
    """How a network that was brought in is opened."""
    return messages(lang).gettext("Open it with: samverkan app --data {folder}").format(folder=folder)


def changed_meanwhile(lang: str) -> str:
    """That the folder is not as it was when the import was looked at."""
    return messages(lang).gettext(
        "the folder has been changed by somebody else meanwhile, and nothing was written; import again"
    )


def _reason_among(facts: Mapping[str, str | int], lang: str) -> Mapping[str, str]:
    """The words of the reason that a question gives, if it gives one.

    Of two names that are alike these follow, unless they are the two that the question names.
    """
    code = str(facts.get("reason"))
    if code not in REASONS:
        return {}
    text = reason(code, facts, lang)
    alike, named = ({str(facts.get(key, "")).casefold() for key in keys} for keys in _NAMES)
    are_others = len(alike) > 1 and alike != named
    return {"reason": f"{text} ({facts['one']} – {facts['other']})" if are_others else text}
