"""No two projects of a year are nearly the same."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules import spoken
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.rules.uniqueness.likeness import Alike, alike
from pyo1plan.words import Words
from pyo1plan.year.model import Year

FILE = "proposals/promotion/70-PRO-001.yaml"


def check(year: Year) -> Iterator[Problem]:
    """Pairs of projects in the plan as alike as the settings say, whichever groups sent them."""
    assert year.frame.settings is not None
    proposals = standing(year)
    least = float(year.frame.settings.record.likeness)
    for pair in alike([held.record for held in proposals], least):
        first, second = proposals[pair.first], proposals[pair.second]
        if first.record.id == second.record.id:
            continue  # one project sent twice: its code says so
        group = spoken.group(year.frame, first.record.group)
        yield Problem(
            second,
            ("name",),
            _message(pair, first.record.id, first.record.name, group),
            Words(
                "ถ้าเป็นงานเดียวกันให้รวมเป็นโครงการเดียว ถ้าไม่ใช่ ให้เขียนชื่อและวัตถุประสงค์ให้เห็นความต่าง",
                "merge them if they are one; otherwise let name and objectives show the difference",
            ),
            ((first, ("name",), Words("โครงการที่คล้ายกัน", "the project it is like")),),
        )


def _message(pair: Alike, id_: str, name: str, group: Words) -> Words:
    whole, names, objectives = (int(p) for p in (pair.whole, pair.names, pair.objectives))
    return Words(
        f"คล้ายกับโครงการ {id_} “{name}” ของ{group.th} ร้อยละ {whole}"
        f" (ชื่อคล้ายกันร้อยละ {names} วัตถุประสงค์ร้อยละ {objectives})",
        f"{whole}% like {id_} “{name}” of {group.en} (names {names}%, objectives {objectives}%)",
    )


RULE = Rule(
    id="projects-alike",
    severity="warning",
    step="2.4.4",
    title=Words("ไม่มีโครงการที่เกือบเหมือนกัน", "No two projects are nearly the same"),
    why=Words(
        "สองกลุ่มอาจเสนองานเดียวกันโดยไม่รู้กัน คณะกรรมการกลั่นกรองจึงต้องเห็นคู่ที่คล้ายกันก่อนจัดสรรเงิน",
        "Two groups may propose the same work unknowingly; the committee must see such pairs before it spends.",
    ),
    cure=Words(
        "รวมโครงการ ตัดส่วนที่ซ้ำ หรือขอยกเว้นพร้อมเหตุผล (ระดับที่เตือนตั้งได้ใน year.yaml ช่อง likeness)",
        "Merge them, cut what is double, or waive it with a reason (likeness in year.yaml sets the level).",
    ),
    check=check,
    wrong={
        FILE: "{name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุก ปี 2570, objectives:"
        " [เพื่อให้ครูผู้สอนออกแบบการจัดการเรียนรู้เชิงรุกได้, เพื่อยกระดับคุณภาพการเรียนรู้ในห้องเรียน]}"
    },
    right={
        FILE: "{name: โครงการติดตามเด็กวัยเรียนให้ได้เข้าเรียน,"
        " objectives: [เพื่อให้เด็กวัยเรียนได้เข้าเรียนอย่างทั่วถึง]}"
    },
    reads="year",
    needs=("proposal", "settings", "meeting"),
)
