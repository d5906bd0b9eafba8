"""What is stated of the engagement of actors: on their cards, and as a view of the page Actors."""
