"""Writes the JSON Schemas of the data files, for editors: `docs/schema/`."""

from pathlib import Path

from graph.data.schema import schemas

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


def main() -> None:
    """Write both files anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
