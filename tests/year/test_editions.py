"""Laws of editions: the original stays readable, reviews apply in order, and a slip is told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.records.analysis import Analysis
from pyo1plan.records.base import Record
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.form import read_record
from pyo1plan.records.revision import Revision
from pyo1plan.sources.events import read_values
from pyo1plan.year.editions import EditionError, RevisionError, edition, editions
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year

PLAN = """
first: 2566
last: 2570
booklet: {title: แผนพัฒนา}
approved_by: area-committee
plans:
  - {key: standard, name: มาตรฐาน, short_name: มาตรฐาน, items: [{code: 1.1, name: ก}, {code: 2, name: ข}, {code: 1, name: ค}]}
mission: [หนึ่ง, สอง]
strategies:
  - id: S1
    name: ความปลอดภัย
    kpis:
      - {id: S1-K1, name: ร้อยละ, kind: outcome, unit: ร้อยละ, targets: {2569: 80, 2570: 90}}
projects:
  - {id: D-01, name: โครงการหนึ่ง, strategy: S1, money: {2570: 1000}}
"""
ANALYSIS = "inside: [{aspect: man, weight: 1, strength_score: 2, weakness_score: 3}]"
NEW_PROJECT = "{id: D-02, name: โครงการสอง, strategy: S1}"


def read(model: type[Record], text: str) -> Record:
    record = read_record(model, read_values(text))
    assert isinstance(record, Record), record
    return record


def review(year: int, *changes: dict[str, str]) -> Held[Revision]:
    value = {"year": str(year), "date": f"{year - 1}-08-01", "changes": list(changes)}
    record = read_record(Revision, value)
    assert isinstance(record, Revision), record
    return Held(f"revisions/{year}.yaml", str(year), record, "")


def planned(*reviews: Held[Revision], number: int = 2570) -> Year:
    plan, analysis = read(DevelopmentPlan, PLAN), read(Analysis, ANALYSIS)
    frame = Frame(
        number,
        development=Held("plan.yaml", "plan", plan, PLAN),  # type: ignore[arg-type]
        analysis=Held("analysis.yaml", "analysis", analysis, ANALYSIS),  # type: ignore[arg-type]
    )
    return Year(frame, others=tuple(("revision", held) for held in reviews))


def target(at: int, to: str) -> dict[str, str]:
    return {"at": f"strategies.S1.kpis.S1-K1.targets.{at}", "to": to}


def targets(year: Year, name: str | None) -> dict[int, Decimal]:
    kpi = edition(year, name).plan.kpi("S1-K1")
    assert kpi is not None
    return kpi.targets


def test_every_edition_stays_readable() -> None:
    year = planned(review(2570, target(2570, "85")), review(2569, target(2570, "88")))
    assert editions(year) == ("original", "2569", "2570")
    assert [targets(year, name)[2570] for name in editions(year)] == [90, 88, 85]
    assert [len(edition(year, name).revisions) for name in editions(year)] == [0, 1, 2]
    told = [(c.old, c.new, c.at[-1]) for c in edition(year, "2570").changes]
    assert told == [(90, 88, "2570"), (88, 85, "2570")]


@pytest.mark.parametrize(("number", "name"), [(2568, "original"), (2569, "2569"), (2570, "2570")])
def test_a_fiscal_year_has_the_edition_begun_by_then(number: int, name: str) -> None:
    year = planned(review(2569, target(2570, "88")), review(2570), number=number)
    assert edition(year).name == name


@pytest.mark.parametrize(
    ("at", "to", "old", "new"),
    [
        ("plans.standard.items.1.1.name", "ใหม่", "ก", "ใหม่"),
        ("plans.standard.items.1.name", "ใหม่", "ค", "ใหม่"),
        ("mission.2", "ใหม่", "สอง", "ใหม่"),
        ("projects.D-01.money.2569", "500", None, Decimal(500)),
        ("projects.1.group", "planning", None, "planning"),
        ("values", "[ก, ข]", [], ["ก", "ข"]),
        ("mission.2", None, "สอง", None),
        ("strategies.S1.kpis.S1-K1.targets.2570", None, Decimal(90), None),
    ],
)
def test_a_field_is_found_by_names_before_places(
    at: str, to: str | None, old: object, new: object
) -> None:
    change = {"at": at, "to": to} if to else {"at": at}
    [made] = edition(planned(review(2569, change)), "2569").changes
    assert (made.old, made.new) == (old, new)


def test_a_whole_entry_comes_and_goes() -> None:
    came = review(2569, {"at": "projects.D-02", "to": NEW_PROJECT})
    gone = review(2570, {"at": "projects.D-02"}, {"at": "projects.D-01.name", "to": "คงเดิม"})
    year = planned(came, gone)
    assert [p.id for p in edition(year, "2569").plan.projects] == ["D-01", "D-02"]
    assert [p.name for p in edition(year, "2570").plan.projects] == ["คงเดิม"]
    assert edition(year, "2569").changes[0].new["name"] == "โครงการสอง"


def test_the_analysis_is_reviewed_likewise() -> None:
    change = {"record": "analysis", "at": "inside.man.weakness_score", "to": "1.5"}
    year = planned(review(2569, change))
    analysis = edition(year, "2569").analysis
    assert analysis is not None
    assert analysis.inside[0].weakness_score == Decimal("1.5")


@pytest.mark.parametrize(
    "change",
    [
        {"at": "vison", "to": "x"},
        {"at": "strategies.S9.name", "to": "x"},
        {"at": "strategies.2.name", "to": "x"},
        {"at": "strategies.S1.kpis.S1-K1.targets.2570", "to": "มาก"},
        {"at": "strategies.S1.kpis.S1-K1.targets.ปีหน้า", "to": "1"},
        {"at": "projects.D-02", "to": "{id: D-03, name: ก, strategy: S1}"},
        {"at": "projects.D-02"},
        {"at": "vision"},
        {"at": "mission.3", "to": "สาม"},
        {"at": "approved_by"},
        {"at": "", "to": "x"},
        {"record": "analysis", "at": "inside.money.weight", "to": "1"},
    ],
)
def test_a_change_that_cannot_be_made_is_told_with_its_place(change: dict[str, str]) -> None:
    year = planned(review(2569, target(2570, "88"), {**change, "at": change["at"] or "."}))
    with pytest.raises(RevisionError) as caught:
        edition(year, "2569")
    assert caught.value.path == ("changes", 1, "at")
    assert edition(year, "original").plan.first == 2566


def test_a_review_of_an_analysis_that_is_not_there_cannot_be_made() -> None:
    year = planned(review(2569, {"record": "analysis", "at": "needs", "to": "[ก]"}))
    bare = Year(Frame(2570, development=year.frame.development), others=year.others)
    with pytest.raises(RevisionError):
        edition(bare, "2569")


@pytest.mark.parametrize("name", ["2568", "ฉบับแรก", "25 69", ""])
def test_an_edition_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(EditionError):
        edition(planned(review(2569)), name)
    with pytest.raises(EditionError):
        edition(Year(Frame(2570)))


CHANGES = st.lists(st.tuples(st.integers(2566, 2570), st.integers(0, 999).map(str)), max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(2566, 2570), CHANGES, max_size=4), st.randoms())
def test_reviews_apply_in_the_order_of_their_years(
    reviews: dict[int, list[tuple[int, str]]], random: object
) -> None:
    """The last word on a target counts, whatever the order in which the files are read."""
    made = [review(y, *(target(at, to) for at, to in changes)) for y, changes in reviews.items()]
    random.shuffle(made)  # type: ignore[attr-defined]
    year = planned(*made)
    expected = {2569: Decimal(80), 2570: Decimal(90)}
    assert targets(year, "original") == expected
    for number in sorted(reviews):
        expected |= {at: Decimal(to) for at, to in reviews[number]}
        assert targets(year, str(number)) == expected


@settings(max_examples=40, deadline=None)
@given(CHANGES)
def test_the_same_review_twice_changes_nothing_more(changes: list[tuple[int, str]]) -> None:
    said = [target(at, to) for at, to in changes]
    added = {"at": "projects.D-02", "to": NEW_PROJECT}
    year = planned(review(2569, *said, added), review(2570, *said, added))
    assert edition(year, "2569").plan == edition(year, "2570").plan
