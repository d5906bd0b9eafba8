"""The JSON Schemas of the data files. That they agree with the reader is tested with each case of its tests."""

import json
from pathlib import Path

import any_networks
import networks
import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from graph.data.schema import FILES, actors_schema, links_schema, schemas
from graph.data.writing import texts
from graph.network.model import Network
from graph.network.vocabulary import FORMS, KINDS, SECTORS

FOLDER = networks.ROOT / "docs" / "schema"


def plain(text: str) -> object:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: TID251 - texts only, as the reader has them


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_schemas_are_as_the_script_writes_them(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == schemas()[name]
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("folder", [networks.DATA, networks.ROOT / "data", networks.REFERENCE / "collaborations"])
def test_data_that_load_are_valid(folder: Path) -> None:
    for schema, file in ((actors_schema(), "actors.yaml"), (links_schema(), "links.yaml")):
        value = plain((folder / file).read_text(encoding="utf-8"))
        assert [error.message for error in Draft202012Validator(schema).iter_errors(value)] == []


@given(any_networks.networks())
def test_what_is_written_is_valid(network: Network) -> None:
    for schema, text in zip((actors_schema(), links_schema()), texts(network), strict=True):
        assert [error.message for error in Draft202012Validator(schema).iter_errors(plain(text))] == []


def test_an_editor_is_offered_the_words_of_the_format() -> None:
    text = json.dumps(actors_schema())
    assert all(json.dumps([word])[1:-1] in text for word in (*FORMS, *SECTORS))
    assert all(f'"{kind}"' in json.dumps(links_schema()) for kind in KINDS)
