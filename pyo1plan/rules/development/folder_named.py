"""The plan's folder is named by its first and last year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame
from pyo1plan.year.repository import Period


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """The years in the file against the name of its folder."""
    folder = held.file.split("/")[-2]
    written = str(Period(held.record.first, held.record.last))
    if written == folder:
        return
    key = "first" if not folder.startswith(str(held.record.first)) else "last"
    yield Problem(
        held,
        (key,),
        Words(
            f"แฟ้มบอกว่าเป็นแผนปี {written} แต่อยู่ในโฟลเดอร์ {folder}",
            f"the file says {written}, its folder {folder}",
        ),
        Words(
            "แก้ first และ last หรือเปลี่ยนชื่อโฟลเดอร์ให้ตรงกัน",
            "mend first and last, or rename the folder",
        ),
    )


RULE = Rule(
    id="development-folder",
    severity="error",
    step="1.6",
    title=Words("ชื่อโฟลเดอร์ตรงกับปีของแผนพัฒนา", "The folder bears the years of the plan"),
    why=Words(
        "ชื่อโฟลเดอร์บอกว่าปีงบประมาณใดอยู่ในแผนฉบับนี้ ถ้าไม่ตรง ปีนั้นจะถูกเทียบกับแผนผิดฉบับ",
        "By its folder a fiscal year finds the plan in force; a wrong name joins it to the wrong plan.",
    ),
    cure=Words("ให้ first-last ตรงกับชื่อโฟลเดอร์", "Make first-last equal the folder's name."),
    check=check,
    wrong={PLAN: "last: 2569"},
    right={PLAN: "last: 2570"},
    reads="development",
)
