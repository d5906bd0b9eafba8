"""Data files are read in a separate process, the reader, so that a failure of the reader does not stop the app.

The reader answers with lines of JSON, which are parsed in slices with pauses, so that other visitors are served.
The reader imports no more than it needs (`child`), so nothing is imported here.
"""
