"""Stories and their stages, the effects of a what-if in sentences, handouts, and checks of data."""
