"""The office: its names, groups, committees and approving bodies, signatories, fund sources.

Names of persons may stay blank: a position signs, whoever holds it.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Key, Text


class Group(Record):
    """One of the groups of the office (ประกาศ ศธ. เรื่อง การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา)."""

    key: Key = field("คีย์", "Key", "ชื่อย่ออังกฤษที่ระเบียนอื่นใช้อ้าง", "How other records name the group")
    code: Code = field(
        "รหัส", "Code", "ตัวพิมพ์ใหญ่ ใช้ในรหัสโครงการ เช่น SUP", "Capitals, in project codes"
    )
    name: Text = field("ชื่อกลุ่ม", "Name")
    short_name: Text | None = field("ชื่อย่อ", "Short name", default=None)
    head: Text | None = field("ตำแหน่งหัวหน้ากลุ่ม", "Position of its head", default=None)


class Member(Record):
    """A seat on a committee."""

    position: Text = field("ตำแหน่ง", "Position")
    name: Text | None = field("ชื่อ", "Name", "เว้นว่างได้", "May stay blank", default=None)
    role: Text = field(
        "หน้าที่ในคณะกรรมการ", "Role", "เช่น ประธานกรรมการ กรรมการและเลขานุการ", "Such as chair"
    )
    group: Key | None = field("กลุ่ม", "Group", default=None)


class Body(Record):
    """A committee or approving body, with the headings of its agenda.

    The headings are the body's own: คณะกรรมการจัดทำแผน has five, กศจ. usually six.
    """

    key: Key = field("คีย์", "Key")
    name: Text = field("ชื่อคณะกรรมการ", "Name")
    short_name: Text | None = field("ชื่อย่อ", "Short name", default=None)
    agenda: tuple[Text, ...] = field(
        "ระเบียบวาระ", "Agenda headings", "ชื่อวาระเรียงตามลำดับ", "In order"
    )
    members: tuple[Member, ...] = field("องค์ประกอบ", "Members", default=())
    duties: tuple[Text, ...] = field(
        "หน้าที่",
        "Duties",
        "พิมพ์ในคำสั่งแต่งตั้ง เว้นว่างสำหรับคณะที่สำนักงานไม่ได้แต่งตั้ง",
        "Printed in the order that appoints it; none for a body that the office does not appoint",
        default=(),
    )


class Signatory(Record):
    """A position that signs documents."""

    key: Key = field("คีย์", "Key")
    position: Text = field("ตำแหน่ง", "Position")
    name: Text | None = field("ชื่อ", "Name", "เว้นว่างได้", "May stay blank", default=None)


class FundSource(Record):
    """A source of money (แหล่งงบประมาณ)."""

    key: Key = field("คีย์", "Key")
    name: Text = field("ชื่อแหล่งงบประมาณ", "Name")
    kind: Text = field(
        "ประเภท", "Kind", "เช่น งบดำเนินงาน งบลงทุน เงินนอกงบประมาณ", "Such as current, investment"
    )
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class SchoolGroup(Record):
    """A group of schools (กลุ่มโรงเรียน)."""

    key: Key = field("คีย์", "Key")
    name: Text = field("ชื่อกลุ่มโรงเรียน", "Name")
    schools: tuple[Code, ...] = field(
        "โรงเรียน", "Schools", "รหัสโรงเรียน ๘ หลัก", "8-digit codes", default=()
    )


class Profile(Record):
    """What chapter 1 of the booklet says of the office, in paragraphs."""

    location: Text | None = field("ที่ตั้ง", "Location", default=None)
    boundaries: tuple[Text, ...] = field("อาณาเขต", "Boundaries", default=())
    structure: Text | None = field("โครงสร้างการบริหาร", "Structure", default=None)
    duties: tuple[Text, ...] = field("อำนาจหน้าที่", "Duties", default=())
    duties_source: Text | None = field("ที่มาของอำนาจหน้าที่", "Source of the duties", default=None)


class Office(Record):
    """The area office itself: `workspaces/office.yaml`."""

    name: Text = field("ชื่อสำนักงาน", "Name of the office")
    short_name: Text = field("ชื่อย่อ", "Short name")
    code: Code = field("รหัสหน่วยงาน", "Code", "รหัส ๘ หลัก", "8 digits")
    affiliation: Text | None = field("สังกัด", "Affiliation", default=None)
    province: Text = field("จังหวัด", "Province")
    districts: tuple[Text, ...] = field("อำเภอในเขตบริการ", "Districts served", default=())
    address: Text | None = field("ที่อยู่", "Address", default=None)
    phone: Text | None = field("โทรศัพท์", "Telephone", default=None)
    email: Text | None = field("อีเมล", "E-mail", default=None)
    website: Text | None = field("เว็บไซต์", "Web site", default=None)
    letter_code: Text | None = field(
        "รหัสหนังสือ",
        "Letter code",
        "รหัสพยัญชนะและเลขประจำของเจ้าของเรื่อง เช่น ศธ ๐๔๐๐๐",
        "As on letters",
        default=None,
    )
    emblem: Text | None = field(
        "ภาพตราครุฑ",
        "Picture of the garuda",
        "แฟ้ม PNG, JPEG หรือ SVG ใต้ workspaces/ เช่น emblem/garuda.png เว้นว่าง = พิมพ์กรอบว่างขนาดเท่าตรา",
        "A PNG, JPEG or SVG below workspaces/; an empty box of its size is printed without it",
        default=None,
    )
    font_folder: Text | None = field(
        "โฟลเดอร์ฟอนต์ของสำนักงาน",
        "Folder of the office's fonts",
        "ใต้ workspaces/ เช่น fonts ใช้คู่กับ fonts ใน year.yaml เว้นว่าง = หาในเครื่อง",
        "Below workspaces/, for the families that year.yaml names; the machine's own if blank",
        default=None,
    )
    profile: Profile = field("ข้อมูลทั่วไป", "Profile", default=Profile())
    groups: tuple[Group, ...] = field("กลุ่ม/หน่วย", "Groups")
    bodies: tuple[Body, ...] = field("คณะกรรมการ", "Committees and approving bodies", default=())
    signatories: tuple[Signatory, ...] = field("ผู้ลงนาม", "Signatories", default=())
    fund_sources: tuple[FundSource, ...] = field("แหล่งงบประมาณ", "Fund sources", default=())
    school_groups: tuple[SchoolGroup, ...] = field("กลุ่มโรงเรียน", "School groups", default=())
    unbroken: tuple[Text, ...] = field(
        "คำที่ไม่ตัดข้ามบรรทัด",
        "Words never broken over lines",
        "เช่น ชื่อสถานที่",
        "Such as place names",
        default=(),
    )

    def group(self, key: str) -> Group | None:
        """The group named `key`."""
        return next((g for g in self.groups if g.key == key), None)

    def body(self, key: str) -> Body | None:
        """The committee or body named `key`."""
        return next((b for b in self.bodies if b.key == key), None)

    def signatory(self, key: str) -> Signatory | None:
        """The signatory named `key`."""
        return next((s for s in self.signatories if s.key == key), None)

    def fund_source(self, key: str) -> FundSource | None:
        """The source of money named `key`."""
        return next((f for f in self.fund_sources if f.key == key), None)
