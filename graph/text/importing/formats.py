"""The sentences on files of networks, on matrices and surveys, and on the tables of other programs."""

from collections.abc import Mapping

from ..catalogue import N_

SENTENCES: Mapping[str, str] = {
    # files
    "import_not_plain_text": N_("this is not a text file; export it as text from the program that made it"),
    "import_bad_encoding": N_(
        "the characters are not in the encoding that the file states (UTF-8 if none); save it as UTF-8"
    ),
    "import_assumed_encoding": N_("the file is not UTF-8 and was read as {encoding}; check å, ä and ö"),
    "import_cut_off": N_("the file ends too early; export it again, or fetch the whole file"),
    "import_too_deep": N_("nested deeper than {limit} levels; this is no file of a network"),
    "import_long_value": N_("a value is longer than {limit} characters; remove or shorten it"),
    "import_too_many_records": N_("more than {limit} entries in '{key}'; take a part of the network"),
    "import_too_many_attributes": N_("more than {limit} attributes; remove those that are not needed"),
    "import_too_many_cells": N_("more than {limit} cells in '{key}'; take a part of the network"),
    "import_more_graphs": N_(
        "only the first network in the file is read (others: {n}); save each in a file of its own to read it"
    ),
    # XML
    "import_dtd": N_("a document type (DTD) is not allowed; remove the line <!DOCTYPE …>"),
    "import_inclusion": N_("the file refers to another one (xi:include), which is not read; export it with all in one"),
    "import_bad_xml": N_("not valid XML here; open the file in the program that made it and save it again"),
    "import_other_root": N_("this is not {expected} but '{found}'; export the network as {expected}"),
    # JSON
    "import_bad_json": N_("not valid JSON here; export the file again from the program that made it"),
    "import_key_twice": N_("'{key}' is written twice in one object; keep one"),
    "import_no_list": N_("'{key}' must be a list"),
    "import_no_object": N_("an entry of the list is not an object {{…}} (such entries: {n})"),
    "import_structure": N_("'{name}' holds lists or objects inside one another and was left out (entries: {n})"),
    "import_no_node_link": N_("no network was found: the file should hold 'nodes' and 'links' or 'edges'"),
    "import_no_cytoscape": N_("no network was found: the file should hold 'elements' with 'nodes' and 'edges'"),
    "import_no_blueprint": N_("no network was found: the file should hold 'elements' and 'connections'"),
    "import_unknown_json": N_(
        "no network was found in this JSON; node-link, Cytoscape (CYJS, CX2) and Kumu's blueprints can be read"
    ),
    "import_old_cx": N_("this is CX of the first version; export it as CX2"),
    "import_no_label": N_("an element has no label (such elements: {n})"),
    "import_by_place": N_("the links name nodes by their place in the list, from 0"),
    # nodes, edges and their attributes
    "import_node_without_id": N_("a node has no id (such nodes: {n})"),
    "import_node_twice": N_("node '{value}' stands twice (such nodes: {n}); keep one, or give them different ids"),
    "import_edge_without_end": N_("an edge has no source or no target (such edges: {n})"),
    "import_unknown_node": N_("an edge names '{value}', but there is no such node (missing ends of edges: {n})"),
    "import_hyperedge": N_("hyperedges are not supported ({n}); write a node for each, with an edge to its members"),
    "import_flattened": N_("nodes inside nodes were placed beside them; the outer one stands in the column 'parent'"),
    "import_not_whole": N_("'{name}' should be a whole number, but is '{value}' (such values: {n})"),
    "import_not_number": N_("'{name}' should be a number, but is '{value}' (such values: {n})"),
    "import_not_truth": N_("'{name}' should be true or false, but is '{value}' (such values: {n})"),
    "import_bad_weight": N_("a weight must be a number, not '{value}' (such weights: {n})"),
    "import_unknown_type": N_("'{name}' has the unknown type '{type}' and was read as text"),
    "import_no_type": N_("the type of '{name}' is not stated, so it was read as text (attributes without a type: {n})"),
    "import_undeclared": N_("the attribute '{name}' is not declared and was read as text (values: {n})"),
    "import_attribute_twice": N_("'{name}' has two values in one entry; the first was taken (entries: {n})"),
    "import_changing_value": N_("'{name}' changes over time; only its last value was taken (changes: {n})"),
    "import_markup": N_("'{name}' holds markup instead of a value and was left out (values: {n})"),
    "import_no_value": N_("'{value}' was read as no value (cells: {n})"),
    "import_bad_colour": N_("the colour '{value}' is none and was ignored, as all colours are (such colours: {n})"),
    "import_unknown_direction": N_("the direction '{value}' is unknown and was left open (edges: {n})"),
    "import_edge_spells": N_(
        "an edge with several periods became a link for each of them, which share its weight (such edges: {n})"
    ),
    "import_node_spells": N_("only the first period of a node was taken (nodes with several: {n})"),
    "import_steps": N_("the time {value} is no date and was taken as a note (such times: {n})"),
    # Pajek
    "import_no_pajek": N_("this is no Pajek network: there is no line *Vertices"),
    "import_pajek_vertices_twice": N_("*Vertices stands twice; keep one network in each file"),
    "import_pajek_count": N_("*Vertices must be followed by the number of vertices, not '{value}'"),
    "import_pajek_vertex": N_("'{value}' is no vertex: they are numbered from 1 to {limit} (such numbers: {n})"),
    "import_pajek_section": N_("the section *{name} is not read (such sections: {n})"),
    "import_pajek_beside": N_("{file} belongs to another network: it should hold a value for each of {limit} vertices"),
    "import_label_twice": N_("'{value}' is the name of several; the later ones got their number behind it ({n})"),
    "import_within_mode": N_("a line joins two vertices of the same mode in a two-mode network (such lines: {n})"),
    "import_membership_twice": N_("the same membership stands twice and counts once (such lines: {n})"),
    # UCINET
    "import_no_dl": N_("this is no UCINET DL file: it should begin with DL"),
    "import_dl_data": N_("there is no line 'data:', after which the matrix or the list begins"),
    "import_dl_size": N_("the size n=, nr=, nc= or nm= is missing, or is no number up to {limit}: '{value}'"),
    "import_dl_labels": N_("there are {found} labels for {limit} rows or columns; put labels with spaces in quotes"),
    "import_dl_format": N_(
        "the DL format '{value}' is not read; export as fullmatrix, edgelist1, nodelist1, edgelist2 or nodelist2"
    ),
    "import_dl_relations": N_("there are more matrices than the {limit} that the file states (nm=)"),
    "import_matrix_size": N_("the matrix should have {rows} rows and {columns} columns, but has not"),
    "import_both_ways": N_("every edge stands both ways, so the links were read as undirected, each once"),
    # matrices, two-mode tables, surveys
    "import_grid_unnamed_column": N_("column {column} has values but no name, and was left out"),
    "import_grid_unnamed_row": N_("a row has values but no name, and was left out (such rows: {n})"),
    "import_grid_total": N_("'{value}' was taken for a total and left out"),
    "import_grid_text_column": N_("the column '{value}' holds texts and not ties, and was left out"),
    "import_grid_text": N_(
        "'{value}' is neither a number, yes or no, nor a missing answer, and was left out (cells: {n})"
    ),
    "import_grid_negative": N_("the negative value '{value}' was left out (cells: {n})"),
    "import_grid_error": N_("the error or empty formula '{value}' was read as no answer (cells: {n})"),
    "import_grid_row_twice": N_("'{value}' has two rows; the first was taken (such rows: {n})"),
    "import_grid_rows_joined": N_("'{value}' has several rows, which were taken together (such rows: {n})"),
    "import_grid_column_twice": N_("a name stands above two columns; the first was taken"),
    "import_numbered_columns": N_("the columns are numbered and were read as the rows in their order"),
    "import_diagonal": N_("the diagonal is filled in ('{value}' with itself) and was ignored (cells: {n})"),
    "import_triangle": N_("only one half of the matrix is filled in, so the links were read as undirected"),
    "import_blank_no_tie": N_("{cells} empty or missing cells were read as no tie"),
    "import_only_report": N_("'{value}' reports a tie to somebody who gave no answer, and counts (such ties: {n})"),
    "import_answered": N_("{answered} of {asked} answered; no answer is not taken for no tie"),
    "import_no_member": N_("'{value}' has no members and was left out"),
    "import_one_member": N_("'{value}' has a single member, '{member}': it makes no partnership and is noted"),
    "import_member_strengths": N_(
        "the values of the members of '{value}' differ from 1 and are no strength of a partnership (such: {n})"
    ),
    "import_respondent_twice": N_("'{value}' answered more than once; the first row was taken (such rows: {n})"),
    "import_no_roster": N_(
        "'{value}' is only a number: add a sheet with the numbers and names of those who were asked about (columns: {n})"
    ),
    "import_not_in_roster": N_(
        "'{value}' has a number that is not in the list of names, and was left out (columns: {n})"
    ),
    "import_roster_order": N_("the numbers in the headings were taken for the order of the rows in {value}"),
    "import_no_item": N_("'{value}' is no numbered item of the survey and was left out (columns: {n})"),
    # tables of other programs
    "import_program": N_("the headings are those of {program}, so the columns were read as {program} means them"),
    "import_type_is_direction": N_(
        "'{heading}' was read as the direction of the links, since it holds '{value}', as in Gephi"
    ),
    "import_type_is_kind": N_("'{heading}' was read as the kind of the links, since it holds values such as '{value}'"),
    "import_type_is_both": N_(
        "'{heading}' holds directions ('{value}') and something else ('{other}'); choose what the column is"
    ),
}

