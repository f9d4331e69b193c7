"""What is said when a value does not fit its field: by the kind of misfit, in both languages.

Each entry is a rule id, a message and a hint; `{name}` is the field, `{text}` what stands there.
"""

from __future__ import annotations

from pyo1plan.words import Words

WHY: dict[str, Words] = {
    "mixed-digits": Words("ปนเลขไทยกับเลขอารบิก", "Thai and Arabic digits mixed"),
    "other-digits": Words("มีตัวเลขของอักษรอื่นที่หน้าตาคล้าย", "look-alike digits of another script"),
    "bad-group": Words("วางเครื่องหมายจุลภาคผิดหลัก", "commas in the wrong places"),
    "not-a-number": Words("อ่านเป็นตัวเลขไม่ได้", "not a number"),
    "too-long": Words("ยาวเกินไป", "too long"),
    "not-a-day": Words("อ่านเป็นวันที่ไม่ได้", "not a day"),
    "impossible-day": Words("ไม่มีวันนี้ในปฏิทิน", "no calendar has this day"),
    "unknown-month": Words("ไม่รู้จักชื่อเดือน", "unknown month"),
    "year-out-of-range": Words("ปีอยู่นอกช่วงที่เป็นไปได้", "year out of range"),
    "wrong-weekday": Words("วันในสัปดาห์ไม่ตรงกับวันที่", "the weekday does not fit the day"),
    "not-a-time": Words("อ่านเป็นเวลาไม่ได้", "not a time of day"),
    "impossible-time": Words("ไม่มีเวลานี้บนนาฬิกา", "no clock shows this time"),
}


def why(kind: str) -> Words:
    return WHY.get(kind, Words("", ""))


