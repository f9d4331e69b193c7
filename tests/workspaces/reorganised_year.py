"""The small year with cases of all five kinds on invented schools, and a plan for small schools.

The merger is reported, the dissolution announced, the expansion put forward, the transfer heard and the
new school only begun, so that every stage of a case shows.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pyo1plan.year.repository import WORKSPACES, Repository

HERE = Path(__file__).parent
REORGANISED = HERE / "reorganised"
YEAR = 2570
_AGENDA = "agenda: [แจ้งให้ทราบ, รับรองรายงาน, สืบเนื่อง, เพื่อทราบ, เพื่อพิจารณา]"
_BODIES = "\n".join(
    f"  - {{key: {key}, name: {name}, {_AGENDA}}}"
    for key, name in (
        ("provincial-committee", "คณะกรรมการศึกษาธิการจังหวัดตัวอย่าง"),
        ("executives-meeting", "ที่ประชุมผู้บริหารเขตพื้นที่การศึกษา"),
        ("reorganisation-committee", "คณะกรรมการแผนจัดตั้ง ยุบ รวม เลิกสถานศึกษา"),
        ("small-schools-committee", "คณะกรรมการแผนโรงเรียนขนาดเล็ก"),
    )
)
_APPROVALS = "{annual-plan: provincial, small-schools: provincial-committee, reorganisation-plan: provincial-committee}"


def reorganised_year(root: Path) -> Repository:
    """A copy in the empty folder `root`."""
    shutil.copytree(HERE / "small" / WORKSPACES, root / WORKSPACES)
    shutil.copytree(REORGANISED, root / WORKSPACES, dirs_exist_ok=True)
    _change(root / WORKSPACES / "office.yaml", "signatories:\n", f"{_BODIES}\nsignatories:\n")
    _change(root / WORKSPACES / str(YEAR) / "year.yaml", "{annual-plan: provincial}", _APPROVALS)
    return Repository(root)


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, file
    file.write_text(text.replace(old, new), encoding="utf-8")
