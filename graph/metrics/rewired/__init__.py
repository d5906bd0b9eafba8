"""Random networks to compare with, ties rewired or partnerships randomly reassigned, and their measures."""
