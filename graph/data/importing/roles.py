"""The roles that a column may have: fields of an actor or a link, and what is read but is no field."""

# Fields of the data format; `custom` keeps the heading as the key.
ACTOR_ROLES = (
    *("id", "name", "name_en", "aliases", "sector", "form", "cross_sector", "region", "functions", "challenges"),
    *("url", "orgnr", "as_of", "confidence", "source", "source_url", "note", "custom"),
)
# `party` may stand over several columns of a row, or hold several names in a cell; `period` holds a start and an end,
# `sentence` two parties and a kind (`A finansierar B`), `direction` says of a row whether it is directed, `sector` and
# `region` tell of the party in the column before.
LINK_ROLES = (
    *("link_id", "source_actor", "target_actor", "party", "kind", "direction", "sentence", "link_name", "start", "end"),
    *("period", "strength", "amount", "currency", "resources", "results", "as_of", "confidence", "source"),
    *("source_url", "note", "sector", "region"),
)
# `person`: names, telephone numbers and addresses of people, which are not taken in; `unused`: left out as it is.
LEFT_OUT = ("person", "unused")
