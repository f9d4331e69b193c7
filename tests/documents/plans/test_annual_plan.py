"""The booklet's figures against sums made from the files, without the toolkit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import etree

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.annual_plan import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Stage, plan_at
from tests.documents import raw
from tests.documents.conftest import SMALL, STAMP, TEMPLATES
from tests.documents.page import amount_of, table, tables

#: What the plan committee makes of the small year, after its minutes: 70-PLN-001 is cut.
CUT = {"70-PLN-001": Decimal(12400)}


def booklet(year: Year, stage: Stage) -> str:
    return to_html(content(plan_at(year, stage), STAMP), [TEMPLATES])


@pytest.fixture(scope="module")
def submitted(small: Year) -> str:
    return booklet(small, "submitted")


@pytest.fixture(scope="module")
def endorsed(small: Year) -> str:
    return booklet(small, "endorsed")


def test_the_body_is_well_formed(submitted: str) -> None:
    parser = etree.HTMLParser(recover=False)
    etree.fromstring(f"<div>{submitted}</div>", parser)
    void = submitted.replace("<br>", "<br/>").replace('%">', '%"/>')
    void = void.replace("&#160;", " ")
    etree.fromstring(f"<body>{void}</body>")


def test_money_by_strategy(submitted: str) -> None:
    projects = raw.proposals(SMALL)
    counts = Counter(p["strategy"] for p in projects)
    found = table(submitted, "งบประมาณโครงการจำแนกตามกลยุทธ์")
    assert len(found.rows) == 2
    for id_, row in zip(("S1", "S2"), found.rows, strict=True):
        total = sum(raw.baht(p["budget"]["total"]) for p in projects if p["strategy"] == id_)
        assert amount_of(row[2]) == counts[id_]
        assert amount_of(row[3]) == total
    everything = sum(raw.baht(p["budget"]["total"]) for p in projects)
    assert [amount_of(c) for c in found.total[0][1:]] == [3, everything, Decimal("100.00")]


def test_money_by_group_and_ceiling(submitted: str) -> None:
    projects = raw.proposals(SMALL)
    budget = raw.read(SMALL / "workspaces/2570/budget.yaml")
    office = raw.read(SMALL / "workspaces/office.yaml")
    ceilings = {c["group"]: raw.baht(c["amount"]) for c in budget["ceilings"]}
    found = table(submitted, "งบประมาณโครงการจำแนกตามกลุ่ม/หน่วย เทียบกับเพดาน")
    for group, row in zip(office["groups"], found.rows, strict=True):
        key = group["key"]
        total = sum(raw.baht(p["budget"]["total"]) for p in projects if p["group"] == key)
        assert row[1] == group["name"]
        assert [amount_of(c) for c in row[3:6]] == [total, ceilings[key], ceilings[key] - total]


def test_money_by_source_counts_lines_and_administration(submitted: str) -> None:
    budget = raw.read(SMALL / "workspaces/2570/budget.yaml")
    office = raw.read(SMALL / "workspaces/office.yaml")
    found = table(submitted, "กรอบวงเงินงบประมาณ")
    for source, row in zip(office["fund_sources"], found.rows, strict=True):
        key = source["key"]
        money = sum(raw.baht(s["amount"]) for s in budget["sources"] if s["source"] == key)
        admin = sum(raw.baht(a["amount"]) for a in budget["administration"] if a["source"] == key)
        spent = sum(
            raw.baht(line["amount"])
            for _, line in raw.lines(raw.proposals(SMALL))
            if line["source"] == key
        )
        want = [money, admin, spent, admin + spent, money - admin - spent]
        assert [amount_of(c) for c in row[1:]] == want


def test_money_by_quarter(submitted: str) -> None:
    found = table(submitted, "แผนการใช้จ่ายงบประมาณโครงการรายไตรมาส")
    sums = [
        sum(
            raw.baht(line["amount"])
            for _, line in raw.lines(raw.proposals(SMALL))
            if line["quarter"] == quarter
        )
        for quarter in "1234"
    ]
    assert [amount_of(c) for c in found.total[0][1:]] == [*sums, sum(sums)]


def test_money_by_category(submitted: str) -> None:
    found = table(submitted, "งบประมาณโครงการจำแนกตามกลยุทธ์และหมวดรายจ่าย")
    sums = [
        sum(
            raw.baht(line["amount"])
            for _, line in raw.lines(raw.proposals(SMALL))
            if line["category"] == category
        )
        for category in ("ค่าตอบแทน", "ค่าใช้สอย", "ค่าวัสดุ")
    ]
    assert [amount_of(c) for c in found.total[0][1:]] == [*sums, sum(sums)]


def test_every_project_stands_in_register_master_plan_and_forms(submitted: str) -> None:
    register, master = table(submitted, "บัญชีโครงการ"), table(submitted, "แผนปฏิบัติการประจำปีงบประมาณ")
    for project in raw.proposals(SMALL):
        total = raw.baht(project["budget"]["total"])
        (row,) = [r for r in register.rows if project["id"] in r[1]]
        assert total in register.amounts(row)
        (row,) = [r for r in master.rows if r[0] == project["name"]]
        assert amount_of(row[6]) == total
        assert f"{project['name']}</h3>" in submitted
    activities = [r for r in master.rows if r[0].startswith("กิจกรรม: ")]
    lines = sum(raw.baht(line["amount"]) for _, line in raw.lines(raw.proposals(SMALL)))
    assert sum(amount_of(r[1]) or 0 for r in activities) == lines  # its name spans six columns


def test_a_stage_later_shows_the_decided_figures(submitted: str, endorsed: str) -> None:
    before = {p["id"]: raw.baht(p["budget"]["total"]) for p in raw.proposals(SMALL)}
    after = before | CUT
    assert after != before
    for body, totals in ((submitted, before), (endorsed, after)):
        found = table(body, "งบประมาณโครงการจำแนกตามกลยุทธ์")
        assert amount_of(found.total[0][2]) == sum(totals.values())


def test_pupils_by_grade(submitted: str) -> None:
    schools = raw.read(SMALL / "workspaces/2570/schools.yaml")["schools"]
    found = table(submitted, "จำนวนนักเรียนและห้องเรียนจำแนกตามชั้นและเพศ")
    for grade, row in zip(("p1", "p2"), found.rows, strict=True):
        boys = sum(int(s["pupils"][grade]["m"]) for s in schools)
        girls = sum(int(s["pupils"][grade]["f"]) for s in schools)
        assert [amount_of(c) for c in row[2:5]] == [boys, girls, boys + girls]


def test_captions_count_up_from_one(submitted: str) -> None:
    numbers = [int(t.caption.split()[1]) for t in tables(submitted)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 15


def test_a_draft_says_so_and_an_endorsed_plan_does_not(small: Year, endorsed: str) -> None:
    draft = content(plan_at(small, "submitted"), STAMP)
    assert draft.mark.startswith("ข้อมูลตัวอย่าง · ร่าง ฉบับที่กลุ่มเสนอ · บันทึก 3f2c1ab4")
    # 18.30 น. of 20 December in London is the 21st in Thailand.
    assert draft.mark.endswith("๒๑ ธ.ค. ๒๕๖๙")
    assert content(plan_at(small, "endorsed"), STAMP).mark == "ข้อมูลตัวอย่าง"
    assert "(ร่าง)" not in endorsed
    assert "คณะกรรมการศึกษาธิการจังหวัดตัวอย่าง<br>ให้ความเห็นชอบในการประชุมครั้งที่ 12/2569" in endorsed


def test_an_endorsed_plan_asked_for_too_early_is_a_draft(small: Year) -> None:
    early = replace(small, meetings=())
    assert "ร่าง ฉบับที่กลุ่มเสนอ" in content(plan_at(early, "endorsed"), STAMP).mark


def test_unsaved_changes_are_told_even_after_endorsement(small: Year) -> None:
    changed = replace(STAMP, changed=True)
    assert content(plan_at(small, "endorsed"), changed).mark.endswith("มีการแก้ไขที่ยังไม่บันทึก")
    never = replace(STAMP, commit="", changed=False)
    assert content(plan_at(small, "endorsed"), never).mark.endswith("ยังไม่เคยบันทึก")


@pytest.mark.parametrize("part", ["office", "settings", "policies", "strategies", "budget"])
def test_a_missing_record_is_named(small: Year, part: str) -> None:
    without = replace(small, frame=replace(small.frame, **{part: None}))
    with pytest.raises(NotReady, match=r"\.yaml") as refused:
        content(plan_at(without, "submitted"), STAMP)
    assert "โปรดสร้างแฟ้ม workspaces/" in refused.value.words.th


def test_an_unreadable_proposal_keeps_the_booklet_from_print(small: Year) -> None:
    broken = replace(small, unread=(("proposal", "workspaces/2570/proposals/x/70-X-001.yaml"),))
    with pytest.raises(NotReady, match="70-X-001"):
        content(plan_at(broken, "submitted"), STAMP)


def test_without_schools_or_review_the_booklet_says_so(small: Year) -> None:
    bare = replace(small, frame=replace(small.frame, schools=None, review=None))
    body = booklet(bare, "submitted")
    assert "ยังไม่มีข้อมูลสถานศึกษาของปีนี้" in body
    assert "ยังไม่มีผลการทบทวนของปีที่ผ่านมา" in body


def test_the_booklet_of_the_small_year(submitted: str, golden: Callable[[str, str], None]) -> None:
    golden("annual-plan-submitted.html", submitted)
