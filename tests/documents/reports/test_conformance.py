"""The report on the work standards: sums, every step once, what is cut, what the office confirms."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import docx
import pytest
from lxml import html

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import STATES, JobStatus, StepStatus, status
from pyo1plan.documents.document import Stamp
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.reports.conformance import content
from pyo1plan.documents.tables.conformance import PROOFS, conformance
from pyo1plan.documents.tables.pairings import pairings
from pyo1plan.documents.tables.step_texts import LETTERS
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import Paper, print_paper
from pyo1plan.records.attestations import Attestation
from pyo1plan.records.checklist import Checklist, Step
from pyo1plan.records.standard import load_checklists
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import reported
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.documents.page import text_of

STEP = "ที่"


@pytest.fixture
def year(small: Year) -> Year:
    return reported.with_attestations(small, *reported.attestations())


def paper(year: Year, jobs: tuple[JobStatus, ...], on: date = reported.ON) -> str:
    return to_html(content(plan_at(year, "current"), STAMP, jobs, on), [TEMPLATES])


def grids(body: str) -> dict[str, list[list[str]]]:
    """The rows below the heads of all tables by the first word of their heads; jobs' tables joined."""
    found: dict[str, list[list[str]]] = {}
    for table in html.fragment_fromstring(body, create_parent="div").iter("table"):
        head = table.find("thead")
        key = text_of(head.find(".//th")) if head is not None else ""
        rows = [r for r in table.iter("tr") if r.getparent().tag != "thead"]
        found.setdefault(key, []).extend([seen(cell) for cell in row] for row in rows)
    return found


def seen(cell: html.HtmlElement) -> str:
    """The cell's words without the places where a line may break."""
    return text_of(cell).replace("\u200b", "")


def by_step(body: str) -> dict[str, list[str]]:
    return {row[0].rstrip(" *"): row for row in grids(body)[STEP]}


def test_the_report_of_the_small_year(year: Year, golden: Callable[[str, str], None]) -> None:
    golden("conformance.html", paper(year, reported.jobs()))


def leaves(checklist: Checklist) -> list[str]:
    """The numbers of the steps without parts, found without the toolkit's own walk."""
    numbers, rest = [], list(checklist.steps)
    while rest:
        step = rest.pop(0)
        rest = [*step.steps, *rest]
        if not step.steps:
            numbers.append(step.step)
    return numbers


def test_the_example_year_is_reported_step_by_step(example: Year) -> None:
    standards, faults = load_checklists(ROOT / "checklists")
    assert faults == []
    jobs = status(standards, Ground(example, (), reported.ON, ROOT))
    body = paper(example, jobs)
    printed = [row[0].rstrip(" *") for row in grids(body)[STEP]]
    wanted = [number for standard in standards for number in leaves(standard)]
    assert len(wanted) > 60
    assert [number for number in printed if number in set(wanted)] == wanted
    assert len(printed) == len(set(printed))
    *rows, total = grids(body)["งานที่"][: len(jobs) + 1]
    for job, row in zip(jobs, rows, strict=True):
        states = [step.state for step in job.walk() if not step.parts]
        assert row[2:-1] == [
            str(n) if n else "-" for n in (len(states), *(states.count(s) for s in STATES))
        ]
    for column in range(2, 9):
        assert counted(total[column]) == sum(counted(row[column]) for row in rows)
    for row in (*rows, total):
        assert counted(row[2]) == sum(counted(cell) for cell in row[3:9])
        assert float(row[9]) == pytest.approx(counted(row[3]) * 100 / counted(row[2]), abs=0.005)


def counted(cell: str) -> int:
    return 0 if cell == "-" else int(cell)


def test_each_state_says_what_was_found_and_what_lacks(year: Year) -> None:
    rows = by_step(paper(year, reported.jobs()))
    done, partly, late = rows["2.1"], rows["2.2.1"], rows["2.2.2"]
    assert done[3] == "ต.ค. 69 – ธ.ค. 69ภายใน 3 วันกลุ่มแผนฯ"
    assert done[4:] == [
        "– คำสั่งที่ 1/2569 ลงวันที่ 2 พฤศจิกายน 2569workspaces/registers/2569/orders.yaml:11"
        "– ข้อมูลผ่านการตรวจ (ครบ)– ผลรายไตรมาส (ยังไม่มีเรื่องให้ดำเนินการ)",
        "เสร็จแล้ว",
        "-",
    ]
    assert partly[4].startswith("– หนังสือที่ 1 (2 พ.ย. 2569)workspaces/registers/2569/orders.yaml:11")
    assert partly[4].count("หนังสือที่") == PROOFS
    assert partly[4].endswith("และอีก 2 รายการ")
    assert partly[5] == "เสร็จบางส่วน(5 จาก 10)"
    assert partly[6] == (
        "– หนังสือแจ้งทุกกลุ่ม: ยังไม่ส่งกลุ่ม ก; ยังไม่ส่งกลุ่ม ข และอีก 2 รายการ"
        "ต้องทำ: บันทึกใน registers/<ปีปฏิทิน>/letters.yaml (step: 2.2.1, to)"
    )
    assert late[4:] == [
        partly[4],
        "เกินกำหนด",
        "– รายงานการประชุม: ยังไม่มีรายงานการประชุม"
        "– หนังสือแจ้งทุกกลุ่ม (มี 5 จาก 10): ยังไม่ส่งกลุ่ม ก; ยังไม่ส่งกลุ่ม ข และอีก 2 รายการ"
        "ต้องทำ: จัดประชุมและบันทึกมติ",
    ]
    assert rows["3.1"][4:6] == ["ยังไม่พบ", "ยังไม่ดำเนินการ"]
    assert rows["2.3"][5:] == [
        "ตรวจไม่ได้",
        "– การเผยแพร่อ่านแฟ้มไม่ได้ workspaces/2570/publications.yaml",
    ]
    assert rows["2.4"][4:] == ["– ผลรายไตรมาส (ยังไม่มีเรื่องให้ดำเนินการ)", "ยังไม่ถึงกำหนด", "-"]
    assert rows["2.2"][5] == "เกินกำหนด(0 จาก 2 ข้อ)"


