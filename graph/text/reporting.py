"""Sentences of the sheet for papers: what is known of a network by GRAND's items, and what would fill the others.

The items are those of the Guidelines for Reporting About Network Data, version 0.5 (Neal et al. 2026), by their
numbers; the words are this program's own. Messages are Markdown: what fills them must be escaped for it.
"""

from collections.abc import Mapping

from .catalogue import N_, messages

SECTIONS: Mapping[str, str] = {
    "1": N_("The data as a whole"),
    "2": N_("Actors (nodes)"),
    "3": N_("Ties (edges)"),
    "4": N_("From the data to the measured network"),
}
ITEMS: Mapping[str, str] = {
    "1.1": N_("How the data were collected"),
    "1.2": N_("Ethical approval"),
    "1.3": N_("Several networks or points in time"),
    "1.4": N_("Place"),
    "1.5": N_("Time"),
    "1.6": N_("Where the data can be had"),
    "1.7": N_("How the data are cited"),
    "2.1": N_("What an actor is"),
    "2.2": N_("Number of actors"),
    "2.3": N_("Boundary: who belongs to the network"),
    "2.4": N_("Missing actors and answers"),
    "2.5": N_("Limits on the number of partners"),
    "3.1": N_("What a tie is"),
    "3.2": N_("Direction"),
    "3.3": N_("Weight"),
    "3.4": N_("Ties of an actor with itself"),
    "3.5": N_("Ties between actors of different types"),
    "3.6": N_("Partnerships of more than two (hypergraph)"),
    "3.7": N_("Number of ties"),
    "4.1": N_("Direction left out (symmetrised)"),
    "4.2": N_("Weight left out (dichotomised)"),
    "4.3": N_("Partnerships made into pairs (projected)"),
    "4.4": N_("What was left out"),
    "4.5": N_("What was merged"),
    "4.6": N_("What was inferred"),
}
STATES: Mapping[str, str] = {
    "filled": N_("Filled"),
    "part": N_("Filled in part"),
    "missing": N_("Missing"),
    "none": N_("Does not apply"),
}
_TITLE = N_("Reporting sheet: {title}")
_INTRODUCTION = N_(
    "For papers on these data, by the items of the Guidelines for Reporting About Network Data (GRAND, version {version}; Neal et al. {year}, {url}), in words of our own. Everything here is taken from the data and from the settings of the export; nothing is guessed. What neither states is marked as missing, with what would fill it. Standard deviations are those of all values, divided by their number."
)
_SETTINGS = N_("Settings of the export (no item of GRAND)")
_HEADS = {
    "state": N_("State"),
    "items": N_("Items"),
    "kind": N_("Kind"),
    "links": N_("Links"),
    "directed": N_("Directed"),
    "multi": N_("Of more than two"),
    "strength": N_("Strength of a link"),
}
_WORDS = {
    "yes": N_("yes"),
    "no": N_("no"),
    "lacking": N_("Missing:"),
    "check": N_("To check:"),
}

