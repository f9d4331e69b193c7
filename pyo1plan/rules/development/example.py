"""Names and fragments that the examples of these rules share: the small year's development plan."""

from __future__ import annotations

FOLDER = "development/2566-2570"
PLAN = f"{FOLDER}/plan.yaml"
ANALYSIS = f"{FOLDER}/analysis.yaml"
REVISION = f"{FOLDER}/revisions/2569.yaml"
TARGETS = "{2566: 54, 2567: 58, 2568: 62, 2569: 66, 2570: 70}"
MONEY = "{2566: 30000, 2567: 32000, 2568: 34000, 2569: 38000, 2570: 40000}"


def strategies(fields: str = "goals: [G1]", kpi: str = f"targets: {TARGETS}") -> str:
    """One strategy with these fields, whose one indicator has these."""
    return (
        f"strategies: [{{id: S1, name: พัฒนาคุณภาพการจัดการเรียนรู้, {fields}, kpis: [{{id: S1-K1,"
        f" name: ร้อยละของครูที่จัดการเรียนรู้เชิงรุก, kind: outcome, unit: ร้อยละ, {kpi}}}]}}]"
    )


def projects(fields: str) -> str:
    """A project of each strategy in the frame, the first with these fields."""
    return (
        f"projects: [{{id: D-01, name: โครงการพัฒนาการจัดการเรียนรู้, {fields}}},"
        f" {{id: D-02, name: โครงการติดตามเด็กวัยเรียน, strategy: S2, money: {MONEY}}}]"
    )


def revision(change: str, rest: str = "date: 2568-08-08") -> str:
    """A review for 2569 that makes one change."""
    return f"{{year: 2569, {rest}, changes: [{{{change}}}]}}"
