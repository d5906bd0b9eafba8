"""Editing a network: one edit is one transaction of a journal, and the files that people read follow it."""
