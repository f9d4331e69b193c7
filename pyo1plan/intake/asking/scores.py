"""The form on which a member of the plan committee scores the proposals (standard step 2.4.4).

Each member gets a workbook of their own and sees nobody else's scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyo1plan.intake.asking.ask import Asked, NoForm, NothingToAsk, grounds_of, time_of
from pyo1plan.intake.asking.audience import Seat, seats
from pyo1plan.intake.asking.score_sheet import ScoreSheet, criteria_of, filled, name_of, sheet_of
from pyo1plan.intake.sheets.choices import Choice, choices_of
from pyo1plan.intake.sheets.entries import entered
from pyo1plan.intake.sheets.guide import read_guide
from pyo1plan.intake.sheets.layout import Form, form_of
from pyo1plan.intake.sheets.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.sheets.writer import OWN_SHEETS
from pyo1plan.records.scores import Scores
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.version import version_of

KIND = "scores"
STEP = "2.4.4"
#: What the form fills in, and nobody changes.
GIVEN = frozenset({"member", "proposals.proposal", "proposals.group", "proposals.total"})
#: More criteria than a sheet has columns for.
MOST_CRITERIA = 6
_LEVELS = {5: "มากที่สุด", 4: "มาก", 3: "ปานกลาง", 2: "น้อย", 1: "น้อยที่สุด", 0: "ไม่ปรากฏ"}
_NOTE = Words("เว้นว่างได้ ต้องให้คะแนนอย่างน้อยหนึ่งเกณฑ์จึงเขียนความเห็นได้", "May stay blank")


def scores_form(frame: Frame) -> Form:
    """The form of one member's scores: a column for each criterion of the year that members score."""
    criteria = criteria_of(frame.settings.record.screening if frame.settings else ())
    keys = [(one.key, Words(f"{one.name} (0–5)", f"{one.name} (0–5)")) for one in criteria]
    return form_of(KIND, ScoreSheet, {"scores": keys})


def scores_choices(year: Year) -> dict[str, tuple[Choice, ...]]:
    """Points from 5 to 0 in halves, and the projects by code and name."""
    form = scores_form(year.frame)
    points = [
        (f"{n // 2}.5", f"{n // 2}.5") if n % 2 else _level(n // 2) for n in range(10, -1, -1)
    ]
    projects = [(held.id, f"{held.id} {held.record.name}") for held in year.proposals]
    listed = {
        f"{table.name}.{column.name}": points
        for table in form.tables
        for column in table.columns
        if column.path[:1] == ("scores",)
    }
    return choices_of(form, year.frame, {"proposals.proposal": projects, **listed})


def scores_parcel(year: Year, seat: Seat, asked: Asked, templates: Sequence[Path]) -> Parcel:
    """What a member is sent: a row for each proposal of the year, filled if asked for.

    Raises `NothingToAsk` without proposals, `NoForm`, `GuideProblem`.
    """
    grounds = grounds_of(year.frame)
    _must_be_scored(year)
    settings, all_ = grounds.settings, seats(year)
    member = seat.member.position
    sheet = _sheet(year, seat) if asked.filled else ScoreSheet(member=name_of(seat, all_))
    (name,) = sheet_names([f"กรรมการ {seat.number}"], OWN_SHEETS)
    values = {**grounds.values(None, STEP), "member": member}
    return Parcel(
        scores_form(year.frame),
        f"แบบให้คะแนนกลั่นกรองโครงการ ประจำปีงบประมาณ พ.ศ. {settings.year}",
        f"กรรมการลำดับที่ {seat.number} {member}",
        {"form": KIND, "year": str(settings.year), "member": str(seat.number)},
        read_guide(KIND, templates, values),
        scores_choices(year),
        [Blank(name, entered(scores_form(year.frame), _tree(year, sheet)), GIVEN, _version(sheet))],
        time_of(year.frame),
        settings.example or "",
        {"proposals.note": _NOTE},
    )


def held_scores(year: Year) -> Scores:
    """The scores that stand here."""
    there = year.every(KIND, Scores)
    return there[0].record if there else Scores()


def _sheet(year: Year, seat: Seat) -> ScoreSheet:
    for kind, file in year.unread:
        if kind == KIND:
            raise NoForm(
                Words(
                    f"{file} อ่านไม่ได้ จึงยังส่งแบบที่กรอกแล้วไม่ได้ ดูสาเหตุ: plan validate",
                    f"{file} cannot be read, so it cannot be sent out: plan validate says why",
                )
            )
    return filled(sheet_of(held_scores(year), seat, seats(year), ()))


def _version(sheet: ScoreSheet) -> str:
    return version_of(sheet) if sheet.proposals else ""


def _tree(year: Year, sheet: ScoreSheet) -> object:
    """The sheet with a row for every proposal of the year, and what is told of each."""
    office = year.frame.office
    names = {g.key: g.short_name or g.name for g in office.record.groups} if office else {}
    scored = {row["proposal"]: row for row in tree_of(sheet)["proposals"]}
    rows = [
        {
            **scored.get(held.id, {"proposal": held.id}),
            "group": names.get(held.record.group, held.record.group),
            "total": held.record.budget.total,
        }
        for held in sorted(year.proposals, key=lambda held: (held.record.group, held.id))
    ]
    return {"member": sheet.member, "proposals": rows}


def _must_be_scored(year: Year) -> None:
    settings = year.frame.settings
    count = len(criteria_of(settings.record.screening if settings else ()))
    number = year.frame.number
    if not 0 < count <= MOST_CRITERIA:
        raise NoForm(
            Words(
                f"เกณฑ์ที่กรรมการให้คะแนน (scored_by: members ใน workspaces/{number}/year.yaml) มี {count} ข้อ"
                f" แบบนี้รับได้ 1–{MOST_CRITERIA} ข้อ",
                f"workspaces/{number}/year.yaml has {count} criteria with scored_by: members;"
                f" this form takes 1 to {MOST_CRITERIA}",
            )
        )
    if not year.proposals:
        raise NothingToAsk(Words("ยังไม่มีข้อเสนอโครงการให้กลั่นกรอง", "there is no proposal to score"))


def _level(points: int) -> tuple[str, str]:
    return str(points), f"{points} {_LEVELS[points]}"
