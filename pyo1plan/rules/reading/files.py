"""Why a file cannot be taken in as it stands."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_BUDGET = {"budget.yaml": "sources:\n  - {source: obec, amount: 150000}\n"}

FILES: tuple[Reading, ...] = (
    Reading(
        "file-missing",
        "error",
        Words("มีแฟ้มที่ต้องมีครบ", "The files that a year needs are there"),
        Words(
            "แผนของปีอ่านจากแฟ้มหลัก เช่น year.yaml และ budget.yaml ถ้าขาดแฟ้มใด กฎที่ใช้แฟ้มนั้นจะตรวจไม่ได้",
            "A year is read from its main files; without one of them the rules that need it cannot judge.",
        ),
        Words(
            "สร้างแฟ้ม หรือนำกลับมาจากประวัติ (git)",
            "Write the file, or bring it back from history (git).",
        ),
        {},
        _BUDGET,
        Words("ไม่มีแฟ้ม budget.yaml ในโฟลเดอร์ของปี", "budget.yaml is not in the year's folder"),
    ),
    Reading(
        "file-empty",
        "error",
        Words("แฟ้มมีข้อมูล", "A file holds something"),
        Words(
            "แฟ้มว่างมักเกิดจากการบันทึกที่ไม่สำเร็จ จึงไม่นับว่าเป็นปีที่ไม่มีข้อมูล",
            "An empty file is mostly a failed save, so it is not taken for a year without data.",
        ),
        Words("เติมข้อมูล หรือลบแฟ้ม", "Fill it in, or delete the file."),
        {"budget.yaml": "# ยังไม่ได้กรอก\n"},
        _BUDGET,
    ),
    Reading(
        "file-shape",
        "error",
        Words("ทั้งแฟ้มเป็นคู่ คีย์: ค่า", "A file holds key: value pairs"),
        Words(
            "ระเบียนหนึ่งคือช่องที่มีชื่อ ถ้าทั้งแฟ้มเป็นรายการหรือข้อความ จะไม่รู้ว่าค่าใดเป็นของช่องใด",
            "A record is fields with names; of a bare list or text nobody knows which value is which field's.",
        ),
        Words("ขึ้นต้นแฟ้มด้วยชื่อช่อง เช่น sources:", "Begin with the name of a field, such as sources:."),
        {"budget.yaml": "- {source: obec, amount: 150000}\n"},
        _BUDGET,
    ),
    Reading(
        "file-kind",
        "error",
        Words("แฟ้มระเบียนเป็นแฟ้มธรรมดา", "A record is a plain file"),
        Words(
            "ลิงก์ โฟลเดอร์ หรืออุปกรณ์ที่ชื่อเหมือนแฟ้มระเบียนอาจพาไปอ่านข้อมูลนอกสำนักงาน จึงไม่อ่านตาม",
            "A link, folder or device by a record's name may lead outside the office, so it is not followed.",
        ),
        Words("แทนที่ด้วยแฟ้ม YAML ธรรมดา", "Put a plain YAML file in its place."),
        {},
        _BUDGET,
        Words("budget.yaml เป็นลิงก์ไปยังแฟ้มอื่น", "budget.yaml is a link to another file"),
    ),
    Reading(
        "file-unreadable",
        "error",
        Words("เปิดแฟ้มได้", "A file can be opened"),
        Words(
            "แฟ้มที่ไม่มีสิทธิ์อ่าน หรือโปรแกรมอื่นเปิดค้างไว้ อ่านไม่ได้ และไม่ควรตรวจเหมือนไม่มีแฟ้มนั้น",
            "A file without reading rights, or held by a program, must not be judged as if it were absent.",
        ),
        Words(
            "ให้สิทธิ์อ่าน หรือปิดโปรแกรมที่เปิดแฟ้มอยู่", "Give the right to read it, or close what holds it."
        ),
        {},
        _BUDGET,
        Words("budget.yaml ไม่อนุญาตให้ผู้ใช้นี้อ่าน", "budget.yaml may not be read by this user"),
    ),
    Reading(
        "file-too-big",
        "error",
        Words("แฟ้มไม่ใหญ่เกินไป", "A file is not too large"),
        Words(
            "แฟ้มใหญ่กว่า 4 MB ไม่ใช่ระเบียนที่คนเขียน มักเป็นเอกสารแนบหรือข้อมูลดิบที่วางผิดที่",
            "No record that people write has more than 4 MB; it is an attachment or raw data in the wrong place.",
        ),
        Words("ย้ายไป attachments/ หรือแบ่งเป็นหลายแฟ้ม", "Move it to attachments/, or split it."),
        {},
        _BUDGET,
        Words("budget.yaml มีขนาดเกิน 4 MB", "budget.yaml has more than 4 MB"),
    ),
    Reading(
        "file-encoding",
        "error",
        Words("แฟ้มเป็น UTF-8", "A file is UTF-8"),
        Words(
            "แฟ้มจากโปรแกรมเก่าอาจเป็น TIS-620 (Windows-874) ถ้าเดารหัสเอง ภาษาไทยจะผิดโดยไม่มีใครเห็น",
            "Old programs write TIS-620 (Windows-874); guessing would spoil Thai text unseen.",
        ),
        Words("บันทึกใหม่เป็น UTF-8", "Save it again as UTF-8."),
        {},
        _BUDGET,
        Words(
            "budget.yaml บันทึกเป็น TIS-620 (Windows-874)",
            "budget.yaml was saved as TIS-620 (Windows-874)",
        ),
    ),
    Reading(
        "file-control-character",
        "error",
        Words("แฟ้มไม่มีอักขระควบคุม", "A file holds no control characters"),
        Words(
            "อักขระที่มองไม่เห็นติดมากับการคัดลอก ทำให้ค้นไม่พบ และบางตัวตัดบรรทัดต่างกันในแต่ละโปรแกรม",
            "Invisible characters come along when copying; texts with them are not found, and lines break apart.",
        ),
        Words("ลบอักขระ แล้วพิมพ์ข้อความใหม่", "Delete it and type the text again."),
        {},
        _BUDGET,
        Words(
            "ในชื่อรายการมีอักขระควบคุม U+0008 ปนอยู่", "an item's name holds the control character U+0008"
        ),
    ),
    Reading(
        "file-name",
        "error",
        Words("ชื่อแฟ้มใช้ได้ทุกระบบ", "A file's name works on every system"),
        Words(
            "สำนักงานใช้ทั้ง Windows และระบบอื่น ชื่อที่ระบบหนึ่งเก็บไม่ได้ทำให้แฟ้มหายเมื่อคัดลอก",
            "Offices use Windows and other systems; a name that one of them cannot store loses the file.",
        ),
        Words(
            "ใช้ตัวอักษรอังกฤษ ตัวเลข และ - ในชื่อแฟ้ม", "Use Latin letters, digits and - in file names."
        ),
        {"proposals/supervision/con.yaml": "id: con\n"},
        _BUDGET,
    ),
    Reading(
        "file-unknown",
        "error",
        Words("รู้จักทุกแฟ้มในโฟลเดอร์ของปี", "Every file of a year is known"),
        Words(
            "แฟ้มที่สะกดชื่อผิดจะไม่ถูกอ่าน และข้อมูลในนั้นจะหายไปจากแผนโดยไม่มีใครรู้",
            "A file with a misspelt name would not be read, and its data would be missing unnoticed.",
        ),
        Words(
            "แก้ชื่อแฟ้ม หรือย้ายเอกสารแนบไป attachments/",
            "Correct the name, or move attachments to attachments/.",
        ),
        {"bugdet.yaml": "sources: []\n"},
        _BUDGET,
    ),
    Reading(
        "file-supplied-missing",
        "warning",
        Words(
            "ภาพตราครุฑและฟอนต์ที่ระบุไว้มีอยู่", "The picture and the fonts that the office names are there"
        ),
        Words(
            "ถ้าชื่อใน office.yaml ผิด จะรู้เมื่อสั่งพิมพ์หนังสือไม่ได้ในวันที่ต้องใช้",
            "A wrong name in office.yaml would be noticed only when a letter cannot be printed.",
        ),
        Words(
            "วางแฟ้มไว้ใต้ workspaces/ ตามชื่อนั้น หรือแก้หรือลบช่อง emblem หรือ font_folder",
            "Put it below workspaces/ by that name, or mend or clear emblem or font_folder.",
        ),
        {},
        _BUDGET,
        Words(
            "office.yaml ระบุ emblem: emblem/garuda.png แต่ไม่มีแฟ้มนั้นใต้ workspaces/",
            "office.yaml says emblem: emblem/garuda.png, and there is no such file below workspaces/",
        ),
    ),
)
