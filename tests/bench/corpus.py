"""Large fiscal years, made anew from a seed: realistic proposals of about 5 KB each.

    python -m tests.bench.corpus FOLDER 1000

The text is unique in every proposal, sums agree, and references exist, so that every rule has its
full work and finds nothing by accident.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

SMALL = Path(__file__).parent.parent / "workspaces" / "small"
YEAR = 2570
SUBJECTS = (
    "การจัดการเรียนรู้ ผลสัมฤทธิ์ทางการเรียน คุณภาพผู้เรียน สมรรถนะครู เทคโนโลยีดิจิทัล ระบบดูแลช่วยเหลือนักเรียน "
    "หลักสูตรสถานศึกษา การอ่านออกเขียนได้ การนิเทศภายใน การประกันคุณภาพการศึกษา โรงเรียนคุณภาพ โรงเรียนขนาดเล็ก "
    "การศึกษาพิเศษเรียนรวม คุณธรรมจริยธรรม ทักษะอาชีพ ความปลอดภัยในสถานศึกษา สิ่งแวดล้อมศึกษา การวัดและประเมินผล "
    "การวิจัยในชั้นเรียน ข้อมูลสารสนเทศ การบริหารงบประมาณ ธรรมาภิบาล เครือข่ายความร่วมมือ การศึกษาปฐมวัย ภาษาไทย "
    "คณิตศาสตร์ วิทยาศาสตร์ ภาษาอังกฤษ วิทยาการคำนวณ ลูกเสือเนตรนารี สุขภาพอนามัย อาหารกลางวัน การแนะแนว"
).split()
DEEDS = "พัฒนา ส่งเสริม สนับสนุน ยกระดับ ขับเคลื่อน เสริมสร้าง เพิ่มประสิทธิภาพ ประเมิน บูรณาการ ขยายผล จัดทำ ทบทวน".split()
PLACES = (
    "แม่กา จำป่าหวาย ท่าวังทอง บ้านตุ่น แม่นาเรือ ดงเจน ห้วยแก้ว แม่อิง ดอกคำใต้ แม่ใจ ภูกามยาว เวียง แม่ต๋ำ".split()
)
SYLLABLES = [
    a + b + c
    for a in "กขคจชดตถทนบปผพมยรลวสหอ"
    for b in ("า", "ิ", "ี", "ุ", "ู")
    for c in ("น", "ม", "ง", "ย", "ก")
]
ITEMS = [
    ("ค่าอาหารกลางวัน", "ค่าใช้สอย", 100, "คน"),
    ("ค่าอาหารว่างและเครื่องดื่ม", "ค่าใช้สอย", 35, "คน"),
    ("ค่าตอบแทนวิทยากร", "ค่าตอบแทน", 600, "ชั่วโมง"),
    ("ค่าเอกสารประกอบการอบรม", "ค่าวัสดุ", 50, "ชุด"),
    ("ค่าวัสดุสำนักงาน", "ค่าวัสดุ", 900, "ชุด"),
]
GROUPS = {"supervision": "SUP", "promotion": "PRO", "planning": "PLN"}
#: First days of activities, by quarter.
STARTS = {1: "2569-11-{:02d}", 2: "2570-02-{:02d}", 3: "2570-05-{:02d}", 4: "2570-08-{:02d}"}


def make(folder: Path, count: int, seed: int = 1) -> None:
    """A repository in `folder` with one fiscal year of `count` proposals."""
    chance = random.Random(seed)
    shutil.copytree(SMALL / "workspaces", folder / "workspaces")
    year = folder / "workspaces" / str(YEAR)
    shutil.rmtree(year / "proposals")
    shutil.rmtree(year / "meetings")
    (year / "review.yaml").unlink(missing_ok=True)
    _raise_limits(year / "budget.yaml")
    for number in range(1, count + 1):
        group = list(GROUPS)[number % len(GROUPS)]
        id_ = f"70-{GROUPS[group]}-{number:05d}"
        file = year / "proposals" / group / f"{id_}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(_proposal(chance, id_, group, number)) + "\n", encoding="utf-8")


def _raise_limits(file: Path) -> None:
    """Money enough for any number of projects: ceilings and sources are not what is measured."""
    lines = [
        "sources:",
        "  - {source: obec, amount: 900000000000}",
        "ceilings:",
        *(f"  - {{group: {group}, amount: 900000000000}}" for group in GROUPS),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _words(chance: random.Random, count: int) -> str:
    return "".join(
        chance.choice(DEEDS)
        + chance.choice(SUBJECTS)
        + "บ้าน"
        + "".join(chance.choices(SYLLABLES, k=3))
        + " "
        for _ in range(count)
    ).strip()


def _proposal(chance: random.Random, id_: str, group: str, number: int) -> Iterator[str]:
    yield f"id: {id_}"
    yield f"name: โครงการ{_words(chance, 1)} รุ่น{''.join(chance.choices(SYLLABLES, k=6))}"
    yield "nature: continuing"
    yield "since: 2569"
    yield f"group: {group}"
    yield "owner: {position: ศึกษานิเทศก์, phone: 0 5400 0001}"
    yield f"strategy: {'S1' if number % 2 else 'S2'}"
    yield f"strategy_kpis: [{'S1-K1' if number % 2 else 'S2-K1'}]"
    yield 'align: {national: ["3"], obec: [P1, P2], standard: ["2.1"]}'
    yield "rationale: |"
    for _ in range(3):
        yield f"  {_words(chance, 3)}"
        yield ""
    yield "objectives:"
    for _ in range(2):
        yield f"  - เพื่อ{_words(chance, 1)}"
    yield "targets:"
    yield f"  quantity: [{{text: {_words(chance, 1)}, number: {chance.randint(10, 300)}, unit: คน}}]"
    yield f"  quality: [{_words(chance, 1)}]"
    yield "kpis:"
    for index, kind in enumerate(("output", "outcome"), 1):
        yield (
            f"  - {{name: {_words(chance, 1)}, kind: {kind}, unit: ร้อยละ, baseline: {chance.randint(1, 60)},"
            f" target: {chance.randint(61, 100)}, measures: {index}, method: สังเกต, tool: แบบสังเกต, data_source: โรงเรียน}}"
        )
    yield f"beneficiaries: {_words(chance, 1)}"
    yield f"place: ตำบล{chance.choice(PLACES)}"
    yield "start: 2569-10-15"
    yield "end: 2570-09-15"
    yield from _activities(chance)
    yield "risks:"
    yield f"  - {{risk: {_words(chance, 1)}, response: {_words(chance, 1)}}}"
    yield "evaluation:"
    yield f"  - {{indicator: {_words(chance, 1)}, method: สังเกต, tool: แบบสังเกต}}"
    yield f"benefits: [{_words(chance, 1)}, {_words(chance, 1)}]"


def _activities(chance: random.Random) -> Iterator[str]:
    quarters = [0, 0, 0, 0]
    yield "activities:"
    for _ in range(chance.randint(2, 3)):
        quarter = chance.randint(1, 4)
        day = chance.randint(1, 20)
        lines, total = [], 0
        for item, category, rate, unit in chance.sample(ITEMS, chance.randint(2, 4)):
            quantity, times = chance.randint(1, 90), chance.randint(1, 3)
            amount = quantity * rate * times
            total += amount
            lines.append(
                f"      - {{item: {item}, category: {category}, source: obec, quantity: {quantity}, unit: {unit},"
                f" rate: {rate}, times: {times}, amount: {amount}, quarter: {quarter}}}"
            )
        quarters[quarter - 1] += total
        yield f"  - name: {_words(chance, 1)}"
        yield f"    start: {STARTS[quarter].format(day)}"
        yield f"    end: {STARTS[quarter].format(day + 3)}"
        yield "    owner: ศึกษานิเทศก์"
        yield f"    amount: {total}"
        yield "    lines:"
        yield from lines
    yield f"budget: {{total: {sum(quarters)}, quarters: {quarters}}}"


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
