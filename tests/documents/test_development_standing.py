"""Which editions are agreed to, what each page then says, and what keeps the booklet from print."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.development_plan import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.revision import Revision
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.long_term import booklet, long_term

APPROVING, REVIEWING = "2565-09-15-area-board", "2568-08-20-area-board"


def with_others(year: Year, **without: str) -> Year:
    """The year without the records of a kind and id: meeting=… or kind=…."""
    gone = set(without.values())
    return replace(year, others=tuple((k, h) for k, h in year.others if h.id not in gone))


def decided(year: Year, meeting: str, **update: Any) -> Year:
    """The year with the first item of `meeting` changed."""

    def mend(held: Held[Any]) -> Held[Any]:
        if held.id != meeting or not isinstance(held.record, Meeting):
            return held
        item = held.record.items[0].model_copy(update=update)
        return replace(held, record=held.record.model_copy(update={"items": (item,)}))

    return replace(year, others=tuple((k, mend(h)) for k, h in year.others))


def mark(year: Year, part: str) -> str:
    return content(year, STAMP, part).mark


def test_an_agreed_edition_bears_its_resolution_and_no_draft() -> None:
    assert mark(long_term(), "original") == mark(long_term(), "") == "ข้อมูลตัวอย่าง"
    for part, words in (("original", "3/2565<br>เมื่อวันพฤหัสบดีที่ 15 กันยายน 2565"), ("2569", "2/2568<br>เมื่อวันพุธที่ 20 สิงหาคม 2568")):  # fmt: skip
        assert f"เห็นชอบในการประชุมครั้งที่ {words}" in booklet(part)
        assert "(ร่าง)" not in booklet(part)


def test_the_latest_edition_is_printed_unless_another_is_asked_for() -> None:
    latest = content(long_term(), STAMP, "")
    assert latest.title == "แผนพัฒนาการศึกษาขั้นพื้นฐาน พ.ศ. 2566–2570 ฉบับทบทวน พ.ศ. 2569"
    assert latest.values["plan"].kpi("S2-K1").targets[2570] == 80
    original = content(long_term(), STAMP, "original")
    assert original.values["plan"].kpi("S2-K1").targets[2570] == 82


@pytest.mark.parametrize("outcome", [None, "postpone", "reject", "acknowledge"])
def test_without_agreement_it_is_a_draft(outcome: str | None) -> None:
    year = decided(long_term(), APPROVING, outcome=outcome)
    paper = content(year, STAMP, "original")
    assert paper.mark == "ข้อมูลตัวอย่าง · ร่าง ฉบับแรก · บันทึก 3f2c1ab4 ๒๑ ธ.ค. ๒๕๖๙"
    body = to_html(paper, [TEMPLATES])
    assert "(ร่าง)" in body
    assert "รอเสนอคณะกรรมการเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1ให้ความเห็นชอบ" in body


def test_a_review_needs_its_own_resolution() -> None:
    year = with_others(long_term(), meeting=REVIEWING)
    assert mark(year, "2569").startswith("ข้อมูลตัวอย่าง · ร่าง ฉบับทบทวน พ.ศ. ๒๕๖๙")
    assert mark(year, "original") == "ข้อมูลตัวอย่าง"
    assert "รอมติ" in to_html(content(year, STAMP, "2569"), [TEMPLATES])


def test_the_resolution_of_a_review_does_not_agree_to_the_original() -> None:
    year = with_others(long_term(), meeting=APPROVING)
    assert "ร่าง ฉบับแรก" in mark(year, "original")
    assert "ร่าง" not in mark(year, "2569")


def test_another_body_or_another_document_agrees_to_nothing() -> None:
    assert "ร่าง" in mark(decided(long_term(), APPROVING, approves="annual-plan"), "original")
    held = long_term().frame.development
    assert held is not None
    other = replace(held, record=held.record.model_copy(update={"approved_by": "provincial"}))
    year = replace(long_term(), frame=replace(long_term().frame, development=other))
    assert "ร่าง" in mark(year, "original")


@pytest.mark.parametrize(
    "part, file", [("office", "office.yaml"), ("development", "plan.yaml"), ("analysis", "analysis.yaml")]
)  # fmt: skip
def test_a_missing_record_is_named(part: str, file: str) -> None:
    without = replace(long_term(), frame=replace(long_term().frame, **{part: None}))
    with pytest.raises(NotReady) as refused:
        content(without, STAMP, "")
    assert "โปรดสร้างแฟ้ม workspaces/" in refused.value.words.th
    assert file in refused.value.words.th


@pytest.mark.parametrize("key", ["strategies", "projects"])
def test_a_plan_without_strategies_or_projects_is_not_printed(key: str) -> None:
    held = long_term().frame.development
    assert held is not None
    bare = replace(held, record=held.record.model_copy(update={key: ()}))
    year = replace(long_term(), frame=replace(long_term().frame, development=bare))
    with pytest.raises(NotReady, match=rf"{key} of .*2566-2570/plan\.yaml"):
        content(year, STAMP, "original")


def test_what_cannot_be_read_keeps_the_booklet_from_print() -> None:
    file = "workspaces/development/2566-2570/revisions/2570.yaml"
    with pytest.raises(NotReady, match=r"2570\.yaml"):
        content(replace(long_term(), unread=(("revision", file),)), STAMP, "")


def test_unknown_editions_and_impossible_changes_are_refused() -> None:
    with pytest.raises(NotReady, match="known: original, 2569"):
        content(long_term(), STAMP, "2568")

    def break_(held: Held[Any]) -> Held[Any]:
        if not isinstance(held.record, Revision):
            return held
        wrong = held.record.changes[0].model_copy(update={"at": "strategies.S9.name"})
        return replace(held, record=held.record.model_copy(update={"changes": (wrong,)}))

    year = replace(long_term(), others=tuple((k, break_(h)) for k, h in long_term().others))
    with pytest.raises(NotReady, match=r"change 1 cannot change strategies\.S9\.name"):
        content(year, STAMP, "2569")


def test_an_analysis_without_its_parts_says_where_they_go() -> None:
    held = long_term().frame.analysis
    assert held is not None
    bare = replace(held, record=type(held.record)())
    year = replace(long_term(), frame=replace(long_term().frame, analysis=bare))
    body = to_html(content(year, STAMP, "original"), [TEMPLATES])
    for key in ("duties", "results", "inside", "outside", "tows"):
        assert f'<span class="code">{key}</span>' in body
    assert "ยังประเมินสถานภาพไม่ได้" in body
