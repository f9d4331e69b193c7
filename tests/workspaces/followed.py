"""The small year with quarterly results laid in, in memory: what reports and their sums are tried on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pyo1plan.records.form import read_record
from pyo1plan.records.results import Results
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

TRAINING = "อบรมเชิงปฏิบัติการครูผู้สอน"
VISITS = "นิเทศ ติดตาม และช่วยเหลือโรงเรียน"
_DAYS = {"1": "2570-01-08", "2": "2570-04-08", "3": "2570-07-08", "4": "2570-09-28"}
GROUP_OF = {"70-SUP-001": "supervision", "70-PLN-001": "planning", "70-PRO-001": "promotion"}


def project(
    id_: str, disbursed: Any = "0", status: str = "under-way", **more: Any
) -> dict[str, Any]:
    """What is reported of one project, its money of its only source."""
    money = {"source": "obec", "disbursed": str(disbursed)}
    for key in ("in_quarter", "committed", "committed_change", "carried_over", "reason"):
        if key in more:
            money[key] = str(more.pop(key))
    return {"project": id_, "status": status, "money": [money], **more}


def results(quarter: str, group: str, *projects: dict[str, Any], day: str = "") -> Held[Results]:
    """The report of a group for a quarter."""
    tree = {
        "quarter": quarter,
        "group": group,
        "reported": day or _DAYS[quarter],
        "reported_by": "เจ้าหน้าที่แผน",
        "projects": list(projects),
    }
    record = read_record(Results, tree)
    assert isinstance(record, Results), record
    return Held(f"workspaces/2570/results/q{quarter}/{group}.yaml", group, record, "")


def followed_year(year: Year, *reports: Held[Results]) -> Year:
    """The year with these reports and no others."""
    others = tuple(pair for pair in year.others if pair[0] != "results")
    return replace(year, others=(*others, *(("results", held) for held in reports)))


def two_quarters(year: Year) -> Year:
    """Two quarters: all groups report the first, planning does not report the second."""
    return followed_year(
        year,
        results("1", "supervision", project("70-SUP-001", "0", committed="3200", committed_change="3200",
                activities=[{"activity": TRAINING, "status": "under-way", "percent": "30"}, {"activity": VISITS, "status": "not-started"}])),
        results("1", "planning", {"project": "70-PLN-001", "status": "under-way", "disbursed": "1400.50"}),
        results("1", "promotion", project("70-PRO-001", status="not-started")),
        results("2", "supervision", project("70-SUP-001", "19800.25", in_quarter="19800.25", committed_change="-3200",
                summary="อบรมครู 40 คน", findings="=1+1", evidence=["รายงานผลการอบรม"],
                activities=[{"activity": TRAINING, "status": "completed", "start": "2570-01-18", "end": "2570-01-19"}, {"activity": VISITS, "status": "not-started"}],
                indicators=[{"indicator": "จำนวนครูที่ผ่านการอบรม", "value": "38", "evidence": "ทะเบียนผู้ผ่านการอบรม"}])),
        results("2", "promotion", project("70-PRO-001", "4500", "behind", problems="ครูติดภารกิจสอบ <b>", remedies="เยี่ยมบ้านในเดือนพฤษภาคม")),
    )  # fmt: skip


def whole_year(year: Year) -> Year:
    """Two quarters, nothing for the third, and the last, in which money is carried over."""
    early = two_quarters(year)
    late = (
        results("4", "supervision", project("70-SUP-001", "35000", "behind", committed="4000", carried_over="4000", reason="สัญญาจ้าง 3/2570")),
        results("4", "planning", project("70-PLN-001", "12400", "completed", evidence=["รายงาน"])),
        results("4", "promotion", project("70-PRO-001", "30000", "completed", attachments=["attachments/results/1.pdf"])),
    )  # fmt: skip
    return replace(early, others=(*early.others, *(("results", held) for held in late)))
