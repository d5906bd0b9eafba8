"""What ends the reading of a file: an exception with the code of a problem and its facts."""

from ....network.problems import Problem


class RefusedError(ValueError):
    """The file, or the sheet, is not worth reading further; `problem` makes the fault of it.

    `sheet` is empty where the whole file is meant, `line` is the row concerned, or 0.
    """

    def __init__(self, code: str, line: int = 0, sheet: str = "", **facts: str | int) -> None:
        super().__init__(code)
        self.code, self.line, self.sheet, self.facts = code, line, sheet, facts

    def problem(self, file: str) -> Problem:
        """The error as a problem of a file."""
        return Problem(f"{file} [{self.sheet}]" if self.sheet else file, self.line, self.code, self.facts)
