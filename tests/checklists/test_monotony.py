"""Laws of evidence: never more than was asked for, and a record more never shows less."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.kinds import show
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.standard import steps
from pyo1plan.thai.dates import read_day
from pyo1plan.year.model import Year
from tests.checklists.office import office_in

ON = st.sampled_from(["2569-10-05", "2569-11-30", "2569-12-31", "2570-04-30", "2570-10-15"])
LETTER = "from: สำนักงาน, to: ก, subject: ข"
RECORDS = {
    "registers/2569/letters-out.yaml": (
        "letters:\n"
        f"  - {{register_number: 1, date: 2569-10-05, {LETTER}, about: policies, recipients: [planning]}}\n"
        f"  - {{register_number: 2, date: 2569-11-05, {LETTER}, about: policies, recipients: [all-groups]}}\n"
    ),
    "registers/2570/letters-out.yaml": (
        f"letters:\n  - {{register_number: 1, date: 2570-01-05, {LETTER}, about: approved-plan, recipients: [town]}}\n"
    ),
    "registers/2569/letters-in.yaml": f"letters:\n  - {{register_number: 1, date: 2569-10-09, {LETTER}}}\n",
    "registers/2569/orders.yaml": (
        "orders:\n"
        "  - {number: 1/2569, subject: ก, date: 2569-10-20, signed_by: director, appoints: plan-committee}\n"
        "  - {number: 2/2569, subject: ข, appoints: reorganisation-committee}\n"
    ),
    "registers/2569/contacts.yaml": "contacts:\n  - {date: 2569-10-09, with: ก, about: ข}\n",
    "registers/2570/contacts.yaml": "contacts:\n  - {date: 2570-02-09, with: ก, about: ข}\n",
    "2570/news.yaml": "items:\n  - {date: 2569-10-09, title: ก, source: ข, received: 2569-10-09}\n",
    "2570/publications.yaml": "publications:\n  - {document: annual-plan, channel: website, date: 2570-01-20}\n",
    "2570/filed.yaml": "documents:\n  - {document: annual-plan, stage: screened, date: 2569-12-01, file: a.pdf}\n",
    "2570/attestations.yaml": 'attestations:\n  - {step: "6.1.1", who: ก, date: 2569-11-01, says: ข}\n',
    "2570/population.yaml": "as_of: 2569-11-01\nsource: ก\nneeds: [{text: ข, source: ค}]\n",
    "2570/meetings/2569-12-24-plan-committee.yaml": (
        "body: plan-committee\nnumber: 2/2569\ndate: 2569-12-24\n"
        "attendance: {present: [{position: ก}]}\nminutes: {taken_by: ก, date: 2569-12-25}\n"
        "items: [{heading: 4, title: ก, approves: annual-plan, outcome: agree}]\n"
    ),
    "2570/meetings/2569-11-30-group-meeting.yaml": (
        "body: group-meeting\nnumber: 1/2569\ndate: 2569-11-30\n"
        "attendance: {present: [{position: ก}]}\nminutes: {taken_by: ก, date: 2569-11-30}\n"
    ),
    "2570/results/q1/planning.yaml": (
        "quarter: 1\ngroup: planning\nreported: 2570-01-10\n"
        "projects: [{project: 70-PLN-001, status: under-way, disbursed: 0}]\n"
    ),
    "2570/results/q1/promotion.yaml": (
        "quarter: 1\ngroup: promotion\nreported: 2570-01-12\n"
        "projects: [{project: 70-PRO-001, status: under-way, disbursed: 0}]\n"
    ),
    "2570/reorganisations/one.yaml": 'kind: merge\nname: ก\nschools: ["99010001"]\nopened: 2569-10-05\n',
    "2570/reorganisations/two.yaml": (
        'kind: merge\nname: ข\nschools: ["99010002"]\nopened: 2569-10-05\n'
        "basis: [{regulation: moe-2550}]\nchecked: 2569-11-01\nsummary: ก\nmeeting: 2569-12-17-provincial\n"
    ),
}
FILES = sorted(RECORDS)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """The small year with all of these records."""
    office = office_in(tmp_path_factory.mktemp("office"))
    for name, text in RECORDS.items():
        office.put(name, text)
    office.keep("2570/attachments/a.pdf")
    ground = office.ground()
    assert ground.year.unread == ()
    held = {h.file for h in ground.year.meetings} | {h.file for _, h in ground.year.others}
    assert {f"workspaces/{name}" for name in FILES} <= held
    return ground


def with_only(whole: Ground, files: set[str], on: str) -> Ground:
    """The year with these of the records, and all others of the small year, as of a day."""
    out = {f"workspaces/{name}" for name in FILES if name not in files}
    year: Year = replace(
        whole.year,
        meetings=tuple(h for h in whole.year.meetings if h.file not in out),
        others=tuple((k, h) for k, h in whole.year.others if h.file not in out),
    )
    return Ground(year, (), read_day(on), whole.root)


def all_shown(ground: Ground, checklists: tuple[Checklist, ...]) -> dict[tuple[str, int], Shown]:
    return {
        (n, i): show(evidence, ground, n)
        for n, step in steps(checklists).items()
        for i, evidence in enumerate(step.evidence)
        if evidence.kind != "rules"
    }


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)
@given(some=st.sets(st.sampled_from(FILES)), more=st.sets(st.sampled_from(FILES)), on=ON)
def test_a_record_more_never_shows_less(
    whole: Ground, checklists: tuple[Checklist, ...], some: set[str], more: set[str], on: str
) -> None:
    few = all_shown(with_only(whole, some, on), checklists)
    many = all_shown(with_only(whole, some | more, on), checklists)
    for key, shown in few.items():
        assert 0 <= shown.have <= shown.of, key
        assert shown.have <= many[key].have <= many[key].of, key


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None
)
@given(some=st.sets(st.sampled_from(FILES)), days=st.tuples(ON, ON))
def test_a_later_day_never_shows_less(
    whole: Ground, checklists: tuple[Checklist, ...], some: set[str], days: tuple[str, str]
) -> None:
    early, late = sorted(days)
    before = all_shown(with_only(whole, some, early), checklists)
    after = all_shown(with_only(whole, some, late), checklists)
    for key, shown in before.items():
        assert shown.have <= after[key].have, key
