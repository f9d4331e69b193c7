"""A meeting called: its number, what is to be got ready by when, and the file that records it.

Pure: the office, the meetings there are and what was asked go in; the text of a new file comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from pyo1plan.checklists.assigned import Assigned
from pyo1plan.checklists.matters import matter
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.news import News, NewsItem
from pyo1plan.records.office import Body, Member, Office
from pyo1plan.sources.edit import scalar
from pyo1plan.sources.entries import set_fields
from pyo1plan.sources.rendering import flow
from pyo1plan.thai.dates import iso_be, short_date
from pyo1plan.thai.fiscal import calendar_year_be
from pyo1plan.year.held import Held

#: What every meeting needs (from the standards: papers, place, equipment, duties), which group sees
#: to it and how many working days before the meeting.
_READY: tuple[tuple[str, str, int], ...] = (
    ("ระเบียบวาระและเอกสารประกอบการประชุม", "", 7),
    ("หนังสือเชิญประชุม", "", 7),
    ("ห้องประชุม", "administration", 3),
    ("เครื่องเสียง เครื่องฉาย และอุปกรณ์", "administration", 1),
    ("บัญชีลงลายมือชื่อผู้เข้าประชุม", "", 1),
    ("ผู้จดรายงานการประชุม", "", 1),
)
SECRETARY = "เลขานุการ"


@dataclass(frozen=True, slots=True)
class Call:
    """A meeting that is to be held. `year` is the fiscal year or, as words, the plan that it is about."""

    body: Body
    date: date
    number: str
    start: time | None
    place: str | None
    previous: str | None
    about: str | None
    year: str
    #: News that no meeting has heard yet, and work of earlier meetings that is still open.
    news: tuple[NewsItem, ...] = ()
    work: tuple[Assigned, ...] = ()

    @property
    def id(self) -> str:
        """The file's name: day and body."""
        return f"{iso_be(self.date)}-{self.body.key}"


def next_number(meetings: Iterable[Meeting], body: str, day: date) -> str:
    """`n/year`: one more than the highest of that body in the calendar year of `day`."""
    year = str(calendar_year_be(day))
    used = [0]
    for meeting in meetings:
        number, _, of = meeting.number.partition("/")
        if meeting.body == body and of.strip() == year and number.strip().isdecimal():
            used.append(int(number))
    return f"{max(used) + 1}/{year}"


def previous_of(meetings: Iterable[Held[Meeting]], body: str, day: date) -> str | None:
    """The id of the body's last meeting before `day`, whose minutes are to be adopted."""
    earlier = [m for m in meetings if m.record.body == body and m.record.date < day]
    return max(earlier, key=lambda m: (m.record.date, m.id)).id if earlier else None


def untold(news: Iterable[Held[News]], day: date) -> tuple[NewsItem, ...]:
    """The news received up to `day` that no meeting has heard yet."""
    return tuple(
        item
        for held in news
        for item in held.record.items
        if item.meeting is None and item.received <= day
    )


def told_in(held: Held[News], meeting: str, day: date) -> str:
    """The text of the news file in which all of `untold` names `meeting`. Raises `EditError`."""
    wanted = {
        index: {"meeting": meeting}
        for index, item in enumerate(held.record.items)
        if item.meeting is None and item.received <= day
    }
    return set_fields(held.text, "items", wanted) if wanted else held.text


def working_days_before(day: date, count: int) -> date:
    """The day so many Mondays to Fridays before `day`; holidays are not known here."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day


def written(call: Call, office: Office) -> str:
    """The file of the meeting.

    Who came stands in it as comments: a list that nobody took must not count as evidence that the
    meeting was held.
    """
    return "\n".join(
        [*_head(call), *_preparation(call, office), *_items(call), *_afterwards(call), ""]
    )


def _head(call: Call) -> Iterator[str]:
    start = f"{call.start:%H.%M}" if call.start else ""
    yield f"# {sitting_of(call.body)} ครั้งที่ {call.number}"
    yield "# ชื่อแฟ้มคือรหัสการประชุม: วันที่ พ.ศ. ตามด้วยคีย์ของคณะกรรมการ เปลี่ยนวันประชุมแล้วเปลี่ยนชื่อแฟ้มให้ตรงกัน"
    yield ""
    yield f"body: {call.body.key}"
    yield f"number: {scalar(call.number)}"
    yield f"date: {iso_be(call.date)}"
    yield _noted(f"start: {start}", "เวลาเริ่ม เช่น 09.30")
    yield _noted("end:", "เวลาเลิก กรอกหลังประชุม")
    yield _noted(f"place: {scalar(call.place) if call.place else ''}", "สถานที่ประชุม")
    yield _noted(f"previous: {call.previous or ''}", "การประชุมครั้งก่อนที่ขอรับรองรายงาน")
    yield ""


def sitting_of(body: Body) -> str:
    """การประชุม of the body; some bodies are named as a meeting already."""
    name = body.name
    return name if name.startswith(("การประชุม", "ที่ประชุม")) else f"การประชุม{name}"


def _noted(line: str, note: str) -> str:
    return f"{line.rstrip():<29} # {note}"


def _preparation(call: Call, office: Office) -> Iterator[str]:
    yield "# การเตรียมการประชุม: what รายการ  who ผู้รับผิดชอบ  by ภายในวันที่ (นับวันทำการ ไม่รวมวันหยุดราชการ ปรับได้)  done วันที่เสร็จ"
    yield "preparation:"
    for what, group, days in _READY:
        who = _in_charge(call.body, office, group)
        by = iso_be(working_days_before(call.date, days))
        yield f"  - {{what: {scalar(what)}, who: {scalar(who)}, by: {by}, done: }}"
    yield ""


def _in_charge(body: Body, office: Office, key: str) -> str:
    """The head of the group that sees to it; of none in particular, of the secretary's group."""
    secretary = next((m for m in body.members if SECRETARY in m.role), None)
    of_secretary = office.group(secretary.group) if secretary and secretary.group else None
    group = (office.group(key) if key else None) or of_secretary
    if group is not None:
        return group.head or group.name
    return secretary.position if secretary else body.name


