"""Which file holds which record: the one list that reading, schemas and reference pages share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from pyo1plan.records.base import Record
from pyo1plan.words import Words

Home = Literal["year", "development", "registers", "workspaces", "repository"]


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", "[^/]+"))


@dataclass(frozen=True, slots=True)
class Kind:
    """A record type and where its files lie.

    `pattern` is relative to the `home` of the kind: a fiscal year's folder, the folder of a
    development plan, the folder of a calendar year's registers, `workspaces/` itself (what holds for
    every year) or the repository; `*` stands for one part of a path. The rules of the kind that it
    is `like` judge it too, for the `step` of the standard that it serves where that is another one.
    `parts` is where a large one goes on: further files of the same kind.
    """

    key: str
    module: str
    name: str
    pattern: str
    title: Words
    home: Home = "year"
    required: bool = False
    like: str | None = None
    step: str = ""
    parts: str = ""
    #: Of the repository: read only where there are records of these kinds, which lean on it.
    beside: tuple[str, ...] = ()

    @property
    def of_year(self) -> bool:
        """Whether each fiscal year has its own."""
        return self.home == "year"

    @property
    def many(self) -> bool:
        """Whether one home may hold several files of it."""
        return "*" in self.pattern

    @property
    def model(self) -> type[Record]:
        """The model; imported when it is first asked for."""
        model: type[Record] = getattr(import_module(f"pyo1plan.records.{self.module}"), self.name)
        return model

    def holds(self, path: str) -> bool:
        """Whether the file at `path` (relative to its home, `/`) is of this kind."""
        return any(_pattern(p).fullmatch(path) for p in (self.pattern, self.parts) if p)


#: The records of a year and what it leans on in `workspaces/`.
KINDS: tuple[Kind, ...] = (
    Kind("office", "office", "Office", "office.yaml", Words("สำนักงาน", "Office"), home="workspaces", required=True),
    Kind("places", "places", "Places", "places.yaml", Words("จุดแทนตำบล", "Points of sub-districts"), home="workspaces"),
    Kind("settings", "settings", "Settings", "year.yaml", Words("ปีงบประมาณ", "Fiscal year"), required=True),
    Kind("policies", "policies", "Policies", "policies.yaml", Words("นโยบายและการจัดสรร", "Policies and allocations"), required=True),
    Kind("review", "review", "Review", "review.yaml", Words("การทบทวนปีที่ผ่านมา", "Review of last year")),
    Kind("strategies", "strategies", "Strategies", "strategies.yaml", Words("กลยุทธ์และตัวชี้วัด", "Strategies and indicators"), required=True),
    Kind("budget", "budget", "Budget", "budget.yaml", Words("งบประมาณ", "Budget"), required=True),
    Kind("schools", "schools", "Schools", "schools.yaml", Words("สถานศึกษา", "Schools")),
    Kind("schools-part", "schools", "Schools", "schools/area-*.yaml", Words("สถานศึกษา แยกแฟ้ม", "Schools, further files"), like="schools"),
    Kind("schools-round", "schools", "Schools", "schools/*.yaml", Words("สถานศึกษา รอบข้อมูลอื่น", "Schools, other counts"), like="schools"),
    Kind("school-criteria", "school_criteria", "SchoolCriteria", "school-criteria.yaml", Words("เกณฑ์ดูข้อมูลโรงเรียน", "School criteria")),
    Kind("school-grouping", "school_grouping", "SchoolGrouping", "school-grouping.yaml", Words("หลักการจัดกลุ่มโรงเรียน", "Grouping of schools")),
    Kind("waivers", "waivers", "Waivers", "waivers.yaml", Words("ข้อยกเว้น", "Waivers")),
    Kind("proposal", "proposal", "Proposal", "proposals/*/*.yaml", Words("ข้อเสนอโครงการ", "Project proposal")),
    Kind("submissions", "submissions", "Submissions", "submissions/received.yaml", Words("ทะเบียนแฟ้มที่กลุ่มส่ง", "Files handed in")),
    Kind("meeting", "meeting", "Meeting", "meetings/*.yaml", Words("การประชุม", "Meeting")),
    Kind("scores", "scores", "Scores", "scores.yaml", Words("คะแนนกลั่นกรองของกรรมการ", "Members' screening scores")),
    Kind("results", "results", "Results", "results/*/*.yaml", Words("ผลการดำเนินงานรายไตรมาส", "Quarterly results")),
    Kind("publications", "publications", "Publications", "publications.yaml", Words("การเผยแพร่", "Publications")),
    Kind("filed", "publications", "Filed", "filed.yaml", Words("เอกสารที่จัดเก็บ", "Filed documents")),
    Kind("attestations", "attestations", "Attestations", "attestations.yaml", Words("คำรับรอง", "Attestations")),
    Kind("population", "population", "Population", "population.yaml", Words("ประชากรวัยเรียน", "School-age population")),
    Kind("small-schools", "small_schools", "SmallSchools", "small-schools.yaml", Words("แผนบริหารจัดการโรงเรียนขนาดเล็ก", "Plan for small schools")),
    Kind("reorganisation", "reorganisation", "Reorganisation", "reorganisations/*.yaml", Words("การจัดตั้ง รวม เลิก ขยาย หรือโอนสถานศึกษา", "Reorganisation of schools")),
    Kind("regulations", "regulations", "Regulations", "regulations.yaml", Words("ระเบียบที่ศึกษา", "Regulations studied")),
    Kind("school-annual-plan", "school_plan", "SchoolPlan", "school-plans/*.yaml", Words("แผนปฏิบัติการประจำปีของสถานศึกษา", "Annual plan of a school")),
    Kind("news", "news", "News", "news.yaml", Words("ข่าวสารด้านนโยบายและแผน", "Policy and planning news")),
    Kind("integration-plans", "integration_plans", "LinkedPlans", "integration/plans.yaml", Words("แผนทุกระดับที่เชื่อมโยงกัน", "Plans above, linked")),
    Kind("integration-project", "integration_project", "IntegrationProject", "integration/projects/*.yaml", Words("โครงการที่เสนอจังหวัด/กลุ่มจังหวัด", "Project asked of the province or cluster")),
    Kind("integration-submissions", "integration_submissions", "DataSubmissions", "integration/submissions.yaml", Words("ข้อมูลที่จัดส่งจังหวัด", "Data sent to the province")),
    Kind("integration-meeting", "integration_meeting", "AttendedMeeting", "integration/meetings/*.yaml", Words("การประชุมของหน่วยงานอื่นที่เข้าร่วม", "Meeting of another body")),
    Kind("integration-reports", "integration_reports", "IntegrationReports", "integration/reports.yaml", Words("รายงานผลต่อจังหวัด", "Reports to the province")),
    Kind("development", "development", "DevelopmentPlan", "plan.yaml", Words("แผนพัฒนาการศึกษาขั้นพื้นฐาน", "Development plan"), home="development", required=True),
    Kind("analysis", "analysis", "Analysis", "analysis.yaml", Words("การวิเคราะห์สภาพแวดล้อม", "Analysis of the environment"), home="development"),
    Kind("revision", "revision", "Revision", "revisions/*.yaml", Words("ฉบับทบทวนของแผนพัฒนา", "Revision of the development plan"), home="development"),
    Kind("school-development-plan", "school_plan", "SchoolPlan", "school-plans/*.yaml", Words("แผนพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา", "Development plan of a school"), home="development", like="school-annual-plan", step="1.9"),
    Kind("development-meeting", "meeting", "Meeting", "meetings/*.yaml", Words("การประชุมของแผนพัฒนา", "Meeting on the development plan"), home="development", like="meeting"),
    Kind("development-publications", "publications", "Publications", "publications.yaml", Words("การเผยแพร่แผนพัฒนา", "Publications of the development plan"), home="development", like="publications"),
    Kind("development-filed", "publications", "Filed", "filed.yaml", Words("เอกสารที่จัดเก็บของแผนพัฒนา", "Filed documents of the development plan"), home="development", like="filed"),
    Kind("development-attestations", "attestations", "Attestations", "attestations.yaml", Words("คำรับรองของแผนพัฒนา", "Attestations of the development plan"), home="development", like="attestations"),
    Kind("letters-in", "letters", "Letters", "letters-in.yaml", Words("ทะเบียนหนังสือรับ", "Register of letters received"), home="registers", parts="letters-in/*.yaml"),
    Kind("letters-out", "letters", "Letters", "letters-out.yaml", Words("ทะเบียนหนังสือส่ง", "Register of letters sent"), home="registers", parts="letters-out/*.yaml"),
    Kind("orders", "orders", "Orders", "orders.yaml", Words("ทะเบียนคำสั่ง", "Register of orders"), home="registers"),
    Kind("letter-evaluation", "letter_evaluation", "Evaluations", "evaluation.yaml", Words("การประเมินผลระบบรับ-ส่งหนังสือ", "Evaluation of the letter system"), home="registers"),
    Kind("contacts", "coordination", "Contacts", "contacts.yaml", Words("บันทึกการติดต่อประสานงาน", "Contacts"), home="registers"),
    Kind("services", "coordination", "Services", "services.yaml", Words("การให้บริการและประชาสัมพันธ์", "Services and publicity"), home="registers"),
)  # fmt: skip

#: The work standards, which the whole repository shares.
CHECKLIST = Kind(
    "checklist",
    "checklist",
    "Checklist",
    "checklists/*.yaml",
    Words("มาตรฐานการปฏิบัติงาน", "Work standard"),
    home="repository",
)
#: What regulations ask of cases of reorganisation: it travels with the program as checklists do.
REQUIREMENTS = Kind(
    "requirements",
    "requirements",
    "Requirements",
    "checklists/requirements/reorganisation.yaml",
    Words("ข้อกำหนดการจัดตั้ง รวม เลิก ขยาย และโอนสถานศึกษา", "Requirements of reorganisation"),
    home="repository",
    beside=("reorganisation", "regulations"),
)
#: Every record that an editor or a reader of the reference pages may meet.
EVERY_KIND: tuple[Kind, ...] = (*KINDS, REQUIREMENTS, CHECKLIST)


def kind(key: str) -> Kind:
    """The kind named `key`."""
    return next(k for k in EVERY_KIND if k.key == key)
