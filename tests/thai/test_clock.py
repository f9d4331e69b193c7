"""Times of day: read in both digits and styles, printed, refused by kind."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.clock import TimeError, read_time, time_text
from pyo1plan.thai.digits import to_thai_digits

minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(minutes)
def test_what_is_printed_is_read_back(moment: time) -> None:
    for text in (time_text(moment), time_text(moment, "en"), f"{moment:%H:%M:%S}"):
        assert read_time(text) == read_time(to_thai_digits(text)) == moment


def test_spellings() -> None:
    assert read_time("เวลา ๙.๐๐ น.") == read_time(" 9:00 ") == read_time("09.00 นาฬิกา") == time(9)
    assert time_text(time(9, 5)) == "09.05 น."
    assert time_text(time(9, 5), "en") == "09:05"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("24.00 น.", "impossible-time"),
        ("12:60", "impossible-time"),
        ("๑2.30", "mixed-digits"),
        ("12.๓๐", "mixed-digits"),
        ("12.3", "not-a-time"),
        ("1230", "not-a-time"),
        ("12:30:15", "not-a-time"),
        ("09.30-12.00 น.", "not-a-time"),
        ("໑2:30", "not-a-time"),
        ("", "not-a-time"),
    ],
)
def test_what_is_no_time_is_refused_by_kind(text: str, kind: str) -> None:
    with pytest.raises(TimeError) as caught:
        read_time(text)
    assert (caught.value.kind, caught.value.text) == (kind, text)


@given(st.text() | st.text(alphabet="0123456789๐๒.: นเวลา", max_size=12))
def test_any_text_is_a_time_or_a_time_error(text: str) -> None:
    try:
        moment = read_time(text)
    except TimeError:
        return
    assert (moment.second, moment.microsecond) == (0, 0)
