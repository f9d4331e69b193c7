"""A sound workbook to spoil, and the one complaint that a spoilt one gets, quickly and in both languages."""

from __future__ import annotations

import re
import time

from pyo1plan.sources.workbook import Complaint, workbook_of
from tests.sources.workbook import raw

SECONDS = 10
SOUND = '<row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c><c r="B1"><v>1.5</v></c></row>'


def sound(**more: str | bytes) -> dict[str, str | bytes]:
    return {**raw.parts(raw.sheet(SOUND)), **more}


def complaint(data: bytes, name: str = "แบบเสนอ.xlsx") -> Complaint:
    began = time.process_time()
    found = workbook_of(data, name)
    assert time.process_time() - began < SECONDS
    assert isinstance(found, Complaint)
    assert re.search("[ก-ฮ]", found.message.th)
    assert re.search("[ก-ฮ]", found.hint.th)
    assert found.message.en
    assert found.hint.en
    return found
