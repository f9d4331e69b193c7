"""The list of documents: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from pyo1plan.checklists.status import JobStatus
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.findings import Finding
from pyo1plan.records.base import Record
from pyo1plan.records.checklist import Checklist
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, Stage, plan_at

#: The formats that the press prints any paper in.
PRINTED = ("docx", "pdf", "html")


Reads = Literal[
    "plan",
    "standards",
    "years",
    "status",
    "edition",
    "comparison",
    "findings",
    "register",
    "register-sums",
    "requirements",
]


@dataclass(frozen=True, slots=True)
class Material:
    """All that a paper may be made of; what its document does not read is left empty.

    `part` is the meeting of an agenda, the body of an order, the edition of a development plan, the
    matter of a memo, or ""; `before` the plan that `plan` is compared with; `with_secret` whether what
    secret letters are about is shown; `past` the years before, the latest first.
    """

    plan: Plan
    stamp: Stamp
    part: str = ""
    standards: Sequence[Checklist] = ()
    jobs: Sequence[JobStatus] = ()
    on: date | None = None
    before: Plan | None = None
    findings: Sequence[Finding] = ()
    with_secret: bool = False
    past: Sequence[Year] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of document.

    `per` names what it has one paper for: the whole year (or development plan), each "meeting" or
    each that was "held", an "edition" of a development plan, a "body" that the office appoints, each
    matter that a memo can be "about", each "quarter" that was reported, each "project" of the plan, or
    each "case" of reorganisation.
    `stage` is the stage that is printed unless another is asked for. `module` holds its `content`, imported on use. `reads` is what that is made of: the "plan"
    alone, the work "standards" too, those and the "years" before, the "status" of their steps, an "edition", a "comparison" of
    two stages, all "findings" about the year, a "register" of a calendar year, or "register-sums" up to
    a day (the last on record unless one is asked for). `of` tells where it belongs: to fiscal years, to development plans, to both, or to the
    registers of calendar years: only for these is a year that is asked for a calendar year.
    `formats` are those it can be had in. `needs` are kinds of record that a year may go without: then
    it has no such paper, nor while the module's `there` finds nothing in them to print. One that is
    not `in_all` is printed only when it is asked for by name. One that goes `despite_errors` is there to
    show them.
    """

    key: str
    title: Words
    per: Literal[
        "year", "meeting", "held", "edition", "body", "about", "quarter", "project", "case"
    ]
    stage: Stage
    module: str
    reads: Reads = "plan"
    formats: tuple[str, ...] = PRINTED
    of: tuple[Literal["year", "development", "registers"], ...] = ("year",)
    needs: tuple[str, ...] = ()
    in_all: bool = True
    despite_errors: bool = False

    def belongs(self, year: Year) -> bool:
        """Whether it is one of the papers of `year` (it may be asked for nevertheless)."""
        if not self.needs:
            return self.in_all
        module = import_module(f"pyo1plan.documents.{self.module}")
        held = all(year.every(kind, Record) for kind in self.needs)
        return self.in_all and held and bool(module.there(year))

    def parts(self, year: Year) -> tuple[str, ...]:
        """The papers there can be: ids of meetings, keys of bodies or matters, or one "" for the whole.

        The one "" of a document per edition is the latest.
        """
        match self.per:
            case "meeting":
                return tuple(held.id for held in year.meetings)
            case "held":
                return tuple(held.id for held in year.meetings if held.record.attendance)
            case "body":
                office = year.frame.office
                return tuple(b.key for b in office.record.bodies if b.duties) if office else ()
            case "about":
                return self.matters()
            case "quarter" | "case":
                module = import_module(f"pyo1plan.documents.{self.module}")
                return tuple(module.parts(year))
            case "project":
                return tuple(project.id for project in plan_at(year, self.stage).projects)
        return ("",)

    def matters(self) -> tuple[str, ...]:
        """The keys of the matters that a document of each can be "about"."""
        return tuple(import_module(f"pyo1plan.documents.{self.module}").MATTERS)

    def content(self, material: Material) -> Content:
        """The content of one paper; raises `missing.NotReady`."""
        module = import_module(f"pyo1plan.documents.{self.module}")
        m = material
        made: Content
        match self.reads:
            case "edition":
                made = module.content(m.plan.year, m.stamp, m.part)
            case "status":
                made = module.content(m.plan, m.stamp, m.jobs, m.on)
            case "comparison":
                made = module.content(m.before, m.plan, m.stamp)
            case "register":
                made = module.content(m.plan, m.stamp, m.with_secret)
            case "register-sums":
                made = module.content(m.plan, m.stamp, m.with_secret, m.on)
            case "findings":
                made = module.content(m.plan, m.stamp, m.findings, m.standards, m.on)
            case "standards":
                made = module.content(m.plan, m.stamp, m.standards)
            case "years":
                made = module.content(m.plan, m.stamp, m.standards, m.past)
            case "requirements":
                made = module.content(m.plan, m.stamp, m.part)
            case "plan" if self.per in ("meeting", "held", "body", "about", "quarter", "project"):
                made = module.content(m.plan, m.stamp, m.part)
            case "plan":
                made = module.content(m.plan, m.stamp)
        return made


