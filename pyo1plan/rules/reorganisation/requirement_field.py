"""The fields that the table of requirements names are fields of a case."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import TABLE, table
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.reorganisation.fulfilment import is_known
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_TABLE = "checklists/requirements/reorganisation.yaml"
_REGULATION = "regulations: [{key: moe-2550, title: ระเบียบ, kinds: [merge]}]\n"
_ONE = "requirements: [{key: not-protected, kinds: [merge], text: รับฟังความคิดเห็น%s}]"


def check(year: Year) -> Iterator[Problem]:
    """Every `field` of the table."""
    held = table(year)
    if held is None:
        return
    for i, requirement in enumerate(held.record.requirements):
        field = requirement.field_
        if field is not None and not is_known(Reorganisation, field):
            yield Problem(
                held,
                ("requirements", i, "field"),
                Words(
                    f"เรื่องจัดตั้ง รวม เลิก หรือโอนไม่มีช่อง {field}",
                    f"a case has no field {field}",
                ),
                Words(
                    "แก้ชื่อช่องตาม docs/records/reorganisation.md หรือลบ field ให้ตอบใน answers แทน",
                    "use a field of docs/records/reorganisation.md, or none: it is answered then",
                ),
            )


RULE = Rule(
    id="requirement-field-unknown",
    severity="error",
    step="4.1",
    title=Words("ช่องในตารางข้อกำหนดมีอยู่จริง", "The table of requirements names real fields"),
    why=Words(
        "ช่องที่ไม่มีจริงไม่มีวันถูกกรอก เรื่องจะไม่พร้อมเสนอตลอดไป",
        "A field that does not exist is never filled, and no case would ever be ready.",
    ),
    cure=Words("แก้ field ในตารางข้อกำหนด", "Correct the field in the table."),
    check=check,
    wrong={**case(), _TABLE: _REGULATION + _ONE % ", field: hearing.opinion"},
    right={**case(), _TABLE: _REGULATION + _ONE % ", field: hearings.opinion"},
    reads="year",
    needs=(TABLE,),
)
