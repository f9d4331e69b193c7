"""How a copy stands, in words: what it is called, how much it matters, what to do."""

from __future__ import annotations

from pyo1plan.cli.checkup.line import State
from pyo1plan.start.differing import Standing
from pyo1plan.words import Words

STATES: dict[Standing, State] = {
    "same": "ok",
    "changed": "note",
    "newer": "advise",
    "both": "advise",
    "unclear": "note",
    "new": "advise",
    "dropped": "note",
    "absent": "note",
    "only-here": "note",
    "withdrawn": "note",
}
SAID: dict[Standing, Words] = {
    "same": Words("ตรงกัน", "the same"),
    "changed": Words("สำนักงานแก้เอง", "changed by the office"),
    "newer": Words(
        "โปรแกรมมีฉบับใหม่ สำนักงานไม่ได้แก้", "the program brings a newer one; the office changed nothing"
    ),
    "both": Words(
        "สำนักงานแก้เอง และโปรแกรมมีฉบับใหม่ด้วย",
        "changed by the office, and the program brings a newer one",
    ),
    "unclear": Words("ต่างกัน แต่ไม่มีบันทึกว่าใครแก้", "different; no record says who changed it"),
    "new": Words("โปรแกรมมีแฟ้มนี้เพิ่มใหม่", "new in the program"),
    "dropped": Words("สำนักงานเอาออก", "taken out by the office"),
    "absent": Words("ไม่มีแฟ้มนี้ในโฟลเดอร์ของสำนักงาน", "not in the office's folder"),
    "only-here": Words("มีเฉพาะของสำนักงาน", "the office's own"),
    "withdrawn": Words(
        "โปรแกรมรุ่นนี้ไม่มีแฟ้มนี้แล้ว คงไว้ตามเดิม", "this program no longer has it; it stays"
    ),
}
FALLBACK = Words(" จึงพิมพ์ด้วยฉบับที่มากับโปรแกรม", ": papers use the program's")


def what_to_do(standing: Standing) -> Words | None:
    """What a person may do about a copy that stands so; None where nothing is asked."""
    if standing in ("newer", "new"):
        return Words("รับฉบับใหม่ด้วย plan doctor --upgrade", "take it with plan doctor --upgrade")
    if standing in ("both", "unclear"):
        return Words(
            "ดูข้อแตกต่างด้วย plan doctor ชื่อแฟ้ม แล้วเลือก: เติม --keep ใช้ของสำนักงานต่อ"
            " หรือเติม --upgrade ใช้ฉบับของโปรแกรม",
            "see plan doctor FILE, then add --keep to stay with the office's"
            " or --upgrade to take the program's",
        )
    if standing == "absent":
        return Words(
            "ถ้าต้องการแฟ้มนี้: plan doctor ชื่อแฟ้ม --upgrade", "to have it: plan doctor FILE --upgrade"
        )
    return None
