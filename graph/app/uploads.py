"""Which visitors may upload files now, and how much: the guard of the web server asks for each request.

Streamlit's route takes files for any session, whether a page asks for them or not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from weakref import WeakValueDictionary

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from ..data.importing.spreadsheets.sizes import MOST_BYTES_TOGETHER

MOST_FILES = 20  # of one visitor
# Bytes of a file: `server.maxUploadSize`. The reader, whose limit is a little lower, says so in words.
MOST_UPLOADED = 10 * 2**20
_FRAMING = 100_000  # bytes of a request around the file that it carries


class Allowance:
    """What one session may upload, for as long as the page that asks for files holds it.

    `streamlits` is Streamlit's own memory of uploaded files; `held` and `files` are the bytes and the number of those
    that the page has taken over from it.
    """

    def __init__(self, session: str, streamlits: MemoryUploadedFileManager) -> None:
        self.session = session
        self.held = 0
        self.files = 0
        self._streamlits = streamlits
        self._arriving: list[int] = []
        self._lock = Lock()
        _ALLOWED[session] = self

    @contextmanager
    def arriving(self, length: int) -> Iterator[bool]:
        """Count a request of so many bytes while it arrives; false if it is too large, or too much with the others."""
        with self._lock:
            # Read without its lock, which is not ours: a dictionary is copied in one step of the interpreter.
            kept = [len(file.data) for file in dict(self._streamlits.file_storage.get(self.session, {})).values()]
            files = self.files + len(kept) + len(self._arriving)
            together = self.held + sum(kept) + sum(self._arriving) + length
            fits = length <= MOST_UPLOADED + _FRAMING and together <= MOST_BYTES_TOGETHER + _FRAMING
            fits = fits and files < MOST_FILES
            if fits:
                self._arriving.append(length)
        try:
            yield fits
        finally:
            if fits:
                with self._lock:
                    self._arriving.remove(length)

    def drop(self, file: str) -> None:
        """Remove a file from Streamlit's memory."""
        self._streamlits.remove_file(self.session, file)

    def withdraw(self) -> None:
        """Take no further files, and drop those that Streamlit still holds."""
        if _ALLOWED.get(self.session) is self:
            del _ALLOWED[self.session]
        self._streamlits.remove_session_files(self.session)


_ALLOWED: WeakValueDictionary[str, Allowance] = WeakValueDictionary()


def allowance(session: str) -> Allowance | None:
    """What the session of this id may upload; None where it shows no page that asks for files."""
    return _ALLOWED.get(session)
