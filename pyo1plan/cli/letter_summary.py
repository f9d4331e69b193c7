"""`plan letter summary`: how many letters, how soon acted on, what is left; contacts and services too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pyo1plan.cli.clock import day_of
from pyo1plan.cli.leave import FOUND
from pyo1plan.cli.letter_desk import Format, read, the_calendar
from pyo1plan.cli.speech import LANGUAGE, say
from pyo1plan.cli.terminal import safe
from pyo1plan.cli.where import one_year, the_repository
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.months import month_name

if TYPE_CHECKING:
    from pyo1plan.intake.letters.summed import LetterSums, ServiceSums, Times
    from pyo1plan.records.office import Office


def summary(
    year: Annotated[str | None, typer.Argument(metavar="YEAR", help=say("ปีปฏิทิน พ.ศ. (ไม่ระบุ = ปีล่าสุด)", "calendar year, B.E. (the latest if absent)"))] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=say("นับถึงวันนี้ (ไม่ระบุ = วันนี้)", "count up to this day (today if absent)"))] = None,
    format: Annotated[Format, typer.Option("--format", help=say("รูปแบบผล", "format of the answer"))] = Format.text,
    named: Annotated[str | None, typer.Option("--year", metavar="YEAR", help=say("ปีปฏิทิน (เขียนอีกแบบหนึ่ง)", "the calendar year, written this way"))] = None,
) -> int:  # fmt: skip
    from pyo1plan.intake.letters.summed import letter_sums, service_sums

    repository = the_repository()
    day = day_of(on)
    calendar = the_calendar(repository, one_year(year, named))
    held, is_whole = read(repository, calendar)
    letters, services = letter_sums(held, calendar, day), service_sums(held, calendar, day)
    office = held.frame.office.record if held.frame.office else None
    if format is Format.json:
        typer.echo(json.dumps(_object(letters, services), ensure_ascii=False, indent=2))
    else:
        for line in (*_of_letters(letters, office), *_of_services(services)):
            typer.echo(safe(line))
    return 0 if is_whole else FOUND


summary.__doc__ = say(
    "สรุปการรับ-ส่งหนังสือ การประสานงานและการให้บริการของปีปฏิทิน",
    "Sum up letters, coordination and service of a calendar year.",
)


def _of_letters(sums: LetterSums, office: Office | None) -> Iterator[str]:
    until = short_date(sums.on, LANGUAGE)
    yield say(f"ปีปฏิทิน {sums.calendar} ถึงวันที่ {until}", f"{sums.calendar}, up to {until}")
    yield say(
        f"หนังสือรับ {len(sums.received)} ฉบับ · หนังสือส่ง {len(sums.sent)} ฉบับ · คำสั่ง {len(sums.orders)} ฉบับ",
        f"{len(sums.received)} letters received · {len(sums.sent)} sent · {len(sums.orders)} orders",
    )
    yield say("ระยะเวลาปฏิบัติ: ", "time to act: ") + _times(sums.times)
    dues = sums.dues
    yield say(
        f"หนังสือที่มีกำหนด {dues.count} ฉบับ: ทันกำหนด {dues.in_time} · ช้า {dues.late}"
        f" · รอปฏิบัติ {dues.open} · เลยกำหนด {dues.overdue}",
        f"{dues.count} with a due day: {dues.in_time} in time · {dues.late} late"
        f" · {dues.open} open · {dues.overdue} overdue",
    )
    if sums.proposed:
        yield say(
            f"เสนอผู้บังคับบัญชาภายใน 1 วัน {sums.proposed_in_time} จาก {sums.proposed} ฉบับที่บันทึกวันเสนอ",
            f"put to the superior within a day: {sums.proposed_in_time} of {sums.proposed} on record",
        )
    came, went = sums.by_month(sums.received), sums.by_month(sums.sent)
    for month, (one, other) in enumerate(zip(came, went, strict=True), 1):
        if one or other:
            name = month_name(month, LANGUAGE)
            yield say(f"  {name}: รับ {one} ส่ง {other}", f"  {name}: {one} received, {other} sent")
    for group in sums.groups:
        known = office.group(group.key) if office and group.key else None
        name = known.name if known else group.key or say("ไม่ระบุกลุ่ม", "no group named")
        yield say(
            f"  {name}: รับ {group.received} ส่ง {group.sent} ปฏิบัติแล้ว {group.acted} เลยกำหนด {group.overdue}",
            f"  {name}: {group.received} received, {group.sent} sent, {group.acted} acted on,"
            f" {group.overdue} overdue",
        )


def _of_services(sums: ServiceSums) -> Iterator[str]:
    yield say(
        f"ประสานงาน {len(sums.contacts)} เรื่อง · ช่วยเหลือด้านระบบ {len(sums.help)} ครั้ง"
        f" · ประชาสัมพันธ์ {len(sums.publicity)} เรื่อง",
        f"{len(sums.contacts)} contacts · help given {len(sums.help)} times"
        f" · {len(sums.publicity)} made known",
    )


def _times(times: Times) -> str:
    if times.median is None:
        return say("ยังไม่มีหนังสือที่บันทึกวันปฏิบัติ", "no letter has its day of action on record")
    return say(
        f"มัธยฐาน {_plain(times.median)} วัน นานที่สุด {times.longest} วัน (จาก {times.count} ฉบับ)",
        f"median {_plain(times.median)} days, longest {times.longest} (of {times.count})",
    )


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _object(letters: LetterSums, services: ServiceSums) -> dict[str, Any]:
    return {
        "year": letters.calendar,
        "on": letters.on.isoformat(),
        "received": len(letters.received),
        "sent": len(letters.sent),
        "orders": len(letters.orders),
        "received_by_month": list(letters.by_month(letters.received)),
        "sent_by_month": list(letters.by_month(letters.sent)),
        "days_to_act": _times_object(letters.times),
        "due": {
            "count": letters.dues.count,
            "in_time": letters.dues.in_time,
            "late": letters.dues.late,
            "open": letters.dues.open,
            "overdue": letters.dues.overdue,
        },
        "proposed": {"count": letters.proposed, "within_a_day": letters.proposed_in_time},
        "groups": [
            {
                "group": group.key or None,
                "received": group.received,
                "sent": group.sent,
                "acted": group.acted,
                "overdue": group.overdue,
                "days_to_act": _times_object(group.times),
            }
            for group in letters.groups
        ],
        "contacts": len(services.contacts),
        "help": len(services.help),
        "publicity": len(services.publicity),
        "services_by_month": [list(counts) for counts in services.by_month],
        "days_to_settle": _times_object(services.settled),
    }


def _times_object(times: Times) -> dict[str, object]:
    return {
        "count": times.count,
        "median": _plain(times.median) if times.median is not None else None,
        "longest": times.longest,
    }
