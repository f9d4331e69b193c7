"""The registers of letters of the calendar years that the year touches, and their examples."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.letters import Letters
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The kinds of record that hold letters.
LETTERS = ("letters-in", "letters-out")
#: Where the examples of the rules stand.
SENT = "registers/2569/letters-out.yaml"
ORDERS = "registers/2569/orders.yaml"

_LETTER = (
    "{register_number: %s, date: %s, registered: %s, from: กลุ่มนโยบายและแผน, to: ทุกกลุ่ม,"
    " subject: แบบเสนอโครงการ, recipients: [%s]}"
)


def letters(year: Year) -> Iterator[Held[Letters]]:
    """Each register of letters, received and sent."""
    for kind in LETTERS:
        yield from year.every(kind, Letters)


def letter(
    number: str = "1",
    date: str = "2569-10-12",
    registered: str = "2569-10-12",
    recipients: str = "all-groups",
) -> str:
    """A line of a register for an example, as YAML flow."""
    return _LETTER % (number, date, registered, recipients)