def test_a_standard_is_printed_once_and_referred_to_after(year: Year) -> None:
    body = paper(year, reported.jobs())
    rows = by_step(body)
    assert rows["2.1"][2] == "แจ้งผู้เกี่ยวข้อง"
    assert rows["2.2"][2] == "แผนสอดคล้องนโยบาย"
    assert rows["2.2.1"][2] == "ตามขั้นตอนที่ 2.2"
    assert rows["2.2.2"][2] == ("ตามขั้นตอนที่ 2.2ทุกฝ่ายรับทราบ (ใช้กับขั้นตอนที่ 2.2.2, 2.3, 2.4)")
    assert rows["2.4"][2] == "ตามขั้นตอนที่ 2.2.2"
    assert rows["3.2"][2] == "-"


def bare(step: Step) -> StepStatus:
    """The step without evidence."""
    return StepStatus(step, (), "not-due", 0, 0, None, None, (), tuple(bare(p) for p in step.steps))


def test_no_standard_of_the_checklists_is_lost_or_doubled(small: Year) -> None:
    standards, _ = load_checklists(ROOT / "checklists")
    assert small.frame.office is not None
    jobs = [JobStatus(c, tuple(bare(step) for step in c.steps)) for c in standards]
    for table in conformance(jobs, small.frame.office.record).jobs:
        printed = [h.standard for row in table.rows for h in row.standards if h.at is None]
        assert sorted(map(id, printed)) == sorted(map(id, table.checklist.standards))


def test_what_waits_for_the_office_is_marked_and_listed(year: Year) -> None:
    body = paper(year, reported.jobs())
    assert [r[0] for r in grids(body)[STEP] if r[0].endswith("*")] == ["2.2.2 *"]
    assert "งานที่ 3 งานบูรณาการ (ร่างที่เสนอ)" in body
    assert "ร่างที่เสนอ: ขั้นตอนรอสำนักงานยืนยัน" in body
    found = pairings((reported.PLAN, reported.DRAFT))
    assert [(p.job, p.about, p.beside, p.holds_for) for p in found] == [
        (2, "step", None, "2.2.2"),
        (2, "standard", "2.1", "2.2.2, 2.3, 2.4"),
        (3, "job", None, "3.1, 3.2"),
    ]
    assert [row[1:6] for row in grids(body)["งานที่"][3:]] == [
        ["ขั้นตอน", "ประชุมคณะกรรมการ", "-", "2.2.2", "ข้อความต่อกันสองหน้า"],
        ["มาตรฐาน", "ทุกฝ่ายรับทราบ", "2.1", "2.2.2, 2.3, 2.4", "-"],
        ["ร่างทั้งงาน", "งานบูรณาการ", "-", "3.1, 3.2", "ขั้นตอนรอสำนักงานยืนยัน"],
    ]


def test_every_slipped_row_of_the_checklists_is_listed() -> None:
    standards, _ = load_checklists(ROOT / "checklists")
    found = {(p.job, p.beside) for p in pairings(standards) if p.about == "standard"}
    assert {(1, "1.3"), (1, "1.4"), (1, "1.5"), (2, "2.5"), (2, "2.6"), (2, "2.7")} <= found
    assert sum(p.about == "job" for p in pairings(standards)) == 1


def test_attestations_stand_by_step_up_to_the_day(year: Year) -> None:
    rows = grids(paper(year, reported.jobs()))["ขั้นตอนที่"]
    who = "นักวิเคราะห์นโยบายและแผน"
    assert rows == [
        ["2.3", who, "1 พ.ย. 2569", "30 พ.ย. 2569(พ้นกำหนดแล้ว)", "เผยแพร่แล้ว"],
        ["2.10", who, "1 ธ.ค. 2569", "-", "ทำแล้วแฟ้มหลักฐาน บันทึก1.pdf"],
    ]
    none = paper(reported.with_attestations(year), reported.jobs())
    assert "ไม่มีคำรับรองที่ลงวันที่ถึงวันที่ 15 ธันวาคม 2569" in none


