"""What a run of the rules says about itself: rules that could not judge, and waivers."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_WAIVER = (
    "waivers:\n  - rule: unit-rate-exceeded\n    record: 70-SUP-001\n"
    "    reason: ระเบียบให้ใช้อัตรานี้ได้\n    who: ผู้อำนวยการสำนักงาน\n    until: %s\n"
)
_NONE = {"waivers.yaml": "waivers: []\n"}

RUNS: tuple[Reading, ...] = (
    Reading(
        "rules-blocked",
        "advice",
        Words("ตรวจกฎได้ครบทุกข้อ", "Every rule can be judged"),
        Words(
            "กฎที่ต้องใช้แฟ้มซึ่งอ่านไม่ได้จะไม่ถูกตรวจ จึงบอกไว้ ไม่ให้เข้าใจว่าไม่มีข้อผิดพลาด",
            "Rules that need an unreadable file are not run; this says so, lest silence be taken for soundness.",
        ),
        Words("แก้แฟ้มที่อ่านไม่ได้ก่อน", "Mend the unreadable file first."),
        {"budget.yaml": "sources: obec\n"},
        _NONE,
    ),
    Reading(
        "waiver-unused",
        "warning",
        Words("ข้อยกเว้นทุกข้อยังจำเป็น", "Every waiver still silences something"),
        Words(
            "ข้อยกเว้นที่ไม่ได้ใช้แล้วอาจปิดบังข้อผิดพลาดใหม่ในวันหน้า",
            "A waiver that silences nothing may hide a new fault one day.",
        ),
        Words("ลบข้อยกเว้น หรือแก้ rule และ record", "Remove it, or correct rule and record."),
        {"waivers.yaml": _WAIVER % "2570-09-30"},
        _NONE,
    ),
    Reading(
        "waiver-expired",
        "warning",
        Words("ข้อยกเว้นยังไม่หมดอายุ", "No waiver has expired"),
        Words(
            "ข้อยกเว้นอนุญาตไว้ถึงวันหนึ่งเท่านั้น พ้นวันนั้นปัญหาต้องได้รับการแก้ หรือขออนุญาตใหม่",
            "A waiver is given until a day; after it the fault is mended, or the waiver asked for anew.",
        ),
        Words("แก้ปัญหา หรือขออนุญาตใหม่แล้วเลื่อน until", "Mend the fault, or have it allowed anew."),
        {
            "bugdet.yaml": "sources: []\n",
            "waivers.yaml": "waivers:\n  - rule: file-unknown\n    record: bugdet.yaml\n"
            "    reason: รอย้ายข้อมูล\n    who: ผู้อำนวยการสำนักงาน\n    until: 2569-10-31\n",
        },
        _NONE,
    ),
)
