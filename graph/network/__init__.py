"""What an actor, a link and a network are; a part or another reading of one; a problem, a date."""
