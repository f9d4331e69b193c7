"""The consolidated proposals: sums that close whatever is wrong, on paper and in the workbook."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.documents.consolidating.consolidation import content
from pyo1plan.documents.consolidating.consolidation_lists import FAULTS, LINES, PROJECTS
from pyo1plan.documents.consolidating.consolidation_sheets import MONEY, SUMMARY
from pyo1plan.documents.document import Content
from pyo1plan.documents.sheets import Live, labels
from pyo1plan.documents.tables.consolidated import Consolidated, consolidated
from pyo1plan.documents.typeset import to_html
from pyo1plan.documents.xlsx import to_xlsx
from pyo1plan.findings import Finding, Place
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.standard import load_checklists
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import STAGES, plan_at
from tests.documents.conftest import ROOT, STAMP, TEMPLATES
from tests.documents.page import table

STANDARDS = load_checklists(ROOT / "checklists")[0]
ON = date(2026, 11, 2)
BROKEN = "workspaces/2570/proposals/planning/70-PLN-009.yaml"


def finding(file: str, severity: str = "error") -> Finding:
    said = Words("=HYPERLINK(ผิด)", "wrong")
    return Finding("project-total", severity, Place(file, 7), said, said)  # type: ignore[arg-type]


def altered(held: Held[Proposal], **changes: Any) -> Held[Proposal]:
    return replace(held, record=held.record.model_copy(update=changes))


@pytest.fixture(scope="module")
def troubled(small: Year) -> Year:
    """The small year with a wrong total, hostile text, an unknown group, a name taken twice."""
    first, *rest = small.proposals
    budget = first.record.budget.model_copy(update={"total": first.record.budget.total + 1000})
    twice = replace(first, file=first.file.replace("/planning/", "/audit/"))
    proposals = (
        altered(first, budget=budget, name="=1+1"),
        altered(twice, group="audit", strategy=None),
        *rest,
    )
    office = small.frame.office
    assert office is not None
    groups = tuple(
        g.model_copy(update={"short_name": None, "name": f"2*{g.name}?~"})
        for g in office.record.groups
    )
    hostile = replace(office, record=office.record.model_copy(update={"groups": groups}))
    return replace(
        small,
        frame=replace(small.frame, office=hostile),
        proposals=proposals,
        unread=(("proposal", BROKEN),),
    )


def findings_of(year: Year) -> tuple[Finding, ...]:
    files = [held.file for held in year.proposals]
    shared = "workspaces/2570/budget.yaml"
    return (
        *(finding(file) for file in (*files, files[0], BROKEN, shared)),
        finding(files[-1], "warning"),
        finding(shared, "advice"),
    )


def made_of(year: Year) -> Consolidated:
    return consolidated(plan_at(year, "submitted"), findings_of(year), STANDARDS, ON)


def paper_of(year: Year) -> Content:
    return content(plan_at(year, "submitted"), STAMP, findings_of(year), STANDARDS, ON)


def workbook_of(year: Year) -> bytes:
    book = paper_of(year).book
    assert book is not None
    return to_xlsx(book)


def test_all_sums_close_though_a_project_does_not_add_up(troubled: Year) -> None:
    made = made_of(troubled)
    sent = sum((held.record.budget.total for held in troubled.proposals), Decimal(0))
    assert made.total == sent
    assert len(made.rows) == len(troubled.proposals), "also what shares a file's name with another"
    wrong = [row for row in made.rows if row.unexplained]
    assert [row.unexplained for row in wrong] == [1000]
    assert next(r for r in made.by_source.rows if not r.of.key).projects == 1000
    for cross in (made.by_group_and_source, made.by_group_and_quarter, made.by_group_and_category):
        assert cross.columns[-1].key == ""
        assert (cross.total, cross.totals[-1]) == (sent, 1000)


@settings(max_examples=60)
@given(data=st.data())
def test_sums_close_for_any_amounts(small: Year, data: st.DataObject) -> None:
    amounts = st.decimals(0, 10**9, places=2)
    groups = st.sampled_from(["planning", "supervision", "nobody"])
    strategies = st.sampled_from([None, "S1", "S2", "S9"])
    proposals = tuple(
        altered(
            held,
            budget=held.record.budget.model_copy(update={"total": data.draw(amounts)}),
            group=data.draw(groups),
            strategy=data.draw(strategies),
        )
        for held in small.proposals
    )
    year = replace(small, proposals=proposals, meetings=())
    made = consolidated(plan_at(year, "submitted"), (), STANDARDS, ON)  # refuses by itself
    assert sum((row.money.amount for row in made.groups), Decimal(0)) == made.total
    assert sum((g.over for g in made.over), Decimal(0)) == sum(
        (max(Decimal(0), -g.money.left) for g in made.groups if g.money.left is not None),
        Decimal(0),
    )


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_closes(example: Year, stage: str) -> None:
    plan = plan_at(example, stage)  # type: ignore[arg-type]
    made = consolidated(plan, (), STANDARDS, ON)
    assert made.total == plan.total


def test_without_budget_and_strategies_the_rest_is_told(small: Year) -> None:
    frame = replace(small.frame, budget=None, strategies=None, policies=None)
    year = replace(small, frame=frame, unread=(("budget", "workspaces/2570/budget.yaml"),))
    made = made_of(year)
    assert made.total == sum((h.record.budget.total for h in small.proposals), Decimal(0))
    assert {row.money.ceiling for row in made.groups} == {None}
    assert made.intake.unread == ("workspaces/2570/budget.yaml",)


def test_what_no_project_answers(small: Year) -> None:
    year = replace(small, proposals=small.proposals[:1], meetings=())
    gaps = {(gap.kind, gap.code) for gap in made_of(year).gaps}
    one = small.proposals[0].record
    assert ("strategy", one.strategy) not in gaps
    assert {code for kind, code in gaps if kind == "strategy"} == {"S1", "S2"} - {one.strategy}
    assert not {code for kind, code in gaps if kind == "kpi"} & set(one.strategy_kpis)


def test_the_paper(troubled: Year, golden: Callable[[str, str], None]) -> None:
    paper = paper_of(troubled)
    body = to_html(paper, [TEMPLATES])
    golden("consolidation.html", body)
    assert f"ข้อมูลยังมีข้อผิดพลาด {len(troubled.proposals) + 3} รายการ" in body
    assert BROKEN in body
    assert "มีข้อผิดพลาด" in paper.mark, "on every page, whatever the template says"
    made = made_of(troubled)
    groups = table(body, "การส่งข้อเสนอและวงเงินรายกลุ่ม")
    assert groups.amounts(groups.total[0])[1] == made.total
    listed = table(body, "บัญชีโครงการที่เสนอ")
    assert len(listed.rows) == len(made.rows)
    assert all(row[-2:] == ["", ""] for row in listed.rows), "room for the committee"


def cells(data: bytes, *, values: bool) -> dict[tuple[str, str], Any]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return {(s.title, c.coordinate): c.value for s in book for row in s.iter_rows() for c in row}


def test_every_sum_is_a_formula_and_stores_what_was_computed(troubled: Year) -> None:
    book = paper_of(troubled).book
    assert book is not None
    data = to_xlsx(book)
    formulas, values = cells(data, values=False), cells(data, values=True)
    live = {at: text for at, text in formulas.items() if str(text).startswith("=")}
    texts = {at: values[at] for at, text in live.items() if text == values[at]}
    assert set(texts.values()) <= {"=1+1", "=HYPERLINK(ผิด)"}, "text of the data stays text"
    assert texts
    results = [v.value for sheet in book.sheets for v in _live(sheet.grids)]
    kept = [values[at] for at in live if at not in texts]
    assert sorted(map(str, map(_number, kept))) == sorted(map(str, map(_number, results)))


def _live(grids: Any) -> Iterator[Live]:
    for grid in grids:
        for row in (*grid.rows, grid.total):
            yield from (value for value in row if isinstance(value, Live))


def _number(value: Any) -> Any:
    return None if value in ("", None) else round(float(value), 2)


def test_no_formula_holds_text_of_the_data(troubled: Year) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(troubled)))
    formulas = [c.value for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
    assert len(formulas) > 100
    plain = re.compile(r"=[A-Z0-9$:(),+\-<>\"' =!ก-๛]*")
    assert all(plain.fullmatch(text) for text in formulas)
    known = {SUMMARY, PROJECTS, LINES, MONEY, FAULTS}
    assert {name for text in formulas for name in re.findall(r"'([^']*)'!", text)} <= known


def test_sheets_are_ready_to_read_and_print(troubled: Year) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(troubled)))
    assert book.sheetnames[:3] == [SUMMARY, PROJECTS, LINES]
    for sheet in book:
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet["A1"].font.name == "TH Sarabun New"
    assert book[PROJECTS].auto_filter.ref
    assert book[PROJECTS]["G4"].number_format.startswith("#,##0.00")


def test_the_same_data_give_the_same_bytes(troubled: Year) -> None:
    assert workbook_of(troubled) == workbook_of(troubled)


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("which", ["troubled", "example"])
def test_a_spreadsheet_computes_the_same(
    request: pytest.FixtureRequest, tmp_path: Path, which: str
) -> None:
    data = workbook_of(request.getfixturevalue(which))
    forgotten = tmp_path / "forgotten.xlsx"
    forgotten.write_bytes(_without_results(data))
    assert all(v is None for v in _formulas_of(cells(forgotten.read_bytes(), values=True), data))
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"),
            str(forgotten),
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    computed = cells((tmp_path / "out" / "forgotten.xlsx").read_bytes(), values=True)
    stored = cells(data, values=True)
    seen = 0
    for at, formula in cells(data, values=False).items():
        if str(formula).startswith("=") and formula != stored[at]:
            seen += 1
            assert _number(computed[at]) == _number(stored[at]), (at, formula)
    assert seen > 100


def _without_results(data: bytes) -> bytes:
    """The workbook with the results of all formulas struck out: who opens it must compute."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
            new.writestr(name, part)
    return out.getvalue()


def _formulas_of(values: dict[tuple[str, str], Any], data: bytes) -> Iterator[Any]:
    stored = cells(data, values=True)
    for at, formula in cells(data, values=False).items():
        if str(formula).startswith("=") and formula != stored[at]:
            yield values[at]


@given(st.lists(st.text(max_size=40), max_size=12, unique=True))
def test_labels_are_told_apart_and_are_no_pattern(names: list[str]) -> None:
    made = labels((str(i), name) for i, name in enumerate(names))
    assert len({label.casefold() for label in made.values()}) == len(names)
    assert not any(set("*?~") & set(label) for label in made.values())
    assert all(label[0].isalpha() or label[0] == "(" for label in made.values())
