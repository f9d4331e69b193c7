"""The page on the six work standards: every step, what shows it done, by which command and document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.kinds import show
from pyo1plan.checklists.sittings import of_development
from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.records import evidence
from pyo1plan.records.base import label, meaning
from pyo1plan.records.checklist import Checklist, Step
from pyo1plan.records.evidence import Evidence
from pyo1plan.records.form import read_record
from pyo1plan.records.kinds import KINDS, Home
from pyo1plan.records.office import Office
from pyo1plan.records.standard import load_checklists
from pyo1plan.sources.events import read_values
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year

MADE = "<!-- หน้านี้เขียนโดย tools/make_reference.py: แก้ที่ checklists/ แล้วสั่ง make reference -->"

#: What each kind of evidence looks for, and when it counts.
KINDS_OF_EVIDENCE: dict[str, Words] = {
    "records": Words(
        "มีระเบียน และช่องที่ระบุใน having ไม่ว่างในทุกรายการ รายการที่ลงวันที่หลังวันที่ตรวจยังไม่นับ"
        " เมื่อมี each นับทีละเดือน (ไตรมาส) ของปีงบประมาณที่ผ่านไปแล้ว เดือนที่กำลังดำเนินอยู่นับเมื่อมีรายการแล้ว"
        " รายงานที่ระบุไตรมาสนับตามไตรมาสนั้น",
        "The record is there and the fields of `having` are filled in every entry; what is dated after"
        " the day does not count. With `each`, every elapsed month (or quarter) of the fiscal year; the"
        " running one counts once it holds an entry; a report counts for the quarter it names.",
    ),
    "rules": Words(
        "กฎที่ระบุไม่พบข้อผิดพลาดและคำเตือน (ข้อแนะนำไม่นับ) ถ้าไม่มีระเบียนให้ตรวจถือว่ายังไม่แสดงอะไร",
        "The rules find no error and no warning (advice is no hindrance); with nothing to judge they show nothing.",
    ),
    "meeting": Words(
        "prepared คือ preparation ทุกรายการเสร็จแล้ว held คือถึงวันประชุมแล้ว มีผู้มาประชุม และมีรายงานการประชุม"
        " (สามส่วน) ถ้าประชุมหลายครั้งนับครั้งที่ครบที่สุด",
        "prepared: every entry of `preparation` is done. held: its day has come, somebody is down as"
        " present, the minutes are finished (three parts). Of several meetings the fullest counts.",
    ),
    "resolution": Words(
        "องค์คณะที่ถูกต้องลงมติในการประชุมที่ถึงวันแล้ว มติของคณะอื่นไม่พอ agree รับ agree-with-changes ด้วย"
        " acknowledge รับ agree ด้วย about: proposals นับโครงการที่มีมติแล้วต่อโครงการทั้งหมด",
        "The right body decided in a meeting whose day has come; another body is not enough. agree takes"
        " agree-with-changes, acknowledge takes agree. about: proposals counts the proposals decided on.",
    ),
    "order": Words(
        "คำสั่งในทะเบียนลงวันที่ในปีงบประมาณนี้และมีผู้ลงนาม",
        "An order of the register, dated in this fiscal year and signed.",
    ),
    "letter": Words(
        "หนังสือในทะเบียนหนังสือส่งลงวันที่ในปีงบประมาณนี้ ถึงผู้รับครบทุกหน่วย หลายฉบับรวมกันได้"
        " กลุ่มเจ้าของเรื่องไม่ต้องแจ้งตนเอง",
        "Letters of the register of letters sent, dated in this fiscal year, that together reach every"
        " recipient. The group that sends need not write to itself.",
    ),
    "document": Words(
        "จัดเก็บฉบับที่ใช้จริงและแฟ้มยังอยู่ ถ้าบันทึกลายนิ้วมือไว้ต้องตรง การพิมพ์ได้ไม่ถือเป็นหลักฐาน",
        "The copy that was used is filed and its file is there, with its fingerprint where one is on"
        " record. That it can be printed proves nothing.",
    ),
    "publication": Words(
        "เผยแพร่แล้ว และแฟ้มที่เผยแพร่ยังตรงกับลายนิ้วมือ (สองส่วน) ถ้าไม่เก็บแฟ้มหรือลายนิ้วมือได้เพียงครึ่งหนึ่ง",
        "It was published, and the published file still has its fingerprint (two parts); without file or"
        " fingerprint it is half of the proof.",
    ),
    "results": Words(
        "ทุกโครงการในแผนตามมติจนถึงวันที่ตรวจ มีผลของไตรมาสที่รายงานแล้ว",
        "Every project of the plan as it stood on the day has a reported result for the quarter.",
    ),
    "cases": Words(
        "ทุกเรื่องที่เริ่มแล้วมีช่องที่ระบุครบ committee นับเมื่อมีคำสั่งแต่งตั้ง meeting นับเมื่อประชุมแล้ว"
        " minutes นับเมื่อมีแฟ้ม ถ้าไม่มีเรื่องก็ไม่มีอะไรต้องทำ",
        "Every case opened by then has the fields; a committee counts once an order appointed it, a"
        " meeting once held, minutes once kept. Without a case there is nothing to do.",
    ),
    "aligned": Words(
        "แผนของสถานศึกษาทุกแห่งที่ส่งมาแล้วไม่มีข้อผิดพลาดหรือคำเตือน และคณะกรรมการสถานศึกษาเห็นชอบแล้ว"
        " ถ้ายังไม่มีแห่งใดส่งก็ยังไม่มีอะไรให้แสดง",
        "Every plan that schools have sent is without errors and warnings, and the school's board has"
        " endorsed it. Where none came there is nothing to show yet.",
    ),
    "attestation": Words(
        "มีผู้รับรองขั้นตอนนั้นโดยตรง ระบุตำแหน่งและวันที่ ยังไม่หมดอายุ และมีแฟ้มถ้าอ้างถึงแฟ้ม",
        "Somebody attested that very step, by position and day; it has not expired, and its file is there if it names one.",
    ),
}  # fmt: skip

#: The record in which each kind of evidence is written, where the evidence does not say.
_WRITTEN = {
    "meeting": "meeting",
    "resolution": "meeting",
    "order": "orders",
    "letter": "letters-out",
    "document": "filed",
    "publication": "publications",
    "results": "results",
    "attestation": "attestations",
}
_HOMES: dict[Home, str] = {
    "year": "<ปี>/",
    "development": "development/<ช่วงปี>/",
    "registers": "registers/<ปีปฏิทิน>/",
    "workspaces": "",
    "repository": "",
}
#: The document that shows a record's contents.
_SHOWN_IN = {
    "analysis": "development-plan",
    "development": "development-plan",
    "policies": "annual-plan",
    "review": "annual-plan",
    "strategies": "annual-plan",
    "schools": "annual-plan",
    "proposal": "annual-plan",
    "meeting": "agenda",
    "development-meeting": "agenda",
}
_ON_ITS_STATE = "conformance"


def standards_page(checklists: Path, office: Path) -> str:
    """The whole page. Raises ValueError if a checklist or the office cannot be read."""
    standards, problems = load_checklists(checklists)
    record = read_record(Office, read_values(office.read_text("utf-8")))
    if problems or not isinstance(record, Office):
        raise ValueError("the checklists or the office cannot be read")
    held = Held("workspaces/office.yaml", "office", record, "")
    ground = Ground(Year(Frame(2570, office=held)), (), date(2026, 10, 1), checklists.parent)
    lines = [
        "# มาตรฐานการปฏิบัติงานและหลักฐาน · Work standards and evidence",
        "",
        MADE,
        "",
        "ทุกขั้นตอนของงานทั้งหก สิ่งที่แสดงว่าทำแล้ว แฟ้มที่บันทึก (ใต้ `workspaces/`) คำสั่ง และเอกสารที่พิมพ์ได้"
        " สถานะของทุกขั้นตอนดูได้ด้วย `plan status`",
        "",
        "Every step of the six jobs with what shows it done, the file it is written in (below"
        " `workspaces/`), the command that helps and the document that shows it. `plan status` tells"
        " where every step stands.",
        "",
    ]
    for checklist in standards:
        lines += _job(checklist, ground)
    return "\n".join([*lines, *_kinds()]).rstrip() + "\n"


def _job(checklist: Checklist, ground: Ground) -> Iterator[str]:
    yield f"## งานที่ {checklist.job} {checklist.name}"
    yield ""
    yield "| ขั้นตอน · step | หลักฐาน · evidence | แฟ้ม · file | คำสั่ง · command | เอกสาร · document |"
    yield "|---|---|---|---|---|"
    for step in checklist.steps:
        yield from _rows(step, ground)
    yield ""


def _rows(step: Step, ground: Ground) -> Iterator[str]:
    activity = f"**{step.step}** {step.activity}"
    if step.steps:
        yield f"| {activity} | ทุกข้อย่อย · all its parts | | | |"
    for i, one in enumerate(step.evidence):
        first = activity if i == 0 else f"{step.step}"
        words = show(one, ground, step.step).asked
        yield (
            f"| {first} | {one.kind}: {words.th} · {words.en} | {_file(one)} "
            f"| {_command(one, step.step)} | {_document(one)} |"
        )
    for part in step.steps:
        yield from _rows(part, ground)


def _record(one: Evidence) -> str | None:
    """The key of the kind of record in which the evidence is written."""
    if one.kind in ("records", "cases"):
        return str(one.asked.of)
    about = next((v for k in ("about", "of") if (v := getattr(one.asked, k, None))), None)
    key = _WRITTEN.get(one.kind)
    development = key in ("meeting", "filed", "publications")
    return of_development(key, about) if key and development else key


def _file(one: Evidence) -> str:
    found = next((k for k in KINDS if k.key == _record(one)), None)
    return f"`{_HOMES[found.home]}{found.pattern}`" if found else "–"


def _command(one: Evidence, step: str) -> str:
    if one.kind == "rules":
        return "`plan validate`"
    document = _printed(one)
    if one.kind in ("document", "publication", "meeting", "resolution") and document:
        return f"`plan render {document}`"
    return f"`plan status --step {step}`"


def _printed(one: Evidence) -> str | None:
    """The document of the catalogue that the evidence is about or shows in; None for none."""
    of = getattr(one.asked, "of", None)
    named = of if one.kind in ("document", "publication") else _SHOWN_IN.get(_record(one) or "")
    return named if named in {document.key for document in DOCUMENTS} else None


def _document(one: Evidence) -> str:
    key = _printed(one) or _ON_ITS_STATE
    title = next(document.title.th for document in DOCUMENTS if document.key == key)
    return f"{title} (`{key}`)"


def _kinds() -> Iterator[str]:
    yield "## ชนิดของหลักฐาน · Kinds of evidence"
    yield ""
    for kind, what in KINDS_OF_EVIDENCE.items():
        title = label(Evidence, kind)
        yield f"### {kind}"
        yield ""
        yield f"**{title.th}** · {title.en}"
        yield ""
        yield f"{what.th}"
        yield ""
        yield f"{what.en}"
        yield ""
        yield "| ช่อง · field | ความหมาย · meaning |"
        yield "|---|---|"
        for name, words in _fields(kind):
            yield f"| `{name}` | {words.th} · {words.en} |"
        yield ""


def _fields(kind: str) -> Iterator[tuple[str, Words]]:
    model = getattr(evidence, f"{kind.capitalize()}Evidence")
    for name in model.model_fields:
        title, what = label(model, name), meaning(model, name)
        th = title.th if what.th == title.th else f"{title.th}: {what.th}"
        yield name, Words(th, title.en if what.en == title.en else f"{title.en}: {what.en}")
