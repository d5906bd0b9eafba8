// How the picture looks: the tokens that Python reads too.
import tokens from "../../picture/theme.json" with { type: "json" };

export const { pages, shapes, dots, ties, clouds, labels, map_labels: mapLabels, legend } = tokens;
