"""The paper of options: it says what it rests on, what is only a picture, and that nothing is decided."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from lxml import html

from pyo1plan.documents.document import Stamp
from pyo1plan.documents.schools.schools_candidates import ONLY_OPTIONS, content
from pyo1plan.documents.typeset import to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at

TEMPLATES = [Path(__file__).parents[3] / "templates"]
STAMP = Stamp("3f2c1ab4", datetime(2026, 12, 20, 18, 30, tzinfo=UTC), changed=False)


def test_the_example_says_that_it_knows_no_distances(example: Year) -> None:
    paper = content(plan_at(example, "current"), STAMP)
    assert paper.mark.startswith(ONLY_OPTIONS)
    page = html.fromstring(to_html(paper, TEMPLATES))
    text = page.text_content()
    assert "ยังไม่มีการจัดกลุ่มใดเป็นไปได้" in text
    assert "(77 แห่ง)" in text
    assert text.count("(รอสอบทาน)") == 7  # three limits, three sizes of rooms, the posts
    [nearest] = page.xpath("//table[contains(caption, 'โรงเรียนใกล้ที่สุด')]")
    assert len(nearest.xpath(".//tr[@class='total']")) == 77
    told = {cell.text_content().strip() for cell in nearest.xpath(".//td[2][@class='num']")}
    assert told
    assert all(one == "ตำบลเดียวกัน" or one.startswith("ประมาณ ") for one in told)
