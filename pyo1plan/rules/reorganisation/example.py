"""A small case of merging two schools of the small year, on which the rules' examples are laid."""

from __future__ import annotations

CASE = "reorganisations/merge-two.yaml"
_FACTS = (
    "[{code: '99010002', name: โรงเรียนบ้านตัวอย่างสอง, part: closing, as_of: 2569-06-10,"
    " pupils: {p1: {m: 8, f: 7, rooms: 1}, p2: {m: 9, f: 7, rooms: 1}},"
    " staff: {teacher: {m: 1, f: 3}}, distance_km: 4},"
    " {code: '99010001', name: โรงเรียนบ้านตัวอย่างหนึ่ง, part: receiving, as_of: 2569-06-10}]"
)
_WHOLE: dict[str, str] = {
    "kind": "merge",
    "name": "รวมโรงเรียนบ้านตัวอย่างสองกับโรงเรียนบ้านตัวอย่างหนึ่ง",
    "schools": "['99010002', '99010001']",
    "opened": "2569-10-05",
    "committee": "plan-committee",
    "basis": "[{regulation: moe-2550}]",
    "reasons": "[นักเรียนลดลงต่อเนื่อง]",
    "facts": _FACTS,
    "checked": "2569-10-12",
    "options": "[{title: รวมสถานศึกษา, chosen: true}, {title: เรียนรวม}]",
    "hearings": (
        "[{date: 2569-10-20, place: ศาลาวัด, participants: 40, agreed: 35, disagreed: 5,"
        " opinion: ส่วนใหญ่เห็นด้วย, minutes: hearing.pdf}]"
    ),
    "answers": "[{requirement: not-protected, met: true, how: ตรวจแล้วไม่อยู่ในข้อยกเว้น}]",
    "arrangements": (
        "[{of: pupils, what: ย้ายเข้าเรียน, persons: 31, to_school: '99010001'},"
        " {of: staff, what: ย้ายไปช่วยราชการ, persons: 4},"
        " {of: assets, what: ส่งมอบ}, {of: documents, what: ส่งมอบ}]"
    ),
    "summary": "ที่ประชุมเห็นควรรวม",
}


def case(**changes: str | None) -> dict[str, str]:
    """The case, whole and ready for its resolution, with `changes` (YAML; None takes a field away)."""
    fields = {**_WHOLE, **changes}
    return {CASE: "\n".join(f"{k}: {v}" for k, v in fields.items() if v is not None)}
