"""Every change of a review can be made."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.development.example import REVISION, revision
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.editions import RevisionError, edition, editions
from pyo1plan.year.model import Year

#: A longer value, such as a whole entry, stands in the file for all to see.
MOST_SHOWN = 40


def check(year: Year) -> Iterator[Problem]:
    """The first change that cannot be made: what follows it would be laid over rubbish."""
    names = editions(year)
    try:
        if names:
            edition(year, names[-1])  # the last edition makes the changes of all
    except RevisionError as error:
        change = error.revision.record.changes[error.index]
        short = change.to is not None and len(change.to) <= MOST_SHOWN
        value = f" เป็น “{change.to}”" if short else ""
        yield Problem(
            error.revision,
            error.path,
            Words(
                f"ปรับช่อง {change.at}{value} ไม่ได้ เพราะไม่มีช่องนี้หรือค่าไม่เข้ากับช่อง",
                f"{change.at} cannot be changed: it leads nowhere, or the value does not fit",
            ),
            Words(
                "ตรวจรหัสและชื่อช่องกับแฟ้มของแผน (รายการอ้างด้วยรหัส หรือลำดับนับจาก 1) รายการใหม่ต้องเขียนทั้งรายการและมีรหัสตรงกับ at",
                "check ids and fields against the plan's file; a new entry is written whole and bears the id in at",
            ),
        )


_CHANGE = "at: strategies.%s.kpis.S1-K1.targets.2570, to: 70"

RULE = Rule(
    id="revision-change-impossible",
    severity="error",
    step="1.6",
    title=Words("รายการที่ฉบับทบทวนปรับมีอยู่จริง", "What a review changes exists"),
    why=Words(
        "แผนฉบับทบทวนคือแผนเดิมที่นำรายการปรับไปทับ รายการที่ปรับไม่ได้ทำให้ไม่มีใครรู้ว่าแผนที่ใช้อยู่เป็นอย่างไร",
        "A reviewed plan is the original with its changes laid over; one that cannot be made leaves no plan.",
    ),
    cure=Words("แก้ at หรือ to ของรายการนั้น", "Mend at or to of that change."),
    check=check,
    wrong={REVISION: revision(_CHANGE % "S9")},
    right={REVISION: revision(_CHANGE % "S1")},
    reads="year",
    needs=("development", "revision"),
)
