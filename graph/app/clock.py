"""The day that dates of what is to be done are held against."""

from datetime import date, datetime


def today() -> date:
    """Today, by this machine's clock."""
    return datetime.now().astimezone().date()
