"""Years side by side against what stands in the files, read without the toolkit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.annual_plan import content
from pyo1plan.documents.tables.trends import trends
from pyo1plan.documents.tables.years import Amounts, project_years
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.results import Results
from pyo1plan.year.model import Year
from pyo1plan.year.past import years_before
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.documents.page import amount_of, table

PROJECTS = "โครงการของปีงบประมาณ พ.ศ. 2569"
INDICATORS = "ตัวชี้วัดของโครงการ ปีงบประมาณ พ.ศ. 2569"
TREND = "แนวโน้มตัวชี้วัดกลยุทธ์"


@pytest.fixture(scope="module")
def past() -> tuple[Year, ...]:
    return tuple(years_before(Repository(ROOT), 2570, 2))


@pytest.fixture(scope="module")
def printed(example: Year, past: tuple[Year, ...]) -> str:
    return to_html(content(plan_at(example, "submitted"), STAMP, (), past), [TEMPLATES])


def read(year: int, name: str) -> Any:
    return raw.read(ROOT / f"workspaces/{year}/{name}")


def reported() -> dict[str, Any]:
    """What was reported for the last quarter of 2569, by project."""
    files = sorted((ROOT / "workspaces/2569/results/q4").glob("*.yaml"))
    return {one["project"]: one for file in files for one in raw.read(file)["projects"]}


def test_only_years_that_stand_here_count(past: tuple[Year, ...]) -> None:
    assert [year.frame.number for year in past] == [2569]
    assert past[0].unread == ()


def test_money_of_three_years(printed: str) -> None:
    found = table(printed, PROJECTS)
    last = {p["id"]: p for p in read(2570, "review.yaml")["projects"]}
    earlier = {p["followed_by"]: p for p in read(2569, "review.yaml")["projects"]}
    results = reported()
    assert len(found.rows) == len(last) == 12
    for id_, row in zip(last, found.rows, strict=True):
        assert id_ in row[1]
        spent = sum(Decimal(one["disbursed"]) for one in results[id_]["money"])
        budget = Decimal(last[id_]["budget"])
        want = [earlier[id_]["budget"], earlier[id_]["spent"], budget, spent]
        assert [amount_of(row[i]) for i in (2, 3, 5, 6)] == list(map(Decimal, want))
        assert amount_of(row[7]) == round(spent * 100 / budget, 2)
    sums = [sum(amount_of(row[i]) or 0 for row in found.rows) for i in (2, 3, 5, 6, 8)]
    assert [amount_of(cell) for i, cell in enumerate(found.total[0][1:]) if i not in (2, 5)] == sums
    assert sums[2:4] == [1_880_000, 1_792_350]


def test_indicators_of_projects_stand_with_what_was_reached(printed: str) -> None:
    found = table(printed, INDICATORS)
    told = {
        (one["indicator"], one["value"]) for p in reported().values() for one in p["indicators"]
    }
    assert {(row[0], row[4]) for row in found.rows} == told
    (row,) = [r for r in found.rows if r[0].startswith("ร้อยละของครูที่นำการจัดการเรียนรู้เชิงรุก")]
    assert row[1:6] == ["ร้อยละ", "58", "75", "62", "82.67"]


def test_indicators_of_strategies_over_the_years(printed: str) -> None:
    """The same as both years' files say: baselines are results, and the reports do not contradict."""
    found = table(printed, TREND)
    aims = {y: raw.read(ROOT / f"workspaces/{y}/strategies.yaml") for y in (2569, 2570)}
    kpis = {
        y: {k["id"]: k for s in aim["strategies"] for k in s["kpis"]} for y, aim in aims.items()
    }
    assert [row[0] for row in found.rows] == list(kpis[2570])
    for row in found.rows:
        old, new = kpis[2569][row[0]], kpis[2570][row[0]]
        assert row[3:] == [old["baseline"], old["target"], new["baseline"], new["target"]]


def test_without_the_year_before_the_review_tells(small: Year) -> None:
    body = to_html(content(plan_at(small, "submitted"), STAMP), [TEMPLATES])
    (row,) = table(body, PROJECTS).rows
    assert row[2:] == ["35,000", "34,200", "97.71", "40,000"]
    assert "เป็นตัวเลขที่บันทึกในการทบทวน" in body
    assert INDICATORS not in body
    assert TREND not in body


def test_without_either_nothing_is_made_up(small: Year) -> None:
    bare = replace(small, frame=replace(small.frame, review=None))
    body = to_html(content(plan_at(bare, "submitted"), STAMP), [TEMPLATES])
    assert "ผลการดำเนินงานเปรียบเทียบรายปี" not in body


