"""The plan and the report for small schools against what stands in the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.documents.catalogue import document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.veiled import SMALLEST_CELL, veiled
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.documents.page import Table, amount_of, tables
from tests.workspaces.reorganised_year import REORGANISED, YEAR, reorganised_year

KEYS = ("small-schools", "small-schools-report")


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Year:
    year, findings = load_year(reorganised_year(tmp_path_factory.mktemp("invented")), YEAR)
    assert findings == []
    return year


def paper(year: Year, key: str) -> str:
    entry = document(key)
    assert entry is not None
    return to_html(entry.content(Material(plan_at(year, "current"), STAMP)), [TEMPLATES])


def captioned(body: str, words: str) -> Table:
    (found,) = [t for t in tables(body) if words in t.caption]
    return found


def pupils_in(schools: Any) -> dict[str, int]:
    return {
        s["code"]: sum(int(g["m"]) + int(g["f"]) for g in (s.get("pupils") or {}).values())
        for s in schools["schools"]
    }


def without(year: Year, kind: str) -> Year:
    return replace(year, others=tuple((k, h) for k, h in year.others if k != kind))


@pytest.mark.parametrize("key", KEYS)
def test_the_papers_of_the_invented_year(
    invented: Year, golden: Callable[[str, str], None], key: str
) -> None:
    golden(f"{key}.html", paper(invented, key))


def test_the_bands_of_the_example_hold_the_real_schools(example: Year) -> None:
    """77 small schools of 100 with 4,268 pupils, counted from the file."""
    there = [
        n for n in pupils_in(raw.read(ROOT / "workspaces/2570/schools.yaml")).values() if n <= 120
    ]
    body = paper(example, "small-schools")
    bands = captioned(body, "จำแนกตามขั้นและอำเภอ")
    for row in bands.rows:
        first, last = (int(n) for n in row[0].split("–"))
        assert int(row[-1]) == sum(first <= n <= last for n in there)
    assert bands.total[0][1:] == ["27", "19", "17", "14", "77"]
    of_pupils = captioned(body, "นักเรียน ชั้นที่มีนักเรียน")
    assert of_pupils.total[0][1:3] == ["77", f"{sum(there):,}"] == ["77", "4,268"]
    assert sum(amount_of(row[2]) or Decimal(0) for row in of_pupils.rows) == sum(there)
    assert len(captioned(body, "รายแห่ง").rows) == 77


def test_every_measure_and_its_money_stand_in_the_table(example: Year) -> None:
    written = raw.read(ROOT / "workspaces/2570/small-schools.yaml")
    body = paper(example, "small-schools")
    listed = captioned(body, "มาตรการ จำนวนโรงเรียน")
    assert len(listed.rows) == len(written["measures"]) == 18
    assert sum(int(row[5]) for row in listed.rows if row[1] == "2570") == 77
    money = sum(raw.baht(m["money"]) for m in written["measures"] if "money" in m)
    assert amount_of(listed.total[0][1]) == money
    assert amount_of(captioned(body, "รายปี (หน่วย").total[0][1]) == money
    steps = captioned(body, "แผนแบบขั้นบันได")
    assert [len(row) for row in steps.rows] == [5] * 6


def test_small_schools_are_named_but_not_their_few_pupils(example: Year) -> None:
    counts = pupils_in(raw.read(ROOT / "workspaces/2570/schools.yaml"))
    rows = {
        row[1]: row
        for row in captioned(paper(example, "small-schools"), "รายแห่ง").rows
        if len(row) > 2
    }
    few = {code for code, n in counts.items() if 0 < n <= SMALLEST_CELL}
    assert few
    assert {code for code, row in rows.items() if row[4] == "ไม่เกิน 5"} == few


@given(st.integers(0, 2000))
def test_a_veiled_count_is_itself_or_tells_only_that_it_is_small(n: int) -> None:
    shown = veiled(n)
    assert (shown == "ไม่เกิน 5") == (1 <= n <= 5)
    assert n == 0 or n <= 5 or shown == f"{n:,}"


def test_a_plan_is_a_draft_until_the_committee_agreed(invented: Year, example: Year) -> None:
    entry = document("small-schools")
    assert entry is not None
    agreed = entry.content(Material(plan_at(invented, "current"), STAMP))
    drafted = entry.content(Material(plan_at(example, "current"), STAMP))
    assert "ร่าง" not in agreed.mark
    assert "ร่าง ยังไม่ได้รับความเห็นชอบ" in drafted.mark
    assert "เห็นชอบแผนนี้" in to_html(agreed, [TEMPLATES])
    assert "<strong>(ร่าง)</strong>" in to_html(drafted, [TEMPLATES])


def test_the_report_sums_the_money_and_counts_the_measures(invented: Year) -> None:
    plan = raw.read(REORGANISED / "2570/small-schools.yaml")
    results = plan["reports"][0]["measures"]
    body = paper(invented, "small-schools-report")
    table = captioned(body, "ผลตามมาตรการและงบประมาณ")
    spent = sum(raw.baht(r["spent"]) for r in results)
    planned = sum(raw.baht(m["money"]) for m in plan["measures"] if m["year"] == "2570")
    assert [amount_of(c) for c in table.total[0][1:3]] == [planned, spent]
    assert "แล้วเสร็จ 1 มาตรการ" in body
    assert f"(ร้อยละ {spent * 100 / planned:.2f})" in body
    told = captioned(body, "การรายงานต่อที่ประชุม")
    assert [row[-1] for row in told.rows] == ["รับทราบ", "ยังไม่ได้รายงาน"]


def test_a_measure_that_a_round_leaves_out_is_said(invented: Year) -> None:
    def fewer(held: Any) -> Any:
        report = held.record.reports[0]
        less = report.model_copy(update={"measures": report.measures[:1]})
        return replace(held, record=held.record.model_copy(update={"reports": (less,)}))

    others = tuple((k, fewer(h) if k == "small-schools" else h) for k, h in invented.others)
    body = paper(replace(invented, others=others), "small-schools-report")
    assert "ไม่มีรายงาน 1 มาตรการ" in body
    assert captioned(body, "ผลตามมาตรการ").rows[1][2] == "ไม่มีรายงาน"


def test_what_is_not_known_is_said_with_where_to_put_it(invented: Year) -> None:
    body = paper(without(invented, "population"), "small-schools")
    assert "population.yaml" in body
    assert "ทะเบียนราษฎร (สมมติ)" in paper(invented, "small-schools")


def test_without_a_plan_or_a_report_nothing_is_printed(small: Year, example: Year) -> None:
    with pytest.raises(NotReady) as refused:
        paper(small, "small-schools")
    assert "workspaces/2570/small-schools.yaml" in refused.value.words.th
    with pytest.raises(NotReady) as refused:
        paper(example, "small-schools-report")
    assert "โปรดเติม reports" in refused.value.words.th
    report, plan = document("small-schools-report"), document("small-schools")
    assert report is not None
    assert plan is not None
    assert plan.belongs(example)
    assert not report.belongs(example)
    assert not plan.belongs(small)