DOCUMENTS: tuple[Document, ...] = (
    Document(
        "annual-plan",
        Words("แผนปฏิบัติการประจำปีงบประมาณ", "Annual action plan"),
        "year",
        "endorsed",
        "annual_plan",
        reads="years",
    ),
    Document(
        "agenda",
        Words("ระเบียบวาระการประชุม", "Agenda"),
        "meeting",
        "submitted",
        "agenda",
        of=("year", "development"),
    ),
    Document(
        "calendar",
        Words("ปฏิทินการปฏิบัติงาน", "Working calendar"),
        "year",
        "current",
        "calendar",
        reads="standards",
        formats=(*PRINTED, "ics"),
    ),
    Document(
        "development-plan",
        Words("แผนพัฒนาการศึกษาขั้นพื้นฐาน", "Development plan"),
        "edition",
        "current",
        "development_plan",
        reads="edition",
        of=("development",),
    ),
    Document(
        "consolidation",
        Words("บัญชีรวมโครงการที่เสนอ", "Proposals of all groups, consolidated"),
        "year",
        "submitted",
        "consolidation",
        reads="findings",
        formats=(*PRINTED, "xlsx"),
        in_all=False,
        despite_errors=True,
    ),
    Document(
        "screening",
        Words("แบบพิจารณากลั่นกรองโครงการ", "The committee's sheet for screening"),
        "year",
        "submitted",
        "screening",
        in_all=False,
        despite_errors=True,
    ),
    Document(
        "draft-comparison",
        Words("ตารางเปรียบเทียบร่างแผน", "Comparison of two stages of the plan"),
        "year",
        "screened",
        "draft_comparison",
        reads="comparison",
        in_all=False,
    ),
    Document(
        "conformance",
        Words("แบบรายงานผลการปฏิบัติงานตามมาตรฐาน", "Report on the work standards"),
        "year",
        "current",
        "conformance",
        reads="status",
    ),
    Document(
        "quarterly-report",
        Words("รายงานผลรายไตรมาส", "Quarterly report"),
        "quarter",
        "current",
        "quarterly_report",
        formats=(*PRINTED, "xlsx"),
        needs=("results",),
    ),
    Document(
        "half-year-report",
        Words("รายงานผลรอบ 6 เดือน", "Report of six months"),
        "year",
        "current",
        "half_year_report",
        formats=(*PRINTED, "xlsx"),
        needs=("results",),
    ),
    Document(
        "yearly-report",
        Words("รายงานผลรอบ 12 เดือน", "Report of the year"),
        "year",
        "current",
        "yearly_report",
        formats=(*PRINTED, "xlsx"),
        needs=("results",),
    ),
    Document(
        "ita-plan",
        Words("แผนดำเนินงานประจำปี (ITA/OIT)", "The plan as ITA/OIT asks for it"),
        "year",
        "current",
        "ita_plan",
        in_all=False,
    ),
    Document(
        "ita-monitoring",
        Words("รายงานการกำกับติดตาม รอบ 6 เดือน (ITA/OIT)", "Six months as ITA/OIT asks for them"),
        "year",
        "current",
        "ita_monitoring",
        needs=("results",),
    ),
    Document(
        "integration-links",
        Words("ตารางความเชื่อมโยงแผนทุกระดับ", "How the plans of all levels are linked"),
        "year",
        "current",
        "integration_links",
        needs=("integration-plans",),
    ),
    Document(
        "project-brief",
        Words("แบบสรุปโครงการที่เสนอจังหวัด/กลุ่มจังหวัด (Project Brief)", "Project briefs"),
        "year",
        "current",
        "project_brief",
        needs=("integration-project",),
    ),
    Document(
        "integration-summary",
        Words(
            "แบบ จ.1/กจ.1 สรุปโครงการที่เสนอจังหวัด/กลุ่มจังหวัด",
            "Projects asked of the province or cluster",
        ),
        "year",
        "current",
        "integration_summary",
        needs=("integration-project",),
    ),
    Document(
        "schools-candidates",
        Words("ทางเลือกการจัดกลุ่มโรงเรียนขนาดเล็ก", "Small schools and groupings as options"),
        "year",
        "current",
        "schools_candidates",
        in_all=False,
    ),
    Document(
        "school-alignment",
        Words("ตารางความสอดคล้องของแผนสถานศึกษา", "How schools' plans answer the strategies"),
        "year",
        "current",
        "school_alignment",
        reads="findings",
        formats=(*PRINTED, "xlsx"),
        needs=("school-annual-plan",),
        despite_errors=True,
    ),
    Document(
        "small-schools",
        Words("แผนบริหารจัดการโรงเรียนขนาดเล็ก", "Plan for small schools"),
        "year",
        "current",
        "small_schools",
        needs=("small-schools",),
    ),
    Document(
        "small-schools-report",
        Words("รายงานผลการบริหารจัดการโรงเรียนขนาดเล็ก", "Report on small schools"),
        "year",
        "current",
        "small_schools_report",
        needs=("small-schools",),
    ),
    Document(
        "reorganisation-plan",
        Words("แผนจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษา", "Plan for reorganising schools"),
        "year",
        "current",
        "reorganisation_plan",
        needs=("reorganisation",),
    ),
    Document(
        "reorganisation-case",
        Words("เรื่องเสนอ กศจ. รายเรื่อง", "Paper on a case of reorganisation"),
        "case",
        "current",
        "reorganisation_case",
        reads="requirements",
        needs=("reorganisation",),
        in_all=False,
    ),
    Document(
        "reorganisation-announcement",
        Words("ประกาศจัดตั้ง รวม เลิก หรือโอนสถานศึกษา", "Announcement of a case"),
        "case",
        "current",
        "reorganisation_announcement",
        reads="requirements",
        needs=("reorganisation",),
        in_all=False,
    ),
    Document(
        "reorganisation-report",
        Words("รายงานผลการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษา", "Report on reorganising schools"),
        "year",
        "current",
        "reorganisation_report",
        needs=("reorganisation",),
    ),
    Document(
        "order",
        Words("คำสั่งแต่งตั้งคณะกรรมการ", "Order that appoints a committee"),
        "body",
        "current",
        "order",
        in_all=False,
    ),
    Document(
        "memo",
        Words("บันทึกข้อความแจ้งเรื่องตามมาตรฐาน", "Memo that tells all concerned"),
        "about",
        "endorsed",
        "memo",
        in_all=False,
    ),
    Document(
        "letter",
        Words("หนังสือภายนอก", "Letter to another office"),
        "about",
        "endorsed",
        "letter",
        in_all=False,
    ),
    Document(
        "announcement",
        Words("ประกาศ", "Announcement"),
        "about",
        "endorsed",
        "announcement",
        in_all=False,
    ),
    Document(
        "project-form",
        Words("แบบเสนอโครงการ (รายโครงการ)", "Form of one project"),
        "project",
        "current",
        "project_paper",
        in_all=False,
    ),
    Document(
        "invitation-letter",
        Words("หนังสือเชิญประชุมหน่วยงานภายนอก", "Letter of invitation to a meeting"),
        "meeting",
        "submitted",
        "letter_invitation",
        of=("year", "development"),
        in_all=False,
    ),
    Document(
        "invitation",
        Words("บันทึกข้อความเชิญประชุม", "Invitation to a meeting"),
        "meeting",
        "submitted",
        "invitation",
        of=("year", "development"),
        in_all=False,
    ),
    Document(
        "meeting-pack",
        Words("เอกสารประชุม: วาระ การเตรียมการ และบัญชีลงลายมือชื่อ", "Meeting pack"),
        "meeting",
        "submitted",
        "meeting_pack",
        of=("year", "development"),
        in_all=False,
    ),
    Document(
        "minutes",
        Words("รายงานการประชุม", "Minutes"),
        "held",
        "current",
        "minutes",
        of=("year", "development"),
        in_all=False,
    ),
    Document(
        "letters-in",
        Words("ทะเบียนหนังสือรับ (แบบที่ 13)", "Register of letters received (form 13)"),
        "year",
        "current",
        "letters_in",
        reads="register",
        of=("registers",),
    ),
    Document(
        "letters-out",
        Words("ทะเบียนหนังสือส่ง (แบบที่ 14)", "Register of letters sent (form 14)"),
        "year",
        "current",
        "letters_out",
        reads="register",
        of=("registers",),
    ),
    Document(
        "orders",
        Words("ทะเบียนคำสั่ง", "Register of orders"),
        "year",
        "current",
        "order_register",
        reads="register",
        of=("registers",),
    ),
    Document(
        "letter-summary",
        Words("สรุปและประเมินผลการรับ-ส่งหนังสือราชการ", "Letters summed up and evaluated"),
        "year",
        "current",
        "letter_summary",
        reads="register-sums",
        of=("registers",),
    ),
    Document(
        "coordination-summary",
        Words("สรุปผลการประสานงานและการให้บริการ", "Report on coordination and service"),
        "year",
        "current",
        "coordination_summary",
        reads="register-sums",
        of=("registers",),
    ),
)


def document(key: str) -> Document | None:
    """The document named `key`."""
    return next((d for d in DOCUMENTS if d.key == key), None)
