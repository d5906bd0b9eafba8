"""The component's own texts, which are passed in when a picture is composed."""

# What stands in braces is filled in by the browser.
WORDS = (
    "picture",  # {actors}, {ties}: what the picture is, for those who do not see it
    "map",  # {categories}, {ties}: the same of a map
    "keys",  # which keys do what
    "toolbar",
    "zoom_in",
    "zoom_out",
    "fit",
    "full_screen",
    "leave_full_screen",
    "copy_link",
    "link_copied",
    "link_not_copied",
    "save_picture",
    "file_name",
    "legend",
    "legend_keys",  # which keys and clicks do what in it
    "collaboration",
    "size",  # {ranking}: what the size of a dot means
    "dashed",  # what a dashed line is
    "gone",  # what an outline is: an actor that a change takes away
    "apart",  # what a dashed ring is: an actor that a change cuts off
    "unknown",  # the category of those that have none
    "partner",  # the word after the number 1
    "partners",  # the word after any other number
    "map_node",  # {actors}, {within}: the numbers of a category, in a map
    "map_numbers",  # {actors}, {within}, {out}: all of them
    "map_tie",  # {ties}: of a line of a map
    "map_selected",  # {name}, {numbers}
    "map_keys",  # which keys do what in a map
    "selected",  # {known}: name, category and partners
    "none_selected",
    "hidden",  # {sector}: a category has been switched off in the legend
    "shown",  # {sector}
    "all_shown",  # the last category has been switched off, so that all are on again
    "nobody",  # the text of an empty picture
    "of",  # {within}, {count}: of how many actors of a category so many are within
    "focus",  # {names}: whose surroundings are shown
    "focused",  # {names}, {steps}, {actors}
    "unfocused",
    "steps",  # the label of the four buttons for the radius
    "leave_focus",
    "and_more",  # {count}: further names
    "omitted",  # {omitted}: how many actors are not in the picture
    "scroll",  # how to zoom with the wheel
)
