"""A brief fills in all twelve parts of the form, and what แบบ จ.๑ shows beside them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: The form's parts 2–12 (its name is always there), then แผนงาน and the rank.
_WANTED = (
    "rationale",
    "objectives",
    "indicators",
    "issue",
    "areas",
    "activities",
    "agencies",
    "start",
    "end",
    "total",
    "money",
    "outputs",
    "outcomes",
    "programme",
    "priority",
)


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """One problem for all that is blank, at the first of it; a withdrawn brief may stay as it is."""
    record = held.record
    if record.state == "withdrawn":
        return
    blank = [key for key in _WANTED if getattr(record, key) in (None, ())]
    if blank:
        names = [label(IntegrationProject, key) for key in blank]
        keys = ", ".join(blank)
        yield Problem(
            held,
            ("name",),
            Words(
                f"แบบสรุปโครงการยังขาด {len(blank)} ช่อง: " + ", ".join(name.th for name in names),
                f"{len(blank)} parts of the form are blank: " + ", ".join(n.en for n in names),
            ),
            Words(f"เติม {keys}", f"fill in {keys}"),
        )
    for i, indicator in enumerate(record.indicators):
        if indicator.target is None:
            yield Problem(
                held,
                ("indicators", i, "name"),
                Words(
                    f"ตัวชี้วัด “{indicator.name}” ไม่มีค่าเป้าหมาย",
                    f"the indicator “{indicator.name}” has no target",
                ),
                Words("เติม target และ unit", "add target and unit"),
            )


_FULL = brief(
    programme="พัฒนาคุณภาพการศึกษา",
    priority="1",
    rationale="เด็กในพื้นที่สูงขาดโอกาสเรียนรู้งานอาชีพ",
    objectives="[เพื่อให้นักเรียนได้ฝึกงานอาชีพจริง]",
    indicators="[{name: นักเรียนที่ผ่านการฝึก, unit: คน, target: 200}]",
    issue="{plan: province, code: PV2}",
    areas="[{province: พะเยา}]",
    activities="[{name: ค่ายอาชีพ, amount: 50000}]",
    agencies="[สำนักงานเขตพื้นที่การศึกษา]",
    start="2570-01-04",
    end="2570-08-31",
    total="50000",
    money="[{payer: province, amount: 50000}]",
    outputs="[นักเรียนผ่านการฝึกอาชีพ]",
)

RULE = Rule(
    id="integration-brief-incomplete",
    severity="warning",
    step="3.5",
    title=Words("แบบสรุปโครงการครบทุกช่อง", "A brief fills in every part of the form"),
    why=Words(
        "จังหวัดและกลุ่มจังหวัดไม่รับพิจารณาโครงการที่แบบสรุปโครงการ (๑๒ ช่อง) ไม่ครบ",
        "Province and cluster do not consider a brief whose twelve parts are not filled in.",
    ),
    cure=Words("กรอกช่องที่ขาดก่อนจัดส่ง", "Fill in what is missing before it is sent."),
    check=check,
    wrong={BRIEF: _FULL},
    right={BRIEF: f"{_FULL}\noutcomes: [นักเรียนมีทางเลือกในการประกอบอาชีพ]"},
    reads="integration-project",
)