QUESTIONS: Mapping[str, str] = {
    "import_reports": N_(
        "In {table}, {one_sided} of {pairs} ties are reported by one of the two only, or differently. When is there a tie?"
    ),
    "import_blank_cells": N_(
        "In {table}, {cells} cells are empty although others state that there is no tie. What do they mean?"
    ),
    "import_not_square": N_(
        "{table} has {rows} rows and {columns} columns, of which {shared} have the same name. What are the columns?"
    ),
    "import_two_modes": N_("{table} shows who takes part in {n} collaborations. What should they become?"),
    "import_lowest_step": N_("The scale in {table} goes from {lowest} to {highest}. What does {lowest} mean?"),
}

OPTIONS: Mapping[str, Mapping[str, str]] = {
    "import_reports": {
        "either": N_("if either of the two reports it"),
        "both": N_("only if both report it"),
        "directed": N_("each report is a directed link"),
    },
    "import_blank_cells": {"no_tie": N_("no tie"), "unknown": N_("no answer: unknown")},
    "import_not_square": {
        "matrix": N_("actors, as the rows are"),
        "two_mode": N_("collaborations that the rows take part in"),
    },
    "import_two_modes": {
        "partnership": N_("partnerships of those who take part"),
        "network": N_("actors (networks) with members"),
    },
    "import_lowest_step": {"no_tie": N_("no tie"), "tie": N_("the weakest tie")},
}
