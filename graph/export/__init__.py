"""How tables, networks, drawings and documents leave."""
