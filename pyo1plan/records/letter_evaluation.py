"""The evaluation of the system by which letters come and go (standard step 6.1.3), by calendar year.

The standard asks that its use is summed up and judged, so that it can be improved all the time: what
was asked, what came out, and who improves what until when.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Day, Score, Text


class Question(Record):
    """One thing that was asked of the system, and what came out."""

    question: Text = field("ประเด็นที่ประเมิน", "Question")
    result: Text | None = field("ผลการประเมิน", "Result", default=None)
    score: Score | None = field("คะแนน", "Score", "0 ถึง 5", "From 0 to 5", default=None)


class Improvement(Record):
    """What is to become better, by whom and until when."""

    what: Text = field("สิ่งที่ปรับปรุง", "What")
    who: Text | None = field("ผู้รับผิดชอบ", "Who", "ตำแหน่ง", "Position", default=None)
    by: Day | None = field("ภายในวันที่", "By", default=None)
    done: Day | None = field("เสร็จวันที่", "Done on", default=None)


class SystemEvaluation(Record):
    """One evaluation of one system."""

    date: Day = field("วันที่ประเมิน", "Date")
    system: Text = field("ระบบ", "System", "เช่น Smart Area", "Such as Smart Area")
    since: Day | None = field("ตั้งแต่วันที่", "From day", default=None)
    until: Day | None = field("ถึงวันที่", "To day", default=None)
    by: Text | None = field("ผู้ประเมิน", "By", "ตำแหน่ง", "Position", default=None)
    questions: tuple[Question, ...] = field("ผลการประเมินรายประเด็น", "Questions", default=())
    problems: tuple[Text, ...] = field("ปัญหาและอุปสรรค", "Problems", default=())
    improvements: tuple[Improvement, ...] = field("แนวทางปรับปรุง", "Improvements", default=())
    file: Text | None = field("แฟ้มแนบ", "File", default=None)


class Evaluations(Record):
    """The evaluations of one calendar year: `evaluation.yaml`."""

    evaluations: tuple[SystemEvaluation, ...] = field(
        "การประเมินผลระบบรับ-ส่งหนังสือ", "Evaluations", default=()
    )
