"""Where the year stands: the jobs, what is due soon, who owes what, what to do first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyo1plan.checklists.assigned import Assigned
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.owing import Debtor, owing
from pyo1plan.checklists.status import STATES, JobStatus, StepStatus
from pyo1plan.checklists.todo import first
from pyo1plan.checklists.upcoming import SOON, Upcoming, upcoming
from pyo1plan.cli.reports.pen import GAP, Cell, Pen, cut
from pyo1plan.cli.reports.status_words import (
    AS_OF,
    COLOURS,
    days_left,
    group_name,
    headings,
    one_line,
)
from pyo1plan.thai.dates import long_date, short_date
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words

#: From this many columns on the jobs stand in one table; below, each has its counts under its name.
WIDE = 92
BAR = 10
#: From this many columns on what is due stands in a table.
ROOMY = 70
#: A step of at most so many cells hardly tells what it is about.
FEW = 35
_ACTIVITY_COLUMN = 3
_TITLE = Words(
    "ความก้าวหน้าตามมาตรฐานการปฏิบัติงาน ปีงบประมาณ", "Progress by the work standards, fiscal year"
)
_JOB = Words("งาน", "job")
_STEP = Words("ข้อ", "step")
_ACTIVITY = Words("กิจกรรม", "activity")
_LAST_DAY = Words("วันสุดท้าย", "last day")
_LEFT = Words("เหลือเวลา", "days left")
_STATE = Words("สถานะ", "state")
_DUE = Words(f"งานที่เกินกำหนด และที่จะครบกำหนดใน {SOON} วัน", f"Overdue, or due within {SOON} days")
_NOTHING_DUE = Words("ไม่มีงานที่เกินกำหนดหรือจะครบกำหนด", "nothing is overdue or due")
_OWING = Words("ใครค้างอะไร", "Who owes what")
_NOBODY_OWES = Words("ไม่มีกลุ่มใดค้างส่ง", "no group owes anything")
_LATE = Words("เกินกำหนด", "overdue")
_COMING = Words("จะครบกำหนด", "due")
_ASSIGNED = Words("งานที่การประชุมมอบหมายและยังไม่เสร็จ", "Work given by meetings, still open")
_CLOSE = Words("เสร็จแล้วบันทึก: plan meeting close {} {}", "when it is done: plan meeting close {} {}")
#: How much open work is listed one by one.
MOST_WORK = 8
_FIRST = Words("ทำอะไรก่อน", "What to do first")
_NOTHING = Words("ไม่มีงานที่ต้องทำในตอนนี้", "there is nothing to do now")
_GIVE_A_GROUP = Words(
    "ระบุกลุ่มได้ที่ calendar ใน year.yaml (step และ group)",
    "name a group under calendar in year.yaml (step and group)",
)
_MORE = Words(
    "ดูรายข้อ: plan status {} --job 2 · ดูข้อเดียว: plan status {} --step 2.4.4",
    "step by step: plan status {} --job 2 · one step: plan status {} --step 2.4.4",
)


def render(
    jobs: Sequence[JobStatus], ground: Ground, pen: Pen, work: Sequence[Assigned] = ()
) -> str:
    """The overview of all jobs, and the `work` that meetings gave and that is still open."""
    number = ground.year.frame.number
    above = headings(jobs)
    due = upcoming(jobs, ground.on)
    blocks = [
        title(ground, pen),
        _jobs(jobs, pen),
        [*_heading(_DUE, pen), *_due_list(due, above, pen)],
        [*_heading(_OWING, pen), *_debtors(owing(jobs, ground), ground, pen)],
        *([[*_heading(_ASSIGNED, pen), *_open_work(work, ground, pen)]] if work else []),
        [*_heading(_FIRST, pen), *_first(first(jobs, ground.on), pen)],
        pen.block(pen.say(_MORE).format(number, number), colour="dim"),
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def title(ground: Ground, pen: Pen) -> list[str]:
    """The year, and the day by which it was judged."""
    day = f"{pen.say(AS_OF)} {long_date(ground.on, pen.language)}"
    return [
        *pen.block(f"{pen.say(_TITLE)} {ground.year.frame.number}", colour="bold"),
        *pen.block(day),
    ]


def bar(done: int, of: int, length: int = BAR) -> str:
    """How much is done, drawn; only all fills it and only nothing leaves it empty."""
    filled = length * done // of if of else 0
    if done and not filled:
        filled = 1
    return "█" * filled + "░" * (length - filled)


def _open_work(work: Sequence[Assigned], ground: Ground, pen: Pen) -> list[str]:
    lines: list[str] = []
    for one in work[:MOST_WORK]:
        by = f" {short_date(one.work.by, pen.language)}" if one.work.by else ""
        late = f" ({pen.say(_LATE)})" if one.is_overdue(ground.on) else ""
        said = f"• {one.work.what} — {one.work.who}{by}{late} [{one.meeting} {one.place}]"
        lines += pen.block(said, colour="warning" if late else "")
    if (more := len(work) - MOST_WORK) > 0:
        lines += pen.block(pen.say(Words(f"และอีก {more} งาน", f"and {more} more")))
    return [
        *lines,
        *pen.block(pen.say(_CLOSE).format(work[0].meeting, work[0].place), colour="dim"),
    ]


def _heading(words: Words, pen: Pen) -> list[str]:
    return pen.block(pen.say(words), colour="bold")


def _jobs(jobs: Sequence[JobStatus], pen: Pen) -> list[str]:
    if pen.width >= WIDE:
        return _wide(jobs, pen)
    return [line for job in jobs for line in _narrow(job, pen)]


def _wide(jobs: Sequence[JobStatus], pen: Pen) -> list[str]:
    heads = [_in_two(pen.say(words)) for words in STATES.values()]
    counts = [max(map(cells, head)) for head in heads]
    name = pen.width - 1 - BAR - 6 - sum(counts) - GAP * (3 + len(counts))
    widths = [1, name, BAR, 6, *counts]
    top = [
        [Cell(""), Cell(pen.say(_JOB) if i else ""), Cell(""), Cell("")]
        + [Cell(head[i], "dim", "right") for head in heads]
        for i in range(2)
    ]
    return pen.table([*top, *(_row(job, pen) for job in jobs)], widths)


def _in_two(name: str) -> tuple[str, str]:
    """The name of a state in two lines as even as its words allow; one line stands below."""
    for width in range(4, cells(name) + 1):
        lines = cut(name, width, 99)
        if len(lines) == 2:
            return lines[0], lines[1]
    return "", name


def _row(job: JobStatus, pen: Pen) -> list[Cell]:
    done, of = job.count("done"), len(job.leaves)
    counts = [(job.count(state), COLOURS[state]) for state in STATES]
    return [
        Cell(str(job.checklist.job)),
        Cell(one_line(pen.say(_name(job)))),
        Cell(bar(done, of), "good"),
        Cell(f"{done}/{of}", "bold", "right"),
        *(Cell(str(n) if n else "-", colour if n else "dim", "right") for n, colour in counts),
    ]


def _narrow(job: JobStatus, pen: Pen) -> list[str]:
    return [
        *pen.block(one_line(pen.say(_name(job))), 0, f"{job.checklist.job}  ", "bold"),
        *tally(job, pen, 3),
    ]


def tally(job: JobStatus, pen: Pen, indent: int) -> list[str]:
    """The bar of a job and its counts in words."""
    done, of = job.count("done"), len(job.leaves)
    counts = [(f"{pen.say(STATES[s])} {n}", COLOURS[s]) for s in STATES if (n := job.count(s))]
    lines, used = [f"{' ' * indent}{pen.ink(bar(done, of), 'good')}  {done}/{of}"], 0
    used = indent + BAR + 2 + len(f"{done}/{of}")
    for text, colour in counts:
        if used + GAP + cells(text) > pen.width:
            lines.append(" " * (indent - GAP))
            used = indent - GAP
        lines[-1] += " " * GAP + pen.ink(text, colour)
        used += GAP + cells(text)
    return lines


def _name(job: JobStatus) -> Words:
    return Words(job.checklist.name, job.checklist.name)


def _due_list(due: Sequence[Upcoming], above: Mapping[str, str], pen: Pen) -> list[str]:
    if not due:
        return pen.block(pen.say(_NOTHING_DUE), 2, colour="good")
    rows = [_due_row(one, above, pen) for one in due]
    if pen.width < ROOMY:
        return [line for row in rows for line in _due_stacked(row, pen)]
    heads = [Cell(pen.say(w), "dim") for w in (_LAST_DAY, _LEFT, _STEP, _ACTIVITY, _STATE)]
    widths = [max(cells(row[i].text) for row in [heads, *rows]) for i in range(len(heads))]
    widths[_ACTIVITY_COLUMN] = 0
    widths[_ACTIVITY_COLUMN] = pen.width - sum(widths) - GAP * (len(widths) - 1)
    return pen.table([heads, *rows], widths)


def _due_row(one: Upcoming, above: Mapping[str, str], pen: Pen) -> list[Cell]:
    step = one.status
    assert step.due is not None
    return [
        Cell(short_date(step.due.end, pen.language)),
        Cell(pen.say(days_left(one.days)), "error" if one.days < 0 else ""),
        Cell(step.step.step),
        Cell(_activity(step, above, pen), most=2),
        Cell(pen.say(STATES[step.state]), COLOURS[step.state]),
    ]


def _due_stacked(row: Sequence[Cell], pen: Pen) -> list[str]:
    """The same in a narrow window: what was in columns stands in lines."""
    day, left, step, activity, state = row
    return [
        *pen.block(f"{step.text}  {day.text} ({left.text})", colour=left.colour),
        *(f"  {line}" for line in cut(activity.text, pen.width - 2, activity.most)),
        f"  {pen.ink(state.text, state.colour)}",
    ]


def _activity(step: StepStatus, above: Mapping[str, str], pen: Pen) -> str:
    """What a step asks; a part of few words (a quarter) is told with its heading."""
    own, heading = one_line(step.step.activity), above.get(step.step.step)
    text = f"{own} {heading}" if heading and cells(own) <= FEW else own
    return pen.say(Words(text, text))


def _debtors(debtors: Sequence[Debtor], ground: Ground, pen: Pen) -> list[str]:
    if not debtors:
        return pen.block(pen.say(_NOBODY_OWES), 2, colour="good")
    lines: list[str] = []
    for debtor in debtors:
        lines += pen.block(pen.say(group_name(debtor.group, ground)), 2, colour="bold")
        lines += _in_charge(debtor, pen)
        if debtor.group is None:
            lines += pen.block(pen.say(_GIVE_A_GROUP), 4, colour="dim")
        for debt in debtor.debts:
            if debt.words:
                text = pen.say(debt.words) + _time(debt.step, ground, pen)
                lines += pen.block(text, 4, f"{debt.step.step.step:<6}")
    return lines


def _time(step: StepStatus, ground: Ground, pen: Pen) -> str:
    if step.due is None:
        return ""
    return f" ({pen.say(days_left((step.due.end - ground.on).days))})"


def _in_charge(debtor: Debtor, pen: Pen) -> list[str]:
    """The steps a group is in charge of, by number: their words stand in the list of what is due."""
    steps = [debt.step for debt in debtor.debts if debt.words is None]
    lines: list[str] = []
    for words, colour, late in ((_LATE, "error", True), (_COMING, "", False)):
        numbers = [s.step.step for s in steps if (s.state == "overdue") is late]
        if numbers:
            lines += pen.block(" ".join(numbers), 4, f"{pen.say(words)} {len(numbers)}: ", colour)
    return lines


def _first(actions: Sequence[tuple[StepStatus, Words]], pen: Pen) -> list[str]:
    if not actions:
        return pen.block(pen.say(_NOTHING), 2, colour="good")
    lines: list[str] = []
    for i, (step, words) in enumerate(actions, 1):
        label = f"{i}. {pen.say(_STEP)} {step.step.step}: "
        lines += pen.block(pen.say(words), 2, label)
    return lines
