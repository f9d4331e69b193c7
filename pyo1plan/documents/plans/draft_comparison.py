"""What the committee changed (ตารางเปรียบเทียบร่างแผน): two stages of the plan side by side."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.documents.tables.plan_changes import plan_changes
from pyo1plan.words import Words
from pyo1plan.year.stage import STAGE_NAMES, STAGES, Plan, stages_reached

KEY = "draft-comparison"
TEMPLATE = "draft-comparison/comparison.html"


def content(before: Plan, after: Plan, stamp: Stamp) -> Content:
    """The comparison of the plan at `before` with the plan at `after`.

    Raises `missing.NotReady` where no decision has led to the later stage yet, or a record that both
    need cannot be read.
    """
    year = after.year
    refuse_unread(year)
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    if after.stage not in stages_reached(year):
        raise _not_reached(after)
    if STAGES.index(before.stage) >= STAGES.index(after.stage):
        raise _backwards(before, after)
    numerals = settings.numerals_of(KEY)
    standing = standing_of(after)
    return Content(
        document=KEY,
        part=f"{before.stage}-{after.stage}",
        template=TEMPLATE,
        title=f"ตารางเปรียบเทียบร่างแผนปฏิบัติการ ปีงบประมาณ พ.ศ. {settings.year}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "before": STAGE_NAMES[before.stage].th,
            "after": STAGE_NAMES[after.stage].th,
            "changes": plan_changes(before, after, office),
            "standing": standing,
            "stamp": stamp,
        },
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _not_reached(after: Plan) -> NotReady:
    folder = f"workspaces/{after.year.frame.number}/meetings"
    name = STAGE_NAMES[after.stage]
    return NotReady(
        Words(
            f"ยังเปรียบเทียบไม่ได้ เพราะยังไม่มีมติที่ทำให้เกิด{name.th}"
            f" โปรดบันทึกมติด้วย plan decide หรือในแฟ้มการประชุมใน {folder}/",
            f"There is nothing to compare yet: no decision has led to the stage “{name.en}”."
            f" Record it with plan decide, or in a meeting's file in {folder}/.",
        )
    )


def _backwards(before: Plan, after: Plan) -> NotReady:
    order = " → ".join(STAGES)
    return NotReady(
        Words(
            f"ขั้น {before.stage} ไม่ได้มาก่อน {after.stage} ลำดับคือ {order}",
            f"The stage {before.stage} does not come before {after.stage}; the order is {order}.",
        )
    )