def test_a_long_attestation_is_cut(small: Year) -> None:
    text = "น้ำ" * 6000
    long = Attestation(step="2.1", who=text, date=reported.ON, says=text, file=text)
    body = paper(reported.with_attestations(small, long), reported.jobs())
    (row,) = grids(body)["ขั้นตอนที่"]
    assert [len(cell) <= LETTERS * 2 + 20 for cell in row] == [True] * 5
    assert row[1].endswith("…")


def test_positions_sign_and_an_unknown_one_stays_blank(year: Year) -> None:
    body = paper(year, reported.jobs())
    for role in ("ผู้รายงาน", "ผู้ตรวจสอบ", "ผู้รับรอง"):
        assert f"ลงชื่อ .............................. {role}<br>" in body
    held = year.frame.office
    assert held is not None
    nobody = replace(held, record=held.record.model_copy(update={"signatories": ()}))
    unsigned = paper(replace(year, frame=replace(year.frame, office=nobody)), reported.jobs())
    assert "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา" in body
    assert "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา" not in unsigned


def test_long_lists_and_texts_are_cut_and_counted(year: Year) -> None:
    job = reported.jobs()[1]
    text = Words("น้ำ" * 7000, "water")
    shown = replace(
        reported.PARTLY,
        asked=text,
        proofs=tuple(replace(reported.proof(1), words=text) for _ in range(500)),
        missing=(text,) * 500,
        next=text,
    )
    long = replace(job.steps[0], shown=(shown,) * 200)
    body = paper(year, (replace(job, steps=(long, job.steps[1])),))
    assert len(body) < 25_000
    row = by_step(body)["3.1"]
    assert row[4].endswith(f"และอีก {500 * 200 - PROOFS:d} รายการ")
    assert "และอีก 498 รายการ" in row[6]
    assert "และหลักฐานอื่นอีก 197 ข้อต้องทำ:" in row[6]


def test_words_of_the_data_are_text(year: Year) -> None:
    body = paper(year, reported.jobs())
    assert "ติดตามผล &lt;รายไตรมาส&gt; &amp; สรุป" in body
    assert "<ปีปฏิทิน>" not in body


def test_without_standards_or_settings_nothing_is_reported(year: Year) -> None:
    with pytest.raises(NotReady, match="without work standards") as refused:
        content(plan_at(year, "current"), STAMP, (), reported.ON)
    assert "checklists" in refused.value.words.th
    unset = replace(year, frame=replace(year.frame, settings=None))
    with pytest.raises(NotReady, match=r"year\.yaml"):
        content(plan_at(unset, "current"), STAMP, reported.jobs(), reported.ON)


def test_an_example_is_marked_and_numerals_follow_the_document(year: Year) -> None:
    held = year.frame.settings
    assert held is not None
    own = {"example": "ข้อมูลสาธิต", "numerals_by_document": {"conformance": "arabic"}}
    settings = replace(held, record=held.record.model_copy(update=own))
    marked = replace(year, frame=replace(year.frame, settings=settings))
    made = content(plan_at(marked, "current"), STAMP, reported.jobs(), reported.ON)
    assert (made.mark, made.numerals) == ("ข้อมูลตัวอย่าง", "arabic")
    assert "(ข้อมูลสาธิต)" in to_html(made, [TEMPLATES])


def test_the_head_tells_the_state_of_the_data(year: Year) -> None:
    plan = plan_at(year, "current")

    def head(stamp: Stamp) -> str:
        return to_html(content(plan, stamp, reported.jobs(), reported.ON), [TEMPLATES])

    saved = 'วันที่ 21 ธันวาคม 2569 (รหัส <span class="code">3f2c1ab4</span>)'
    assert f"{saved}</td>" in head(STAMP)
    assert f"{saved} และมีการแก้ไขที่ยังไม่บันทึก</td>" in head(replace(STAMP, changed=True))
    assert "ยังไม่เคยบันทึก</td>" in head(replace(STAMP, commit="", changed=True))


def test_word_holds_every_row_and_repeats_its_heads(year: Year) -> None:
    made = content(plan_at(year, "current"), STAMP, reported.jobs(), reported.ON)
    body = to_html(made, [TEMPLATES])
    sheet = Paper(body, made.title, STAMP.when, made.mark, "thai")
    opened = docx.Document(io.BytesIO(print_paper(sheet, ["docx"])["docx"]))
    rows = [
        [" ".join(cell.text.replace("\u200b", "").split()) for cell in row.cells]
        for t in opened.tables
        for row in t.rows
    ]
    for number, wanted in by_step(body).items():
        (row,) = [r for r in rows if len(r) == 7 and r[0].rstrip(" *") == to_thai_digits(number)]
        assert row[1].startswith(to_thai_digits(wanted[1])[:6])
        assert row[5].startswith(wanted[5][:6])
    assert any("workspaces/registers/2569/orders.yaml:11" in "".join(row) for row in rows)
    assert sum(b"tblHeader" in _xml(t) for t in opened.tables) == 5


def _xml(table: docx.table.Table) -> bytes:
    return table._tbl.xml.encode()
