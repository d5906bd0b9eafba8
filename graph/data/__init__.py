"""How files become a network: reading and checking, and saving over what somebody else may have written."""
