"""Results lie in the folder of their quarter, in the file of their group."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "results/q1/supervision.yaml"
_REPORT = "{quarter: %s, group: supervision, reported: 2570-01-05}"


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """The quarter against the folder's name, the group against the file's."""
    folder = held.file.split("/")[-2]
    wanted = f"q{held.record.quarter}"
    if folder != wanted:
        yield _elsewhere(held, "quarter", f"results/{wanted}/{held.id}.yaml")
    if held.id != held.record.group:
        yield _elsewhere(held, "group", f"results/{folder}/{held.record.group}.yaml")


def _elsewhere(held: Held[Results], key: str, wanted: str) -> Problem:
    here = "/".join(held.file.split("/")[-3:])
    value = getattr(held.record, key)
    return Problem(
        held,
        (key,),
        Words(
            f"{'ไตรมาส' if key == 'quarter' else 'กลุ่ม'} {value} ไม่ตรงกับที่อยู่ของแฟ้ม {here}",
            f"{key} {value} does not agree with where the file lies, {here}",
        ),
        Words(f"แก้ {key} หรือย้ายแฟ้มไปที่ {wanted}", f"correct {key}, or move it to {wanted}"),
    )


RULE = Rule(
    id="results-misplaced",
    severity="error",
    step="2.8",
    title=Words("รายงานผลอยู่ในไตรมาสและกลุ่มของตน", "Results lie under their quarter and group"),
    why=Words(
        "ผลรายไตรมาสรวมจากแฟ้มตามโฟลเดอร์ แฟ้มที่อยู่ผิดที่ทำให้ไตรมาสหนึ่งขาดและอีกไตรมาสหนึ่งเกิน",
        "Quarters are put together by folder; a misplaced file is missed in one and counted in another.",
    ),
    cure=Words("แก้ช่องหรือย้ายแฟ้มให้ตรงกัน", "Correct the field or move the file."),
    check=check,
    wrong={FILE: _REPORT % 2},
    right={FILE: _REPORT % 1},
    reads="results",
)
