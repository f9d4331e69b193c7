"""A fiscal year has a development plan in force."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

PLAN = "development/2566-2570/plan.yaml"


def check(year: Year) -> Iterator[Problem]:
    """The year, when no plan covers it; one that cannot be read is there all the same."""
    settings, plan = year.frame.settings, year.frame.development
    assert settings is not None
    if plan is not None and year.frame.number in plan.record.years:
        return
    if "development" in year.unread_kinds():
        return
    yield Problem(
        settings,
        ("year",),
        Words(
            f"ปีงบประมาณ {year.frame.number} ยังไม่มีแผนพัฒนาการศึกษาขั้นพื้นฐานใน workspaces/development/",
            f"no development plan in workspaces/development/ covers fiscal year {year.frame.number}",
        ),
        Words(
            "สร้างด้วย plan init ตามด้วยช่วงปีของแผน เช่น plan init 2566-2570 แล้วกรอกตามแผนที่ใช้อยู่",
            "make its folder with plan init and the plan's years, such as plan init 2566-2570",
        ),
    )


RULE = Rule(
    id="development-plan-missing",
    severity="advice",
    step="2.2",
    title=Words("ปีงบประมาณมีแผนพัฒนาที่ใช้อยู่", "The fiscal year has a development plan in force"),
    why=Words(
        "มาตรฐานให้ทบทวนกลยุทธ์ของแผนพัฒนาก่อนทำแผนปฏิบัติการ ถ้าไม่มีแผนในระบบก็ตรวจความสอดคล้องไม่ได้",
        "The action plan carries out the development plan; where that is not here nothing can be compared.",
    ),
    cure=Words(
        "บันทึกแผนพัฒนาที่ใช้อยู่ลงในโฟลเดอร์ของแผน", "Record the plan in force in a folder of its own."
    ),
    check=check,
    wrong={PLAN: "last: 2569"},
    right={PLAN: "last: 2570"},
    reads="year",
    needs=("settings",),
)
