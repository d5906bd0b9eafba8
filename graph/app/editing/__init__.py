"""Editing in the browser: actors and partnerships on their cards, saved by the store, undone and made again."""
