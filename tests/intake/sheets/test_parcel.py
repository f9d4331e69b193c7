"""Names of sheets that Excel accepts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.sheets.parcel import LONGEST_NAME, sheet_names

NAMES = st.text("aA[]:*?/\\' ก่-h", max_size=40)


@given(st.lists(NAMES, max_size=8), st.lists(st.just("plan")))
def test_sheet_names_are_legal_and_apart(wanted: list[str], taken: list[str]) -> None:
    names = sheet_names(wanted, taken)
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in (*names, *set(taken))}) == len(names) + len(set(taken))
    for name in names:
        assert 1 <= len(name) <= LONGEST_NAME
        assert not set("[]:*?/\\") & set(name)
        assert name == name.strip("' ")


def test_a_good_name_is_kept_and_a_second_one_counts() -> None:
    names = sheet_names(["70-SUP-001", "70-sup-001", "ก" * 40, "History"], [])
    assert names == ["70-SUP-001", "70-sup-001 (2)", "ก" * 31, "History (2)"]
