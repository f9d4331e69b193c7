"""Keys and codes of office.yaml stand once in their list."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.office import Office
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_SOURCES = (
    "fund_sources: [{key: obec, name: งบ สพฐ., kind: งบดำเนินงาน}, {key: office, name: งบสำนักงาน,"
    " kind: งบดำเนินงาน}, {key: %s, name: เงินบริจาค, kind: เงินนอกงบประมาณ}]"
)


def check(held: Held[Office], frame: Frame) -> Iterator[Problem]:
    """Groups (keys and codes), bodies, signatories, fund sources and school groups."""
    office = held.record
    lists = (
        ("groups", Words("คีย์ของกลุ่ม", "group key"), [g.key for g in office.groups]),
        ("bodies", Words("คีย์ของคณะกรรมการ", "body key"), [b.key for b in office.bodies]),
        ("signatories", Words("คีย์ของผู้ลงนาม", "signatory key"), [s.key for s in office.signatories]),
        ("fund_sources", Words("คีย์ของแหล่งงบประมาณ", "fund source key"), [f.key for f in office.fund_sources]),
        ("school_groups", Words("คีย์ของกลุ่มโรงเรียน", "school group key"), [g.key for g in office.school_groups]),
    )  # fmt: skip
    for name, what, keys in lists:
        yield from doubled(held, what, (((name, i, "key"), key) for i, key in enumerate(keys)))
    codes = [(("groups", i, "code"), group.code) for i, group in enumerate(office.groups)]
    yield from doubled(held, Words("รหัสของกลุ่ม", "group code"), codes)


RULE = Rule(
    id="office-key-doubled",
    severity="error",
    step="2.4.1",
    title=Words("คีย์และรหัสใน office.yaml ไม่ซ้ำกัน", "Keys of office.yaml stand once"),
    why=Words(
        "ระเบียนอื่นอ้างกลุ่ม คณะกรรมการ และแหล่งงบประมาณด้วยคีย์ คีย์ซ้ำทำให้ไม่รู้ว่าหมายถึงรายการใด",
        "Other records name groups, bodies and sources by key; a doubled key names two things.",
    ),
    cure=Words("ให้แต่ละรายการมีคีย์ของตนเอง", "Give each entry a key of its own."),
    check=check,
    wrong={"office.yaml": _SOURCES % "obec"},
    right={"office.yaml": _SOURCES % "donation"},
    reads="office",
)