def test_what_nobody_reported_is_not_nothing(example: Year, past: tuple[Year, ...]) -> None:
    silent = replace(past[0], others=())
    body = to_html(content(plan_at(example, "submitted"), STAMP, (), [silent]), [TEMPLATES])
    found = table(body, PROJECTS)
    assert {row[6] for row in found.rows} == {"ไม่มีรายงาน"}
    assert [found.total[0][i] for i in (4, 5, 6)] == ["1,880,000", "-", "-"]


def test_an_unreadable_file_of_a_past_year_keeps_the_booklet_from_print(
    example: Year, past: tuple[Year, ...]
) -> None:
    file = "workspaces/2569/results/q4/ict.yaml"
    broken = replace(past[0], unread=(("results", file),))
    with pytest.raises(NotReady, match="plan validate 2569") as refused:
        content(plan_at(example, "submitted"), STAMP, (), [broken])
    assert file in refused.value.words.th


def of_2568(year: Year) -> Year:
    """The finished year as if it had been that of 2568, under the codes of that year."""

    def moved(id_: str) -> str:
        return id_.replace("69-", "68-")

    proposals = tuple(
        replace(h, id=moved(h.id), record=h.record.model_copy(update={"id": moved(h.id)}))
        for h in year.proposals
    )
    others = tuple(
        (
            "results",
            replace(
                held,
                record=held.record.model_copy(
                    update={
                        "projects": tuple(
                            p.model_copy(update={"project": moved(p.project)})
                            for p in held.record.projects
                        )
                    }
                ),
            ),
        )
        for held in year.every("results", Results)
    )
    return replace(
        year,
        frame=replace(year.frame, number=2568),
        proposals=proposals,
        meetings=(),
        others=others,
    )


def test_three_years_that_all_stand_are_told_by_their_own_reports(
    example: Year, past: tuple[Year, ...]
) -> None:
    assert example.frame.review
    projects = plan_at(example, "submitted").projects
    made = project_years(2570, example.frame.review.record, [*past, of_2568(past[0])], projects)
    assert made is not None
    assert made.earlier_stands
    for row in made.rows:
        assert row.earlier.spent == row.last.spent  # the same reports, moved a year
        assert next(i.began for i in row.indicators) == row.indicators[0].measured.value


def test_money_that_goes_on_in_one_project_is_counted_once(example: Year) -> None:
    assert example.frame.review
    review = example.frame.review.record
    to = review.projects[0].followed_by
    shared = tuple(p.model_copy(update={"followed_by": to}) for p in review.projects[:2])
    projects = plan_at(example, "submitted").projects
    made = project_years(2570, review.model_copy(update={"projects": shared}), (), projects)
    assert made is not None
    assert [row.counted_above for row in made.rows] == [False, True]
    assert made.now == next(p.budget.total for p in projects if p.id == to)
    assert made.earlier == Amounts()


def test_an_indicator_under_a_new_name_is_not_compared(
    example: Year, past: tuple[Year, ...]
) -> None:
    assert example.frame.strategies
    this = example.frame.strategies.record
    first = this.strategies[0]
    renamed = first.kpis[0].model_copy(update={"name": "ร้อยละของเรื่องอื่น"})
    strategy = first.model_copy(update={"kpis": (renamed, *first.kpis[1:])})
    made = trends(2570, this.model_copy(update={"strategies": (strategy,)}), past)
    assert made is not None
    one, two = made.strategies[0].rows[:2]
    assert [p.value for p in one.points][:2] == [None, None]
    assert None not in [p.value for p in two.points]


def test_a_report_that_contradicts_the_baseline_is_shown_with_it(
    example: Year, past: tuple[Year, ...]
) -> None:
    """S4-K3 was reported as 85 by its project; a baseline of 84 is not hidden."""
    assert example.frame.strategies
    this = example.frame.strategies.record
    strategies = tuple(
        s.model_copy(
            update={
                "kpis": tuple(
                    k.model_copy(update={"baseline": Decimal(84)}) if k.id == "S4-K3" else k
                    for k in s.kpis
                )
            }
        )
        for s in this.strategies
    )
    made = trends(2570, this.model_copy(update={"strategies": strategies}), past)
    assert made is not None
    points = {row.kpi.id: row.points for s in made.strategies for row in s.rows}
    assert (points["S4-K3"][2].value, points["S4-K3"][2].stated) == (Decimal(85), Decimal(84))
