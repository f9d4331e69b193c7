"""Texts write years of the Buddhist era, and say which era is meant where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.texts import doubts_about, texts
from pyo1plan.thai.dates import ERA
from pyo1plan.thai.digits import to_arabic_digits, to_thai_digits
from pyo1plan.thai.months import Length, month_name
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_LENGTHS: tuple[Length, ...] = ("long", "short")
_MONTHS = "|".join(
    re.escape(month_name(month, "th", length)) for month in range(1, 13) for length in _LENGTHS
)
_mentions = re.compile(
    rf"""(?:(?:ปีงบประมาณ|ปีการศึกษา)\s*(?:พ\.\s?ศ\.)?|(?P<history>พ\.\s?ศ\.?|พุทธศักราช|{_MONTHS}))
        \s*(?P<year>(?:19|20|21)[0-9]{{2}})(?![0-9])
      | (?P<christian>ค\.\s?ศ\.?|คริสต์ศักราช)\s*(?P<buddhist>2[4-7][0-9]{{2}})(?![0-9])""",
    re.VERBOSE,
).finditer

#: A year that is not called fiscal or school year is taken for a mistake only so near to the plan's
#: own: พระเจ้าตนหลวง of Phayao was begun in พ.ศ. 2034, which is 1491.
_BACK, _AHEAD = 10, 5


def check(held: Held[Record], frame: Frame) -> Iterator[Problem]:
    """Every year that contradicts the word before it."""
    if not doubts_about(held).era:
        return
    for path, text in texts(held.record):
        for match in _mentions(to_arabic_digits(text)):
            year = int(match["year"] or match["buddhist"])
            if match["history"] and not -_BACK <= year + ERA - frame.number <= _AHEAD:
                continue
            written = text[match.start() : match.end()]
            right = year - ERA if match["christian"] else year + ERA
            meant = written[:-4] + (
                str(right) if written[-1].isascii() else to_thai_digits(str(right))
            )
            yield Problem(
                held,
                path,
                Words(
                    f"“{written}” ใช้ศักราชผิด: {year} เป็นปี {'พ.ศ.' if match['christian'] else 'ค.ศ.'}",
                    f"“{written}” takes one era for the other: {year} is a year of the"
                    f" {'Buddhist' if match['christian'] else 'Christian'} era",
                ),
                Words(f"แก้เป็น “{meant}”", f"write “{meant}”"),
            )


RULE = Rule(
    id="wrong-era",
    severity="error",
    step="2.4.1",
    title=Words("ปี พ.ศ. และ ค.ศ. ไม่สลับกัน", "No year of one era under the name of the other"),
    why=Words(
        "หนังสือราชการใช้ปีพุทธศักราช ปี ค.ศ. ที่เขียนเป็น พ.ศ. ทำให้ผู้อ่านเข้าใจผิดไป ๕๔๓ ปี",
        "Official papers use the Buddhist era; the wrong era is wrong by 543 years.",
    ),
    cure=Words("แก้ปีให้ตรงกับศักราชที่เขียน", "Write the year of the era that is named."),
    check=check,
    wrong={PROPOSAL: "rationale: ดำเนินการต่อเนื่องในปีงบประมาณ พ.ศ. ๒๐๒๗"},
    right={PROPOSAL: "rationale: ดำเนินการต่อเนื่องในปีงบประมาณ พ.ศ. ๒๕๗๐ ตามเป้าหมาย ค.ศ. 2030"},
    reads="any",
)
