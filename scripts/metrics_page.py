"""Writes docs/metrics.md and docs/matt.md: the definitions of the page Methods, and how often verdicts are wrong.

`.venv/bin/python scripts/metrics_page.py`
"""

import sys
from pathlib import Path

from graph.text.catalogue import messages
from graph.text.definitions import Definition, meaning, metrics, misreading, name, ties_read

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "benchmarks"))

from calibration_page import section  # noqa: E402 - of a folder that is no package

DOCS = ROOT / "docs"
PAGES = {"en": DOCS / "metrics.md", "sv": DOCS / "matt.md"}

HEADS = {
    "en": """# The metrics

*[På svenska](matt.md)*

Each metric's definition, formula, range, what an isolate gets, its source, and how it is easily read wrongly. The page
Methods of the app shows the same, in Swedish and English. At the end stands
[how often a verdict is wrong](#how-often-a-verdict-is-wrong). Made by `scripts/metrics_page.py`.
""",
    "sv": """# Måtten

*[In English](metrics.md)*

Varje måtts definition, formel, värden, vad en isolerad aktör får, källa och hur det lätt missförstås. Sidan Metod i
appen visar detsamma, på svenska och engelska. Sist står [hur ofta ett resultat är fel](#hur-ofta-ett-resultat-är-fel).
Gjord av `scripts/metrics_page.py`.
""",
}


def page(lang: str) -> str:
    """The whole page in one language."""
    definitions = (_section(key, definition, lang) for key, definition in metrics(lang).items())
    return "\n".join([HEADS[lang], *definitions, section(lang)])


def _section(key: str, definition: Definition, lang: str) -> str:
    _ = messages(lang).gettext
    facts = {
        _("Formula"): f"`{definition.formula}`",
        _("Range"): definition.range,
        _("Strength"): ties_read(key, lang),
        _("Isolate"): definition.isolate,
        _("Source"): definition.source,
        _("Beware"): misreading(key, lang),
    }
    told = "".join(f"- {fact}: {text}\n" for fact, text in facts.items() if text)
    return f"## {name(key, lang)} (`{key}`)\n\n{meaning(key, lang)}\n\n{told}"


if __name__ == "__main__":
    for lang, file in PAGES.items():
        file.write_text(page(lang), encoding="utf-8")
