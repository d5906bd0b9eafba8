"""Reading apart: data files are read in a process of their own, so that what stops the reader does not stop the app.

What comes back are lines of JSON, from which the values are made piece by piece, with pauses in which others go on.
The process imports no more than it needs (`child`), so nothing is imported here.
"""
