"""The papers on cases of reorganisation against what stands in the files, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pyo1plan.documents.catalogue import DOCUMENTS, document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.base import Record
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.page import tables
from tests.workspaces.reorganised_year import REORGANISED

CASES = sorted(path.stem for path in (REORGANISED / "2570/reorganisations").glob("*.yaml"))
PAPERS = [
    ("reorganisation-case", "merge-somut"),
    ("reorganisation-case", "expand-thung"),
    ("reorganisation-announcement", "merge-somut"),
    ("reorganisation-plan", ""),
    ("reorganisation-report", ""),
]


def paper(year: Year, key: str, part: str = "") -> str:
    entry = document(key)
    assert entry is not None
    made = entry.content(Material(plan_at(year, "current"), STAMP, part))
    return to_html(made, [TEMPLATES])


def in_file(case: str) -> Any:
    return raw.read(REORGANISED / f"2570/reorganisations/{case}.yaml")


def with_case(year: Year, id_: str, **changes: Any) -> Year:
    """The year with one case changed."""

    def changed(key: str, held: Held[Record]) -> tuple[str, Held[Record]]:
        if held.id != id_:
            return key, held
        return key, replace(held, record=held.record.model_copy(update=changes))

    return replace(year, others=tuple(changed(key, held) for key, held in year.others))


def count_of(school: dict[str, Any], of: str) -> int:
    return sum(int(one["m"]) + int(one["f"]) for one in school.get(of, {}).values())


@pytest.mark.parametrize(("key", "part"), PAPERS)
def test_the_papers_of_the_invented_year(
    reorganised: Year, golden: Callable[[str, str], None], key: str, part: str
) -> None:
    golden(f"{key}{'-' if part else ''}{part}.html", paper(reorganised, key, part))


def test_the_case_tells_the_schools_and_voices_of_its_file(reorganised: Year) -> None:
    written = in_file("merge-somut")
    found = {
        t.caption.split(" ", 2)[2]: t
        for t in tables(paper(reorganised, "reorganisation-case", "merge-somut"))
    }
    facts = found["ข้อมูลสถานศึกษาที่เกี่ยวข้อง ณ วันที่ตรวจสอบ"].rows
    assert [(row[3], row[5]) for row in facts] == [
        (str(count_of(s, "pupils")), str(count_of(s, "staff"))) for s in written["facts"]
    ]
    hearings = found["ผลการรับฟังความคิดเห็น"].rows
    assert [row[2:6] for row in hearings] == [
        [h[k] for k in ("participants", "agreed", "disagreed", "abstained")]
        for h in written["hearings"]
    ]
    grades = found["นักเรียนรายชั้น (คน)"].rows[0]
    assert sum(int(n) for n in grades[1:-1] if n != "-") == int(grades[-1]) == 14


def test_all_pupils_of_the_merger_are_counted_afterwards(reorganised: Year) -> None:
    both = sum(count_of(s, "pupils") for s in in_file("merge-somut")["facts"])
    assert f"รวม {both} คน จากเดิม 168 คน" in paper(
        reorganised, "reorganisation-case", "merge-somut"
    )


def test_what_is_not_verified_is_said_and_explained(reorganised: Year) -> None:
    (found,) = [
        t
        for t in tables(paper(reorganised, "reorganisation-case", "merge-somut"))
        if "ข้อกำหนด" in t.caption
    ]
    travel = next(row for row in found.rows if "เดินทาง" in row[1])
    assert "(ไม่เกิน 6 กิโลเมตร)" in travel[1]
    assert "(รอสอบทาน)" in travel[1]
    assert "7.5" in travel[3]
    assert {row[2] for row in found.rows} == {"☑"}


@pytest.mark.parametrize("case", ["transfer-tha", "establish-mai"])
def test_a_case_that_is_not_ready_is_refused_with_all_that_lacks(
    reorganised: Year, case: str
) -> None:
    with pytest.raises(NotReady) as refused:
        paper(reorganised, "reorganisation-case", case)
    words = refused.value.words
    assert f"reorganisations/{case}.yaml" in words.th
    assert words.th.count("\n  - ") == words.en.count("\n  - ") > 5
    for missing in ("summary", "hearings.minutes", "options.title"):
        assert missing in words.th


def test_an_unknown_case_is_refused_with_those_there_are(reorganised: Year, small: Year) -> None:
    with pytest.raises(NotReady) as refused:
        paper(reorganised, "reorganisation-case", "nowhere")
    assert all(case in refused.value.words.th for case in CASES)
    with pytest.raises(NotReady) as refused:
        paper(small, "reorganisation-case", "")
    assert "reorganisations/<เรื่อง>.yaml" in refused.value.words.th


@pytest.mark.parametrize("case", ["expand-thung", "transfer-tha"])
def test_nothing_is_announced_before_it_was_agreed_to(reorganised: Year, case: str) -> None:
    with pytest.raises(NotReady, match="no resolution agreed"):
        paper(reorganised, "reorganisation-announcement", case)


def test_an_agreed_case_without_its_day_is_not_announced(reorganised: Year) -> None:
    with pytest.raises(NotReady) as refused:
        paper(
            with_case(reorganised, "dissolve-doi", announcement=None),
            "reorganisation-announcement",
            "dissolve-doi",
        )
    assert "announcement" in refused.value.words.th


def test_a_resolution_counts_only_for_the_meeting_that_the_case_names(reorganised: Year) -> None:
    elsewhere = with_case(reorganised, "merge-somut", meeting="2570-06-15-executives-meeting")
    assert "ยังไม่มีมติ" in paper(elsewhere, "reorganisation-report")
    with pytest.raises(NotReady):
        paper(elsewhere, "reorganisation-announcement", "merge-somut")


def test_the_plan_names_every_case_once(reorganised: Year) -> None:
    found = {
        t.caption.split(" ", 2)[2]: t for t in tables(paper(reorganised, "reorganisation-plan"))
    }
    listed = found["เรื่องที่จะดำเนินการในปีงบประมาณ พ.ศ. 2570"].rows
    assert [row[2] for row in listed] == [in_file(case)["name"] for case in CASES]
    assert [row[-1] for row in listed] == ["ครบ", "9 ข้อ", "ครบ", "ครบ", "8 ข้อ"]
    assert found["จำนวนเรื่องจำแนกตามประเภท"].total[0][1] == str(len(CASES))


def test_small_numbers_of_persons_are_not_told_in_public(reorganised: Year) -> None:
    found = tables(paper(reorganised, "reorganisation-report"))
    (done,) = [t for t in found if "การดำเนินการ" in t.caption]
    assert [row[2] for row in done.rows] == ["14", "ไม่เกิน 5", "-", "-"]


def test_a_year_without_cases_has_none_of_these_papers(small: Year, reorganised: Year) -> None:
    ours = [d for d in DOCUMENTS if d.key.startswith("reorganisation-")]
    assert len(ours) == 4
    assert not any(d.belongs(small) for d in ours)
    assert {d.key for d in ours if d.belongs(reorganised)} == {
        "reorganisation-plan",
        "reorganisation-report",
    }
    for key in ("reorganisation-plan", "reorganisation-report"):
        with pytest.raises(NotReady):
            paper(small, key)


def test_an_unreadable_case_stops_the_papers(reorganised: Year) -> None:
    broken = replace(
        reorganised, unread=(("reorganisation", "workspaces/2570/reorganisations/x.yaml"),)
    )
    for key, part in PAPERS:
        with pytest.raises(NotReady) as refused:
            paper(broken, key, part)
        assert "x.yaml" in refused.value.words.th
