"""The values of a form, and the record that they make."""

from collections.abc import Mapping

from ...data.store.places import Plain
from ...network.model import Network
from . import head_fields, link_fields
from .form_fields import PARTS
from .session import Form


def shown(form: Form, network: Network) -> dict[str, Plain]:
    """The values that a form begins with."""
    if form.record in PARTS:
        return head_fields.as_shown(form.record, form.start, network)
    return link_fields.as_shown(form.start) if form.file == "links.yaml" else {**form.start}


def record(form: Form, values: Mapping[str, Plain], network: Network) -> Mapping[str, Plain]:
    """The fields of the record that these values make."""
    if form.record in PARTS:
        return head_fields.as_record(form.record, values, form.start, network)
    return link_fields.as_record(values, form.start, network.kinds) if form.file == "links.yaml" else values
