"""The analysis looks at every aspect of the inside and of the outside, each once."""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Iterator

from pyo1plan.records.analysis import Analysis, Inside, Outside
from pyo1plan.rules.development.example import ANALYSIS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: Each side with its model's name in the standard work, and the aspects that belong to it.
SIDES = (
    ("inside", "2S4M", typing.get_args(Inside)),
    ("outside", "C-PEST", typing.get_args(Outside)),
)


def check(held: Held[Analysis], frame: Frame) -> Iterator[Problem]:
    """Aspects that are missing, and aspects that stand twice."""
    for side, model, wanted in SIDES:
        given = Counter(entry.aspect for entry in getattr(held.record, side))
        missing = ", ".join(aspect for aspect in wanted if not given[aspect])
        doubled = ", ".join(aspect for aspect in wanted if given[aspect] > 1)
        if missing:
            yield Problem(
                held,
                (side,),
                Words(
                    f"การวิเคราะห์ {model} ยังไม่มีด้าน {missing}", f"{model} lacks the aspects {missing}"
                ),
                Words(
                    f"เพิ่มด้านที่ขาดใน {side} พร้อมน้ำหนักและคะแนน",
                    f"add them to {side} with weight and scores",
                ),
            )
        if doubled:
            yield Problem(
                held,
                (side,),
                Words(f"การวิเคราะห์ {model} มีด้าน {doubled} ซ้ำ", f"{model} has {doubled} twice"),
                Words("รวมเป็นรายการเดียว", "make one entry of them"),
            )


_OUTSIDE = (
    "outside: [{aspect: customer, weight: 0.2, opportunity_score: 4, threat_score: 4},"
    " {aspect: politics, weight: 0.2, opportunity_score: 3, threat_score: 3},"
    " {aspect: economy, weight: 0.2, opportunity_score: 3, threat_score: 4},"
    " {aspect: society, weight: 0.2, opportunity_score: 3, threat_score: 3},"
    " {aspect: %s, weight: 0.2, opportunity_score: 4, threat_score: 3}]"
)

RULE = Rule(
    id="analysis-aspects",
    severity="warning",
    step="1.3",
    title=Words("วิเคราะห์สภาพแวดล้อมครบทุกด้าน", "The analysis looks at every aspect once"),
    why=Words(
        "สถานภาพขององค์กรคำนวณจากทุกด้าน ด้านที่ขาดหรือซ้ำทำให้สรุปผิด",
        "The standing is computed from all aspects; one missing or doubled bends the outcome.",
    ),
    cure=Words(
        "ใส่ให้ครบ: ภายใน 6 ด้าน (2S4M) ภายนอก 5 ด้าน (C-PEST)",
        "Give all six inside (2S4M) and five outside (C-PEST).",
    ),
    check=check,
    wrong={ANALYSIS: _OUTSIDE % "society"},
    right={ANALYSIS: _OUTSIDE % "technology"},
    reads="analysis",
)
