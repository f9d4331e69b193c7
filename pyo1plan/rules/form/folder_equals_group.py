"""A proposal lies in the folder of its group."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules import spoken
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The group against the folder's name."""
    folder, group = held.file.split("/")[-2], held.record.group
    if group != folder:
        name = spoken.group(frame, group)
        yield Problem(
            held,
            ("group",),
            Words(
                f"โครงการของ{name.th} อยู่ในโฟลเดอร์ของ {folder}",
                f"a project of {name.en} lies in the folder of {folder}",
            ),
            Words(
                f"แก้ group เป็น {folder} หรือย้ายแฟ้มไป proposals/{group}/",
                f"write {folder}, or move the file to proposals/{group}/",
            ),
        )


RULE = Rule(
    id="folder-equals-group",
    severity="error",
    step="2.4.1",
    title=Words("โครงการอยู่ในโฟลเดอร์ของกลุ่มตนเอง", "A proposal lies in its group's folder"),
    why=Words(
        "แต่ละกลุ่มส่งโครงการของตนในโฟลเดอร์ของกลุ่ม ใช้นับว่ากลุ่มใดส่งแล้วและเทียบกับเพดาน",
        "Each group sends its projects in its own folder, by which it is seen who has sent.",
    ),
    cure=Words("แก้กลุ่มหรือย้ายแฟ้ม", "Correct the group or move the file."),
    check=check,
    wrong={PROPOSAL: "group: promotion"},
    right={PROPOSAL: "group: supervision"},
)
