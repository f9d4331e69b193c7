"""Once the facts were checked, every school of the case has them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Every school of `schools` without an entry in `facts`."""
    record = held.record
    known = {facts.code for facts in record.facts}
    if record.checked is None:
        return
    for i, code in enumerate(record.schools):
        if code not in known:
            yield Problem(
                held,
                ("schools", i),
                Words(
                    f"ตรวจสอบข้อมูลแล้ว แต่ไม่มีข้อมูลของ {code} ใน facts",
                    f"the facts were checked, but those of {code} are not there",
                ),
                Words(
                    f"เพิ่มข้อมูลของ {code} (part, as_of, pupils, staff)",
                    f"add the facts of {code} (part, as_of, pupils, staff)",
                ),
            )


RULE = Rule(
    id="reorganisation-facts-missing",
    severity="error",
    step="4.4.1",
    title=Words("มีข้อมูลของทุกสถานศึกษาในเรื่อง", "Every school of a case has its facts"),
    why=Words(
        "ข้อมูล ณ วันที่ตรวจสอบเป็นฐานของมติ จึงเก็บไว้กับเรื่อง ไม่เปลี่ยนตามข้อมูลรอบใหม่",
        "What was known on the day is kept with the case: a resolution rests on it.",
    ),
    cure=Words("เติม facts ให้ครบทุกรหัส", "Give facts for every code."),
    check=check,
    wrong=case(
        facts="[{code: '99010001', name: บ้านตัวอย่างหนึ่ง, part: receiving, as_of: 2569-06-10}]"
    ),
    right=case(),
    reads=CASE,
)
