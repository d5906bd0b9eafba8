"""Warnings of what may be personal data, which a network of organisations should not hold."""

import re

from .findings import Findings

# Each begins with what is rare in a text, so that the search runs through the rest; the details are looked at
# only where it stops.
_DIGITS = re.compile(r"[0-9][0-9+-]{9,}")
_NUMBER = re.compile(r"(?:19|20)?([0-9]{6})[-+]?([0-9]{4})-?")
_PRIVATE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|proton|protonmail|telia|bredband|comhem)\.\w",
    re.IGNORECASE,
)
_BEFORE_AT = re.compile(r"[\w.+-]")
_MONTHS = 12
_DAYS = 31
_CO_ORDINATION = 60  # added to the day in the number of somebody who is not registered in Sweden


def warn_of_personal_data(text: str, findings: Findings) -> None:
    """Warn of each line, comments included, with what looks like a personal identity number or a private address."""
    numbers = (m.start() for m in _DIGITS.finditer(text) if is_personal_number(m.group()))
    addresses = (m.start() for m in _PRIVATE_MAIL.finditer(text) if _BEFORE_AT.match(text, m.start() - 1))
    for code, places in (("personal_number", numbers), ("private_mail", addresses)):
        line, seen, warned = 1, 0, 0
        for place in places:
            line += text.count("\n", seen, place)
            seen = place
            if line != warned:
                findings.warn(line, code)
                warned = line


def is_personal_number(text: str) -> bool:
    """Whether a birth date is followed by a number with the right check digit."""
    match = _NUMBER.fullmatch(text)
    if not match:
        return False
    digits = match[1] + match[2]
    month, day = int(digits[2:4]), int(digits[4:6])
    if day > _CO_ORDINATION:
        day -= _CO_ORDINATION
    return 1 <= month <= _MONTHS and 1 <= day <= _DAYS and luhn(digits)


def luhn(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the others (Luhn's algorithm)."""
    doubled = (int(d) * (2 - i % 2) for i, d in enumerate(digits))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0
