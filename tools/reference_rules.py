"""The catalogue of findings: every rule and everything that reading can say, with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from pyo1plan.findings import Severity
from pyo1plan.records.standard import load_checklists, steps
from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.reading import READING
from pyo1plan.rules.reading.entry import Reading
from pyo1plan.rules.rule import Rule
from pyo1plan.words import Words

SEVERITY: dict[Severity, Words] = {
    "error": Words("ผิดพลาด", "error"),
    "warning": Words("เตือน", "warning"),
    "advice": Words("แนะนำ", "advice"),
}

#: The folders of the rules, as the headings name them.
ROOMS = {
    "arithmetic": "ยอดรวมตรงกัน",
    "completeness": "กรอกครบถ้วน",
    "development": "แผนพัฒนาการศึกษาขั้นพื้นฐาน ฉบับทบทวน และความสอดคล้องของปี",
    "form": "รูปแบบถูกต้อง",
    "integration": "บูรณาการกับจังหวัดและกลุ่มจังหวัด",
    "population": "ประชากรวัยเรียน",
    "rates": "อัตราต่อหน่วย",
    "references": "สิ่งที่อ้างถึงมีอยู่จริง และสิ่งที่มีถูกใช้",
    "registers": "ทะเบียนและหลักฐานไม่ขัดกันเอง",
    "reorganisation": "การจัดตั้ง รวม เลิก ขยายชั้นเรียน และโอนสถานศึกษา",
    "results": "ผลรายไตรมาสตรงกับแผน กับไตรมาสก่อน และไม่ขัดกันเอง",
    "review": "ทบทวนปีที่ผ่านมาเทียบกับนโยบายทุกระดับ",
    "school_plans": "แผนของสถานศึกษาสอดคล้องกับกลยุทธ์ของสำนักงาน",
    "schools": "ข้อมูลโรงเรียนและผลการทดสอบ",
    "screening": "คะแนนกลั่นกรองอ้างถึงสิ่งที่มีอยู่จริง",
    "small_schools": "แผนบริหารจัดการโรงเรียนขนาดเล็ก",
    "uniqueness": "ไม่ซ้ำและไม่เกือบเหมือนกัน",
}

HEAD = """\
# สิ่งที่ plan validate ตรวจ · What `plan validate` checks

<!-- หน้านี้เขียนโดย tools/make_reference.py: แก้ที่กฎ แล้วสั่ง make reference -->

ทุกข้อมีรหัส ระดับ เหตุผล วิธีแก้ และตัวอย่างที่ผิดกับที่ถูก ตัวอย่างของกฎคือส่วนที่วางทับปีตัวอย่างขนาดเล็ก
(`tests/workspaces/small`) และเป็นการทดสอบของกฎนั้นด้วย อ่านทีละข้อได้ด้วย `plan rules ID`

Every finding has an id, a severity, a reason, a cure, and a wrong and a right example. A rule's
examples are laid over a small year (`tests/workspaces/small`) and are its tests. `plan rules ID`
shows one of them.

ระดับ · severities: **ผิดพลาด** (error) ต้องแก้ก่อนใช้แผน · **เตือน** (warning) ต้องตัดสินใจ
· **แนะนำ** (advice) ควรดู
"""


def rules_page(checklists: Path) -> str:
    """The whole page; `checklists` is the folder with the words of the standard's steps."""
    standards, problems = load_checklists(checklists)
    if problems:
        raise ValueError(f"the checklists cannot be read: {problems[0].message.en}")
    words = {number: step.activity for number, step in steps(standards).items()}
    lines = [HEAD, *_overview()]
    for room, members in _rooms().items():
        lines += [f"## {_subject(room)}", ""]
        for rule in members:
            lines += _rule(rule, words[rule.step])
    lines += ["## อ่านแฟ้มไม่ได้ · What reading finds wrong", ""]
    for entry in READING:
        lines += _entry(entry)
    return "\n".join(lines).rstrip() + "\n"


def _rooms() -> dict[str, list[Rule]]:
    """The rules by the folder they stand in."""
    rooms: dict[str, list[Rule]] = {}
    for rule in rules():
        rooms.setdefault(rule.check.__module__.split(".")[2], []).append(rule)
    return dict(sorted(rooms.items()))


def _subject(room: str) -> str:
    text = import_module(f"pyo1plan.rules.{room}").__doc__ or room
    return f"{ROOMS[room]} · {text.strip().splitlines()[0].rstrip('.')}"


def _overview() -> Iterator[str]:
    yield "| รหัส | ระดับ | ขั้นตอน | เรื่อง |"
    yield "|---|---|---|---|"
    for rule in rules():
        yield f"| [`{rule.id}`](#{rule.id}) | {SEVERITY[rule.severity].th} | {rule.step} | {rule.title.th} |"
    for entry in READING:
        yield f"| [`{entry.id}`](#{entry.id}) | {SEVERITY[entry.severity].th} | – | {entry.title.th} |"
    yield ""


def _rule(rule: Rule, step: str) -> Iterator[str]:
    yield from _explained(rule)
    yield f"- ขั้นตอนมาตรฐาน · step **{rule.step}**: {step}"
    yield ""
    yield from _example(Words("ผิด", "wrong"), rule.wrong)
    yield from _example(Words("ถูก", "right"), rule.right)


def _entry(entry: Reading) -> Iterator[str]:
    yield from _explained(entry)
    yield ""
    if entry.scene is not None:
        yield f"**ผิด · wrong**: {entry.scene.th} · {entry.scene.en}"
        yield ""
    yield from _example(Words("ผิด", "wrong"), entry.wrong)
    yield from _example(Words("ถูก", "right"), entry.right)


def _explained(item: Rule | Reading) -> Iterator[str]:
    severity = SEVERITY[item.severity]
    yield f"### {item.id}"
    yield ""
    yield f"**{item.title.th}** · {item.title.en}"
    yield ""
    yield f"- ระดับ · severity: {severity.th} · {severity.en}"
    yield f"- เหตุผล: {item.why.th}"
    yield f"- why: {item.why.en}"
    yield f"- วิธีแก้: {item.cure.th}"
    yield f"- cure: {item.cure.en}"


def _example(heading: Words, files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        yield f"**{heading.th} · {heading.en}** `{name}`"
        yield ""
        yield "```yaml"
        yield text.strip()
        yield "```"
        yield ""
