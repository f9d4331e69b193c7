"""A document that uses all of the dialect, and its outputs opened again."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from datetime import datetime, timedelta, timezone
from html import escape
from typing import Any

from lxml import etree

from pyo1plan.press import Paper

BANGKOK = timezone(timedelta(hours=7))
STAMP = datetime(2026, 10, 1, 9, 30, tzinfo=BANGKOK)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PROSE = (
    "แผนปฏิบัติการประจำปีเป็นเครื่องมือสำคัญในการบริหารงานของสำนักงานเขตพื้นที่การศึกษา "
    "เพื่อให้ผู้ที่อยู่ในพื้นที่ต่างๆ ได้รับน้ำดื่มสะอาด ทั้งนี้ ปั้นจั่น กตัญญู ฎุ ฐานะ ซึ่ง สิ่ง ก้ำกึ่ง ฯลฯ "
)


def chart(kind: str, alt: str = "งบประมาณสามกลุ่ม") -> str:
    data = {"kind": kind, "unit": "บาท", "rows": [["นิเทศ", "1234567.50"], ["น้ำ", "200000"]]}
    return (
        f'<figure class="chart" data-chart="{escape(json.dumps(data, ensure_ascii=False))}" data-alt="{alt}">'
        "<figcaption>แผนภูมิที่ 1 งบประมาณ</figcaption></figure>"
    )


def wide_rows(count: int) -> str:
    return "".join(
        f'<tr><td class="c">{n}</td><td>โครงการพัฒนาคุณภาพการศึกษาของโรงเรียนบ้านหนองบัว ระยะที่ {n}</td>'
        f'<td class="num">{n * 24891:,}.00</td><td class="num">{n * 1000:,}</td>'
        "<td>ร้อยละของนักเรียนที่ผ่านเกณฑ์การประเมิน ☑ ☐ ✓</td></tr>"
        for n in range(1, count + 1)
    )


BODY = f"""
<section class="cover"><h1 class="no-toc">แผนปฏิบัติการ พ.ศ. 2570</h1>
<div class="center"><strong>สำนักงานเขตพื้นที่การศึกษา</strong><br>เอกสารลำดับที่ 1/2570</div></section>
<section class="front"><h1>คำนำ</h1><p>{PROSE * 2}</p>
<div class="sign"><p>(ลงชื่อ)........................................</p><p>(นายสมชาย ใจดี)<br>ผู้อำนวยการ</p></div>
<div class="pagebreak"></div><h1 class="no-toc">สารบัญ</h1><div class="toc"></div>
<div class="pagebreak"></div><h1 class="no-toc">สารบัญตาราง</h1><div class="list-of-tables"></div></section>
<section class="body"><h1>ส่วนที่ 1 บทนำ</h1><p>{PROSE}<em>ตัวเอน</em> รหัส <span class="code">70-SUP-003</span></p>
<h2>1.1 ความเป็นมา</h2><p class="noindent">{PROSE}</p><div class="lead">หัวเรื่อง</div>
<div class="item l1">1.1.1 {PROSE}</div><div class="item l2">1) {PROSE}</div>
<div class="note">หมายเหตุ {PROSE}</div><div class="right">1 ตุลาคม 2569</div><h3>ข้อมูลโครงการ</h3>
<table class="plain"><colgroup><col style="width:25%"><col style="width:75%"></colgroup>
<tr><td><strong>ชื่อโครงการ</strong></td><td>{PROSE}</td></tr><tr><td>ผู้รับผิดชอบ</td><td>กลุ่มนิเทศ</td></tr></table>
{chart("bars")}{chart("share", "สัดส่วนงบประมาณ")}
<div class="landscape"><h2>บัญชีโครงการ</h2><table class="plan" data-size="13"><caption>ตารางที่ 1 บัญชีโครงการ</caption>
<colgroup><col style="width:6%"><col style="width:40%"><col style="width:16%"><col style="width:14%"><col style="width:24%"></colgroup>
<thead><tr><th rowspan="2">ที่</th><th rowspan="2">โครงการ</th><th colspan="2">งบประมาณ (บาท)</th><th rowspan="2">ตัวชี้วัด</th></tr>
<tr><th>2569</th><th>2570</th></tr></thead><tbody>{wide_rows(40)}
<tr class="total"><td colspan="2">รวมทั้งสิ้น</td><td class="num">1,000</td><td class="num">2,000</td><td></td></tr></tbody></table></div>
<h1>ส่วนที่ 2 ภาคผนวก</h1><table class="plan"><caption>ตารางที่ 2 ตารางไม่บอกความกว้าง</caption>
<tr><th>ก</th><th>ข</th></tr><tr><td rowspan="2">หนึ่ง</td><td>สอง</td></tr><tr><td>สาม</td></tr></table></section>
"""


def make(body: str, **changes: Any) -> Paper:
    given: dict[str, Any] = {"body": body, "title": "แผนปฏิบัติการ", "stamp": STAMP}
    return Paper(**{**given, **changes})


def page_text(pdf: bytes, *options: str) -> str:
    command = ["pdftotext", "-enc", "UTF-8", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def running_text(pdf: bytes) -> str:
    """The text without page numbers."""
    return re.sub(r"^-\s*[\dก-ฮ๐-๙]+\s*-$", "", page_text(pdf, "-raw"), flags=re.M)


def squeezed(text: str) -> str:
    """Without white space and characters of no width, which no reader sees."""
    gone = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u200e\u200f"))
    return "".join(text.translate(gone).split())


class Word:
    """A DOCX opened again."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.document = self.part("word/document.xml")

    def part(self, name: str) -> Any:
        return etree.fromstring(self.archive.read(name))

    def style(self, name: str) -> Any:
        return self.part("word/styles.xml").find(f"{W}style[@{W}styleId='{name}']")

    def text(self) -> str:
        return "".join(t.text or "" for t in self.document.iter(f"{W}t"))

    def paragraphs(self, style: str) -> list[Any]:
        return [
            p
            for p in self.document.iter(f"{W}p")
            if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None
        ]
