"""Keys of the linked plans and codes of their items stand once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_plans import LinkedPlans
from pyo1plan.rules.integration.example import PLANS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ITEMS = (
    "plans: [{key: national, name: ยุทธศาสตร์ชาติ, short_name: ยุทธศาสตร์ชาติ, level: national,"
    " items: [{code: '3', name: พัฒนาทรัพยากรมนุษย์}, {code: '%s', name: สร้างความเสมอภาค}]}]"
)


def check(held: Held[LinkedPlans], frame: Frame) -> Iterator[Problem]:
    """Plans, and the items within each."""
    listed = held.record.plans
    keys = [(("plans", i, "key"), plan.key) for i, plan in enumerate(listed)]
    yield from doubled(held, Words("คีย์ของแผน", "key of a plan"), keys)
    for i, plan in enumerate(listed):
        codes = [(("plans", i, "items", j, "code"), item.code) for j, item in enumerate(plan.items)]
        yield from doubled(held, Words("รหัสข้อ", "item code"), codes)


RULE = Rule(
    id="integration-plan-doubled",
    severity="error",
    step="3.1",
    title=Words("แผนและรหัสข้อในตารางเชื่อมโยงไม่ซ้ำกัน", "Linked plans and their items stand once"),
    why=Words(
        "ข้อของแผนระดับล่างอ้างแผนระดับบนด้วยคีย์และรหัส รหัสซ้ำทำให้ไม่รู้ว่าสืบเนื่องจากข้อใด",
        "Items name those above by key and code; a doubled code leaves open which one is meant.",
    ),
    cure=Words("ลบรายการที่ซ้ำ หรือให้รหัสใหม่", "Remove the copy, or give it its own code."),
    check=check,
    wrong={PLANS: _ITEMS % "3"},
    right={PLANS: _ITEMS % "4"},
    reads="integration-plans",
)
