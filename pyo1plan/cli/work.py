"""The commands, named once, in the order in which a year's work needs them.

A command's file is imported when it is called: help on all of them reads only this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer

from pyo1plan.cli.manner import Command, Group
from pyo1plan.cli.speech import say


@dataclass(frozen=True, slots=True)
class Job:
    """A command: its name, the file and what in it is called, and what it does in one sentence."""

    name: str
    module: str
    attribute: str
    help: str

    def command(self) -> Any:
        """The command itself, parsed as its file says: one function, or a group of some."""
        called = getattr(import_module(f"pyo1plan.cli.{self.module}"), self.attribute)
        if isinstance(called, typer.Typer):
            group = typer.main.get_command(called)
            group.help = self.help
            return group
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(self.name, cls=Command, help=self.help)(called)
        return typer.main.get_command(alone)


JOBS: tuple[Job, ...] = (
    Job(
        "init",
        "init",
        "init",
        say(
            "เริ่มโฟลเดอร์ของสำนักงานใหม่ หรือขึ้นปีงบประมาณถัดไปโดยยกข้อมูลที่ใช้ต่อเนื่องมาให้",
            "Begin a new office's folder, or the next fiscal year with what goes on carried forward.",
        ),
    ),
    Job(
        "validate",
        "validate",
        "validate",
        say(
            "ตรวจทุกแฟ้ม บอกทุกปัญหาพร้อมวิธีแก้ในครั้งเดียว",
            "Check every file; tell all problems and their cures at once.",
        ),
    ),
    Job(
        "status",
        "status",
        "status",
        say(
            "ความก้าวหน้าของงานทั้งหกตามมาตรฐานการปฏิบัติงาน งานที่ใกล้กำหนด และใครค้างอะไร",
            "Where the six jobs stand by the work standards, what is due, and who owes what.",
        ),
    ),
    Job(
        "form",
        "form",
        "form",
        say(
            "ออกแบบฟอร์ม Excel ให้กลุ่ม กรรมการ หรือโรงเรียนกรอก แฟ้มละผู้กรอก (--list ดูแบบที่มี)",
            "Write Excel forms for groups, members or schools to fill in, one workbook each (--list).",
        ),
    ),
    Job(
        "import",
        "import_",
        "import_",
        say(
            "นำเข้าแบบและตารางที่กลุ่ม กรรมการ หรือโรงเรียนส่งมา (ข้อเสนอ ผลรายไตรมาส คะแนน แผนและข้อมูลโรงเรียน) บอกก่อนว่าจะเปลี่ยนอะไร แล้วเขียนพร้อมกันทั้งหมด",
            "Import what groups, members or schools sent (proposals, results, scores, school plans and data): tells what would change, then writes it together.",
        ),
    ),
    Job(
        "consolidate",
        "consolidate",
        "consolidate",
        say(
            "รวมข้อเสนอของทุกกลุ่ม: ใครส่งแล้ว ยอดรวมเทียบเพดานและวงเงิน โครงการที่คล้ายกัน และข้อที่ต้องแก้",
            "All groups' proposals together: who has sent, sums against ceilings and money, what is alike or wrong.",
        ),
    ),
    Job(
        "screen",
        "screen",
        "screen",
        say(
            "ให้คะแนนข้อเสนอโครงการตามเกณฑ์กลั่นกรอง และเสนอแนะชุดโครงการที่อยู่ในวงเงิน (มิใช่มติ)",
            "Score the proposals by the year's criteria and suggest a selection within the money.",
        ),
    ),
    Job(
        "schools",
        "schools",
        "app",
        say(
            "ข้อมูลโรงเรียน: รายชื่อตามขนาด (list) รายโรงเรียน (show) แผนของโรงเรียนกับกลยุทธ์ (alignment) โรงเรียนใกล้เคียงและทางเลือกการจัดกลุ่ม (candidates)",
            "The schools: by size (list), one of them (show), their plans and the strategies (alignment), who is near and could receive (candidates).",
        ),
    ),
    Job(
        "meeting",
        "meeting",
        "app",
        say(
            "เรียกประชุม (new) รายการประชุม (list) และบันทึกงานที่เสร็จ (close)",
            "Call a meeting (new), list meetings (list), record work that is done (close).",
        ),
    ),
    Job(
        "decide",
        "decide",
        "decide",
        say(
            "บันทึกมติรายโครงการของการประชุม แสดงผลต่อแผนก่อนบันทึก",
            "Record what a meeting decided on projects; what it does to the plan is shown first.",
        ),
    ),
    Job(
        "letter",
        "letter",
        "app",
        say(
            "ทะเบียนหนังสือรับ-ส่งและคำสั่งของกลุ่ม การประสานงานและการให้บริการ",
            "The group's registers of letters and orders, coordination and service.",
        ),
    ),
    Job(
        "report",
        "report",
        "report",
        say(
            "รายงานผลการดำเนินงานและการใช้จ่ายรายไตรมาส รอบ 6 เดือน หรือทั้งปี เทียบแผนและเป้าหมายของรัฐบาล",
            "Report progress and spending of a quarter, six months or the year against plan and targets.",
        ),
    ),
    Job(
        "render",
        "render",
        "render",
        say(
            "จัดพิมพ์เอกสารของปีงบประมาณเป็น DOCX, PDF หรือหน้าเว็บ",
            "Print a document of the year as DOCX, PDF or a web page.",
        ),
    ),
    Job(
        "rules",
        "rules",
        "rules",
        say("รายชื่อกฎที่ใช้ตรวจ หรือคำอธิบายของกฎหนึ่ง", "The rules, or the explanation of one."),
    ),
    Job(
        "schema",
        "schema",
        "schema",
        say(
            "JSON Schema ของระเบียน สำหรับโปรแกรมแก้ไขข้อความ",
            "JSON Schemas of the records, for editors.",
        ),
    ),
    Job(
        "doctor",
        "doctor",
        "doctor",
        say(
            "ตรวจเครื่องและโฟลเดอร์ของสำนักงาน: มีอะไร ขาดอะไร ต้องทำอะไร",
            "Look over the computer and the office's folder: what is there, what is missing, what to do.",
        ),
    ),
)


class Work(Group):
    """All commands of `plan`, each imported when it is first asked for."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        # Their names are known before they are imported, so that a slip of the keys finds the nearest.
        self.commands = dict.fromkeys((job.name for job in JOBS), None)  # type: ignore[assignment]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the work and not of the alphabet."""
        return [job.name for job in JOBS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command called `cmd_name`; None if there is none."""
        if self.commands.get(cmd_name) is None:
            job = next((job for job in JOBS if job.name == cmd_name), None)
            if job is None:
                return None
            self.commands[cmd_name] = job.command()
        return self.commands[cmd_name]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Every name with its sentence: Thai has no spaces to cut it at, and it wraps where it must."""
        with formatter.section("Commands"):
            formatter.write_dl([(job.name, job.help) for job in JOBS])
