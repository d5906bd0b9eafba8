"""Which records are one: ids, likely duplicates, and a draft beside the network that is there."""
