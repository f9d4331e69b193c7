"""What the examples of these rules share: reports of one project of the small example year.

Its plan holds 40,000 baht of one source for the project: nothing in quarter 1, 20,000 in quarter 2.
"""

from __future__ import annotations

Q1 = "results/q1/supervision.yaml"
Q2 = "results/q2/supervision.yaml"
Q4 = "results/q4/supervision.yaml"
TRAINING = "อบรมเชิงปฏิบัติการครูผู้สอน"
VISITS = "นิเทศ ติดตาม และช่วยเหลือโรงเรียน"
_DAYS = {1: "2570-01-08", 2: "2570-04-08", 3: "2570-07-08", 4: "2570-09-28"}


def report(quarter: int, *projects: str, day: str | None = None, group: str = "supervision") -> str:
    """A report of these projects, each a flow map of YAML."""
    return (
        f"{{quarter: {quarter}, group: {group}, reported: {day or _DAYS[quarter]},"
        f" projects: [{', '.join(projects)}]}}"
    )


def project(
    more: str = "disbursed: 5000", status: str = "under-way", id_: str = "70-SUP-001"
) -> str:
    """What is reported of one project."""
    return f"{{project: {id_}, status: {status}, {more}}}"


def money(**fields: object) -> str:
    """Its money of its one source."""
    said = ", ".join(f"{key}: {value}" for key, value in fields.items())
    return f"money: [{{source: obec, {said}}}]"
