"""A project that is to go on names the project of this year that goes on from it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_PROJECT = (
    "projects: [{id: 69-SUP-001, name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุก, budget: 35000, spent: 34200,"
    " result: นิเทศครบ, verdict: continue, reason: ยังจำเป็น%s}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Projects without `followed_by` that a proposal says it follows, or else bears the name of."""
    held = year.frame.review
    assert held is not None
    open_ = [
        (i, project)
        for i, project in enumerate(held.record.projects)
        if project.verdict != "drop" and project.followed_by is None
    ]
    if not open_:
        return
    said = {code: p for p in reversed(year.proposals) for code in p.record.after}
    named = {_bare(p.record.name): p for p in reversed(year.proposals)}
    for i, project in open_:
        if found := said.get(project.id) or named.get(_bare(project.name)):
            id_ = found.record.id
            yield Problem(
                held,
                ("projects", i, "id"),
                Words(
                    f"{project.id} ให้ดำเนินการต่อหรือปรับปรุง แต่ไม่ได้ระบุโครงการปีนี้ ทั้งที่มี {id_}",
                    f"{project.id} is to go on, but names no project of this year, though {id_} is there",
                ),
                Words(
                    f"เพิ่ม followed_by: {id_} ถ้าเป็นโครงการที่สืบต่อ",
                    f"add followed_by: {id_} if it is the one that goes on",
                ),
                ((found, ("name",), Words("โครงการของปีนี้", "the project of this year")),),
            )


def _bare(name: str) -> str:
    return to_arabic_digits(canonical(name)).replace(" ", "")


RULE = Rule(
    id="review-follower-missing",
    severity="warning",
    step="2.2",
    title=Words(
        "โครงการที่ให้ดำเนินการต่อระบุโครงการของปีนี้", "A project that is to go on names its follower"
    ),
    why=Words(
        "ตารางทบทวนต้องบอกได้ว่าโครงการเดิมสืบต่อเป็นโครงการใด เพื่อเทียบผลและงบประมาณข้ามปี",
        "The review tells by which project one goes on, so that results and money compare over years.",
    ),
    cure=Words(
        "ระบุ followed_by หรือแก้ข้อเสนอเป็น drop ถ้าไม่ได้ดำเนินการต่อ",
        "Say followed_by, or make the verdict drop if it does not go on.",
    ),
    check=check,
    wrong={"review.yaml": _PROJECT % ""},
    right={"review.yaml": _PROJECT % ", followed_by: 70-SUP-001"},
    reads="year",
    needs=("review", "proposal"),
)
