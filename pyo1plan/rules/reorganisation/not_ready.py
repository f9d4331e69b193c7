"""A case passes no gate before all that is required for it is there."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE, TABLE, cases, put_forward, table
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.reorganisation.fulfilment import unmet
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_GATES = {
    "resolution": Words("เสนอ กศจ.", "put forward"),
    "announcement": Words("ประกาศ", "announced"),
    "report": Words("รายงานผล", "reported"),
}


def check(year: Year) -> Iterator[Problem]:
    """The furthest gate that a case has passed, with all that lacks before it."""
    of = table(year)
    if of is None:
        return
    for held in cases(year):
        passed = _passed(held.record)
        if passed is None:
            continue
        gate, path = passed
        lacking = unmet(held.record, of.record, gate)
        if lacking:
            th = ", ".join(f"{r.text} ({r.key})" for r in lacking)
            en = ", ".join(r.key for r in lacking)
            name = _GATES[gate]
            yield Problem(
                held,
                path,
                Words(
                    f"{name.th}แล้ว ทั้งที่ยังขาด {len(lacking)} ข้อ: {th}",
                    f"{name.en}, though {len(lacking)} requirements are not met: {en}",
                ),
                _hint(lacking[0].key, lacking[0].field_),
            )


def _passed(record: Reorganisation) -> tuple[str, Path] | None:
    if record.reports:
        return "report", ("reports", 0, "date")
    if record.announcement is not None:
        return "announcement", ("announcement", "date")
    if put_forward(record):
        return "resolution", ("proposed",) if record.proposed else ("meeting",)
    return None


def _hint(key: str, field: str | None) -> Words:
    if field is None:
        return Words(
            f"ตอบข้อ {key} ใน answers (met: true พร้อม how) หรือลบวันที่จนกว่าจะครบ",
            f"answer {key} under answers (met: true, how), or take the day away until then",
        )
    return Words(
        f"เติม {field} หรือลบวันที่จนกว่าจะครบ", f"fill in {field}, or take the day away until then"
    )


RULE = Rule(
    id="reorganisation-not-ready",
    severity="error",
    step="4.4.4",
    title=Words("เสนอ กศจ. เมื่อครบตามข้อกำหนด", "No case goes forward before it is ready"),
    why=Words(
        "การจัดตั้ง รวม เลิก หรือโอนกระทบนักเรียน ครู และชุมชน ข้ามการรับฟังหรือการตรวจข้อมูลไม่ได้",
        "These cases touch pupils, teachers and communities: no hearing or check may be skipped.",
    ),
    cure=Words(
        "ทำข้อที่ขาดให้ครบ ตาราง checklists/requirements/reorganisation.yaml บอกว่าต้องมีอะไร",
        "Do what lacks; checklists/requirements/reorganisation.yaml says what is required.",
    ),
    check=check,
    wrong=case(proposed="2569-11-02", hearings=None),
    right=case(proposed="2569-11-02"),
    reads="year",
    needs=(CASE, TABLE),
)
