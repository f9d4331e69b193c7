"""Digits inside a school's name are those of its official name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_has_arabic = re.compile("[0-9]").search
_ROW = "{total: 0, schools: [{code: '99010001', name: ไทยรัฐวิทยา %s}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every school whose name holds Arabic digits."""
    for i, school in enumerate(held.record.schools):
        name = school.name
        if name is not None and _has_arabic(name):
            yield Problem(
                held,
                ("schools", i, "name"),
                Words(
                    f"ชื่อ “{name}” มีเลขอารบิก",
                    f"the name “{name}” holds Arabic digits",
                ),
                Words(
                    f"ตรวจกับประกาศชื่อโรงเรียน ส่วนมากเป็นเลขไทย “{to_thai_digits(name)}”",
                    f"check the official name; most have Thai digits: “{to_thai_digits(name)}”",
                ),
            )


RULE = Rule(
    id="school-name-digits",
    severity="advice",
    step="4.2",
    title=Words("ตัวเลขในชื่อโรงเรียนตรงตามประกาศ", "Digits in a school's name are the official ones"),
    why=Words(
        "ชื่อโรงเรียนเป็นชื่อเฉพาะตามประกาศจัดตั้ง ระบบต่าง ๆ เปลี่ยนเลขไทยเป็นเลขอารบิก ทำให้ชื่อไม่ตรงกันระหว่างแฟ้ม",
        "A name is as it was established; systems turn its Thai digits into Arabic ones, and files disagree.",
    ),
    cure=Words("เขียนตัวเลขตามประกาศชื่อโรงเรียน", "Write the digits of the official name."),
    check=check,
    wrong={"schools.yaml": _ROW % "46"},
    right={"schools.yaml": _ROW % "๔๖"},
    reads="schools",
)
