"""The small year with the plans of its two schools: one annual plan, one development plan."""

from __future__ import annotations

import shutil
from pathlib import Path

from pyo1plan.year.repository import Repository

SMALL = Path(__file__).parent / "small"
FIRST, SECOND = "99010001", "99010002"
#: An annual plan that leaves one strategy out for a reason, and aims lower than the office.
ANNUAL_PLAN = f"""school: "{FIRST}"
prepared_by: หัวหน้างานแผนงาน
prepared: 2569-10-20
endorsed: 2569-11-05
strategies:
  - {{strategy: S1, own: พัฒนาคุณภาพผู้เรียนสู่สมรรถนะ}}
  - {{strategy: S2, why_not: ไม่มีเด็กตกหล่นในเขตบริการ}}
kpis:
  - {{kpi: S1-K1, baseline: 50, targets: {{2570: 60}}}}
projects:
  - {{name: โครงการนิเทศภายใน, strategy: S1, kpis: [S1-K1], start: 2569-11-01, end: 2570-03-31, money: {{2570: 5000}}}}
  - {{name: โครงการปรับภูมิทัศน์, money: {{2570: 3000}}}}
total: {{2570: 8000}}
"""
#: A development plan that says nothing of the second strategy.
LONG_PLAN = f"""school: "{SECOND}"
strategies:
  - {{strategy: S1, own: พัฒนาคุณภาพผู้เรียนสู่สมรรถนะ}}
kpis:
  - {{kpi: S1-K1, baseline: 50, targets: {{2566: 54, 2567: 60, 2570: 90}}}}
projects:
  - {{name: โครงการนิเทศภายใน, strategy: S1, kpis: [S1-K1], money: {{2566: 5000, 2570: 7000}}}}
"""


def small_with_plans(root: Path) -> Repository:
    """A copy of the small year in `root` with both plans."""
    shutil.copytree(SMALL / "workspaces", root / "workspaces")
    for folder, code, text in (
        ("2570", FIRST, ANNUAL_PLAN),
        ("development/2566-2570", SECOND, LONG_PLAN),
    ):
        file = root / "workspaces" / folder / "school-plans" / f"{code}.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    return Repository(root)
