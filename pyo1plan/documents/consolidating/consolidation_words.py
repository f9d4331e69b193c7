"""What the consolidated proposals say of themselves: their title, their day, what is not right yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyo1plan.documents.plans.standing import standing_of
from pyo1plan.documents.tables.consolidated import Consolidated
from pyo1plan.findings import Severity
from pyo1plan.intake.consolidating.sending import has_register
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Settings
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words

SEVERITY: dict[Severity, Words] = {
    "error": Words("ข้อผิดพลาด", "errors"),
    "warning": Words("คำเตือน", "warnings"),
    "advice": Words("ข้อแนะนำ", "advice"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the papers: lines that name them, and warnings about what they hold."""

    title: str
    office: str
    stage: str
    lines: tuple[str, ...]
    warnings: tuple[str, ...]


def heading(made: Consolidated, office: Office, settings: Settings) -> Heading:
    """The heading of `made` in Thai, as its papers have it."""
    title = f"บัญชีรวมโครงการที่เสนอ ปีงบประมาณ พ.ศ. {settings.year}"
    stage = standing_of(made.plan).name
    on, deadline = made.intake.on, made.intake.deadline
    due = f"กำหนดส่งภายในวันที่ {long_date(deadline)}" if deadline else "ไม่ได้กำหนดวันส่ง"
    lines = [title, office.name, f"{stage} ข้อมูล ณ วันที่ {long_date(on)} {due}"]
    if settings.example:
        lines.append(f"({settings.example})")
    said = tuple(words.th for words in warnings(made))
    return Heading(title, office.name, stage, tuple(lines), said)


def warnings(made: Consolidated) -> Iterator[Words]:
    """What the reader must know before trusting the figures."""
    intake = made.intake
    if errors := intake.count("error"):
        yield Words(
            f"ข้อมูลยังมีข้อผิดพลาด {errors:,} รายการ ตัวเลขอาจเปลี่ยนเมื่อแก้แล้ว ดูรายกลุ่มในข้อที่ต้องแก้",
            f"The data still has {errors:,} errors: figures may change once they are mended",
        )
    lost = [file for one in intake.sendings for file in one.unread]
    if lost:
        yield Words(
            f"อ่านข้อเสนอไม่ได้ {len(lost):,} แฟ้ม จึงไม่อยู่ในบัญชีและยอดรวม และยังตรวจกฎบางข้อไม่ได้: {', '.join(lost)}",
            f"{len(lost):,} proposals cannot be read: they are in no sum, and some rules were not judged: {', '.join(lost)}",
        )
    if intake.unread:
        files = ", ".join(intake.unread)
        yield Words(
            f"อ่านแฟ้มอื่นไม่ได้ {len(intake.unread):,} แฟ้ม สิ่งที่อยู่ในแฟ้มจึงขาดไป: {files}",
            f"{len(intake.unread):,} other files cannot be read, what they hold is missing: {files}",
        )
    if not has_register(made.plan.year):
        yield Words(
            "ยังไม่มีทะเบียนแฟ้มที่กลุ่มส่ง (submissions/received.yaml) จึงไม่ทราบวันที่รับ นับว่าส่งแล้วเมื่อมีแฟ้มข้อเสนอ",
            "There is no register of files received (submissions/received.yaml), so the days are not"
            " known; a group with a proposal counts as having sent",
        )
