"""Random networks to compare the observed one with: ties rewired or partnerships dealt anew, and their measures."""
