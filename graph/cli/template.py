"""The command `template`: something to fill in, and what helps an editor with the data files."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..data import atomic
from ..data.schema import schemas
from ..export.templates import csv_templates, workbook_template
from ..text import exports, templates
from ..text.catalogue import messages
from .options import add_language
from .replacing import add_force, refused
from .streams import fault

_WORKBOOK = ".xlsx"


def add_template(command: ArgumentParser, lang: str) -> None:
    """Add the options of `template`."""
    _ = messages(lang).gettext
    command.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        required=True,
        help=_("write a workbook (FILE.xlsx), or else two files of CSV to a folder of this name"),
    )
    command.add_argument(
        "--schema",
        action="store_true",
        help=_("write the JSON Schemas of actors.yaml and links.yaml to a folder instead, for editors"),
    )
    add_language(command, lang)
    add_force(command, lang)
    command.set_defaults(run=_template)


def _template(options: Namespace) -> int:
    target: Path = options.out
    is_file = target.suffix.lower() == _WORKBOOK and not options.schema
    if not is_file and target.suffix:
        return fault(templates.unnamed(str(target), options.lang, schema=options.schema), options.lang)
    refuse = atomic.refuse_file if is_file else atomic.refuse_folder
    if code := refused(options, target, refuse):
        return code
    try:
        refuse(target, options.force)
        if is_file:
            atomic.save_file(workbook_template(options.lang), target)
        elif options.schema:
            atomic.save_folder([(name, text.encode()) for name, text in schemas().items()], target, options.force)
        else:
            atomic.save_folder(csv_templates(options.lang).items(), target, options.force)
    except FileExistsError:
        return fault(exports.there(target.is_dir(), options.lang), options.lang, target)
    except OSError as error:
        return fault(exports.unwritable(error.strerror or str(error), options.lang), options.lang, target)
    return 0
