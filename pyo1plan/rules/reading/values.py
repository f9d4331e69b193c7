"""Why a value does not fit its field."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_BUDGET = "sources:\n  - {source: %s, amount: %s}\n"
_REVIEW = (
    "year: %s\nstrategies:\n  - id: %s\n    name: พัฒนาคุณภาพ\n    result: บรรลุเป้าหมาย\n"
    "    verdict: %s\n    reason: %s\n"
)
_MEETING = "body: plan-committee\nnumber: 1/2569\ndate: %s\nstart: %s\n"
_MEETING_FILE = "meetings/2569-11-12-plan-committee.yaml"
_PROPOSAL = (
    "id: 70-SUP-001\nname: โครงการพัฒนาครู\ngroup: supervision\nbudget: {total: 0, quarters: [%s]}\n"
)
_PROPOSAL_FILE = "proposals/supervision/70-SUP-001.yaml"
_PROPOSAL_RIGHT = {_PROPOSAL_FILE: _PROPOSAL % "0, 0, 0, 0"}
_BUDGET_RIGHT = {"budget.yaml": _BUDGET % ("obec", "150000")}
_REVIEW_RIGHT = {"review.yaml": _REVIEW % ("2569", "S1", "continue", "ยังจำเป็น")}
_MEETING_RIGHT = {_MEETING_FILE: _MEETING % ("2569-11-12", "09.30 น.")}
_SCHOOLS_RIGHT = {"schools.yaml": "total: 10203\n"}
_POLICIES = (
    "frameworks:\n  - {key: obec, name: นโยบาย, short_name: สพฐ., verified: %s, items: []}\n"
)
_PUBLICATION = (
    "publications: [{document: annual-plan, channel: website, date: 2570-01-20,"
    " file: attachments/annual-plan.pdf, fingerprint: %s}]\n"
)
_CHECKLIST = (
    "job: %s\nname: โรงเรียนขนาดเล็ก\nsource: มาตรฐานการปฏิบัติงาน\n"
    "steps:\n  - {step: '5.1', activity: ศึกษาแนวทาง}\n"
)

VALUES: tuple[Reading, ...] = (
    Reading(
        "field-missing",
        "error",
        Words("กรอกช่องที่ต้องมีครบ", "The fields that a record needs are there"),
        Words(
            "ช่องที่ต้องมีคือช่องที่ขาดแล้วใช้ระเบียนไม่ได้ เช่น จำนวนเงินของแหล่งงบประมาณ",
            "Without such a field the record is of no use, as a source of money without its amount.",
        ),
        Words("เติมช่องที่ขาด", "Add the field."),
        {"budget.yaml": "sources:\n  - {source: obec}\n"},
        _BUDGET_RIGHT,
    ),
    Reading(
        "field-unknown",
        "error",
        Words("รู้จักทุกช่อง", "Every field is known"),
        Words(
            "ช่องที่สะกดผิดเท่ากับไม่ได้กรอก จึงไม่ปล่อยให้ค่าหายไปเงียบ ๆ",
            "A misspelt field is an empty one; no value is lost in silence.",
        ),
        Words("แก้ชื่อช่องตามที่แนะนำ", "Correct the name as suggested."),
        {"budget.yaml": "sources:\n  - {source: obec, amount: 150000, amont: 1}\n"},
        _BUDGET_RIGHT,
    ),
    Reading(
        "value-number",
        "error",
        Words("ตัวเลขอ่านได้แน่นอน", "A number can be read without doubt"),
        Words(
            "ตัวเลขที่วางจุลภาคผิดหลัก หรือปนเลขไทยกับเลขอารบิก อาจหมายถึงหลายจำนวน จึงไม่เดา",
            "Commas in wrong places or mixed digits may mean several numbers, so none is guessed.",
        ),
        Words("เขียนเช่น 1250000 หรือ 1,250,000.00", "Write 1250000 or 1,250,000.00."),
        {"budget.yaml": _BUDGET % ("obec", '"1,50,000"')},
        {"budget.yaml": _BUDGET % ("obec", '"150,000.00"')},
    ),
    Reading(
        "value-satang",
        "error",
        Words("เงินละเอียดถึงสตางค์", "Money is exact to the satang"),
        Words(
            "เศษที่เล็กกว่าสตางค์จ่ายไม่ได้ และทำให้ผลรวมไม่ลงตัว",
            "What is smaller than a satang cannot be paid, and sums would not agree.",
        ),
        Words("ปัดให้เหลือสองตำแหน่ง", "Round it to two decimals."),
        {"budget.yaml": _BUDGET % ("obec", "150000.005")},
        _BUDGET_RIGHT,
    ),
    Reading(
        "value-negative",
        "error",
        Words("จำนวนไม่ติดลบ", "Amounts and counts are not below zero"),
        Words(
            "งบประมาณและจำนวนคนไม่มีค่าติดลบ การลดเงินเขียนเป็นมติหรือจำนวนใหม่",
            "No budget or head-count is negative; a cut is a decision or a new amount.",
        ),
        Words("ใส่จำนวนตั้งแต่ 0", "Write a number from 0 up."),
        {"budget.yaml": _BUDGET % ("obec", "-500")},
        _BUDGET_RIGHT,
    ),
    Reading(
        "value-too-large",
        "error",
        Words("จำนวนอยู่ในช่วงที่เป็นไปได้", "An amount is possible"),
        Words(
            "เงินเกินหนึ่งล้านล้านบาทไม่ใช่ของเขตพื้นที่ใด มักเกิดจากพิมพ์เลขซ้ำ",
            "More than a million million baht is no area office's; digits were typed twice.",
        ),
        Words("ตรวจจำนวนหลัก", "Count the digits."),
        {"budget.yaml": _BUDGET % ("obec", "15000000000000")},
        _BUDGET_RIGHT,
    ),
    Reading(
        "value-whole",
        "error",
        Words("จำนวนนับเป็นจำนวนเต็ม", "A count is a whole number"),
        Words("คน โรงเรียน และครั้งไม่มีเศษ", "Persons, schools and times have no fractions."),
        Words("เขียนเป็นจำนวนเต็ม", "Write a whole number."),
        {"schools.yaml": "total: 10203.5\n"},
        _SCHOOLS_RIGHT,
    ),
    Reading(
        "value-day",
        "error",
        Words("วันที่มีอยู่ในปฏิทิน", "A day is in the calendar"),
        Words(
            "วันที่อ่านได้ทั้ง พ.ศ. และ ค.ศ. แต่ต้องเป็นวันที่มีจริง เช่น ไม่มี 31 พฤศจิกายน",
            "Days are read in either era, but must exist: there is no 31 November.",
        ),
        Words("เขียน ปี-เดือน-วัน เช่น 2569-11-17", "Write year-month-day, such as 2569-11-17."),
        {_MEETING_FILE: _MEETING % ("2569-11-31", "09.30 น.")},
        _MEETING_RIGHT,
    ),
    Reading(
        "value-time",
        "error",
        Words("เวลามีอยู่บนนาฬิกา", "A time is on the clock"),
        Words("เวลาประชุมพิมพ์ในหนังสือเชิญและรายงานการประชุม", "Invitations and minutes print it."),
        Words("เขียนเช่น 09.30 น. หรือ 13:30", "Write 09.30 or 13:30."),
        {_MEETING_FILE: _MEETING % ("2569-11-12", "25.30 น.")},
        _MEETING_RIGHT,
    ),
    Reading(
        "value-code",
        "error",
        Words("รหัสใช้อักขระที่ทุกระบบใช้ได้", "A code works in every system"),
        Words(
            "รหัสเป็นชื่อแฟ้มและใช้อ้างในระบบอื่น ช่องว่างหรืออักษรไทยในรหัสทำให้ค้นไม่พบ",
            "Codes name files and stand in other systems; spaces or Thai letters in them get lost.",
        ),
        Words("ใช้ตัวอักษรอังกฤษ ตัวเลขอารบิก และ - . _ /", "Use Latin letters, digits and - . _ /."),
        {"review.yaml": _REVIEW % ("2569", "กลยุทธ์ 1", "continue", "ยังจำเป็น")},
        _REVIEW_RIGHT,
    ),
    Reading(
        "value-key",
        "error",
        Words("คีย์ใช้ตัวอังกฤษเล็ก", "A key is small Latin letters"),
        Words(
            "คีย์ใช้อ้างระหว่างระเบียน ตัวพิมพ์ใหญ่หรือช่องว่างทำให้คีย์เดียวกันดูเป็นสองคีย์",
            "Keys join records; capitals or spaces make one key look like two.",
        ),
        Words("ใช้ตัวเล็ก ตัวเลข และ -", "Use small letters, digits and -."),
        {"budget.yaml": _BUDGET % ("OBEC", "150000")},
        _BUDGET_RIGHT,
    ),
    Reading(
        "value-year",
        "error",
        Words("ปีเป็น พ.ศ. สี่หลัก", "A year is four digits of the Buddhist era"),
        Words(
            "ปีงบประมาณและปีการศึกษาเขียนเป็น พ.ศ. เสมอ ปี ค.ศ. จะทำให้เทียบปีผิดไป 543 ปี",
            "Fiscal and school years are of the Buddhist era; a C.E. year is 543 off.",
        ),
        Words("เขียนเช่น 2570", "Write 2570."),
        {"review.yaml": _REVIEW % ("2026", "S1", "continue", "ยังจำเป็น")},
        _REVIEW_RIGHT,
    ),
    Reading(
        "value-yes-no",
        "error",
        Words("ช่องใช่/ไม่ใช่มีคำตอบชัดเจน", "Yes or no is clear"),
        Words("คำอื่นตีความได้หลายอย่าง เช่น “ยัง” หรือ “บางส่วน”", "Other words may mean anything."),
        Words("เขียน true หรือ false", "Write true or false."),
        {"policies.yaml": _POLICIES % "บางส่วน"},
        {"policies.yaml": _POLICIES % "ใช่"},
    ),
    Reading(
        "value-choice",
        "error",
        Words("ค่าอยู่ในตัวเลือก", "A value is one of the choices"),
        Words(
            "ช่องที่มีตัวเลือกใช้จัดกลุ่มและคำนวณ คำอื่นจะไม่อยู่ในกลุ่มใด",
            "Choices group and count records; another word belongs to no group.",
        ),
        Words("เลือกจากที่แสดงในข้อแนะนำ", "Choose from those the hint names."),
        {"review.yaml": _REVIEW % ("2569", "S1", "stop", "ยังจำเป็น")},
        _REVIEW_RIGHT,
    ),
    Reading(
        "value-fingerprint",
        "error",
        Words("ลายนิ้วมือแฟ้มครบ 64 หลัก", "A fingerprint of a file has its 64 digits"),
        Words(
            "ลายนิ้วมือแสดงว่าแฟ้มที่เผยแพร่ยังเป็นฉบับเดิม ขาดหรือเกินหนึ่งหลักก็เทียบไม่ได้",
            "By it a published file is known to be unchanged; with a digit less nothing can be compared.",
        ),
        Words("คัดลอกค่า SHA-256 ของแฟ้มมาทั้งหมด", "Copy the whole SHA-256 of the file."),
        {"publications.yaml": _PUBLICATION % "9f86d08188"},
        {"publications.yaml": _PUBLICATION % ("9f86d081" * 8)},
    ),
    Reading(
        "value-range",
        "error",
        Words("จำนวนอยู่ในช่วงของช่อง", "A number is within its field's limits"),
        Words("เช่น เดือนมี 1 ถึง 12 และงานมี 1 ถึง 6", "Months are 1 to 12, and jobs 1 to 6."),
        Words("ใส่จำนวนในช่วงที่บอก", "Write a number within the limits that are named."),
        {"checklists/5-small-schools.yaml": _CHECKLIST % 9},
        {"checklists/5-small-schools.yaml": _CHECKLIST % 5},
    ),
    Reading(
        "value-count",
        "error",
        Words("รายการมีจำนวนครบ", "A list has as many entries as it must"),
        Words(
            "เช่น งบประมาณรายไตรมาสมีสี่จำนวน ถ้าขาดจะไม่รู้ว่าเป็นของไตรมาสใด",
            "Quarters are four amounts; with three nobody knows which is missing.",
        ),
        Words("เติมให้ครบ ใส่ 0 เมื่อไม่มี", "Fill it up; write 0 where there is none."),
        {_PROPOSAL_FILE: _PROPOSAL % "0, 0, 0"},
        _PROPOSAL_RIGHT,
    ),
    Reading(
        "value-empty",
        "error",
        Words("ข้อความไม่ว่าง", "A text is not empty"),
        Words(
            "ข้อความว่างในอัญประกาศดูเหมือนกรอกแล้ว แต่พิมพ์ออกมาว่าง",
            "Empty quotes look filled in and print nothing.",
        ),
        Words("ใส่ข้อความ หรือเว้นช่องไว้เฉย ๆ", "Write a text, or leave the field blank."),
        {"review.yaml": _REVIEW % ("2569", "S1", "continue", '" "')},
        _REVIEW_RIGHT,
    ),
    Reading(
        "value-long",
        "error",
        Words("ข้อความไม่ยาวเกินไป", "A text is not too long"),
        Words(
            "ข้อความยาวกว่า 20,000 อักขระเป็นเอกสาร ไม่ใช่ค่าของช่อง",
            "More than 20,000 characters are a document, not a field's value.",
        ),
        Words("ย่อความ แล้วแนบฉบับเต็มใน attachments/", "Shorten it and attach the whole."),
        {},
        _REVIEW_RIGHT,
        Words(
            "เหตุผลใน review.yaml ยาวกว่า 20,000 อักขระ",
            "a reason in review.yaml has more than 20,000 characters",
        ),
    ),
    Reading(
        "value-shape",
        "error",
        Words("ค่ามีรูปแบบตามช่อง", "A value has the shape of its field"),
        Words(
            "บางช่องเป็นค่าเดียว บางช่องเป็นรายการหรือกลุ่มช่องย่อย ถ้าสลับกันจะอ่านไม่ได้",
            "Some fields are single values, some lists, some maps; one in place of another cannot be read.",
        ),
        Words("ดูแบบของระเบียนใน docs/records", "See the record's page in docs/records."),
        {"budget.yaml": "sources: obec\n"},
        _BUDGET_RIGHT,
    ),
)
