"""`plan letter contact | service | publicity`: what the group settled, helped with and made known."""

from __future__ import annotations

from typing import Annotated

import typer

from pyo1plan.cli.clock import today
from pyo1plan.cli.letter_desk import Format, day_given, enter, given, must_fit
from pyo1plan.cli.speech import say
from pyo1plan.thai.dates import read_day


def contact(
    with_: Annotated[str, typer.Option("--with", metavar="TEXT", help=say("ติดต่อกับ", "with whom"))],
    about: Annotated[str, typer.Option("--about", metavar="TEXT", help=say("เรื่อง", "about what"))],
    result: Annotated[str | None, typer.Option("--result", metavar="TEXT", help=say("ผล", "result"))] = None,
    channel: Annotated[str | None, typer.Option("--channel", metavar="TEXT", help=say("ช่องทาง เช่น โทรศัพท์", "channel such as telephone"))] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help=say("วันที่ (ไม่ระบุ = วันนี้)", "day (today if absent)"))] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help=say("กำหนด", "due day"))] = None,
    settled: Annotated[str | None, typer.Option("--settled", metavar="DATE", help=say("วันที่ได้ข้อยุติ", "day it was settled"))] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="KEY", help=say("กลุ่มที่ติดต่อ (คีย์ใน office.yaml)", "group dealt with: a key of office.yaml"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.records.coordination import Contact

    day = day_given(date, "--date", today())
    entry = given(
        date=day,
        with_=with_,
        about=about,
        result=result,
        channel=channel,
        due=day_given(due, "--due"),
        settled=day_given(settled, "--settled"),
        group=group,
    )
    must_fit(Contact, entry)
    return enter("contact", entry, read_day(day or ""), dry_run, format)


contact.__doc__ = say(
    "บันทึกการติดต่อประสานงานหนึ่งเรื่อง (ขั้นตอนมาตรฐาน 6.2.1)",
    "Record a matter settled with others (standard step 6.2.1).",
)


def service(
    for_: Annotated[str, typer.Option("--for", metavar="TEXT", help=say("ผู้รับบริการ", "for whom"))],
    what: Annotated[str, typer.Option("--what", metavar="TEXT", help=say("งานที่ช่วย", "what was done"))],
    result: Annotated[str | None, typer.Option("--result", metavar="TEXT", help=say("ผล", "result"))] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help=say("วันที่ (ไม่ระบุ = วันนี้)", "day (today if absent)"))] = None,
    done: Annotated[str | None, typer.Option("--done", metavar="DATE", help=say("วันที่แล้วเสร็จ", "day it was done"))] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="KEY", help=say("กลุ่มที่รับบริการ (คีย์ใน office.yaml)", "group served: a key of office.yaml"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.records.coordination import Help

    day = day_given(date, "--date", today())
    entry = given(
        date=day, for_=for_, what=what, result=result, done=day_given(done, "--done"), group=group
    )
    must_fit(Help, entry)
    return enter("service", entry, read_day(day or ""), dry_run, format)


service.__doc__ = say(
    "บันทึกการช่วยเหลือด้านระบบหนึ่งครั้ง (ขั้นตอนมาตรฐาน 6.2.2)",
    "Record help given with the office's systems (standard step 6.2.2).",
)


def publicity(
    what: Annotated[str, typer.Option("--what", metavar="TEXT", help=say("เรื่องที่เผยแพร่", "what was made known"))],
    channel: Annotated[str, typer.Option("--channel", metavar="TEXT", help=say("ช่องทาง เช่น เว็บไซต์สำนักงาน", "channel such as the office's web site"))],
    address: Annotated[str | None, typer.Option("--address", metavar="TEXT", help=say("หน้าเว็บหรือแฟ้ม", "address or file"))] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help=say("วันที่ (ไม่ระบุ = วันนี้)", "day (today if absent)"))] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="KEY", help=say("กลุ่มเจ้าของเรื่อง (คีย์ใน office.yaml)", "whose news: a key of office.yaml"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("แสดงเท่านั้น ไม่เขียน", "show only, write nothing"))] = False,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))] = Format.text,
) -> int:  # fmt: skip
    from pyo1plan.records.coordination import Publicity

    day = day_given(date, "--date", today())
    entry = given(date=day, what=what, channel=channel, address=address, group=group)
    must_fit(Publicity, entry)
    return enter("publicity", entry, read_day(day or ""), dry_run, format)


publicity.__doc__ = say(
    "บันทึกการประชาสัมพันธ์หนึ่งเรื่อง (ขั้นตอนมาตรฐาน 6.2.3)",
    "Record publicity made (standard step 6.2.3).",
)
