"""Every group has sent a proposal, or is known to have none."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_FOUR = (
    "groups: [{key: supervision, code: SUP, name: กลุ่มนิเทศ}, {key: promotion, code: PRO,"
    " name: กลุ่มส่งเสริม}, {key: planning, code: PLN, name: กลุ่มนโยบายและแผน}%s]"
)


def check(year: Year) -> Iterator[Problem]:
    """Groups of the office that no proposal names."""
    held = year.frame.office
    assert held is not None
    sent = {proposal.record.group for proposal in year.proposals}
    for i, group in enumerate(held.record.groups):
        if group.key not in sent:
            yield Problem(
                held,
                ("groups", i, "key"),
                Words(
                    f"{group.name} ยังไม่มีข้อเสนอโครงการของปี {year.frame.number}",
                    f"{group.name} has no proposal for {year.frame.number}",
                ),
                Words(
                    "ติดตามข้อเสนอโครงการจากกลุ่ม หรือยืนยันว่ากลุ่มไม่เสนอโครงการในปีนี้",
                    "ask the group for its proposals, or have it confirm that there are none",
                ),
            )


RULE = Rule(
    id="group-without-proposal",
    severity="advice",
    step="2.4.1",
    title=Words("ทุกกลุ่มเสนอโครงการแล้ว", "Every group has sent a proposal"),
    why=Words(
        "มาตรฐานให้แจ้งทุกกลุ่มพิจารณาจัดทำโครงการ กลุ่มที่ยังไม่ส่งต้องติดตามก่อนประชุมกลั่นกรอง",
        "Every group is asked for projects; those that sent none are reminded before the screening.",
    ),
    cure=Words(
        "วางข้อเสนอโครงการของกลุ่มไว้ใน proposals/<กลุ่ม>/",
        "Put the group's proposals into proposals/<group>/.",
    ),
    check=check,
    wrong={"office.yaml": _FOUR % ", {key: audit, code: AUD, name: หน่วยตรวจสอบภายใน}"},
    right={"office.yaml": _FOUR % ""},
    reads="year",
    needs=("settings", "office", "proposal"),
)
