"""`plan letter in | out | order`: one line of a register, with the next number."""

from __future__ import annotations

from typing import Any

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.letter_desk import (
    Format,
    choice,
    day_given,
    enter,
    given,
    must_fit,
    registering_day,
)
from pyo1plan.cli.letter_options import (
    Acted,
    Action,
    Addressee,
    AddresseeOrDirector,
    AnswerFormat,
    Appoints,
    AssignedTo,
    Channel,
    Circular,
    DryRun,
    Due,
    FileName,
    Group,
    LetterDay,
    Matter,
    Note,
    Number,
    OrderMatter,
    OrderNumber,
    Proposed,
    Recipient,
    RegisteringDay,
    ReplyTo,
    Secrecy,
    Sender,
    SenderOrOffice,
    SignedBy,
    SigningDay,
    Subject,
    Time,
    Urgency,
)
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import complain
from pyo1plan.cli.where import the_repository
from pyo1plan.thai.dates import iso_be
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.words import Words

_DAYS = ("proposed", "due", "acted")


def received(
    subject: Subject,
    from_: Sender,
    to: AddresseeOrDirector = None,
    date: LetterDay = None,
    number: Number = None,
    registered: RegisteringDay = None,
    time: Time = None,
    urgency: Urgency = None,
    secrecy: Secrecy = None,
    circular: Circular = False,
    channel: Channel = None,
    reply_to: ReplyTo = None,
    about: Matter = None,
    recipient: Recipient = None,
    group: Group = None,
    assigned_to: AssignedTo = None,
    proposed: Proposed = None,
    due: Due = None,
    action: Action = None,
    acted: Acted = None,
    file: FileName = None,
    note: Note = None,
    dry_run: DryRun = False,
    format: AnswerFormat = Format.text,
) -> int:
    return _letter(
        "in",
        dry_run,
        format,
        registered,
        number=number,
        date=date,
        time=time,
        from_=from_,
        to=to,
        subject=subject,
        about=about,
        recipients=recipient,
        urgency=urgency,
        secrecy=secrecy,
        circular="ใช่" if circular else None,
        channel=channel,
        reply_to=reply_to,
        group=group,
        assigned_to=assigned_to,
        proposed=proposed,
        due=due,
        action=action,
        acted=acted,
        file=file,
        note=note,
    )


received.__doc__ = say(
    "ลงทะเบียนหนังสือรับหนึ่งฉบับ ให้เลขทะเบียนถัดไป",
    "Register a letter received, with the next number.",
)


def sent(
    subject: Subject,
    to: Addressee,
    from_: SenderOrOffice = None,
    date: LetterDay = None,
    number: Number = None,
    registered: RegisteringDay = None,
    time: Time = None,
    urgency: Urgency = None,
    secrecy: Secrecy = None,
    circular: Circular = False,
    channel: Channel = None,
    reply_to: ReplyTo = None,
    about: Matter = None,
    recipient: Recipient = None,
    group: Group = None,
    assigned_to: AssignedTo = None,
    proposed: Proposed = None,
    due: Due = None,
    action: Action = None,
    acted: Acted = None,
    file: FileName = None,
    note: Note = None,
    dry_run: DryRun = False,
    format: AnswerFormat = Format.text,
) -> int:
    return _letter(
        "out",
        dry_run,
        format,
        registered,
        number=number,
        date=date,
        time=time,
        from_=from_,
        to=to,
        subject=subject,
        about=about,
        recipients=recipient,
        urgency=urgency,
        secrecy=secrecy,
        circular="ใช่" if circular else None,
        channel=channel,
        reply_to=reply_to,
        group=group,
        assigned_to=assigned_to,
        proposed=proposed,
        due=due,
        action=action,
        acted=acted,
        file=file,
        note=note,
    )


sent.__doc__ = say(
    "ลงทะเบียนหนังสือส่งหนึ่งฉบับ ให้เลขทะเบียนถัดไป",
    "Register a letter sent, with the next number.",
)


def order(
    subject: Subject,
    number: OrderNumber = None,
    date: SigningDay = None,
    signed_by: SignedBy = None,
    appoints: Appoints = None,
    about: OrderMatter = None,
    registered: RegisteringDay = None,
    file: FileName = None,
    note: Note = None,
    dry_run: DryRun = False,
    format: AnswerFormat = Format.text,
) -> int:
    from pyo1plan.records.orders import Order

    day = registering_day(registered)
    entry = given(
        number=number,
        subject=subject,
        date=day_given(date, "--date"),
        signed_by=signed_by,
        appoints=appoints,
        about=about,
        file=file,
        note=note,
        registered=iso_be(day),
    )
    must_fit(Order, entry)
    return enter("order", entry, day, dry_run, format)


order.__doc__ = say(
    "ลงทะเบียนคำสั่งหนึ่งฉบับในทะเบียนของกลุ่ม",
    "Register an order in the group's own register.",
)


def _letter(name: str, dry_run: bool, format: Format, registered: str | None, **fields: Any) -> int:
    from pyo1plan.records.letters import SECRECIES, URGENCIES, Letter

    day = registering_day(registered)
    calendar = calendar_year_be(day)
    fields["date"] = day_given(fields["date"], "--date", day)
    for key in _DAYS:
        fields[key] = day_given(fields[key], f"--{key}")
    fields["urgency"] = choice(fields["urgency"], "--urgency", URGENCIES)
    fields["secrecy"] = choice(fields["secrecy"], "--secrecy", SECRECIES)
    if name == "in":
        fields["to"] = fields["to"] or f"ผู้อำนวยการ{_office(calendar)}"
    else:
        fields["from_"] = fields["from_"] or _office(calendar)
    registered_at = {"registered": iso_be(day)}
    entry = given(number=fields.pop("number"), date=fields.pop("date"), **registered_at, **fields)
    must_fit(Letter, {"register_number": "1", **entry})
    _must_answer(name, entry.get("reply_to"), calendar)
    return enter(name, entry, day, dry_run, format)


def _office(calendar: int) -> str:
    """The office's name. Leaves with 2 where its file cannot be read."""
    from pyo1plan.year.load import load_calendar

    year, _ = load_calendar(the_repository(), calendar)
    if year.frame.office is None:
        raise Leave(
            WRONG_USE,
            Words(
                "อ่านชื่อสำนักงานจาก workspaces/office.yaml ไม่ได้ ระบุ --from และ --to เอง",
                "workspaces/office.yaml does not tell the office's name: give --from and --to",
            ),
        )
    return year.frame.office.record.name


def _must_answer(name: str, reply_to: str | None, calendar: int) -> None:
    """Say so where the letter answered is not on the other register; it may still come."""
    from pyo1plan.intake.letters.entering import REGISTERS_OF, Unwritable, files_of, numbers_in
    from pyo1plan.rules.registers.reply_known import answers

    if reply_to is None:
        return
    meant, other = answers(reply_to, calendar), REGISTERS_OF["out" if name == "in" else "in"]
    try:
        known = (
            numbers_in(
                text for _, text in files_of(the_repository(), meant[1], other.kind).values()
            )
            if meant
            else frozenset()
        )
    except Unwritable:
        return  # the register is told as unreadable when it is written or judged
    if meant is None or meant[0] not in known:
        complain(
            say(
                f"โปรดตรวจ: {other.title.th}ไม่มีเลขทะเบียน {reply_to} ที่หนังสือนี้ตอบ",
                f"please check: the register of {other.title.en} holds no number {reply_to}",
            )
        )
