"""Last year laid out for review (standard step 2.2): rows to judge, ready to be uncommented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pyo1plan.records.policies import Framework
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.review import Against
from pyo1plan.records.strategies import Strategy
from pyo1plan.sources.edit import scalar
from pyo1plan.thai.dates import short_date
from pyo1plan.year.progress import Told


def review(
    year: int,
    frameworks: Sequence[Framework],
    strategies: Sequence[Strategy],
    projects: Sequence[Proposal],
    followed_by: Mapping[str, str],
    told: Mapping[str, Told],
) -> str:
    """`review.yaml` that looks back on fiscal year `year`.

    The rows are comments: why a project goes on is for people to say, and a row without it would be
    no review. `followed_by` tells the project of this year for an old id, `told` what was reported
    last of it: what it had spent and what was done by then is filled in, and of which quarter that
    is stands behind it. What nobody reported stays blank. What a strategy is held against begins
    with what its projects of last year mainly answered.
    """
    lines = [
        f"# การทบทวนกลยุทธ์และโครงการของปีงบประมาณ พ.ศ. {year} เทียบกับแผนและนโยบายทุกระดับ (ขั้นตอนมาตรฐาน 2.2)",
        "# แถวเตรียมไว้ให้แล้ว: ลบ # และเว้นวรรคหนึ่งช่องหน้าแถว เติมผล (result) ข้อเสนอ (verdict) และเหตุผล (reason)",
        "# spent และ result ของโครงการเติมจากผลไตรมาสล่าสุดที่กลุ่มรายงาน (ไตรมาสใดบอกไว้ท้ายบรรทัด) เว้นว่างเมื่อไม่มีรายงาน",
        "# verdict: continue = ดำเนินการต่อ/คงไว้, adjust = ปรับปรุง, drop = ยุติ/ยกเลิก",
        "# against: แผนและนโยบายที่เทียบ เติมไว้ตามข้อหลักที่โครงการของปีก่อนสนอง ให้ตรวจกับ policies.yaml ของปีนี้",
        "",
        f"year: {year}",
        "",
        "# แผนและนโยบาย: items รหัสข้อ (เว้นว่าง = ทั้งฉบับ)  verdict ใช้ new = เพิ่มใหม่ ได้ด้วย",
        "# nature: continuing = คงเดิม, changed = ปรับเปลี่ยน, new = ใหม่, ended = สิ้นสุด",
        "policies:",
        *(line for f in frameworks for line in _policy(f)),
        "",
        "# กลยุทธ์ของปีก่อน: followed_by กลยุทธ์ปีนี้ เติมเมื่อรหัสเปลี่ยน",
        "strategies:",
        *(line for s in strategies for line in _strategy(s, projects, frameworks)),
        "",
        "# กลยุทธ์ใหม่ของปีนี้ แถวละ id, against และ reason",
        "new_strategies:",
        "",
        "# โครงการของปีก่อน: budget งบประมาณตามแผน  spent เบิกจ่ายจริง (บาท)  followed_by โครงการปีนี้",
        "projects:",
        *(
            line
            for p in projects
            for line in _project(p, followed_by.get(p.id, ""), told.get(p.id))
        ),
        "",
        "problems:                     # ปัญหาและจุดที่ควรพัฒนา พิมพ์ในส่วนที่ 1 ของเล่มแผน",
    ]
    return "\n".join(lines) + "\n"


def _policy(framework: Framework) -> list[str]:
    """A row for a plan or policy; with every item where each must be answered."""
    codes = [item.code for item in framework.items] if framework.answer_required else []
    return _row(
        [
            f"framework: {framework.key}",
            f"items: {_codes(codes)}",
            "nature:",
            "verdict:",
            "reason:",
        ]
    )


def _strategy(
    strategy: Strategy, projects: Sequence[Proposal], frameworks: Sequence[Framework]
) -> list[str]:
    answered = _mainly((p.align for p in projects if p.strategy == strategy.id), frameworks)
    return _row(
        [
            f"id: {scalar(strategy.id)}",
            f"name: {_one_line(strategy.name)}",
            f"against: {_flow(answered)}",
            "result:",
            "verdict:",
            "reason:",
        ]
    )


def _project(project: Proposal, follower: str, told: Told | None) -> list[str]:
    spent, result = _came_to(told) if told else ("", "")
    fields = [
        f"id: {scalar(project.id)}",
        f"name: {_one_line(project.name)}",
        f"budget: {project.budget.total:f}",
        f"spent: {spent}".rstrip(),
        f"against: {_flow(project.align)}",
        f"result: {result}".rstrip(),
        "verdict:",
        "reason:",
    ]
    return _row([*fields, f"followed_by: {scalar(follower)}"] if follower else fields)


def _came_to(told: Told) -> tuple[str, str]:
    """What was disbursed and done by the last report, each with the quarter it is of."""
    quarter, day = told.held.record.quarter, short_date(told.held.record.reported)
    of = f"สะสมถึงสิ้นไตรมาสที่ {quarter} (รายงานวันที่ {day})"
    done = told.result.summary
    return (
        f"{told.result.spent:f}   # {of}",
        f"{_one_line(done)}   # ตามรายงานไตรมาสที่ {quarter}" if done else "",
    )


def _mainly(aligned: Iterable[Against], frameworks: Sequence[Framework]) -> Against:
    """What several projects answered first in each plan or policy, in the order of its items.

    All that they answered would hold most strategies against most policies and tell nothing.
    """
    firsts = {(key, codes[0]) for align in aligned for key, codes in align.items() if codes}
    found = {
        framework.key: tuple(i.code for i in framework.items if (framework.key, i.code) in firsts)
        for framework in frameworks
    }
    return {key: codes for key, codes in found.items() if codes}


def _flow(against: Against) -> str:
    """As YAML on one line."""
    return "{" + ", ".join(f"{key}: {_codes(codes)}" for key, codes in against.items()) + "}"


def _codes(codes: Iterable[str]) -> str:
    return f"[{', '.join(scalar(code) for code in codes)}]"


def _one_line(text: str) -> str:
    return scalar(" ".join(text.split()))


def _row(fields: Sequence[str]) -> list[str]:
    return [f"#   {'- ' if i == 0 else '  '}{field}" for i, field in enumerate(fields)]
