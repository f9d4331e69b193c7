"""Why a checklist of the work standards cannot be used."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_HEAD = "job: 5\nname: โรงเรียนขนาดเล็ก\nsource: มาตรฐานการปฏิบัติงาน\n"
_STEP = "steps:\n  - {step: '5.1', activity: ศึกษาแนวทาง}\n"
_RIGHT = {"checklists/5-small-schools.yaml": _HEAD + _STEP}

CHECKLISTS: tuple[Reading, ...] = (
    Reading(
        "checklist-missing",
        "error",
        Words("มีรายการมาตรฐานการปฏิบัติงาน", "The checklists are there"),
        Words(
            "ความก้าวหน้าของงานตรวจตามมาตรฐานการปฏิบัติงานในโฟลเดอร์ checklists ถ้าไม่มีจะบอกไม่ได้ว่างานใดค้าง",
            "Progress is judged by the work standards in checklists/; without them nothing is known to be due.",
        ),
        Words("คัดลอกโฟลเดอร์ที่มากับโปรแกรม", "Put back the folder that came with the program."),
        {},
        _RIGHT,
        Words("โฟลเดอร์ checklists ว่างอยู่", "the folder checklists/ is empty"),
    ),
    Reading(
        "checklist-job-repeated",
        "error",
        Words("งานหนึ่งมีรายการเดียว", "A job has one checklist"),
        Words(
            "ถ้างานเดียวมีสองรายการ จะไม่รู้ว่าใช้มาตรฐานใด",
            "With two checklists for a job nobody knows which standard counts.",
        ),
        Words("ลบแฟ้มหนึ่ง หรือแก้เลขงาน", "Delete one, or correct the job's number."),
        {
            "checklists/5-small-schools.yaml": _HEAD + _STEP,
            "checklists/5-small-schools-copy.yaml": _HEAD + _STEP,
        },
        _RIGHT,
    ),
    Reading(
        "checklist-evidence",
        "error",
        Words("หลักฐานหนึ่งรายการระบุชนิดเดียว", "One piece of evidence names one kind"),
        Words(
            "รายการที่ไม่ระบุชนิด หรือระบุหลายชนิด ไม่รู้ว่าต้องใช้สิ่งใดแสดงว่าขั้นตอนทำแล้ว",
            "Without a kind, or with two, nobody knows what would show that the step was done.",
        ),
        Words("แยกแต่ละชนิดเป็นรายการของตน", "Give each kind an entry of its own."),
        {
            "checklists/5-small-schools.yaml": _HEAD
            + "steps:\n  - step: '5.1'\n    activity: ศึกษาแนวทาง\n"
            + "    evidence: [{order: {about: small-schools}, results: {quarter: 1}}]\n"
        },
        {
            "checklists/5-small-schools.yaml": _HEAD
            + "steps:\n  - step: '5.1'\n    activity: ศึกษาแนวทาง\n"
            + "    evidence: [order: {about: small-schools}]\n"
        },
    ),
    Reading(
        "checklist-step-number",
        "error",
        Words("เลขขั้นตอนอยู่ใต้งานหรือขั้นตอนของตน", "A step's number stands below its parent's"),
        Words(
            "เลขขั้นตอนบอกที่ของขั้นตอนในมาตรฐาน กฎและปฏิทินอ้างด้วยเลขนี้",
            "The number says where a step belongs; rules and the calendar name it so.",
        ),
        Words("เขียนเลขงาน จุด แล้วลำดับข้อ", "Write the job, a dot and the step's number."),
        {
            "checklists/5-small-schools.yaml": _HEAD
            + "steps:\n  - {step: '4.1', activity: ศึกษาแนวทาง}\n"
        },
        _RIGHT,
    ),
    Reading(
        "checklist-step-repeated",
        "error",
        Words("เลขขั้นตอนไม่ซ้ำกัน", "A step's number stands once"),
        Words(
            "เลขซ้ำทำให้หลักฐานของขั้นตอนหนึ่งไปลงอีกขั้นตอนหนึ่ง",
            "A doubled number books the evidence of one step to another.",
        ),
        Words("ให้เลขใหม่แก่ข้อหลัง", "Give the later one its own number."),
        {
            "checklists/5-small-schools.yaml": _HEAD
            + _STEP
            + "  - {step: '5.1', activity: ศึกษาสภาพปัจจุบัน}\n"
        },
        _RIGHT,
    ),
    Reading(
        "checklist-step-unknown",
        "error",
        Words("มาตรฐานใช้กับขั้นตอนที่มีอยู่", "A standard holds for steps that exist"),
        Words(
            "มาตรฐานที่อ้างขั้นตอนที่ไม่มีจะไม่ใช้ตัดสินขั้นตอนใดเลย",
            "A standard for a step that does not exist judges nothing.",
        ),
        Words("ใช้เลขขั้นตอนของแฟ้มเดียวกัน", "Use a number of the same file."),
        {
            "checklists/5-small-schools.yaml": _HEAD
            + _STEP
            + "standards:\n  - {text: มีแนวทาง, holds_for: ['5.9']}\n"
        },
        _RIGHT,
    ),
)
