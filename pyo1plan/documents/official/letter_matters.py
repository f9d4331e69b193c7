"""What letters to other offices and announcements tell, from the year's records.

Each function gives the values of one template in `templates/letter/` or `templates/announcement/`. All
raise `missing.NotReady` where what they are about has not been written down or agreed to yet.
"""

from __future__ import annotations

from decimal import Decimal

from pyo1plan.documents.integration.integration import briefs_of, nothing_yet, refuse_wrong_sums
from pyo1plan.documents.missing import NotReady, needed, refuse_unread, unfilled, unreadable
from pyo1plan.documents.official.memo_matters import Values
from pyo1plan.documents.plans.edition_standing import approval_of_original
from pyo1plan.documents.plans.standing import standing_of
from pyo1plan.documents.schools.reorganisation import case_files
from pyo1plan.documents.tables.briefs import ranked
from pyo1plan.documents.tables.money import money_of
from pyo1plan.records.integration_project import PUT_FORWARD
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.stage import ANNUAL_PLAN, Plan, plan_at


def plan_for_endorsement(plan: Plan, office: Office) -> Values:
    """The draft that the plan committee has screened, for the body that is to endorse it."""
    year = plan.year
    refuse_unread(year)
    settings = needed(year.frame.settings, "settings", year)
    strategies = needed(year.frame.strategies, "strategies", year)
    budget = needed(year.frame.budget, "budget", year)
    draft = plan_at(year, "screened")  # whatever was decided since
    standing = standing_of(draft)
    if standing.stage == "submitted":
        raise NotReady(
            Words(
                "ยังเสนอแผนให้องค์คณะพิจารณาไม่ได้ เพราะคณะกรรมการจัดทำแผนยังไม่มีมติ โปรดบันทึกมติในแฟ้มการประชุมใต้ "
                f"workspaces/{year.frame.number}/meetings/",
                "The plan cannot be put before its approving body: the plan committee has not decided. "
                f"Record its resolution in its meeting under workspaces/{year.frame.number}/meetings/.",
            )
        )
    body = office.body(settings.approvals.get(ANNUAL_PLAN, ""))
    if body is None:
        raise NotReady(
            Words(
                f"ยังไม่รู้ว่าเสนอแผนต่อองค์คณะใด โปรดระบุ approvals: {{{ANNUAL_PLAN}: <คีย์คณะกรรมการ>}} "
                f"ใน workspaces/{year.frame.number}/year.yaml",
                f"No approving body is named: give approvals: {{{ANNUAL_PLAN}: <body>}} in "
                f"workspaces/{year.frame.number}/year.yaml.",
            )
        )
    return {
        "body": body,
        "standing": standing,
        "money": money_of(draft, office, settings, strategies, budget),
    }


def project_briefs(plan: Plan, office: Office) -> Values:
    """The projects that are put forward to the province and the cluster, and their sum (baht)."""
    year = plan.year
    briefs = ranked(brief for brief in briefs_of(year) if brief.state in PUT_FORWARD)
    if not briefs:
        raise nothing_yet(
            Words(
                "โครงการที่คัดเลือกเสนอจังหวัดหรือกลุ่มจังหวัด (states: selected)",
                "brief that was selected (states: selected)",
            ),
            f"workspaces/{year.frame.number}/integration/projects/<รหัส>.yaml",
        )
    refuse_wrong_sums(briefs)
    total = sum((brief.total or Decimal(0) for brief in briefs), Decimal(0))
    return {"briefs": briefs, "total": total}


def development_in_use(plan: Plan, office: Office) -> Values:
    """The development plan in force and the resolution that agreed to it."""
    year = plan.year
    if "development-meeting" in year.unread_kinds():
        raise unreadable(year, frozenset(("development-meeting",)))
    development = needed(year.frame.development, "development", year)
    approval = approval_of_original(development, year, office)
    if approval is None:
        held = year.frame.development
        folder = held.file.rpartition("/")[0] if held else ""
        raise NotReady(
            Words(
                "ยังประกาศใช้แผนพัฒนาไม่ได้ เพราะไม่มีมติเห็นชอบขององค์คณะใน approved_by โปรดบันทึกมติ "
                f"(approves, outcome) ในแฟ้มการประชุมใต้ {folder}/meetings/",
                "The development plan cannot be announced: the body in approved_by has not agreed to "
                f"it. Record its resolution (approves, outcome) in a meeting under {folder}/meetings/.",
            )
        )
    return {"development": development, "approval": approval}


def reorganisation_report(plan: Plan, office: Office) -> Values:
    """The cases of reorganisation whose result is in, and those of them that were announced."""
    year = plan.year
    files = tuple(file for file in case_files(year, office) if file.case.reports)
    if not files:
        raise unfilled(
            Words("ผลของเรื่องใด", "the result of any case"),
            "reports",
            f"workspaces/{year.frame.number}/reorganisations/<เรื่อง>.yaml",
        )
    return {"files": files, "announced": tuple(f for f in files if f.case.announcement)}
