"""Coordination and service (standard steps 6.2.1–6.2.4), by calendar year.

`contacts.yaml` keeps with whom the group dealt; `services.yaml` the help it gave with the office's
systems and the publicity it made.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Day, Key, Text


class Contact(Record):
    """One matter settled with another group, agency or school."""

    date: Day = field("วันที่", "Date")
    with_: Text = field("ติดต่อกับ", "With", alias="with")
    about: Text = field("เรื่อง", "About")
    result: Text | None = field("ผล", "Result", default=None)
    channel: Text | None = field(
        "ช่องทาง", "Channel", "เช่น โทรศัพท์ หนังสือ", "Telephone, letter", default=None
    )
    due: Day | None = field("กำหนด", "Due", default=None)
    settled: Day | None = field("วันที่ได้ข้อยุติ", "Settled on", default=None)
    group: Key | None = field(
        "กลุ่ม",
        "Group",
        "กลุ่มที่ติดต่อ (คีย์ใน office.yaml)",
        "The group dealt with: a key of office.yaml",
        default=None,
    )


class Contacts(Record):
    """The contacts of one calendar year: `contacts.yaml`."""

    contacts: tuple[Contact, ...] = field("การติดต่อประสานงาน", "Contacts", default=())


class Help(Record):
    """Help given with a system of the office."""

    date: Day = field("วันที่", "Date")
    for_: Text = field("ผู้รับบริการ", "For", alias="for")
    what: Text = field("งานที่ช่วย", "What")
    result: Text | None = field("ผล", "Result", default=None)
    done: Day | None = field("วันที่แล้วเสร็จ", "Done on", default=None)
    group: Key | None = field(
        "กลุ่ม",
        "Group",
        "กลุ่มที่รับบริการ (คีย์ใน office.yaml)",
        "The group served: a key of office.yaml",
        default=None,
    )


class Publicity(Record):
    """News or results of the group made known."""

    date: Day = field("วันที่", "Date")
    what: Text = field("เรื่อง", "What")
    channel: Text = field("ช่องทาง", "Channel")
    address: Text | None = field(
        "ที่อยู่หรือแฟ้ม", "Address or file", "หน้าเว็บหรือแฟ้มที่เผยแพร่", "Where it can be seen", default=None
    )
    group: Key | None = field("กลุ่ม", "Group", default=None)


class Services(Record):
    """The services of one calendar year: `services.yaml`."""

    help: tuple[Help, ...] = field("การช่วยเหลือด้านระบบ", "Help given", default=())
    publicity: tuple[Publicity, ...] = field("การประชาสัมพันธ์", "Publicity", default=())
