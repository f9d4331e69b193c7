"""The table of which schools answer which strategy: paper and workbook hold the data's figures."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from lxml import html

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.schools.school_alignment import content
from pyo1plan.documents.tables.school_map import ROUGH, map_of
from pyo1plan.documents.typeset import to_html
from pyo1plan.documents.xlsx import to_xlsx
from pyo1plan.rules.engine import validate
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at
from tests.workspaces.school_plans import FIRST, SECOND, SMALL, small_with_plans

TEMPLATES = [Path(__file__).parents[3] / "templates"]
STAMP = Stamp("3f2c1ab4", datetime(2026, 12, 20, 18, 30, tzinfo=UTC), changed=False)
ON = date(2026, 12, 20)


def made(repository: Repository) -> Content:
    verdict = validate(repository, 2570, ON)
    return content(plan_at(verdict.year, "current"), STAMP, verdict.findings, (), ON)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return made(small_with_plans(tmp_path_factory.mktemp("plans")))


def test_the_paper_says_what_the_plans_hold(paper: Content) -> None:
    page = html.fromstring(to_html(paper, TEMPLATES))
    rows = [[cell.text_content().strip() for cell in row.iter("td")] for row in page.iter("tr")]
    assert ["1", FIRST, "โรงเรียนบ้านตัวอย่างหนึ่ง", "✓ 1 โครงการ", "มีเหตุผล", "1", "8,000", "1"] in rows
    assert [
        "1",
        SECOND,
        "โรงเรียนบ้านตัวอย่างสอง",
        "✓ 1 โครงการ",
        "ยังไม่สนอง",
        "-",
        "12,000",
        "1",
    ] in rows
    assert [FIRST, "โรงเรียนบ้านตัวอย่างหนึ่ง", "S2", "ไม่มีเด็กตกหล่นในเขตบริการ"] in rows
    text = page.text_content()
    assert "สถานศึกษาที่ยังไม่ส่งแผน (1 แห่ง)" in text
    assert "งบประมาณรวม 12,000 บาท" in text


def test_the_workbook_adds_up(paper: Content) -> None:
    assert paper.book is not None
    data = to_xlsx(paper.book)
    assert data == to_xlsx(paper.book)
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    schools = values["แผนประจำปี รายโรงเรียน"]
    rows = {row[0].value: row for row in schools.iter_rows()}
    assert [cell.value for cell in rows[FIRST][3:9]] == [
        "ส่งแล้ว",
        "เห็นชอบ",
        1,
        8000,
        "สนอง",
        "ไม่สนอง มีเหตุผล",
    ]
    assert rows[SECOND][3].value == "ยังไม่ส่ง"
    assert [cell.value for cell in rows["รวม"][3:7]] == [1, 1, 1, 8000]
    long = {row[0].value: row for row in values["แผนพัฒนา รายกลยุทธ์"].iter_rows()}
    assert [cell.value for cell in long["S1"][2:7]] == [1, 0, 0, 1, 12000]
    assert [cell.value for cell in long["S2"][2:7]] == [0, 0, 1, 0, 0]
    formulas = openpyxl.load_workbook(io.BytesIO(data))["แผนพัฒนา รายกลยุทธ์"]
    assert str(
        next(row for row in formulas.iter_rows() if row[0].value == "S1")[2].value
    ).startswith("=COUNTIF(")


def test_without_any_plan_it_says_how_to_get_them() -> None:
    with pytest.raises(NotReady, match="plan form school-annual-plan"):
        made(Repository(SMALL))


def test_the_example_s_map_says_that_it_is_rough(example: Year) -> None:
    shown = map_of(example)
    assert shown is not None
    assert (shown.shown, shown.rough, shown.absent) == (77, 77, 23)
    assert ROUGH in shown.title
    assert ROUGH in shown.alt
    assert "ไม่แสดง 23 แห่ง" in shown.alt


def test_without_a_single_place_there_is_no_map(small: Year) -> None:
    assert map_of(small) is None
