"""Reports on the year in progress: what they print is what was reported, and every table closes."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from pyo1plan.documents.document import Content
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.reports import (
    half_year_report,
    ita_monitoring,
    ita_plan,
    quarterly_report,
    yearly_report,
)
from pyo1plan.documents.reports.report_words import remarks, sentence
from pyo1plan.documents.tables.spending import Followed, followed
from pyo1plan.documents.typeset import to_html
from pyo1plan.documents.xlsx import to_xlsx
from pyo1plan.press import Paper, print_paper
from pyo1plan.year.model import Year
from pyo1plan.year.progress import progress
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.consolidating.test_consolidation import _number, cells
from tests.documents.page import table, tables
from tests.documents.test_widths import overflowing
from tests.workspaces.followed import (  # fmt: skip
    GROUP_OF,
    followed_year,
    project,
    results,
    two_quarters,
    whole_year,
)

AMOUNTS = st.decimals(0, 10**6, places=2)
TOTALS = ("82,400", "25,700.75", "24,300.25")


def made_of(year: Year, quarter: str) -> Followed:
    office, year_settings = year.frame.office, year.frame.settings
    assert office is not None
    assert year_settings is not None
    return followed(progress(year, quarter), office.record, year_settings.record)


def quarterly(year: Year, part: str = "q2") -> Content:
    return quarterly_report.content(plan_at(year, "current"), STAMP, part)


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_all_tables_make_the_same_total(small: Year, data: st.DataObject) -> None:
    reports = []
    for quarter in ("1", "2"):
        for id_, group in GROUP_OF.items():
            one = project(id_, data.draw(AMOUNTS), committed=data.draw(AMOUNTS))
            if data.draw(st.booleans()):
                one["money"].append({"source": "office", "disbursed": str(data.draw(AMOUNTS))})
            reports.append(results(quarter, group, one))
    made = made_of(followed_year(small, *reports), "2")
    for kept in (made.by_group, made.by_strategy, made.by_source):
        rows = kept.rows
        assert sum((row.money.plan for row in rows), Decimal(0)) == made.now.money.plan
        assert sum((row.money.disbursed for row in rows), Decimal(0)) == made.now.money.disbursed
        assert sum((row.money.committed for row in rows), Decimal(0)) == made.now.money.committed
        assert sum((row.in_quarter for row in rows), Decimal(0)) == made.now.in_quarter
    assert sum(made.by_group.total.statuses.values()) == len(made.standings)
    pressed = made.hurry_by_group
    assert sum(one.count for one in pressed) == len(made.hurry)
    assert sum((one.short for one in pressed), Decimal(0)) == sum(
        (h.short for h in made.hurry), Decimal(0)
    )


def test_the_standing_sentence(small: Year) -> None:
    made = made_of(two_quarters(small), "2")
    said = sentence(made.overall)
    assert said.th == (
        "ภาพรวม เบิกจ่ายแล้ว 25,700.75 บาท คิดเป็นร้อยละ 31.19 ของวงเงินตามแผน 82,400.00 บาท"
        " ต่ำกว่าเป้าหมายร้อยละ 20.81 (เป้าหมายร้อยละ 52.00)"
    )
    assert "20.81 points below (target 52.00 percent)" in said.en
    office = small.frame.office
    assert office is not None
    assert "ยังไม่รายงาน 1 โครงการ" in next(iter(remarks(made, office.record))).th


def test_the_quarterly_report(small: Year, golden: Callable[[str, str], None]) -> None:
    body = to_html(quarterly(two_quarters(small)), [TEMPLATES])
    golden("quarterly-report.html", body)
    for caption in ("จำแนกตามกลุ่ม (", "จำแนกตามกลยุทธ์", "จำแนกตามแหล่งงบประมาณ"):
        (total,) = table(body, f"การใช้จ่ายงบประมาณ{caption}").total
        assert tuple(total[1:4]) == TOTALS
    hurry = table(body, "โครงการที่ต้องเร่งรัด")
    assert [row[3] for row in hurry.rows] == ["10,500", "1,399.50"]
    assert hurry.total[0][1] == "11,899.50"
    assert [row[6:] for row in table(body, "การเบิกจ่ายรายไตรมาส").rows] == [["1.70", "30.00"], ["31.19", "52.00"]]  # fmt: skip
    kpis = {row[1]: row[3:6] for row in table(body, "ผลตามตัวชี้วัด").rows}
    assert kpis["จำนวนครูที่ผ่านการอบรม"] == ["40", "38", "95.00"]
    assert "ครูติดภารกิจสอบ &lt;b&gt;" in body, "text of the data is text"
    assert "เงินกันไว้เบิกเหลื่อมปี" not in body
    assert body.count("data-alt=") == 2
    assert overflowing(body) == []


def test_the_year_tells_what_is_carried_over(small: Year) -> None:
    content = yearly_report.content(plan_at(whole_year(small), "current"), STAMP)
    body = to_html(content, [TEMPLATES])
    carried = table(body, "เงินกันไว้เบิกเหลื่อมปี")
    assert [row[3:] for row in carried.rows] == [["4,000", "4,000", "สัญญาจ้าง 3/2570"]]
    assert "ยังไม่เบิกจ่าย 5,000 บาท ขอกันไว้เบิกเหลื่อมปี 4,000 บาท คงเหลือที่ไม่ได้กัน 1,000 บาท" in body
    trend = table(body, "การเบิกจ่ายรายไตรมาส").rows
    assert [row[0] for row in trend] == ["ไตรมาสที่ 1", "ไตรมาสที่ 2", "ไตรมาสที่ 4"]
    assert sum(Decimal(row[4].replace(",", "")) for row in trend) == 77400


def test_a_quarter_that_nobody_reported_prints_nothing(small: Year) -> None:
    with pytest.raises(NotReady) as refused:
        quarterly(two_quarters(small), "q3")
    for said in ("กลุ่มนโยบายและแผน 1 โครงการ", "plan form results 2570 --quarter 3", "results/q3/"):
        assert said in refused.value.words.th
    assert quarterly_report.parts(small) == ("q1",)
    with pytest.raises(NotReady, match="no group has reported quarter 1"):
        quarterly(small, "q1")
    unread = followed_year(small)
    broken = Year(unread.frame, unread.proposals, unread.meetings, unread.others, (("results", "workspaces/2570/results/q1/planning.yaml"),))  # fmt: skip
    with pytest.raises(NotReady, match=r"planning\.yaml"):
        quarterly(broken, "q1")


def test_the_tables_of_ita_have_exactly_their_columns(small: Year) -> None:
    year = two_quarters(small)
    (plan,) = tables(to_html(ita_plan.content(plan_at(year, "current"), STAMP), [TEMPLATES]))
    assert plan.total[0][1] == "82,400"
    monitoring = to_html(ita_monitoring.content(plan_at(year, "current"), STAMP), [TEMPLATES])
    heads = [
        "ที่", "โครงการ/กิจกรรม", "กลุ่ม", "ตัวชี้วัด", "งบประมาณ", "สถานะ", "ผลการดำเนินงาน", "ปัญหา/อุปสรรค",
        "ข้อเสนอแนะ/แนวทางแก้ไข", "หลักฐาน", "ผู้รายงาน", "แผน", "ผล", "ร้อยละ", "จัดสรร", "เบิกจ่ายสะสม", "คงเหลือ", "ร้อยละ",
    ]  # fmt: skip
    tree = html.fragment_fromstring(monitoring, create_parent="div")
    assert [th.text_content() for th in tree.iter("th")] == heads
    (kept,) = tables(monitoring)
    assert kept.total[0][1:4] == ["82,400", "25,700.75", "56,699.25"]
    assert overflowing(monitoring) == []


def test_the_workbook_s_sums_count_in_its_lists(small: Year) -> None:
    book = quarterly(two_quarters(small)).book
    assert book is not None
    data = to_xlsx(book)
    assert data == to_xlsx(book)
    sheets = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert sheets == ["สรุป", "รายโครงการ", "เงินตามแหล่ง", "กิจกรรม", "ตัวชี้วัด", "ผลและปัญหา", "เร่งรัด"]
    formulas, values = cells(data, values=False), cells(data, values=True)
    live = {at for at, text in formulas.items() if str(text).startswith("=") and text != values[at]}
    assert len(live) > 60
    assert [text for at, text in values.items() if text == "=1+1"], "text of the data stays text"
    money = [v for (s, at), v in values.items() if s == "เงินตามแหล่ง" and at.startswith("G")]
    assert float(money[-1]) == 25700.75


@pytest.mark.needs("soffice")
def test_a_spreadsheet_computes_the_same(small: Year, tmp_path: Path) -> None:
    book = yearly_report.content(plan_at(whole_year(small), "current"), STAMP).book
    assert book is not None
    data = to_xlsx(book)
    (tmp_path / "a.xlsx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"), str(tmp_path / "a.xlsx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    computed = cells((tmp_path / "out" / "a.xlsx").read_bytes(), values=True)
    stored, formulas = cells(data, values=True), cells(data, values=False)
    for at, formula in formulas.items():
        if str(formula).startswith("=") and formula != stored[at]:
            assert _number(computed[at]) == _number(stored[at]), (at, formula)


@pytest.mark.needs("pdftotext")
def test_word_and_pdf_hold_the_figures(small: Year, tmp_path: Path) -> None:
    content = half_year_report.content(plan_at(two_quarters(small), "current"), STAMP)
    paper = Paper(to_html(content, [TEMPLATES]), content.title, STAMP.when, content.mark, "arabic")
    made = print_paper(paper, ["docx", "pdf"])
    words = " ".join(_texts(docx.Document(io.BytesIO(made["docx"]))))
    (tmp_path / "a.pdf").write_bytes(made["pdf"])
    done = subprocess.run(["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True)  # fmt: skip
    printed = done.stdout.decode()
    for figure in (*TOTALS, "31.19", "20.81", "11,899.50", "95.00"):
        assert figure in words
        assert figure in printed


def _texts(document: Any) -> list[str]:
    tables_ = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return [*(p.text for p in document.paragraphs), *tables_]
