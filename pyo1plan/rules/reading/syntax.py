"""Why a text is not the YAML that the office writes."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_RIGHT = {"budget.yaml": 'sources:\n  - source: obec\n    amount: 150000\n    note: "*A1"\n'}

YAML: tuple[Reading, ...] = (
    Reading(
        "yaml-syntax",
        "error",
        Words("รูปแบบ YAML ถูกต้อง", "A file is valid YAML"),
        Words(
            "ย่อหน้า เครื่องหมาย : และวงเล็บบอกว่าค่าใดเป็นของช่องใด ถ้าผิดจะอ่านส่วนที่เหลือไม่ได้",
            "Indents, colons and brackets say which value is whose; where they fail, nothing more can be read.",
        ),
        Words("แก้บรรทัดที่บอก หรือบรรทัดก่อนหน้า", "Mend the line that is named, or the one before it."),
        {"budget.yaml": "sources:\n  - {source: obec, amount: 150000\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-conflict",
        "error",
        Words("แฟ้มไม่มีรอยที่ git รวมไม่ได้", "A file holds no marks of a merge that git could not make"),
        Words(
            "สองคนแก้ที่เดียวกัน git ไม่เลือกให้ จึงเขียนของทั้งสองไว้ ต้องมีคนตัดสินก่อนอ่านแฟ้มได้",
            "Two people changed one place; git keeps both sides and waits until somebody decides.",
        ),
        Words(
            "ทะเบียนใช้ plan letter renumber แฟ้มอื่นเลือกข้อความที่ถูกแล้วลบเครื่องหมาย",
            "plan letter renumber mends a register; elsewhere keep what is right and delete the marks.",
        ),
        {
            "budget.yaml": "<<<<<<< HEAD\nsources:\n  - {source: obec, amount: 150000}\n=======\n"
            "sources:\n  - {source: obec, amount: 120000}\n>>>>>>> theirs\n"
        },
        _RIGHT,
    ),
    Reading(
        "yaml-duplicate-key",
        "error",
        Words("ช่องหนึ่งมีค่าเดียว", "A key stands once in a map"),
        Words(
            "ถ้าช่องเดียวกันมีสองค่า โปรแกรมส่วนมากเก็บค่าหลังและทิ้งค่าแรกไปเงียบ ๆ",
            "Most programs keep the last of two values and silently drop the first.",
        ),
        Words("เหลือไว้เพียงค่าที่ถูก", "Keep the right one."),
        {"budget.yaml": "sources:\n  - {source: obec, amount: 150000, amount: 120000}\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-alias",
        "error",
        Words("ไม่ใช้ & และ * ของ YAML", "YAML's & and * are not used"),
        Words(
            "การอ้างซ้ำทำให้แก้ที่หนึ่งแล้วเปลี่ยนอีกที่หนึ่งโดยไม่รู้ตัว และแฟ้มเล็กอาจขยายจนเครื่องค้าง",
            "An alias changes one place when another is edited, and a small file may swell until a machine hangs.",
        ),
        Words("เขียนค่าเต็ม ถ้าเป็นข้อความให้ใส่อัญประกาศ", "Write the value out, or quote it."),
        {"budget.yaml": "sources:\n  - {source: obec, amount: 150000, note: *A1 }\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-tag",
        "error",
        Words("ไม่ใช้ป้ายชนิดของ YAML", "YAML's tags are not used"),
        Words(
            "ป้ายที่ขึ้นต้นด้วย ! สั่งให้บางโปรแกรมสร้างสิ่งที่ผู้เขียนไม่ได้ตั้งใจ รวมทั้งเรียกโปรแกรมอื่น",
            "A tag tells some programs to build things nobody meant, even to run other programs.",
        ),
        Words("ลบป้าย ถ้าเป็นข้อความให้ใส่อัญประกาศ", "Remove it, or quote the text."),
        {"budget.yaml": "sources:\n  - {source: !!str obec, amount: 150000}\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-second-document",
        "error",
        Words("แฟ้มหนึ่งมีเอกสารเดียว", "A file holds one document"),
        Words(
            "ถ้ามี --- ขึ้นเอกสารที่สอง ข้อมูลส่วนหลังจะไม่ถูกอ่าน",
            "What stands behind a second --- would not be read.",
        ),
        Words("ลบ --- หรือแยกเป็นสองแฟ้ม", "Remove the --- or split the file."),
        {"budget.yaml": "sources: []\n---\nceilings: []\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-key",
        "error",
        Words("คีย์เป็นข้อความสั้น ๆ", "A key is plain text"),
        Words(
            "รายการหรือกลุ่มค่าเป็นชื่อช่องไม่ได้ มักเกิดจากลืมใส่อัญประกาศ",
            "No list or map can name a field; mostly quotes were forgotten.",
        ),
        Words("ใส่อัญประกาศข้อความที่ขึ้นต้นด้วย [ { หรือ ?", "Quote texts that begin with [ { or ?."),
        {"budget.yaml": "[obec]: 150000\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-too-deep",
        "error",
        Words("ค่าไม่ซ้อนลึกเกินไป", "Values are not nested too deep"),
        Words(
            "ระเบียนจริงซ้อนไม่เกินสิบชั้น ลึกกว่านั้นคือวงเล็บที่ไม่ได้ปิด หรือแฟ้มที่ตั้งใจทำให้เครื่องค้าง",
            "No record nests deeper than ten levels; more is an unclosed bracket, or a file made to do harm.",
        ),
        Words("ตรวจย่อหน้าและวงเล็บ", "Look at indents and brackets."),
        {"budget.yaml": "sources: " + "[" * 33 + "]" * 33 + "\n"},
        _RIGHT,
    ),
    Reading(
        "yaml-too-many",
        "error",
        Words("แฟ้มหนึ่งมีค่าไม่มากเกินไป", "A file does not hold too many values"),
        Words(
            "แฟ้มที่มีค่ามากกว่าสองแสนค่าไม่ใช่ระเบียนที่คนอ่านได้ และทำให้ทุกคำสั่งช้า",
            "With more than 200,000 values nobody can read a record, and every command is slow.",
        ),
        Words("แบ่งเป็นหลายแฟ้ม", "Split the file."),
        {},
        _RIGHT,
        Words("budget.yaml มีค่ามากกว่า 200,000 ค่า", "budget.yaml holds more than 200,000 values"),
    ),
)
