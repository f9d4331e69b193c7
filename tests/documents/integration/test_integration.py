"""The papers of provincial integration against what stands in the files, read without the toolkit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.documents.catalogue import DOCUMENTS, document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.briefs import form_tables, put_forward, ranked
from pyo1plan.documents.tables.links import chains
from pyo1plan.documents.typeset import to_html
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.records.integration_plans import LEVELS, LinkedPlan, LinkedPlans
from pyo1plan.records.integration_project import PAYERS, PUT_FORWARD, IntegrationProject
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import ROOT, SMALL, STAMP, TEMPLATES
from tests.documents.page import amount_of, tables
from tests.workspaces.asked_year import ASKED, YEAR, asked_year

KEYS = ("integration-links", "project-brief", "integration-summary")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Year:
    """The small year with briefs in every state."""
    year, findings = load_year(asked_year(tmp_path_factory.mktemp("asked")), YEAR)
    assert findings == []
    return year


def paper(year: Year, key: str) -> str:
    entry = document(key)
    assert entry is not None
    return to_html(entry.content(Material(plan_at(year, "current"), STAMP)), [TEMPLATES])


def with_brief(year: Year, **changes: Any) -> Year:
    """The year with 70-PV-01 changed."""

    def changed(key: str, held: Held[Record]) -> tuple[str, Held[Record]]:
        if held.id != "70-PV-01":
            return key, held
        return key, replace(held, record=held.record.model_copy(update=changes))

    return replace(year, others=tuple(changed(key, held) for key, held in year.others))


def in_files() -> list[dict[str, Any]]:
    return [raw.read(path) for path in sorted((ASKED / "projects").glob("*.yaml"))]


@pytest.mark.parametrize("key", KEYS)
def test_the_papers_of_the_small_year(
    asked: Year, golden: Callable[[str, str], None], key: str
) -> None:
    golden(f"{key}.html", paper(asked, key))


def test_each_form_tells_the_money_of_the_files(asked: Year) -> None:
    forward = [b for b in in_files() if b["states"][-1]["state"] in PUT_FORWARD]
    found = [t for t in tables(paper(asked, "integration-summary")) if " แบบ " in t.caption]
    assert [t.caption.split(" ", 2)[2].split(" (")[0] for t in found] == [
        "แบบ จ.1 โครงการที่เสนอขอรับงบประมาณจังหวัด ปีงบประมาณ พ.ศ. 2570",
        "แบบ จ.1 โครงการที่เสนอขอรับงบประมาณจังหวัด ปีงบประมาณ พ.ศ. 2571",
        "แบบ กจ.1 โครงการที่เสนอขอรับงบประมาณกลุ่มจังหวัด ปีงบประมาณ พ.ศ. 2571",
    ]
    for form in found:
        cluster, for_year = "กจ.1" in form.caption, form.caption.split("พ.ศ. ")[1][:4]
        briefs = [
            b for b in forward if (b["asked"] == "cluster") == cluster and b["for_year"] == for_year
        ]
        wanted = [
            sum(raw.baht(m["amount"]) for b in briefs for m in b["money"] if m["payer"] == payer)
            for payer in PAYERS
        ]
        assert [amount_of(cell) for cell in form.total[-1][1:]] == [*wanted, sum(wanted)]
        of_issues = [[amount_of(cell) or Decimal(0) for cell in row[1:]] for row in form.total[:-1]]
        assert [sum(column) for column in zip(*of_issues, strict=True)] == [*wanted, sum(wanted)]
        spent = [raw.baht(a["amount"]) for b in briefs for a in b["activities"]]
        shown = [amount_of(row[-1]) for row in form.rows if row[2].startswith("- ")]
        assert sorted(shown) == sorted(spent)


def test_drafted_and_withdrawn_briefs_are_not_put_forward(asked: Year) -> None:
    body = paper(asked, "integration-summary")
    assert "71-PV-03" not in body
    assert "71-PV-03" not in paper(asked, "project-brief")


def test_the_answers_are_told_with_what_shows_them(asked: Year) -> None:
    (found,) = [t for t in tables(paper(asked, "integration-summary")) if "ผลการเสนอ" in t.caption]
    rows = {row[0]: row for row in found.rows}
    assert rows["70-PV-01"][3:] == [
        "ได้รับงบประมาณ21 ต.ค. 2569",
        "การประชุม 2569-10-21-province",
        "35,000",
        "30,000",
        "70-PRO-001ศธ 04000-70-0001",
    ]
    assert rows["71-PV-01"][4] == "หนังสือรับ เลขทะเบียนที่ 77/2569"
    assert rows["71-CL-01"][3].startswith("สำนักงานคัดเลือก")
    assert rows["71-CL-01"][6:] == ["-", "-"]


def test_doubles_are_told_of_what_still_stands(asked: Year) -> None:
    (found,) = [t for t in tables(paper(asked, "integration-summary")) if "ซ้ำซ้อน" in t.caption]
    rows = {row[0]: row[2:] for row in found.rows}
    assert set(rows) == {"70-PV-01", "71-PV-02", "71-CL-01"}
    assert rows["71-PV-02"] == [
        "70-SUP-001 โครงการพัฒนาการจัดการเรียนรู้เชิงรุก",
        "100",
        "ต่อยอดกัน",
        "ต่อยอดครูแกนนำปีละรุ่น",
    ]
    assert rows["71-CL-01"] == ["ไม่พบโครงการที่คล้ายกันตั้งแต่ร้อยละ 88"]


def test_chains_lead_from_the_province_to_the_nation(asked: Year) -> None:
    (found,) = [t for t in tables(paper(asked, "integration-links")) if "ความเชื่อมโยง" in t.caption]
    both = "ยุทธศาสตร์ชาติ3 การพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์4 การสร้างโอกาสและความเสมอภาคทางสังคม"
    cluster = "แผนกลุ่มจังหวัดCL2 พัฒนาคนและสังคม"
    region = "แนวทางภาคN1 พัฒนาคุณภาพคน"
    assert found.rows == [
        [both, region, "แผนกลุ่มจังหวัดCL1 พัฒนาทักษะแรงงาน", "-", "-"],
        [both, region, cluster, "แผนจังหวัดPV1 สังคมแห่งการเรียนรู้", "71-PV-0271-PV-0171-CL-01"],
        [both, region, cluster, "แผนจังหวัดPV2 โอกาสและความเสมอภาค", "70-PV-0171-CL-01"],
    ]


def test_a_brief_prints_its_twelve_parts_in_order(asked: Year) -> None:
    text = paper(asked, "project-brief")
    parts = [text.index(f"<strong>{n}. ") if f"<strong>{n}. " in text else text.index(f">{n}. ") for n in range(1, 13)]  # fmt: skip
    assert parts == sorted(parts)
    assert text.count("<h1") == 4


def test_sums_that_disagree_keep_the_papers_from_print(asked: Year) -> None:
    wrong = with_brief(asked, total=Decimal(34999))
    for key in ("project-brief", "integration-summary"):
        with pytest.raises(NotReady, match="70-PV-01") as refused:
            paper(wrong, key)
        assert "integration/projects/70-PV-01.yaml" in refused.value.words.th


def test_a_draft_can_be_printed_with_its_blanks(asked: Year) -> None:
    blank = {"total": None, "money": (), "activities": (), "issue": None, "states": ()}
    none = {"objectives": (), "indicators": (), "areas": (), "outputs": (), "agencies": ()}
    body = paper(with_brief(asked, **blank, **none), "project-brief")
    assert "(ร่าง)" in body


def test_a_year_without_briefs_has_no_such_papers(small: Year, asked: Year) -> None:
    there = {entry.key for entry in DOCUMENTS if entry.belongs(small)}
    assert not there & set(KEYS)
    assert {entry.key for entry in DOCUMENTS if entry.belongs(asked)} >= set(KEYS)
    for key in KEYS:
        with pytest.raises(NotReady, match=r"workspaces/2570/integration/"):
            paper(small, key)


def test_blank_files_make_no_papers(asked: Year) -> None:
    """A new office's plans are blank, and a brief may be a draft or withdrawn."""
    one = in_files()[-1]
    assert one["states"][-1]["state"] == "withdrawn"

    def belonging(brief: dict[str, Any]) -> set[str]:
        project = read_record(IntegrationProject, brief)
        assert isinstance(project, IntegrationProject), project
        records = {"integration-plans": LinkedPlans(), "integration-project": project}
        others = tuple((key, Held("x", "x", record, "")) for key, record in records.items())
        year = replace(asked, others=others)
        return {entry.key for entry in DOCUMENTS if entry.needs and entry.belongs(year)} & set(KEYS)

    assert belonging(one) == set()
    assert belonging({**one, "states": []}) == {"project-brief"}


