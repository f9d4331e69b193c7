"""An item of a plan below the national level follows something above."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_plans import LinkedPlans
from pyo1plan.rules.integration.example import LINKED, PLANS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[LinkedPlans], frame: Frame) -> Iterator[Problem]:
    """Items of regional, cluster and provincial plans without any link."""
    for i, plan in enumerate(held.record.plans):
        if plan.level == "national":
            continue
        for j, item in enumerate(plan.items):
            if not any(item.follows.values()):
                yield Problem(
                    held,
                    ("plans", i, "items", j, "code"),
                    Words(
                        f"{plan.short_name} ข้อ {item.code} ยังไม่ได้ระบุว่าสืบเนื่องจากแผนระดับบนข้อใด",
                        f"{plan.key} {item.code} does not say what it follows",
                    ),
                    Words(
                        "เพิ่ม follows เช่น follows: {national: [4]} ตามคีย์และรหัสข้อในแฟ้มนี้",
                        "add follows, such as follows: {national: [4]}",
                    ),
                )


RULE = Rule(
    id="integration-link-missing",
    severity="warning",
    step="3.1",
    title=Words("ทุกข้อของแผนพื้นที่เชื่อมโยงขึ้นไป", "Every item of an area's plan is linked upwards"),
    why=Words(
        "แผนพัฒนาจังหวัดและกลุ่มจังหวัดต้องสอดคล้องกับยุทธศาสตร์ชาติและแผนระดับบน ข้อที่ไม่เชื่อมโยงใช้อ้างในโครงการไม่ได้",
        "Plans of provinces must follow the national ones; an unlinked item supports no project.",
    ),
    cure=Words("ศึกษาแผนระดับบนแล้วระบุ follows", "Study the plans above and say follows."),
    check=check,
    wrong={PLANS: LINKED.replace(", follows: {cluster: [CL2]}", "")},
    right={PLANS: LINKED},
    reads="integration-plans",
)
