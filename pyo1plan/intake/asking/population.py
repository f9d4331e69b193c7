"""The form of the survey of the school-age population (standard steps 4.2 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pyo1plan.intake.asking.ask import Asked, NoForm, grounds_of, time_of
from pyo1plan.intake.asking.schools import AS_OF
from pyo1plan.intake.importing.house_style import texts
from pyo1plan.intake.schools.population_columns import COUNTS, SHEETS
from pyo1plan.intake.sheets.guide import read_guide
from pyo1plan.intake.sheets.wide_form import WideColumn, WideForm, WideTable
from pyo1plan.intake.tabular import Columns
from pyo1plan.records.office import Office
from pyo1plan.records.population import Population
from pyo1plan.thai.collate import sort_key
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.model import Year
from pyo1plan.year.version import version_of

KIND = "population"
STEP = "4.2"
#: The label of the cell that says where the figures come from.
SOURCE = "ที่มา"
_WIDE = {"text": 60, "reason": 30, "source": 28, "place": 24, "means": 18, "name": 20, "tambon": 20}


def population_form(
    year: Year, office: Office, asked: Asked, templates: Sequence[Path]
) -> WideForm:
    """The survey as it stands, or with the tambons of the schools. Raises `NoForm`, `GuideProblem`."""
    grounds = grounds_of(year.frame)
    if any(kind == KIND for kind, _ in year.unread):
        raise NoForm(
            Words(
                f"workspaces/{year.frame.number}/population.yaml อ่านไม่ได้ ดูสาเหตุ: plan validate {year.frame.number}",
                f"workspaces/{year.frame.number}/population.yaml cannot be read: see plan validate",
            )
        )
    held = year.every(KIND, Population)
    record = held[0].record if held else None
    once = [
        (AS_OF, long_date(record.as_of) if record else ""),
        (SOURCE, record.source if record else ""),
    ]
    tables = tuple(
        WideTable(
            name,
            f"{name} ปีงบประมาณ พ.ศ. {grounds.settings.year}",
            once if field == "tambons" else (),
            tuple(_columns(columns)),
            list(_rows(record, field)) if record else list(_tambons(year, field)),
        )
        for name, field, columns in SHEETS
    )
    return WideForm(
        f"แบบสำรวจประชากรวัยเรียนและการเข้าถึงบริการการศึกษา ปีงบประมาณ พ.ศ. {grounds.settings.year}",
        office.name,
        {
            "form": KIND,
            "year": str(grounds.settings.year),
            "basis": version_of(record) if record else "",
        },
        read_guide(KIND, templates, grounds.values(None, STEP)),
        tables,
        time_of(year.frame),
        grounds.settings.example or "",
    )


def _columns(columns: Columns) -> Iterator[WideColumn]:
    ages = tuple(c.key for c in columns.all if c.key.startswith("ages."))
    for column in columns.all:
        if column.key == "sum":
            yield WideColumn("sum", column.label.th, "sum", width=9, sums=ages)
        elif column.key in COUNTS:
            yield WideColumn(column.key, column.label.th, "count", width=9)
        else:
            yield WideColumn(column.key, column.label.th, width=_WIDE.get(column.key, 14))


def _rows(record: Population, field: str) -> Iterator[Mapping[str, str]]:
    for one in texts(tree_of(record))[field]:
        row = {key: str(value) for key, value in one.items() if not isinstance(value, dict)}
        ages: dict[str, Any] = one["ages"] if isinstance(one.get("ages"), dict) else {}
        if ages:
            row |= {f"ages.{age}": str(persons) for age, persons in ages.items()}
            row["sum"] = str(sum(int(persons) for persons in ages.values()))
        yield row


def _tambons(year: Year, field: str) -> Iterator[Mapping[str, str]]:
    """A row for each tambon in which a school stands: only names, figures come from the survey."""
    schools = year.frame.schools.record.schools if year.frame.schools else ()
    if field != "tambons":
        return
    places = {(s.amphoe or "", s.tambon) for s in schools if s.tambon}
    for amphoe, tambon in sorted(places, key=lambda p: (sort_key(p[0]), sort_key(p[1] or ""))):
        yield {"name": tambon or "", "district": amphoe}