@pytest.mark.parametrize("key", KEYS)
def test_an_unreadable_record_keeps_its_papers_from_print(asked: Year, key: str) -> None:
    kind = "integration-plans" if key == "integration-links" else "integration-project"
    broken = replace(asked, unread=((kind, "workspaces/2570/integration/x.yaml"),))
    with pytest.raises(NotReady, match=r"integration/x\.yaml"):
        paper(broken, key)


@pytest.mark.parametrize("root", [SMALL, ROOT], ids=["small", "example"])
def test_the_form_prints_an_emenscr_code_where_there_is_one(
    root: Any, request: pytest.FixtureRequest, asked: Year
) -> None:
    with_code = root == SMALL
    year = asked if with_code else request.getfixturevalue("example")
    from pyo1plan.documents.plans.annual_plan import content

    body = to_html(content(plan_at(year, "submitted"), STAMP), [TEMPLATES])
    assert body.count("รหัสโครงการใน eMENSCR") == (1 if with_code else 0)


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
TURNS = st.sampled_from(("drafted", "selected", "submitted", "won", "lost", "withdrawn"))


@st.composite
def briefs(draw: st.DrawFn) -> IntegrationProject:
    money = draw(st.lists(st.tuples(st.sampled_from(PAYERS), AMOUNTS), max_size=4))
    issue = draw(st.sampled_from((None, ("province", "PV1"), ("province", "PV9"), ("x", "1"))))
    record = read_record(
        IntegrationProject,
        {
            "id": draw(st.sampled_from(("a", "b", "c", "d"))),
            "asked": draw(st.sampled_from(("province", "cluster"))),
            "for_year": draw(st.sampled_from(("2570", "2571"))),
            "group": "planning",
            "name": "ก",
            "priority": draw(st.sampled_from((None, "1", "2"))),
            "total": str(sum((amount for _, amount in money), Decimal(0))),
            "money": [{"payer": payer, "amount": str(amount)} for payer, amount in money],
            "issue": {"plan": issue[0], "code": issue[1]} if issue else None,
            "states": [{"state": draw(TURNS), "date": "2569-11-01"}],
        },
    )
    assert isinstance(record, IntegrationProject), record
    return record


