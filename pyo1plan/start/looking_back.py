"""Last year laid out for review (standard step 2.2): rows to judge, ready to be uncommented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Strategy
from pyo1plan.sources.edit import scalar


def review(
    year: int,
    strategies: Sequence[Strategy],
    projects: Sequence[Proposal],
    followed_by: Mapping[str, str],
) -> str:
    """`review.yaml` that looks back on fiscal year `year`.

    The rows are comments: what came of a project and why it goes on is for people to say, and a
    row without it would be no review. `followed_by` tells the project of this year for an old id.
    """
    lines = [
        f"# การทบทวนกลยุทธ์และโครงการของปีงบประมาณ พ.ศ. {year} (ขั้นตอนมาตรฐาน 2.2)",
        "# แถวเตรียมไว้ให้แล้ว: ลบ # และเว้นวรรคหนึ่งช่องหน้าแถว เติมผล (result) ข้อเสนอ (verdict) และเหตุผล (reason)",
        "# verdict: continue = ดำเนินการต่อ/คงไว้, adjust = ปรับปรุง, drop = ยุติ/ยกเลิก",
        "",
        f"year: {year}",
        "",
        "# กลยุทธ์ของปีก่อน",
        "strategies:",
        *(line for s in strategies for line in _row({"id": s.id, "name": s.name}, ())),
        "",
        "# โครงการของปีก่อน: budget งบประมาณตามแผน  spent เบิกจ่ายจริง (บาท)  followed_by โครงการปีนี้",
        "projects:",
        *(line for p in projects for line in _project(p, followed_by.get(p.id, ""))),
        "",
        "problems:                     # ปัญหาและจุดที่ควรพัฒนา พิมพ์ในส่วนที่ 1 ของเล่มแผน",
    ]
    return "\n".join(lines) + "\n"


def _project(project: Proposal, follower: str) -> list[str]:
    known = {"id": project.id, "name": project.name, "budget": f"{project.budget.total:f}"}
    return _row(known, ("spent",), follower)


def _row(known: Mapping[str, str], more: Sequence[str], follower: str = "") -> list[str]:
    fields = [f"{key}: {scalar(' '.join(text.split()))}" for key, text in known.items()]
    fields += [f"{key}:" for key in (*more, "result", "verdict", "reason")]
    if follower:
        fields.append(f"followed_by: {scalar(follower)}")
    return [f"#   {'- ' if i == 0 else '  '}{field}" for i, field in enumerate(fields)]
