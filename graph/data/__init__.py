"""How files become a network: reading and checking, and saving without overwriting others' changes."""
