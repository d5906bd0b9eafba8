"""The sentences about records that may be one, about decisions that are read, and about what is written."""

from collections.abc import Mapping

from ..catalogue import N_

SENTENCES: Mapping[str, str] = {
    # actors that are made one
    "import_self_link_merged": N_("a link between two actors that are now one ('{id}') was left out"),
    "import_repeat_merged": N_(
        "a link of {members} was left out: now that two actors are one, another link is the same to the letter"
    ),
    # saved decisions
    "import_decisions_unreadable": N_("cannot be read as saved decisions: {reason}; save them again in a new import"),
    "import_decisions_large": N_("the file of saved decisions is larger than {limit} kB; save them again"),
    "import_decisions_newer": N_("the decisions are written for a newer version ({value}; {known} is known here)"),
    "import_decisions_key": N_("unknown key '{key}' among the saved decisions; it is left out"),
    "import_decisions_value": N_(
        "the decision '{key}' is not what it must be ({value}); it is left out and asked again"
    ),
    "import_no_actors": N_("no actors were found in the files; choose what each table and column holds"),
    # where it is written to
    "import_folder_half": N_(
        "the folder holds {found} but no {missing}; choose an empty folder, or complete the network that is there"
    ),
    "import_folder_tables": N_(
        "the network of the folder stands in tables ({found}), which are read and never written; choose another folder"
    ),
    "import_folder_full": N_("the folder holds other files ({found}) and no network; choose an empty one"),
}

QUESTIONS: Mapping[str, str] = {
    "import_ask_same": N_("Are '{first}' and '{second}' the same organisation? Reason: {reason}."),
}

OPTIONS: Mapping[str, Mapping[str, str]] = {
    "import_ask_same": {"same": N_("yes, the same"), "different": N_("no, two")},
}

# Why two actors may be one; what is alike of names that are not those of the question follows it.
REASONS: Mapping[str, str] = {
    "duplicate_orgnr": N_("the same organisation number: {one}"),
    "duplicate_url": N_("the same web address: {one}"),
    "duplicate_name": N_("the same name"),
    "duplicate_alias": N_("the name of one is an alias of the other"),
    "duplicate_words": N_("the same words in another order, language or legal form"),
    "duplicate_spelling": N_("almost the same spelling ({score} of 100)"),
    "duplicate_short": N_("one is short for the other"),
}
