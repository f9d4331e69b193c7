"""The development plan's booklet: its figures against sums made from the files, without the toolkit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from lxml import etree

from pyo1plan.documents.plans.development_plan import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from tests.documents import raw
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.long_term import (
    YEARS,
    analysis_file,
    booklet,
    money_of_file,
    plan_file,
)
from tests.documents.page import amount_of, table, tables
from tests.documents.test_widths import overflowing

EDITIONS = ("original", "2569")
BY_STRATEGY = "กรอบวงเงินจำแนกตามกลยุทธ์และปีงบประมาณ"
BY_GROUP = "กรอบวงเงินจำแนกตามกลุ่ม/หน่วยและปีงบประมาณ"
CROSSED = "กรอบวงเงินรวม 5 ปี จำแนกตามกลุ่ม/หน่วยและกลยุทธ์"
FRAME = "กรอบแผนงาน/โครงการและวงเงินรายปี"


def of_year(part: str, year: str) -> Decimal:
    return sum((raw.baht(m.get(year, "0")) for m in money_of_file(part).values()), Decimal(0))


def of_project(part: str, project: str) -> Decimal:
    return sum((raw.baht(amount) for amount in money_of_file(part)[project].values()), Decimal(0))


@pytest.mark.parametrize("part", EDITIONS)
def test_the_body_is_well_formed(part: str) -> None:
    body = booklet(part)
    void = body.replace("<br>", "<br/>").replace('%">', '%"/>').replace("&#160;", " ")
    etree.fromstring(f"<body>{void}</body>")


@pytest.mark.parametrize("part", EDITIONS)
def test_money_by_year_agrees_in_every_table(part: str) -> None:
    wanted = [of_year(part, year) for year in YEARS]
    wanted.append(sum(wanted, Decimal(0)))
    body = booklet(part)
    for words in (BY_STRATEGY, BY_GROUP, FRAME):
        total = table(body, words).total[-1]
        assert [a for c in total if (a := amount_of(c)) is not None] == wanted, words
    assert amount_of(table(body, CROSSED).total[0][-1]) == wanted[-1]
    assert amount_of(table(body, "กรอบวงเงินรวม 5 ปี จำแนกตามกลยุทธ์").total[0][2]) == wanted[-1]


def test_money_by_strategy_in_the_original() -> None:
    projects = {p["id"]: p["strategy"] for p in plan_file()["projects"]}
    rows = table(booklet("original"), BY_STRATEGY).rows
    for strategy, row in zip(("S1", "S2"), rows, strict=False):
        mine = [p for p, s in projects.items() if s == strategy]
        assert amount_of(row[-1]) == sum(of_project("original", p) for p in mine)
    assert sum(amount_of(cell) or 0 for cell in rows[-1][1:6]) == Decimal(100)


def test_money_without_a_group_is_shown() -> None:
    row = table(booklet("original"), BY_GROUP).rows[-1]
    assert row[0] == "ยังไม่ระบุกลุ่ม/หน่วย"
    assert amount_of(row[-1]) == of_project("original", "D-03")


@pytest.mark.parametrize("part", EDITIONS)
def test_every_project_stands_in_the_frame(part: str) -> None:
    rows = {row[1]: row for row in table(booklet(part), FRAME).rows}
    assert set(rows) == set(money_of_file(part))
    for project, row in rows.items():
        assert amount_of(row[9]) == of_project(part, project)
    assert [row[0] for row in rows.values()] == [str(i + 1) for i in range(len(rows))]


def test_targets_by_year_and_group() -> None:
    body = booklet("original")
    for number, strategy in enumerate(plan_file()["strategies"], 1):
        found = table(body, f"ตัวชี้วัดความสำเร็จและค่าเป้าหมายรายปี กลยุทธ์ที่ {number}")
        for kpi, row in zip(strategy["kpis"], found.rows, strict=True):
            assert row[:2] == [kpi["id"], kpi["name"]]
            targets = [kpi["targets"].get(year) for year in YEARS]
            assert row[5:10] == [text or "-" for text in targets]
    assert row[10] == "-"


@pytest.mark.parametrize(
    "words, side, first, second",
    [("ภายใน (2S4M)", "inside", "strength", "weakness"), ("ภายนอก (C-PEST)", "outside", "opportunity", "threat")],
)  # fmt: skip
def test_weighted_scores(words: str, side: str, first: str, second: str) -> None:
    found = table(booklet("original"), f"คะแนนถ่วงน้ำหนักของสภาพแวดล้อม{words}")
    aspects = analysis_file()[side]
    sums = [Decimal(0), Decimal(0)]
    for aspect, row in zip(aspects, found.rows, strict=True):
        weight = Decimal(aspect["weight"])
        helps = weight * Decimal(aspect[f"{first}_score"])
        hinders = weight * Decimal(aspect[f"{second}_score"])
        assert [Decimal(row[3]), Decimal(row[5]), Decimal(row[6])] == [
            helps,
            hinders,
            helps - hinders,
        ]
        sums = [sums[0] + helps, sums[1] + hinders]
    total = found.total[0]
    assert [Decimal(total[i]) for i in (1, 3, 5, 6)] == [1, *sums, sums[0] - sums[1]]


def test_the_position_follows_from_the_totals() -> None:
    body = booklet("original")
    assert "สถานภาพของหน่วยงานจึงอยู่ในตำแหน่ง วัวแม่เงิน (Cash Cow)" in body
    assert body.count("☑") == 1
    assert body.count("☐") == 3


def test_tows_ways_stand_in_their_corner() -> None:
    so_wo, st_wt = table(booklet("original"), "ตาราง TOWS").rows
    assert so_wo[1:] == [
        "กลยุทธ์เชิงรุก (SO)1) ใช้ครูที่มีและสื่อออนไลน์สอนอ่าน (กลยุทธ์ S2)",
        "กลยุทธ์เชิงแก้ไข (WO)1) ใช้กองทุนเสมอภาคช่วยโรงเรียนห่างไกล (กลยุทธ์ S1)",
    ]
    assert "ติดตามเด็กด้วยระบบบริการ" in st_wt[1]
    assert st_wt[2].endswith("ระหว่างโรงเรียนขนาดเล็ก")


def test_alignment_ticks_the_items_that_a_strategy_answers() -> None:
    body = booklet("original")
    assert [row[2:] for row in table(body, "ยุทธศาสตร์ชาติ พ.ศ.").rows] == [["", "✓"], ["✓", ""]]
    assert [row[2:] for row in table(body, "นโยบายและจุดเน้น").rows] == [["✓", ""]]
    found = table(body, "กลยุทธ์กับข้อของแผนและนโยบายที่สนอง")
    assert found.rows[0][2] == "ยุทธศาสตร์ชาติ: 4นโยบาย สพฐ.: P3"


def test_a_review_tells_what_it_changed_and_why() -> None:
    rows = table(booklet("2569"), "รายการที่ปรับในฉบับทบทวน พ.ศ. 2569").rows
    assert [row[1:] for row in rows] == [
        ["กลยุทธ์ S2 ตัวชี้วัดความสำเร็จ S2-K1 ค่าเป้าหมายรายปี 2570", "82", "80", "ผลปี 2567 ต่ำกว่าที่คาด"],
        ["กรอบแผนงาน/โครงการ D-02 กรอบวงเงินรายปี (บาท) 2570", "270,000", "300,000", "ขยายกลุ่มเป้าหมาย"],
        ["กลยุทธ์ S1 แนวทาง/มาตรการ ข้อ 2", "ระดมทุนการศึกษา", "ระดมทุนการศึกษาจากท้องถิ่น", "-"],
        ["กรอบแผนงาน/โครงการ D-04", "-", "D-04 โครงการห้องเรียนปลอดภัย", "-"],
    ]  # fmt: skip
    assert "การทบทวนแผน" not in booklet("original")


@pytest.mark.parametrize("part", EDITIONS)
def test_captions_count_up_from_one_and_figures_fit(part: str) -> None:
    body = booklet(part)
    numbers = [int(t.caption.split()[1]) for t in tables(body)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 18
    assert overflowing(body) == []


@pytest.mark.parametrize("part", EDITIONS)
def test_the_booklet(part: str, golden: Callable[[str, str], None]) -> None:
    golden(f"development-plan-{part}.html", booklet(part))


def test_the_travelling_plan_prints_in_full(period: Year) -> None:
    plan = period.frame.development
    assert plan is not None
    body = to_html(content(period, STAMP, "original"), [TEMPLATES])
    wanted = sum((sum(p.money.values()) for p in plan.record.projects), Decimal(0))
    assert amount_of(table(body, FRAME).total[-1][-2]) == wanted
    for words in (*plan.record.mission, *(k.name for s in plan.record.strategies for k in s.kpis)):
        assert words in body
