"""What may show that a step of the work standards was done, as a checklist names it.

An entry under `evidence` names exactly one kind, such as `letter: {about: policies, to: [all-groups]}`.
How each kind is found in the workspace stands in `pyo1plan/checklists/kinds/`.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Key, Quarter, Text

Stage = Literal["submitted", "screened", "endorsed", "current"]


class RecordsEvidence(Record):
    """Records exist and are complete."""

    of: Key = field("ระเบียน", "Record", "คีย์ของระเบียน เช่น policies", "Key of a record type")
    having: tuple[Text, ...] = field(
        "ช่องที่ต้องมี",
        "Fields",
        "ช่องที่ต้องไม่ว่าง เช่น strategies.kpis.target (ทุกรายการ)",
        "Fields that must be filled, in every entry of a list",
        default=(),
    )
    where: dict[Key, Text] = field(
        "เฉพาะที่",
        "Only where",
        "ช่อง: ค่า เช่น purpose: analysis (เฉพาะระเบียนที่มีหลายแฟ้ม)",
        "Field: value; only the files that have it",
        default={},
    )
    each: Literal["month", "quarter"] | None = field(
        "ต่อเนื่องทุก",
        "Each",
        "month = ทุกเดือน, quarter = ทุกไตรมาส",
        "In each month or quarter",
        default=None,
    )


class RulesEvidence(Record):
    """A set of rules finds nothing wrong."""

    of: tuple[Key, ...] = field(
        "กฎ", "Rules", "ชื่อหมวดหรือรหัสกฎ", "Folders of rules or ids of rules", default=()
    )
    steps: tuple[Code, ...] = field(
        "กฎของขั้นตอน",
        "Rules of steps",
        "กฎที่รับใช้ขั้นตอนเหล่านี้",
        "Rules that serve these steps",
        default=(),
    )


class MeetingEvidence(Record):
    """A meeting was prepared, or was held and minuted."""

    body: Key = field("คณะกรรมการ", "Body", "คีย์ใน office.yaml", "Key in office.yaml")
    about: Key | None = field(
        "เรื่อง", "About", "เอกสารที่พิจารณา เช่น annual-plan", "Document on the agenda", default=None
    )
    shows: Literal["prepared", "held"] = field(
        "แสดงว่า",
        "Shows",
        "prepared = เตรียมการแล้ว, held = ประชุมและมีรายงานแล้ว",
        "prepared or held",
        default="held",
    )
    each: Literal["month", "quarter"] | None = field(
        "ต่อเนื่องทุก",
        "Each",
        "month = ทุกเดือน, quarter = ทุกไตรมาส (ใช้กับ held)",
        "Held in each month or quarter",
        default=None,
    )


class ResolutionEvidence(Record):
    """A resolution was passed by the right body."""

    about: Key = field(
        "เรื่อง",
        "About",
        "เอกสาร เช่น annual-plan หรือ proposals = ทุกโครงการ",
        "A document, or proposals",
    )
    body: Key | None = field(
        "คณะกรรมการ",
        "Body",
        "ไม่ระบุ = ตาม approvals ของปี",
        "That of the year's approvals if absent",
        default=None,
    )
    outcome: Literal["agree", "acknowledge"] = field(
        "มติ",
        "Outcome",
        "agree = เห็นชอบ, acknowledge = รับทราบ",
        "agree or acknowledge",
        default="agree",
    )


class OrderEvidence(Record):
    """An order was signed."""

    appoints: Key | None = field("แต่งตั้ง", "Appoints", "คีย์คณะกรรมการ", "Key of a body", default=None)
    about: Key | None = field("เรื่อง", "About", default=None)


class LetterEvidence(Record):
    """A letter or memo went out to all it names."""

    about: Key = field("เรื่อง", "About", "เช่น call-for-proposals", "Such as call-for-proposals")
    to: tuple[Code, ...] = field(
        "ผู้รับ",
        "To",
        "คีย์กลุ่ม รหัสโรงเรียน คีย์หน่วยงาน all-groups หรือ all-schools",
        "Recipients",
        min_length=1,
    )


class DocumentEvidence(Record):
    """A document was published, filed or sealed; that it can be printed proves nothing."""

    of: Key = field("เอกสาร", "Document", "เช่น annual-plan, agenda", "Such as annual-plan")
    stage: Stage | None = field("ขั้นของแผน", "Stage", default=None)
    body: Key | None = field(
        "คณะกรรมการ", "Body", "ของการประชุมใด", "Of which body's meeting", default=None
    )


class PublicationEvidence(Record):
    """A publication was made and is still the same."""

    of: Key = field("เอกสาร", "Document", "เช่น annual-plan", "Such as annual-plan")
    channel: Key | None = field(
        "ช่องทาง", "Channel", "booklet, website", "Such as website", default=None
    )


class ResultsEvidence(Record):
    """Results for a quarter are in from every project."""

    quarter: Quarter = field("ไตรมาส", "Quarter")


class CasesEvidence(Record):
    """Every case of the year has come so far; where there is no case there is nothing to do."""

    of: Key = field(
        "ระเบียน",
        "Record",
        "คีย์ของระเบียน หนึ่งแฟ้มต่อหนึ่งกรณี ไม่ระบุ = reorganisation",
        "Key of a record type, one file a case",
        default="reorganisation",
    )
    where: dict[Key, Text] = field(
        "เฉพาะที่",
        "Only where",
        "ช่อง: ค่า เช่น purpose: analysis (เฉพาะระเบียนที่มีหลายแฟ้ม)",
        "Field: value; only the files that have it",
        default={},
    )
    having: tuple[Text, ...] = field("ช่องที่ต้องมี", "Fields", min_length=1)


class AlignedEvidence(Record):
    """Every plan that schools sent agrees with the office's, and the school's board has endorsed it."""

    of: Key = field(
        "ระเบียน",
        "Record",
        "school-annual-plan หรือ school-development-plan",
        "school-annual-plan or school-development-plan",
    )


class AttestationEvidence(Record):
    """A person vouches for it, with a name, a date and, where there is one, a file."""

    says: Text = field("ข้อความที่ต้องรับรอง", "What must be attested")


class Evidence(Record):
    """One piece of evidence: exactly one of its fields is given."""

    records: RecordsEvidence | None = field("มีระเบียนครบ", "Records", default=None)
    rules: RulesEvidence | None = field("ผ่านกฎ", "Rules", default=None)
    meeting: MeetingEvidence | None = field("การประชุม", "Meeting", default=None)
    resolution: ResolutionEvidence | None = field("มติ", "Resolution", default=None)
    order: OrderEvidence | None = field("คำสั่ง", "Order", default=None)
    letter: LetterEvidence | None = field("หนังสือแจ้ง", "Letter", default=None)
    document: DocumentEvidence | None = field("เอกสาร", "Document", default=None)
    publication: PublicationEvidence | None = field("การเผยแพร่", "Publication", default=None)
    results: ResultsEvidence | None = field("ผลรายไตรมาส", "Results", default=None)
    cases: CasesEvidence | None = field("กรณี", "Cases", default=None)
    aligned: AlignedEvidence | None = field(
        "แผนของสถานศึกษาสอดคล้อง", "Schools' plans agree", default=None
    )
    attestation: AttestationEvidence | None = field("คำรับรอง", "Attestation", default=None)

    @model_validator(mode="after")
    def _one_kind(self) -> Evidence:
        if len(self._given()) != 1:
            raise PydanticCustomError("one-kind", "exactly one kind of evidence")
        return self

    def _given(self) -> list[str]:
        return [key for key in type(self).model_fields if getattr(self, key) is not None]

    @property
    def kind(self) -> str:
        """The name of its kind: the field that is given."""
        return self._given()[0]

    @property
    def asked(self) -> Any:
        """What its kind is asked for."""
        return getattr(self, self.kind)
