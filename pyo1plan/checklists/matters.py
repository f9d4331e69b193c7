"""What documents, letters and orders are about, as the standards' evidence names it: key → words."""

from __future__ import annotations

from pyo1plan.words import Words

MATTERS: dict[str, Words] = {
    "annual-plan": Words("แผนปฏิบัติการประจำปีงบประมาณ", "the annual action plan"),
    "development-plan": Words("แผนพัฒนาการศึกษาขั้นพื้นฐาน", "the development plan"),
    "agenda": Words("ระเบียบวาระการประชุม", "the agenda"),
    "proposals": Words("ข้อเสนอโครงการ", "the project proposals"),
    "policies": Words("นโยบายและงบประมาณที่ได้รับจัดสรร", "policies and allocations"),
    "call-for-proposals": Words("การแจ้งเสนอโครงการ", "the call for proposals"),
    "approved-plan": Words("แผนที่ได้รับความเห็นชอบ", "the approved plan"),
    "school-development-plan": Words(
        "การจัดทำแผนพัฒนาคุณภาพการศึกษาของสถานศึกษา", "the development plans of schools"
    ),
    "school-annual-plan": Words(
        "การจัดทำแผนปฏิบัติการประจำปีของสถานศึกษา", "the annual plans of schools"
    ),
    "regulation": Words(
        "ระเบียบว่าด้วยการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษา", "the regulations on reorganising schools"
    ),
    "reorganisation-plan": Words(
        "แผนจัดตั้ง ยุบ รวม เลิก การขยายชั้นเรียน การรับและโอนสถานศึกษา",
        "the plan for reorganising schools",
    ),
    "reorganisation-report": Words(
        "รายงานผลการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษา", "the report on reorganising schools"
    ),
    "small-schools": Words("แผนบริหารจัดการโรงเรียนขนาดเล็ก", "the plan for small schools"),
    "small-schools-policy": Words(
        "นโยบายและแนวทางการบริหารจัดการโรงเรียนขนาดเล็ก", "the policy on small schools"
    ),
    "small-schools-report": Words(
        "รายงานผลการบริหารจัดการโรงเรียนขนาดเล็ก", "the report on small schools"
    ),
    "letter-summary": Words(
        "สรุปและประเมินผลการรับ-ส่งหนังสือราชการ", "the summary of letters received and sent"
    ),
    "coordination-summary": Words(
        "สรุปและรายงานผลการประสานงานและการให้บริการ", "the report on coordination and service"
    ),
    "upper-plans": Words(
        "สาระสำคัญและความเชื่อมโยงของแผนทุกระดับ", "the plans of all levels and how they link"
    ),
    "education-data": Words("ข้อมูลสารสนเทศทางการศึกษาของเขตพื้นที่", "the area's data on education"),
    "call-for-briefs": Words(
        "การแจ้งเสนอโครงการของจังหวัด/กลุ่มจังหวัด", "the call for projects of the province"
    ),
    "project-briefs": Words("โครงการที่เสนอจังหวัด/กลุ่มจังหวัด", "the projects proposed to the province"),
    "integration-review": Words(
        "รายงานผลการทบทวนการบูรณาการแผน", "the review of integration with the province"
    ),
}


def matter(key: str) -> Words:
    """What `key` means; a key of the office's own is told as it stands."""
    return MATTERS.get(key, Words(key, key))
