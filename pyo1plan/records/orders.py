"""The register of orders (คำสั่ง), numbered from 1 in each calendar year (ระเบียบงานสารบรรณ ข้อ ๑๖)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text


class Order(Record):
    """One order; it counts as signed when it has a day and a signatory."""

    number: Code = field("ที่คำสั่ง", "Number", "เช่น 214/2569", "Such as 214/2569")
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


class Orders(Record):
    """The orders of one calendar year: `orders.yaml`."""

    orders: tuple[Order, ...] = field("คำสั่ง", "Orders", default=())