PLAN = LinkedPlan.model_validate(
    {
        "key": "province",
        "name": "ก",
        "short_name": "ก",
        "level": "provincial",
        "items": [{"code": "PV1", "name": "ก"}],
    }
)


@given(st.lists(briefs(), max_size=8))
def test_forms_lose_no_brief_and_no_satang(made: list[IntegrationProject]) -> None:
    forms = form_tables(made, [PLAN])
    rows = [row for form in forms for block in form.blocks for row in block.rows]
    forward = [brief for brief in made if brief.state in PUT_FORWARD]
    assert sorted(map(id, (row.brief for row in rows))) == sorted(map(id, forward))
    assert list(map(id, put_forward(made))) == list(map(id, ranked(forward)))
    assert sum(form.total for form in forms) == sum(brief.total or 0 for brief in forward)
    for form in forms:
        assert sum(form.payers) == form.total == sum(block.total for block in form.blocks)
        numbers = [row.number for block in form.blocks for row in block.rows]
        assert numbers == list(range(1, form.count + 1))


CODES = st.sampled_from("abc")
LINKS = st.dictionaries(st.sampled_from(("p0", "p1", "p2", "p3")), st.lists(CODES), max_size=2)


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.lists(LINKS, max_size=3)), max_size=4))
def test_chains_end_whatever_the_links(
    listed: list[tuple[str, list[dict[str, list[str]]]]],
) -> None:
    """Also links that lead in circles or nowhere; every item of an area that none follows has one."""
    plans = [
        LinkedPlan.model_validate(
            {
                "key": f"p{i}",
                "name": "ก",
                "short_name": "ก",
                "level": level,
                "items": [
                    {"code": code, "name": "ก", "follows": follows}
                    for code, follows in zip("abc", items, strict=False)
                ],
            }
        )
        for i, (level, items) in enumerate(listed)
    ]
    found = chains(plans)
    said = {
        (key, code)
        for plan in plans
        for item in plan.items
        for key, codes in item.follows.items()
        for code in codes
    }
    ends = [
        (plan.key, item.code)
        for plan in plans
        if plan.level != "national"
        for item in plan.items
        if (plan.key, item.code) not in said
    ]
    assert len(found) == len(ends)
    for end, chain in zip(ends, found, strict=True):
        inside = {(one.plan.key, one.item.code) for level in chain.levels for one in level}
        assert end in inside
        for level, members in zip(LEVELS, chain.levels, strict=True):
            assert {one.plan.level for one in members} <= {level}
