"""The example year repeats the published figures; what differs is named in its own notes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from pyo1plan.records import schools as records
from pyo1plan.records.budget import Budget
from pyo1plan.records.form import read_record
from pyo1plan.sources.events import read_values
from tests.workspaces.true_errors import GRADES, STAFF, Row, rows

YEAR = Path(__file__).parents[2] / "workspaces" / "2570"
GROUPS = {
    "กลุ่มบริหารการเงินและสินทรัพย์": "finance",
    "กลุ่มอำนวยการ": "administration",
    "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร": "ict",
    "กลุ่มบริหารงานบุคคล": "personnel",
}
#: Results of so many pupils or fewer are not kept.
FEW = 5
MEANS = ("56010000", "00000000")


def schools() -> records.Schools:
    record = read_record(
        records.Schools, read_values((YEAR / "schools.yaml").read_text(encoding="utf-8"))
    )
    assert isinstance(record, records.Schools)
    return record


def budget() -> Budget:
    record = read_record(Budget, read_values((YEAR / "budget.yaml").read_text(encoding="utf-8")))
    assert isinstance(record, Budget)
    return record


def figures(school: records.School) -> dict[str, int]:
    """The figures of a school under the headings of the table."""
    found: dict[str, int] = {}
    for grade in GRADES:
        held = school.pupils.get(grade)
        found |= {f"{grade}_{p}": getattr(held, p) if held else 0 for p in ("m", "f", "rooms")}
    for key, column in STAFF.items():
        post = school.staff.get(key)
        found |= {f"{column}_{sex}": getattr(post, sex) if post else 0 for sex in ("m", "f")}
    return found | {"pupils_total": school.counted, "rooms_total": school.rooms}


def test_pupils_rooms_and_staff_are_those_of_the_count() -> None:
    table = {row["school_id"]: row for row in rows("pyo1_pupils_by_grade_2015-11-02.csv")}
    held = schools().schools
    assert {school.code for school in held} == set(table) - {"0"}
    for school in held:
        expected = table[school.code]
        assert figures(school) == {key: int(expected[key]) for key in figures(school)}, school.code
        assert school.total == school.counted


def test_the_hundred_schools_hold_10_203_pupils() -> None:
    held = schools()
    assert len(held.schools) == 100
    assert sum(school.counted for school in held.schools) == held.total == 10_203
    assert sum(school.counted <= 120 for school in held.schools) == 77


def test_names_are_those_of_the_list_rightly_spelt() -> None:
    names = {row["school_id"]: row["school_name"] for row in rows("pyo1_schools_2017-07.csv")}
    held = schools()
    named = [(school.code, school.name) for school in held.schools]
    named += [(row.code, row.name or "") for result in held.results for row in result.schools]
    for code, name in named:
        assert name == names[code].replace("ราษฏร์", "ราษฎร์")


def assert_scores(result: records.TestResult, table: list[Row], pupils: str, left_out: int) -> None:
    subjects = list(table[0])[3:]
    source = [
        (
            row["รหัสโรงเรียน"],
            int(row[pupils]),
            tuple(Decimal(row[s]) for s in subjects) if int(row[pupils]) > FEW else (),
        )
        for row in table
        if row["รหัสโรงเรียน"] not in MEANS
    ]
    held = [(score.code, score.pupils, score.means) for score in result.schools]
    assert all(score.suppressed == (not score.means) for score in result.schools)
    assert len(source) - len(held) == left_out
    assert [row for row in source if row in held] == held
    means = {row["รหัสโรงเรียน"]: tuple(Decimal(row[s]) for s in subjects) for row in table}
    assert (result.area, result.nation) == tuple(means[code] for code in MEANS)


def test_results_are_those_of_the_tables_but_for_the_row_that_is_named() -> None:
    nt, onet = schools().results
    assert_scores(nt, rows("pyo1_nt_p3_2558.csv"), "น.ร.(คน)", left_out=1)
    assert_scores(onet, rows("pyo1_onet_p6_2557.csv"), "จน.นร.", left_out=0)
    assert "เจริญใจ" in (nt.note or "")
    assert len({score.code for score in nt.schools}) == len(nt.schools)


def test_administrative_lines_are_verbatim() -> None:
    held = budget()
    table = rows("chonburi2_budget_lines_fy2569.csv")
    assert [(line.name, line.group, line.amount, line.rounds) for line in held.administration] == [
        (
            row["project_name"],
            GROUPS[row["group_name"]],
            Decimal(row["budget_amount"]),
            tuple(Decimal(row[f"allocation_{n}"]) for n in range(1, 6)),
        )
        for row in table
    ]
    assert sum(line.amount for line in held.administration) == held.administration_total
    assert held.administration_total == Decimal("3400000.00")


def test_releases_of_the_administrative_sources_are_those_of_their_lines() -> None:
    held = budget()
    for source in (s for s in held.sources if s.source.startswith("admin-")):
        lines = [line for line in held.administration if line.source == source.source]
        assert source.amount == sum(line.amount for line in lines)
        assert sum(r.amount for r in source.releases) == sum(line.released for line in lines)
