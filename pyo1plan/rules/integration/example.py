"""What the examples of these rules share: a brief, plans, and how little each of them needs."""

from __future__ import annotations

PLANS = "integration/plans.yaml"
BRIEF = "integration/projects/70-PV-01.yaml"
OTHER = "integration/projects/70-PV-02.yaml"
DATA = "integration/submissions.yaml"
REPORTS = "integration/reports.yaml"
MEETING = "integration/meetings/2569-11-20-province.yaml"
REGISTER = "registers/2569/letters-out.yaml"

#: Three plans from the top down: the nation's, the cluster's, the province's.
LINKED = """\
plans:
  - {key: national, name: ยุทธศาสตร์ชาติ 20 ปี, short_name: ยุทธศาสตร์ชาติ, level: national,
     items: [{code: "4", name: การสร้างโอกาสและความเสมอภาคทางสังคม}]}
  - {key: cluster, name: แผนพัฒนากลุ่มจังหวัด, short_name: แผนกลุ่มจังหวัด, level: cluster, provinces: [เชียงราย, พะเยา],
     items: [{code: CL2, name: พัฒนาคุณภาพชีวิต, follows: {national: ["4"]}}]}
  - {key: province, name: แผนพัฒนาจังหวัด, short_name: แผนจังหวัด, level: provincial, provinces: [พะเยา],
     items: [{code: PV2, name: พัฒนาคนและสังคม, follows: {cluster: [CL2]}}]}
"""

_BRIEF = {
    "id": "70-PV-01",
    "asked": "province",
    "for_year": "2570",
    "group": "promotion",
    "name": "โครงการเปิดโลกอาชีพให้เด็กชายขอบ",
}


def brief(**fields: str) -> str:
    """A brief with what its model requires, and `fields` as pieces of YAML."""
    return "\n".join(f"{key}: {value}" for key, value in {**_BRIEF, **fields}.items())


def turns(*states: str, **last: str) -> str:
    """States on days that follow each other from 5 November 2569; `last` is added to the last one."""
    made = [{"state": state, "date": f"2569-11-{5 + i:02d}"} for i, state in enumerate(states)]
    made[-1] |= last
    rows = ("{" + ", ".join(f"{key}: {value}" for key, value in row.items()) + "}" for row in made)
    return f"[{', '.join(rows)}]"
