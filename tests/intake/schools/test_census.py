"""Nothing of a count is lost or mended: every row is a school, a sum or refused, and its numbers are the file's."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.schools.census import census_of, enrolled
from pyo1plan.intake.schools.columns import CENSUS
from pyo1plan.intake.tabular import read_tables
from pyo1plan.sources.workbook import Workbook, workbook_of

OFFICE = "56010000"
_CODES = st.one_of(
    st.integers(1, 6).map(lambda n: f"5601000{n}"),
    st.sampled_from([OFFICE, "00000000", "0", "รวม", ""]),
)
_COUNTS = st.one_of(
    st.integers(0, 30).map(str), st.sampled_from(["", "๗", "1,000", "x", "-1", "2.5"])
)
_ROWS = st.lists(st.tuples(_CODES, _COUNTS, _COUNTS, _COUNTS), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(_ROWS)
def test_every_row_is_accounted_for(rows: list[tuple[str, str, str, str]]) -> None:
    lines = ["รหัส,ชื่อโรงเรียน,ป.1 ชาย,ป.1 หญิง,จน.นร."]
    lines += [f'{code},ก,"{m}","{f}","{total}"' for code, m, f, total in rows]
    book = workbook_of("\n".join(lines).encode(), "a.csv")
    assert isinstance(book, Workbook)
    (table,) = read_tables("a.csv", book, CENSUS)
    census = census_of(table, (OFFICE, "00000000"))
    sums = [f.place.line for f in census.findings if f.rule == "import-row-aggregate"]
    schools = [school.row.number for school in census.schools]
    assert sorted([*sums, *schools]) == list(range(2, len(rows) + 2))
    codes = [school.code for school in census.schools]
    for school in census.schools:
        _, m, f, total = rows[school.row.number - 2]
        refused = any(finding.severity == "error" for finding in school.findings)
        wrong = any(value in ("x", "-1", "2.5") for value in (m, f, total))
        if wrong or codes.count(school.code) > 1:
            assert refused
        if not refused:
            numbers = [int(v.replace(",", "").replace("๗", "7") or 0) for v in (m, f, total)]
            counted = numbers[0] + numbers[1]
            # A total that the file states is never replaced; one that contradicts is refused.
            assert enrolled(school.tree) == (numbers[2] if total else counted)
            assert not (total and counted) or numbers[2] == counted