SAYINGS: dict[str, tuple[str, Words, Words]] = {
    "number": (
        "value-number",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่ตัวเลข: {why}", "“{text}” in “{name}” is not a number: {why}"),
        Words(
            "เขียนเฉพาะตัวเลข ไม่มีหน่วย เช่น 1250000 หรือ 1,250,000.00 หรือ ๑,๒๕๐,๐๐๐",
            "write digits only, without a unit: 1250000 or 1,250,000.00",
        ),
    ),
    "satang": (
        "value-satang",
        Words("“{text}” ในช่อง “{name}” มีทศนิยมเกินสองตำแหน่ง", "“{text}” in “{name}” has more than two decimals"),
        Words("จำนวนเงินละเอียดถึงสตางค์เท่านั้น (ทศนิยม ๒ ตำแหน่ง)", "money is exact to the satang (two decimals)"),
    ),
    "negative": (
        "value-negative",
        Words("“{text}” ในช่อง “{name}” ติดลบ", "“{text}” in “{name}” is below zero"),
        Words("ใส่จำนวนตั้งแต่ 0 ขึ้นไป", "write a number from 0 up"),
    ),
    "too-large": (
        "value-too-large",
        Words("“{text}” ในช่อง “{name}” มากเกินที่เป็นไปได้", "“{text}” in “{name}” is impossibly large"),
        Words("ตรวจจำนวนหลัก", "check the number of digits"),
    ),
    "whole": (
        "value-whole",
        Words("“{text}” ในช่อง “{name}” ต้องเป็นจำนวนเต็ม", "“{text}” in “{name}” must be a whole number"),
        Words("ตัดทศนิยมออก", "remove the decimals"),
    ),
    "day": (
        "value-day",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่วันที่: {why}", "“{text}” in “{name}” is not a day: {why}"),
        Words("เขียน ปี-เดือน-วัน เช่น 2569-11-17 (พ.ศ. หรือ ค.ศ. ก็ได้)", "write year-month-day, such as 2569-11-17"),
    ),
    "time": (
        "value-time",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่เวลา: {why}", "“{text}” in “{name}” is not a time: {why}"),
        Words("เขียนเช่น 09.30 น. หรือ 13:30", "write 09.30 or 13:30"),
    ),
    "code": (
        "value-code",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่รหัส", "“{text}” in “{name}” is not a code"),
        Words("รหัสใช้ตัวอักษรอังกฤษ ตัวเลขอารบิก และ - . _ / ไม่มีช่องว่าง", "codes hold Latin letters, digits and - . _ /, no spaces"),
    ),
    "key": (
        "value-key",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่คีย์", "“{text}” in “{name}” is not a key"),
        Words("คีย์ใช้ตัวอังกฤษเล็ก ตัวเลข และ - เช่น supervision", "keys hold small Latin letters, digits and -"),
    ),
    "be-year": (
        "value-year",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่ปี พ.ศ.", "“{text}” in “{name}” is not a Buddhist year"),
        Words("เขียนปี พ.ศ. สี่หลัก เช่น 2570", "write four digits, such as 2570"),
    ),
    "yes-no": (
        "value-yes-no",
        Words("“{text}” ในช่อง “{name}” ต้องเป็น ใช่ หรือ ไม่", "“{text}” in “{name}” must be yes or no"),
        Words("เขียน true หรือ false (ใช่ หรือ ไม่ ก็ได้)", "write true or false"),
    ),
    "literal_error": (
        "value-choice",
        Words("“{text}” ในช่อง “{name}” ไม่อยู่ในตัวเลือก", "“{text}” in “{name}” is not one of the choices"),
        Words("เลือกจาก {choices}", "choose from {choices}"),
    ),
    "too_short": (
        "value-count",
        Words("ช่อง “{name}” มีรายการน้อยไป", "“{name}” has too few entries"),
        Words("ต้องมี {limit} รายการ", "it needs {limit}"),
    ),
    "too_long": (
        "value-count",
        Words("ช่อง “{name}” มีรายการมากไป", "“{name}” has too many entries"),
        Words("ต้องมี {limit} รายการ", "it needs {limit}"),
    ),
    "greater_than_equal": (
        "value-range",
        Words("“{text}” ในช่อง “{name}” น้อยกว่า {limit}", "“{text}” in “{name}” is below {limit}"),
        Words("ใส่ค่าตั้งแต่ {limit} ขึ้นไป", "write {limit} or more"),
    ),
    "less_than_equal": (
        "value-range",
        Words("“{text}” ในช่อง “{name}” มากกว่า {limit}", "“{text}” in “{name}” is above {limit}"),
        Words("ใส่ค่าไม่เกิน {limit}", "write {limit} or less"),
    ),
    "string_too_short": (
        "value-empty",
        Words("ช่อง “{name}” เป็นข้อความว่าง", "“{name}” is an empty text"),
        Words("ใส่ข้อความ หรือลบช่องนี้", "write a text, or remove the field"),
    ),
    "string_too_long": (
        "value-long",
        Words("ข้อความในช่อง “{name}” ยาวเกิน {limit} อักขระ", "the text in “{name}” has more than {limit} characters"),
        Words("ย่อข้อความ หรือแนบเป็นเอกสาร", "shorten it, or attach it"),
    ),
    "fingerprint": (
        "value-fingerprint",
        Words("“{text}” ในช่อง “{name}” ไม่ใช่ลายนิ้วมือแฟ้ม", "“{text}” in “{name}” is no fingerprint of a file"),
        Words("ใส่ SHA-256 เลขฐานสิบหกตัวเล็ก 64 หลัก", "write SHA-256 as 64 small hexadecimal digits"),
    ),
    "one-kind": (
        "checklist-evidence",
        Words("หลักฐานหนึ่งรายการต้องระบุชนิดเดียว", "one piece of evidence names exactly one kind"),
        Words(
            "ขึ้นต้นแต่ละรายการด้วยชนิดเดียว เช่น - letter: {{about: policies, to: [all-groups]}}",
            "begin each entry with one kind, such as - letter: {{about: policies, to: [all-groups]}}",
        ),
    ),
}  # fmt: skip

for _text_wanted in ("string_type", "not-a-value"):
    SAYINGS[_text_wanted] = (
        "value-shape",
        Words("ช่อง “{name}” ต้องเป็นค่าเดียว แต่พบ {text}", "“{name}” wants a single value, not {text}"),
        Words("เขียนค่าต่อจาก : ในบรรทัดเดียวกัน", "write the value after the colon"),
    )
for _list_wanted in ("tuple_type", "list_type"):
    SAYINGS[_list_wanted] = (
        "value-shape",
        Words("ช่อง “{name}” ต้องเป็นรายการ", "“{name}” wants a list"),
        Words("ขึ้นต้นแต่ละข้อด้วย - หรือเขียนใน [ ]", "begin each entry with - or write [ ]"),
    )
for _map_wanted in ("model_type", "dict_type", "model_attributes_type"):
    SAYINGS[_map_wanted] = (
        "value-shape",
        Words("ช่อง “{name}” ต้องเป็นกลุ่ม คีย์: ค่า", "“{name}” wants key: value pairs"),
        Words("เขียนช่องย่อยในบรรทัดถัดไปโดยย่อหน้าเข้า", "write its fields on the lines below, indented"),
    )

OTHER = (
    "value-shape",
    Words("ค่า “{text}” ในช่อง “{name}” ใช้ไม่ได้", "“{text}” in “{name}” cannot be used"),
    Words("ดูแบบของระเบียนใน docs/records", "see the record's page in docs/records"),
)
