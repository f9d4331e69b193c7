"""Rows of sums and means, which stand among the rows of a table and are none of them."""

from __future__ import annotations

import re
from collections.abc import Collection

from pyo1plan.intake.tabular.columns import plain
from pyo1plan.intake.tabular.rows import Row

#: What the first words of such a row are. A name that only begins so (รวมมิตรวิทยา) is none of them.
_says_so = re.compile(
    "(?:รวม|ยอดรวม|ผลรวม|เฉลี่ย|ค่าเฉลี่ย|คะแนนเฉลี่ย|ร้อยละ|จำนวนรวม)"
    "(?:ทั้งหมด|ทั้งสิ้น|ทั้งเขต|ทุกโรงเรียน|ทุกชั้น|เป็นเงิน|เฉลี่ย|ยอด|จำนวน.*|นักเรียน.*|อำเภอ.*|เขต.*|กลุ่ม.*"
    "|ระดับ.*|สังกัด.*|จังหวัด.*|ประเทศ.*|[0-9]+(?:โรงเรียน|แห่ง|โรง|คน)?)?"
    "|ระดับ(?:เขต|จังหวัด|สังกัด|ประเทศ|ภาค).*"
    "|total|grandtotal|sum|subtotal|average|mean"
).fullmatch


def is_aggregate(row: Row, codes: Collection[str] = (), key: str = "") -> bool:
    """Whether `row` sums up others: its code (the field `key`) is one of `codes`, or it says so.

    A row with a code of its own never says so: its name is a name.
    """
    code = row.get(key) if key else None
    if code is not None and plain(code) and not _says_so(plain(code)):
        return code in codes
    return any(_says_so(plain(text)) is not None for text in row.texts)
