"""The register of orders (คำสั่ง), numbered from 1 in each calendar year (ระเบียบงานสารบรรณ ข้อ ๑๖).

The number of the order (ที่) is the office's; the group's own register number stands beside it.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text, Whole


class Order(Record):
    """One order; it counts as signed when it has a day and a signatory."""

    register_number: Whole | None = field(
        "เลขทะเบียน",
        "Register number",
        "เรียงลำดับในทะเบียนของกลุ่ม",
        "In sequence in the group's own register",
        default=None,
    )
    number: Code | None = field(
        "ที่คำสั่ง",
        "Number",
        "เช่น 214/2569 ตามที่สำนักงานออกให้ เว้นว่างจนกว่าจะได้เลข",
        "Such as 214/2569, as the office gives it; empty until then",
        default=None,
    )
    subject: Text = field("เรื่อง", "Subject")
    date: Day | None = field("สั่ง ณ วันที่", "Signed on", default=None)
    signed_by: Key | None = field(
        "ผู้ลงนาม",
        "Signed by",
        "คีย์ของ signatories ใน office.yaml",
        "A key of the signatories",
        default=None,
    )
    appoints: Key | None = field(
        "แต่งตั้ง", "Appoints", "คีย์คณะกรรมการ", "Key of the body it appoints", default=None
    )
    about: Key | None = field("เรื่องตามมาตรฐาน", "Matter", default=None)
    file: Text | None = field("แฟ้มแนบ", "File", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)
    registered: Day | None = field("วันลงทะเบียน", "Registered on", default=None)
    was: tuple[Whole, ...] = field(
        "เลขทะเบียนเดิม",
        "Former numbers",
        "plan letter renumber บันทึกให้เมื่อเลขซ้ำ",
        "Written by plan letter renumber where a number stood twice",
        default=(),
    )
    more: dict[Text, Text] = field(
        "ข้อมูลอื่นจากระบบ",
        "Other columns",
        "คอลัมน์ของระบบเดิมที่ไม่มีช่องในทะเบียนนี้ หัวคอลัมน์: ค่า",
        "Columns of the system that this register has no field for",
        default={},
    )


class Orders(Record):
    """The orders of one calendar year: `orders.yaml`."""

    orders: tuple[Order, ...] = field("คำสั่ง", "Orders", default=())