_FACTS = {
    "description": N_("The data describe themselves as: “{text}”"),
    "sources": N_("Sources of the data set: {sources}."),
    "sourced": N_(
        "Actors that state a source: {actors} of {all_actors}. Links that do: {links} of {all_links}. Different sources in all: {sources}."
    ),
    "one_network": N_("The export has one network, not divided into waves."),
    "any_time": N_("Links of all periods are taken together."),
    "at": N_("The network is that of the date {at}. Links active then: {active}; with dates that leave it open: {unknown}."),
    "at_known": N_("The network is that of the date {at}, with the links alone that are known to be active then: {active}."),
    "regions": N_("Actors that state a region: {stated} of {all}. By country: {clauses}. Different regions: {regions}."),
    "date": N_("The data are dated {date}."),
    "periods": N_(
        "Earliest start of a link: {first}; latest end: {last}. Links without a start: {without_start} of {links}; without an end: {without_end}."
    ),
    "no_periods": N_("Links that collaborations have become have no period: {links}."),
    "years": N_("Facts are stated as of {first}–{last}, by {actors} actors and {links} links."),
    "licence": N_("Licence: {licence}."),
    "publisher": N_("Publisher: {publisher}."),
    "citation": N_("What a reference can be made of: {parts}."),
    "see_description": N_("See the description in 1.1."),
    "actors_are": N_("In the data format an actor is an organisation or a collaboration of organisations; all are measured as one type of node (one-mode). By form, where none is stated organisation: {clauses}."),
    "organisations_are": N_("In the data format an actor is an organisation or a collaboration of organisations. Collaborations are read as ties here (see 4.3), so that all actors are organisations: one type of node (one-mode)."),
    "size": N_("Actors: {actors}."),
    "size_of_part": N_("Actors: {actors}, of {all} in the data."),
    "sectors": N_("By sector: {clauses}."),
    "isolates": N_("Actors without a tie: {isolates}. Components: {components}."),
    "part": N_("This is a part of the data: see 4.4."),
    "limits": N_("The data say of what they cannot show:"),
    "asked": N_("Actors that were asked in a survey: {asked}. Of these have answered: {answered} ({share})."),
    "partners": N_("Partners of an actor: {spread}."),
    "tie": N_("A tie joins two actors that share one or more links, and a link is a documented partnership."),
    "one_kind": N_("All links are of one kind: {kind}."),
    "kinds": N_("Links are of {n} kinds (multiplex): {kinds}. All of them count as ties alike. See 3.7."),
    "no_links": N_("There are no links."),
    "undirected": N_("Ties have no direction."),
    "directed": N_(
        "Links of directed kinds: {links} of {all}, by kind in 3.7. They run from source to target. Only metrics whose definition says so read the direction."
    ),
    "none_directed": N_("No link is directed."),
    "weight": N_(
        "Ties are weighted by strength. A link of strength s and k members gives each pair of them s/(k−1), and what a pair has of all its links is added up (Newman 2001, Physical Review E 64, 016132); k counts the members in the data, in scope or not."
    ),
    "tie_strength": N_("Strength of a tie: {spread}."),
    "all_one": N_("Strength of a link: 1 for all of them, as for each that states none."),
    "link_strength": N_("Strength of a link: {spread}."),
    "strength_counts": N_("Betweenness counts every tie alike; the definition of each metric says whether strength counts."),
    "amounts": N_("Links that state an amount: {links}. Amounts do not count in the strength."),
    "no_loops": N_("A link has two different members or more, so that no actor is tied to itself."),
    "one_type": N_("All actors are organisations; a tie may join any two."),
    "types": N_(
        "The network is not bipartite: a tie may join any two actors. Between organisations: {both}; between an organisation and a collaboration: {one}; between collaborations: {none}."
    ),
    "hyper": N_(
        "The data are a hypergraph. Links of more than two members: {multi} of {links}. Members of a link: {spread}. The measured network has pairs in their place: see 4.3."
    ),
    "no_hyper": N_("No link has more than two members."),
    "number": N_("Ties: {ties}. Links: {links}."),
    "members": N_("Members of a link: {spread}."),
    "by_kind": N_("Links by kind:"),
    "symmetrised": N_(
        "A tie is made of a link in either direction, answered or not. Ties whose links all run one way: {one_way} of {ties} ({share}); that have directed links both ways, and no others: {both}; that have an undirected link: {undirected}."
    ),
    "strength_kept": N_("Ties keep their strength, and none is left out for being weak. A metric that counts ties alike takes each as one, whatever its strength."),
    "projected": N_(
        "A link of more than two members becomes a tie of each pair of them, with strength as in 3.3. Such links: {multi}; pairs that they tie: {pairs}, of which no other link ties {only}."
    ),
    "as_ties": N_("Collaborations as ties: {text} What a collaboration becomes has strength 1."),
    "not_projected": N_("No link had to be made into pairs, and collaborations are not read as ties."),
    "as_actors": N_("Collaborations stay actors: {collaborations}."),
    "excluded": N_("Only what was asked for is in the export: {clauses}. Actors: {actors} of {all_actors}. Links: {links} of {all_links}, with collaborations read in the same way."),
    "around": N_("at most {radius} ties from {names}"),
    "nothing_excluded": N_("The export leaves out no actor and no link of the data."),
    "only_collaborations": N_("Collaborations are no actors, and not all of their links tie organisations: see 4.3. Nothing else is left out of the data."),
    "merged": N_("Links of the same pair are one tie, and their strengths are added up. Ties of several links: {several} of {ties}."),
    "none_merged": N_("No pair has several links."),
    "none_inferred": N_("The program has inferred no actor and no tie."),
    "may_hold": N_("Links whose dates leave open whether they hold at {at} are counted: {unknown}."),
    "confidence": N_("How sure the links are, as the data state: {clauses}."),
    "scope": N_("Scope: {scope}"),
    "read_as_actors": N_("Collaborations are read as actors."),
    "read_as_ties": N_("Collaborations are read as ties."),
    "by": N_("Compared by: {by}."),
    "permutations": N_(
        "Permutations: {permutations}, with the random seed {seed}; more where p is near its threshold, and all there are where these are few enough. What each test had stands in the columns `method` and `draws` of the table `sectors`."
    ),
    "networks": N_("Random networks (activity, membership): up to {draws}, with the same seed, and all there are where these are few enough."),
    "no_networks": N_("Random networks (activity, membership): none."),
    "exact": N_("Betweenness, closeness and harmonic closeness are measured exactly."),
    "sampled": N_("Betweenness, closeness and harmonic closeness are estimated from a random sample, with the random seed {seed}; its size follows from that of the network."),
    "sampled_size": N_("Betweenness, closeness and harmonic closeness are estimated from a random sample of {samples} paths, or actors, with the random seed {seed}."),
    "digest": N_("Digest of the data: {digest}"),
    "digest_of_part": N_("Digest of what is in scope: {digest}"),
    "versions": N_("Program: samverkan {version}. Libraries: {libraries}."),
}  # fmt: skip

