"""No two projects of a year have the same name."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules import spoken
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

FILE = "proposals/promotion/70-PRO-001.yaml"


def check(year: Year) -> Iterator[Problem]:
    """Names that look the same: spaces, invisible characters and kinds of digits do not count.

    A project that a decision put off or rejected asks for no money twice: it is left out.
    """
    first: dict[str, Held[Proposal]] = {}
    for held in standing(year):
        name = to_arabic_digits(canonical(held.record.name)).replace(" ", "")
        earlier = first.setdefault(name, held)
        if earlier is held:
            continue
        group = spoken.group(year.frame, earlier.record.group)
        yield Problem(
            held,
            ("name",),
            Words(
                f"ชื่อโครงการนี้ซ้ำกับโครงการ {earlier.record.id} ของ{group.th}",
                f"{earlier.record.id} of {group.en} has the same name",
            ),
            Words(
                "ถ้าเป็นโครงการเดียวกันให้รวมเป็นโครงการเดียว ถ้าไม่ใช่ ให้ตั้งชื่อให้ต่างกัน",
                "merge them if they are one project; otherwise give them different names",
            ),
            ((earlier, ("name",), Words("โครงการที่ชื่อซ้ำ", "the project of the same name")),),
        )


RULE = Rule(
    id="project-name-doubled",
    severity="error",
    step="2.4.4",
    title=Words("ชื่อโครงการไม่ซ้ำกัน", "Project names are unique"),
    why=Words(
        "คณะกรรมการและผู้อ่านเล่มแผนแยกโครงการด้วยชื่อ ชื่อซ้ำอาจเป็นการของบประมาณซ้ำ",
        "Committees and readers tell projects by name; a doubled name may ask for money twice.",
    ),
    cure=Words("รวมโครงการที่ซ้ำ หรือเปลี่ยนชื่อ", "Merge the two, or rename one."),
    check=check,
    wrong={FILE: "name: โครงการ พัฒนาการจัดการเรียนรู้เชิงรุก"},
    right={FILE: "name: โครงการติดตามเด็กวัยเรียนให้ได้เข้าเรียน"},
    reads="year",
    needs=("proposal", "meeting"),
)
