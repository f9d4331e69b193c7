"""The options of the commands that write a line of a register, each said once."""

from __future__ import annotations

from typing import Annotated

import typer

from pyo1plan.cli.letter_desk import Format
from pyo1plan.cli.speech import say

# fmt: off
Subject = Annotated[str, typer.Option("--subject", metavar="TEXT", help=say("เรื่อง", "subject"))]
Sender = Annotated[str, typer.Option("--from", metavar="TEXT", help=say("จาก", "sender"))]
AddresseeOrDirector = Annotated[str | None, typer.Option("--to", metavar="TEXT", help=say("ถึง (ไม่ระบุ = ผู้อำนวยการสำนักงาน)", "addressee (the director if absent)"))]
LetterDay = Annotated[str | None, typer.Option("--date", metavar="DATE", help=say("ลงวันที่ (ไม่ระบุ = วันลงทะเบียน)", "the letter's day (that of registering if absent)"))]
Number = Annotated[str | None, typer.Option("--number", metavar="TEXT", help=say("ที่ของหนังสือ ตามที่ระบบออกให้ (ทะเบียนนี้ไม่ออกเลขที่)", "the letter's own number as the system gave it (never given here)"))]
RegisteringDay = Annotated[str | None, typer.Option("--registered", metavar="DATE", help=say("วันลงทะเบียน (ไม่ระบุ = วันนี้)", "day of registering (today if absent)"))]
Time = Annotated[str | None, typer.Option("--time", metavar="09.30", help=say("เวลา", "time"))]
Urgency = Annotated[str | None, typer.Option("--urgency", metavar="urgent", help=say("ชั้นความเร็ว: ด่วน ด่วนมาก ด่วนที่สุด", "urgency: urgent, very-urgent, most-urgent"))]
Secrecy = Annotated[str | None, typer.Option("--secrecy", metavar="confidential", help=say("ชั้นความลับ: ลับ ลับมาก ลับที่สุด", "secrecy: confidential, secret, top-secret"))]
Circular = Annotated[bool, typer.Option("--circular", help=say("หนังสือเวียน (ว)", "a circular (ว)"))]
Channel = Annotated[str | None, typer.Option("--channel", metavar="TEXT", help=say("ช่องทาง เช่น Smart Area", "channel such as Smart Area"))]
ReplyTo = Annotated[str | None, typer.Option("--reply-to", metavar="N", help=say("ตอบหนังสือเลขทะเบียนนี้ของทะเบียนอีกเล่ม เช่น 14 หรือ 14/2568", "register number answered, in the other register: 14 or 14/2568"))]
Matter = Annotated[str | None, typer.Option("--about", metavar="MATTER", help=say("เรื่องตามมาตรฐาน เช่น policies", "matter of the standards such as policies"))]
Recipient = Annotated[list[str] | None, typer.Option("--recipient", metavar="KEY", help=say("ผู้รับรายหน่วย เช่น all-groups (ซ้ำได้)", "recipient such as all-groups (may be repeated)"))]
Group = Annotated[str | None, typer.Option("--group", metavar="KEY", help=say("กลุ่มปฏิบัติ (คีย์ใน office.yaml)", "group that acts: a key of office.yaml"))]
AssignedTo = Annotated[str | None, typer.Option("--assigned-to", metavar="TEXT", help=say("ผู้ปฏิบัติ (ตำแหน่ง)", "who acts (position)"))]
Proposed = Annotated[str | None, typer.Option("--proposed", metavar="DATE", help=say("วันที่เสนอผู้บังคับบัญชา", "day it was put to the superior"))]
Due = Annotated[str | None, typer.Option("--due", metavar="DATE", help=say("กำหนด", "due day"))]
Action = Annotated[str | None, typer.Option("--action", metavar="TEXT", help=say("การปฏิบัติ", "what was done"))]
Acted = Annotated[str | None, typer.Option("--acted", metavar="DATE", help=say("วันที่ปฏิบัติ", "day it was done"))]
FileName = Annotated[str | None, typer.Option("--file", metavar="FILE", help=say("แฟ้มแนบ", "file"))]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help=say("หมายเหตุ", "note"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))]
AnswerFormat = Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))]
Addressee = Annotated[str, typer.Option("--to", metavar="TEXT", help=say("ถึง", "addressee"))]
SenderOrOffice = Annotated[str | None, typer.Option("--from", metavar="TEXT", help=say("จาก (ไม่ระบุ = ชื่อสำนักงาน)", "sender (the office if absent)"))]
OrderNumber = Annotated[str | None, typer.Option("--number", metavar="214/2569", help=say("ที่คำสั่ง ตามที่สำนักงานออกให้", "the order's number as the office gave it"))]
SigningDay = Annotated[str | None, typer.Option("--date", metavar="DATE", help=say("สั่ง ณ วันที่ (ว่าง = ยังไม่ลงนาม)", "day of signing (none: not signed yet)"))]
SignedBy = Annotated[str | None, typer.Option("--signed-by", metavar="KEY", help=say("ผู้ลงนาม (คีย์ของ signatories)", "who signed: a key of signatories"))]
Appoints = Annotated[str | None, typer.Option("--appoints", metavar="KEY", help=say("คณะกรรมการที่แต่งตั้ง", "the body it appoints"))]
OrderMatter = Annotated[str | None, typer.Option("--about", metavar="MATTER", help=say("เรื่องตามมาตรฐาน", "matter of the standards"))]
# fmt: on
