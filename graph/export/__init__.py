"""Export of tables, networks, drawings and documents."""
