"""What is reckoned of schools: sizes, posts, pupils ahead, results, cost; by hand and by laws."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.records.population import Population
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import School, Schools
from pyo1plan.year.school_coverage import coverage
from pyo1plan.year.school_grades import ORDER, level_of
from pyo1plan.year.school_profiles import profiles
from pyo1plan.year.school_projection import YEARS, projected, school_year_of
from pyo1plan.year.school_rounds import Round
from pyo1plan.year.school_sizes import band_of, bands, size_of
from pyo1plan.year.school_staffing import staffed

CRITERIA = SchoolCriteria()
GRADES = ("o1", "o2", "p1", "p2", "p3", "p4", "p5", "p6", "m1", "m2", "m3")


def school(code: str = "99010001", teachers: int = 3, **pupils: int) -> School:
    """A school with so many boys in each grade."""
    grades = {g: {"m": str(n), "f": "0", "rooms": "1"} for g, n in pupils.items()}
    return School.model_validate(
        {
            "code": code,
            "name": "บ้านตัวอย่าง",
            "pupils": grades,
            "staff": {"teacher": {"m": str(teachers), "f": "0"}},
        }
    )


@pytest.mark.parametrize(
    ("pupils", "band", "size"),
    [(0, "0", "small"), (1, "1-20", "small"), (20, "1-20", "small"), (21, "21-40", "small"),
     (120, "101-120", "small"), (121, "121-200", "medium"), (600, "500+", "medium"),
     (601, "500+", "large"), (1501, "500+", "extra-large")],
)  # fmt: skip
def test_sizes_and_bands_at_their_borders(pupils: int, band: str, size: str) -> None:
    assert str(band_of(pupils, CRITERIA)) == band
    assert size_of(pupils, CRITERIA).key == size


@settings(max_examples=30)
@given(st.integers(0, 5000))
def test_every_school_is_of_one_band(pupils: int) -> None:
    assert sum(band.holds(pupils) for band in bands(CRITERIA)) == 1


@pytest.mark.parametrize(
    ("pupils", "posts"), [(1, 2), (20, 2), (21, 3), (60, 4), (80, 5), (100, 6), (120, 7)]
)
def test_posts_of_small_schools_with_the_director(pupils: int, posts: int) -> None:
    given = staffed(school(teachers=3, p1=pupils), CRITERIA)
    assert (given.posts, given.difference) == (posts, 3 - posts)


def test_posts_of_larger_schools_by_ratio() -> None:
    """31 in kindergarten: 2 of 30 each; 101 in primary: 5 of 25 each; one director."""
    assert staffed(school(o1=31, p1=101), CRITERIA).posts == 8
    assert staffed(school(p1=130, m1=5), CRITERIA).posts is None  # no ratio is known for ม.1
    assert staffed(school(), CRITERIA).posts == 0


def test_a_level_is_told_by_the_grades_unless_it_is_said() -> None:
    assert level_of(school(o1=3)) == "kindergarten"
    assert level_of(school(o1=3, p6=1)) == "primary"
    assert level_of(school(p1=1, m3=1)) == "expanded"
    assert level_of(school()) is None
    assert level_of(school(p1=1).model_copy(update={"level": "expanded"})) == "expanded"


def test_pupils_ahead_by_hand() -> None:
    one = school(o1=4, o2=5, p1=6, p2=0, p3=8, p4=9, p5=10, p6=11)
    years = projected(one, GRADES, date(2026, 6, 10))
    assert [(y.school_year, y.total) for y in years] == [(2570, 46), (2571, 40), (2572, 35)]
    assert dict(years[0].grades)["p4"] == 8
    assert projected(one, GRADES, None) == ()
    assert projected(school(), GRADES, date(2026, 6, 10)) == ()


def test_a_school_year_begins_in_the_middle_of_may() -> None:
    assert school_year_of(date(2026, 5, 15)) == 2568
    assert school_year_of(date(2026, 5, 16)) == 2569
    assert school_year_of(date(2026, 11, 10)) == 2569


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(GRADES), st.integers(0, 40), min_size=1))
def test_nobody_is_lost_between_the_first_grade_and_the_last(pupils: dict[str, int]) -> None:
    """Each year brings as many as the lowest grade has, and takes those of the highest."""
    one = school(**pupils)
    years = projected(one, GRADES, date(2026, 6, 10))
    assert len(years) == YEARS
    now = [(g, one.pupils[g].m if g in one.pupils else 0) for g, _ in years[0].grades]
    for year in years:
        assert year.total == sum(n for _, n in now) - now[-1][1] + now[0][1]
        now = list(year.grades)


def test_what_a_profile_tells() -> None:
    main = school("99010001", p1=20, p2=5).model_copy(update={"name": "บ้านหนึ่ง"})
    record = Schools.model_validate(
        {
            "as_of": "2569-06-10",
            "results": [
                {
                    "test": "NT", "grade": "ป.3", "year": "2568", "subjects": ["ด้านภาษา"],
                    "area": ["50"], "nation": ["48.5"],
                    "schools": [
                        {"code": "99010001", "pupils": "12", "means": ["55.25"]},
                        {"code": "99010002", "pupils": "5", "means": ["61"]},
                    ],
                }
            ],
        }
    )  # fmt: skip
    spent = {"year": "2568", "amount": "1000000", "pupils": "30", "source": "บัญชี"}
    branch = {"code": "99010002", "name": "สาขา", "branch_of": "99010001", "total": "0"}
    guest = {"code": "99010003", "name": "บ้านสาม", "learns_at": "99010001", "expenditure": [spent]}
    others = [School.model_validate(one) for one in (branch, guest)]
    record = record.model_copy(update={"schools": (main, *others)})
    before = Round(date(2025, 6, 10), "f", Schools(schools=(school("99010001", p1=31),)))
    first, second, third = profiles(record, CRITERIA, [before])
    assert (first.pupils, first.rooms, first.pupils_per_teacher) == (25, 2, Decimal("8.33"))
    assert (first.branches, first.guests) == (("99010002",), ("99010003",))
    assert [(c.day.year, c.pupils) for c in first.trend] == [(2025, 31), (2026, 25)]
    (test,) = first.tests
    assert (test.subjects[0].above_area, test.subjects[0].above_nation) == (
        Decimal("5.25"),
        Decimal("6.75"),
    )
    (few,) = second.tests
    assert few.suppressed
    assert few.subjects[0].school is None
    assert second.pupils == 0
    assert [(c.year, c.cost) for c in third.costs] == [(2568, Decimal("33333.33"))]


def test_children_beside_pupils() -> None:
    population = Population.model_validate(
        {
            "as_of": "2569-06-30",
            "source": "ทะเบียนราษฎร",
            "tambons": [
                {
                    "name": "ก",
                    "district": "เมือง",
                    "ages": {"4": "10", "5": "12", "6": "20", "15": "9"},
                },
                {"name": "ข", "district": "แม่ใจ", "ages": {"12": "7"}},
            ],
            "out_of_school": [
                {
                    "tambon": "ก",
                    "district": "เมือง",
                    "persons": "2",
                    "ages": "6-11",
                    "source": "สำรวจ",
                }
            ],
        }
    )
    town = school(o1=5, p1=15).model_copy(update={"amphoe": "เมือง"})
    rows = {(r.district, r.stage): r for r in coverage(population, [town])}
    assert len(rows) == 9
    kindergarten = rows["เมือง", "kindergarten"]
    assert (kindergarten.children, kindergarten.pupils, kindergarten.elsewhere) == (22, 5, 17)
    assert kindergarten.percent == Decimal("22.7")
    assert rows["เมือง", "primary"].out_of_school == 2
    assert rows["แม่ใจ", "primary"].children is None
    assert rows[None, "lower-secondary"].children == 7
    assert rows[None, "primary"].pupils == 15


def test_grades_stand_in_the_order_of_school() -> None:
    assert list(ORDER) == sorted(ORDER, key=lambda g: ("opm".index(g[0]), g[1]))
