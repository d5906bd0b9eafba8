"""Stories and their stages, what a change would mean, handouts, what is wrong with data."""