def _items(call: Call) -> Iterator[str]:
    yield "# ระเบียบวาระ: heading ลำดับวาระของคณะกรรมการใน office.yaml  title เรื่อง  details รายละเอียด"
    yield "# หลังประชุมเติมใต้แต่ละเรื่อง: resolution มติที่ประชุม  outcome ผลต่อเอกสารใน approves (agree, agree-with-changes, acknowledge, postpone, reject)"
    yield "# มติรายโครงการ (decisions) บันทึกด้วย plan decide หรือเขียนเอง  told วันที่แจ้งมติแก่ผู้เกี่ยวข้อง"
    yield "# งานที่มอบหมาย (ค้างใน plan status จนกว่าจะสั่ง plan meeting close): assignments: [{what: , who: , by: , done: }]"
    matters = _matters(call)
    headings = len(call.body.agenda)
    yield "items:"
    for number, heading in enumerate(call.body.agenda, 1):
        yield f"  # ระเบียบวาระที่ {number} {heading}"
        lines = matters.get(number)
        if lines:
            yield from lines
        elif number not in (1, headings) and not _adopts(heading):
            yield f"  # - {{heading: {number}, title: , details: []}}"
    yield ""


def _adopts(heading: str) -> bool:
    """Whether the heading is for the last meeting's minutes, which `previous` names."""
    return "รับรองรายงาน" in heading


def _matters(call: Call) -> dict[int, Sequence[str]]:
    """The lines of the matters that are known beforehand, each under its heading.

    News goes under the first heading that is for information, open work under the one for matters
    arising, and what the meeting is called for under the one for consideration.
    """
    lines: dict[int, list[str]] = {}
    if call.news:
        heading = _heading_for(call.body, "ทราบ", 1)
        lines.setdefault(heading, []).extend(
            line for news in call.news for line in _told(news, heading)
        )
    if call.work:
        heading = _heading_for(call.body, "สืบเนื่อง", len(call.body.agenda))
        lines.setdefault(heading, []).extend(
            line for work in call.work for line in _followed(work, heading)
        )
    if call.about is not None:
        heading = _heading_for(call.body, "พิจารณา", len(call.body.agenda))
        name = f"{matter(call.about).th} พ.ศ. {call.year}"
        lines.setdefault(heading, []).extend(_consideration(call.about, heading, name))
    return dict(lines)


def _heading_for(body: Body, word: str, otherwise: int) -> int:
    """The first heading that says `word`."""
    return next((n for n, name in enumerate(body.agenda, 1) if word in name), otherwise)


def _told(news: NewsItem, heading: int) -> Iterator[str]:
    yield f"  - heading: {heading}"
    yield f"    title: {scalar(news.title)}"
    yield "    details:"
    if news.summary:
        yield f"      - {scalar(news.summary)}"
    yield f"      - {scalar(f'ที่มา: {news.source} ({short_date(news.date)})')}"


def _followed(work: Assigned, heading: int) -> Iterator[str]:
    said = f"ผู้รับผิดชอบ {work.work.who}"
    if work.work.by is not None:
        said += f" กำหนด {short_date(work.work.by)}"
    yield f"  - heading: {heading}"
    yield f"    title: {scalar(f'ติดตามงานที่มอบหมาย: {work.work.what}')}"
    yield "    details:"
    yield f"      - {scalar(said)}"
    yield f"      - {scalar(f'มอบหมายในการประชุมครั้งที่ {work.number} ({work.title})')}"


def _consideration(about: str, heading: int, name: str) -> Iterator[str]:
    yield f"  - heading: {heading}"
    yield f"    title: {scalar(f'ขอความเห็นชอบ (ร่าง) {name}')}"
    yield f"    approves: {about}"
    yield "    # paper เอกสารประกอบการพิจารณา: background ความเป็นมา  law ข้อกฎหมาย  facts ข้อเท็จจริง  opinion ความเห็น  request ข้อเสนอ"
    yield "    paper:"
    yield "      background: []"
    yield "      law: []"
    if about == "annual-plan":
        yield "      facts:"
        yield "        - สรุปงบประมาณและบัญชีโครงการปรากฏตามเอกสารแนบท้าย"
    else:
        yield "      facts: []"
    yield "      opinion: []"
    yield "      request:"
    yield "        - จึงเสนอที่ประชุมเพื่อโปรดพิจารณาให้ความเห็นชอบ"
    if about == "annual-plan":
        yield "    attachments: [budget-summary, project-list]"


def _afterwards(call: Call) -> Iterator[str]:
    yield "# การเข้าประชุม: ลบ # หลังประชุม แล้วย้ายผู้ที่ไม่มาไปไว้ใต้ absent พร้อม reason  ผู้มาแทนใส่ stand_in_for"
    yield "# attendance:"
    yield "#   present:"
    for member in call.body.members:
        yield f"#     - {_seat(member)}"
    yield "#   absent: []"
    yield "#   others: []"
    yield ""
    yield "# รายงานการประชุม: เติมเมื่อจัดทำแล้วเสร็จ  taken_by ผู้จด  checked_by ผู้ตรวจ  date วันที่แล้วเสร็จ  file แฟ้มที่ลงนาม"
    yield "# minutes: {taken_by: , checked_by: , date: , file: }"


def _seat(member: Member) -> str:
    said = {"position": member.position, "name": member.name, "role": member.role}
    return flow({key: value for key, value in said.items() if value})
