"""The form by which a group proposes projects (standard step 2.4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path

from pyo1plan.intake.asking.ask import Asked, NoForm, grounds_of, must_hold, time_of, unheld
from pyo1plan.intake.importing.said import CannotHold, cell_of
from pyo1plan.intake.sheets.checks import PROPOSAL_CHECKS, PROPOSAL_PRODUCTS
from pyo1plan.intake.sheets.choices import Choices, choices_of
from pyo1plan.intake.sheets.entries import Entered, entered
from pyo1plan.intake.sheets.guide import read_guide
from pyo1plan.intake.sheets.layout import Form, form_of
from pyo1plan.intake.sheets.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.sheets.writer import OWN_SHEETS
from pyo1plan.records.office import Group
from pyo1plan.records.proposal import Proposal
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.version import version_of

KIND = "proposal"
#: The step of the standard in whose time groups hand in proposals.
STEP = "2.4.1"
#: How many lines the long texts are offered.
LINES = {"name": 2, "rationale": 9, "beneficiaries": 2, "place": 2, "note": 2}
SETTLED = frozenset({"id", "group"})
_ADVICE = {
    "id": Words("กลุ่มนโยบายและแผนเป็นผู้กำหนด ไม่ต้องกรอก", "The planning group gives it"),
    "schools": Words(
        "รหัสโรงเรียน 8 หลัก หลายแห่งคั่นด้วยจุลภาค", "8-digit codes with commas between them"
    ),
    "after": Words(
        "รหัสของโครงการเดิมที่โครงการนี้สืบเนื่อง หลายโครงการคั่นด้วยจุลภาค",
        "Codes of related projects with commas between them",
    ),
    "activities.lines.of": Words(
        "เลขในช่อง ที่ ของกิจกรรมซึ่งใช้เงินรายการนี้", "Number of the activity that spends it"
    ),
}


def proposal_form(frame: Frame) -> Form:
    """The form of a proposal in this year: one entry for each plan or policy of the level above."""
    frameworks = frame.policies.record.frameworks if frame.policies else ()
    names = [(f.key, Words(f"สอดคล้องกับ {f.name}", f"Answers {f.name}")) for f in frameworks]
    return form_of(KIND, Proposal, {"align": names})


def proposal_parcel(year: Year, group: Group, asked: Asked, templates: Sequence[Path]) -> Parcel:
    """What the group is sent: its proposals if asked for, and blank sheets for new ones.

    Raises `NoForm` where a proposal holds what the form cannot hold, `GuideProblem`.
    """
    grounds = grounds_of(year.frame)
    form = proposal_form(year.frame)
    choices = choices_of(form, year.frame)
    sent = list(_sent(year, group)) if asked.filled else []
    names = sheet_names(
        [held.id for held in sent] + [f"โครงการใหม่ {n}" for n in range(1, asked.blanks + 1)],
        OWN_SHEETS,
    )
    new = Entered({"group": group.key})
    versions = [version_of(held.record) for held in sent] + [""] * asked.blanks
    filled = [_entered(form, held, choices) for held in sent] + [new] * asked.blanks
    settings = grounds.settings
    return Parcel(
        form,
        f"แบบเสนอโครงการ ประจำปีงบประมาณ พ.ศ. {settings.year}",
        f"{group.name} {grounds.office.name}",
        {"form": KIND, "year": str(settings.year), "group": group.key},
        read_guide(KIND, templates, grounds.values(group, STEP)),
        choices,
        [Blank(*one) for one in zip(names, filled, repeat(SETTLED), versions)],
        time_of(year.frame),
        settings.example or "",
        {**_ADVICE, **_main_first(year.frame)},
        LINES,
        PROPOSAL_CHECKS,
        PROPOSAL_PRODUCTS,
    )


def _sent(year: Year, group: Group) -> Iterator[Held[Proposal]]:
    for kind, file in year.unread:
        if kind == KIND and file.split("/")[-2] == group.key:
            raise NoForm(
                Words(
                    f"{file} อ่านไม่ได้ จึงยังส่งแบบที่กรอกแล้วไม่ได้ ดูสาเหตุ: plan validate",
                    f"{file} cannot be read, so it cannot be sent out: plan validate says why",
                )
            )
    yield from (held for held in year.proposals if held.record.group == group.key)


def _entered(form: Form, held: Held[Proposal], choices: Choices) -> Entered:
    must_hold(form, held)
    filled = entered(form, tree_of(held.record))
    try:
        _try_cells(form, filled, choices)
    except CannotHold as error:
        raise unheld(held, error.field, error.words) from error
    return filled


def _try_cells(form: Form, filled: Entered, choices: Choices) -> None:
    """Raises `CannotHold` for the first value that no cell can hold."""
    for entry in form.entries:
        cell_of(entry, entry.name, filled.entries.get(entry.name), choices.get(entry.name, ()))
    for table in form.tables:
        for number, row in enumerate(filled.rows.get(table.name, ()), 1):
            for column in table.columns:
                name = f"{table.name}.{number}.{column.name}".rstrip(".")
                cell_of(column, name, row.get(column.name))


def _main_first(frame: Frame) -> dict[str, Words]:
    """For the plans of which one item is the main one: that it comes first."""
    frameworks = frame.policies.record.frameworks if frame.policies else ()
    return {
        f"align.{f.key}": Words(
            "เลือกหนึ่งข้อ หรือพิมพ์รหัสหลายข้อคั่นด้วยจุลภาค โดยให้ข้อหลักอยู่เป็นข้อแรก (ดูรหัสที่แผ่น รายการ)",
            "Codes with commas between them, the main one first (see the sheet of lists)",
        )
        for f in frameworks
        if f.one_main
    }
