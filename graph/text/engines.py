"""Sentences about what computes: processes that end, and clusters that do not answer."""

from collections.abc import Mapping

from .catalogue import N_, messages

_SENTENCES = {
    "no_scheduler": N_(
        "no Dask scheduler answers at {address}; start one with: dask scheduler, and workers with: dask worker {address}"
    ),
    "no_workers": N_("the scheduler at {address} has no workers; start some with: dask worker {address}"),
    "other_version": N_(
        "the Dask process {member} has {package} {there}, and this program {here}; install the same everywhere"
    ),
    "missing": N_("the Dask process {member} does not have {package} {here}; install there what is installed here"),
    "lost": N_("the cluster at {address} was lost before the result was there; nothing has been written"),
    "process_ended": N_(
        "a process that computed was ended from outside, perhaps for lack of memory; fewer need less: --workers 1"
    ),
}


def sentence(code: str, facts: Mapping[str, str], lang: str) -> str:
    """Why an engine could not compute, by the code of the error."""
    missing = code == "other_version" and not facts["there"]
    return messages(lang).gettext(_SENTENCES["missing" if missing else code]).format(**facts)