_LACKING = {
    "method": N_("by which method the data were collected. The data format has no field for it: state it in the paper, or in `about.description`."),
    "method_described": N_("whether the description says by which method the data were collected. The data format has no field for it."),
    "ethics": N_("whether approval was needed, who gave it and when. The data format has no field for it: state it in the paper."),
    "place": N_("which place the data as a whole stand for. The data format has no field for it: state it in the paper, or in `about.description`."),
    "no_regions": N_("where the actors are. `region` of the actors fills it."),
    "date": N_("the date of the data. `about.date` fills it."),
    "periods": N_("when the links held. `start` and `end` of the links fill it."),
    "some_periods": N_("when the links held that state no start or no end. `start` and `end` of those links fill it."),
    "licence": N_("the licence. `about.licence` fills it."),
    "address": N_("an address (URL or DOI) where the data can be had, or why they cannot. The data format has no field for it: state it in the paper."),
    "reference": N_("a published reference of the data, if there is one. The data format has no field for it: state it in the paper."),
    "fields": N_("what a reference needs. These fill it: {fields}."),
    "boundary": N_("how it was decided which actors belong to the network. The data format has no field for it: state it in the paper, or in `about.description`."),
    "boundary_described": N_("whether the description says how it was decided which actors belong to the network. The data format has no field for it."),
    "limits": N_("what the data cannot show. `about.limits` fills it."),
    "response": N_("how many actors that belong to the network are missing, and who was asked and has answered. `about.asked` fills the latter; state the former in the paper."),
    "partners": N_("whether the collection limited how many partners an actor could have. The data format has no field for it: state it in the paper."),
    "links": N_("links. Without them there is nothing to report of ties."),
    "direction": N_("what the source and the target of a link stand for, beyond the name of its kind. State it in the paper for each directed kind."),
    "strength": N_("what the strength of a link measures, and on which scale. The data format has no field for it: state it in the paper."),
    "inferred": N_("whether those who compiled the data inferred any actor or link. The data format has no field for it: state it in the paper."),
}  # fmt: skip
_SPREAD = N_("{mean} on average, standard deviation {sd}, from {low} to {high}")
_CONSTANT = N_("{value} for each")


def title(name: str, lang: str) -> str:
    """The heading of the sheet on data of this name."""
    return messages(lang).gettext(_TITLE).format(title=name)


def introduction(version: str, year: str, url: str, lang: str) -> str:
    """What the sheet is, and by which version of the guidelines."""
    return messages(lang).gettext(_INTRODUCTION).format(version=version, year=year, url=url)


def section(number: str, lang: str) -> str:
    """The heading of a section."""
    return messages(lang).gettext(SECTIONS[number])


def settings(lang: str) -> str:
    """The heading of the section on the settings of an export."""
    return messages(lang).gettext(_SETTINGS)


def item(number: str, lang: str) -> str:
    """The heading of an item."""
    return messages(lang).gettext(ITEMS[number])


def state(code: str, lang: str) -> str:
    """Whether an item is `filled`, filled in `part`, `missing`, or there is `none` of it."""
    return messages(lang).gettext(STATES[code])


def head(code: str, lang: str) -> str:
    """The heading of a column."""
    return messages(lang).gettext(_HEADS[code])


def word(code: str, lang: str) -> str:
    """A word within a table or before a sentence."""
    return messages(lang).gettext(_WORDS[code])


def fact(code: str, facts: Mapping[str, str], lang: str) -> str:
    """What is known; KeyError for an unknown code."""
    return messages(lang).gettext(_FACTS[code]).format(**facts)


def lacking(code: str, facts: Mapping[str, str], lang: str) -> str:
    """What is missing and what would fill it, or what has to be checked, after a colon; KeyError for an unknown code."""
    return messages(lang).gettext(_LACKING[code]).format(**facts)


def spread(mean: str, sd: str, low: str, high: str, lang: str) -> str:
    """How some numbers are spread that are not all the same."""
    return messages(lang).gettext(_SPREAD).format(mean=mean, sd=sd, low=low, high=high)


def constant(value: str, lang: str) -> str:
    """What some numbers are that are all the same."""
    return messages(lang).gettext(_CONSTANT).format(value=value)
