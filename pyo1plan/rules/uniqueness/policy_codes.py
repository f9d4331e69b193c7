"""Keys of plans, codes of their items and ids of allocations stand once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.policies import Policies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_LETTERS = (
    "allocations: [{id: A1, date: 2569-10-05, from: สพฐ., source: obec, amount: 150000},"
    " {id: %s, date: 2569-10-06, from: สพฐ., source: office, amount: 120000}]"
)


def check(held: Held[Policies], frame: Frame) -> Iterator[Problem]:
    """Frameworks, the items within each of them, and allocations."""
    policies = held.record
    keys = [(("frameworks", i, "key"), f.key) for i, f in enumerate(policies.frameworks)]
    yield from doubled(held, Words("คีย์ของแผนหรือนโยบาย", "framework key"), keys)
    for i, framework in enumerate(policies.frameworks):
        codes = [
            (("frameworks", i, "items", j, "code"), item.code)
            for j, item in enumerate(framework.items)
        ]
        yield from doubled(held, Words("รหัสข้อ", "item code"), codes)
    ids = [(("allocations", i, "id"), a.id) for i, a in enumerate(policies.allocations)]
    yield from doubled(held, Words("รหัสการแจ้งจัดสรร", "allocation id"), ids)


RULE = Rule(
    id="policy-code-doubled",
    severity="error",
    step="2.1",
    title=Words("รหัสของนโยบายและการแจ้งจัดสรรไม่ซ้ำกัน", "Codes of policies and allocations stand once"),
    why=Words(
        "การแจ้งจัดสรรที่บันทึกซ้ำทำให้วงเงินเกินจริง และรหัสข้อซ้ำทำให้ความสอดคล้องกำกวม",
        "An allocation entered twice inflates the money, and a doubled code makes alignment ambiguous.",
    ),
    cure=Words("ลบรายการที่บันทึกซ้ำ หรือให้รหัสใหม่", "Remove the copy, or give it its own code."),
    check=check,
    wrong={"policies.yaml": _LETTERS % "A1"},
    right={"policies.yaml": _LETTERS % "A2"},
    reads="policies",
)
