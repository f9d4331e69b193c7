"""Why a workbook that somebody sent is not taken, or what a person should know of it."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

_RIGHT = {"submissions/supervision/form.csv": "โครงการ,จำนวนเงิน\nพัฒนาการอ่าน,28800.05\n"}

_REFUSED: tuple[Reading, ...] = (
    Reading(
        "workbook-kind",
        "error",
        Words("แฟ้มที่ส่งเป็นสมุดงาน Excel (.xlsx)", "What is sent is an Excel workbook (.xlsx)"),
        Words(
            "แฟ้มชนิดอื่น เช่น .xls .ods PDF หรือหน้าเว็บที่ตั้งชื่อเป็น .xls ไม่มีชื่อช่องของแบบฟอร์ม ถ้าเดาค่าอาจผิดช่อง",
            "Other kinds (.xls, .ods, PDF, web pages named .xls) lack the form's names of cells; guessing could put values into wrong fields.",
        ),
        Words(
            "เปิดแฟ้มแล้วบันทึกเป็น .xlsx ตามที่ข้อค้นพบบอก",
            "Open it and save it as .xlsx, as the finding says.",
        ),
        {"submissions/supervision/form.xlsx": "โครงการ,จำนวนเงิน\nพัฒนาการอ่าน,28800.05\n"},
        _RIGHT,
    ),
    Reading(
        "workbook-password",
        "error",
        Words("สมุดงานไม่ตั้งรหัสผ่าน", "A workbook has no password"),
        Words(
            "แฟ้มที่ตั้งรหัสผ่านถูกเข้ารหัสทั้งแฟ้ม โปรแกรมอ่านไม่ได้ และผู้ตรวจภายหลังก็เปิดไม่ได้",
            "A password encrypts the whole file: neither the program nor a later auditor can open it.",
        ),
        Words("ลบรหัสผ่านใน Excel แล้วบันทึกใหม่", "Remove the password in Excel, and save it again."),
        {},
        _RIGHT,
        Words("ส่งสมุดงานที่เข้ารหัสลับด้วยรหัสผ่าน", "a workbook encrypted with a password was sent"),
    ),
    Reading(
        "workbook-macros",
        "error",
        Words("สมุดงานไม่มีมาโคร", "A workbook holds no macros"),
        Words(
            "มาโครเป็นโปรแกรมที่ทำงานเมื่อเปิดแฟ้ม และเป็นทางที่มัลแวร์ใช้มากที่สุด แบบฟอร์มของสำนักงานไม่มีมาโคร",
            "Macros are programs that run when the file is opened, the way most malware takes; the office's forms have none.",
        ),
        Words("บันทึกเป็น .xlsx ซึ่งเก็บมาโครไม่ได้", "Save it as .xlsx, which holds no macros."),
        {},
        _RIGHT,
        Words("สมุดงานมีส่วน vbaProject.bin", "the workbook has a part vbaProject.bin"),
    ),
    Reading(
        "workbook-damaged",
        "error",
        Words("สมุดงานไม่เสียหาย", "A workbook is whole"),
        Words(
            "แฟ้มที่ดาวน์โหลดไม่ครบหรือเสียบางส่วนอาจเปิดได้แต่ขาดข้อมูล จึงไม่รับแม้แต่ส่วนที่ยังอ่านออก",
            "A file cut off or spoilt in part may open with data missing, so not even what can be read is taken.",
        ),
        Words(
            "เปิดใน Excel แล้วบันทึกใหม่ หรือขอแฟ้มอีกครั้ง",
            "Open it in Excel and save it again, or ask for it once more.",
        ),
        {"submissions/supervision/form.csv": 'โครงการ,จำนวนเงิน\n"พัฒนาการอ่าน,28800.05\n'},
        _RIGHT,
    ),
    Reading(
        "workbook-unsafe",
        "error",
        Words("สมุดงานไม่มีสิ่งแปลกปลอม", "A workbook holds nothing that harms"),
        Words(
            "โปรแกรมตารางคำนวณไม่เขียน DTD ส่วนที่ซ้ำหรือซ้อนกัน หรือชื่อที่ชี้ออกนอกแฟ้ม สิ่งเหล่านี้มีไว้ทำให้เครื่องค้างหรืออ่านแฟ้มอื่น",
            "No spreadsheet program writes a DTD, repeated or overlapping parts, or names that lead outside; they serve to hang a machine or to read other files.",
        ),
        Words(
            "อย่าเปิดแฟ้ม ตรวจกับผู้ส่ง แล้วขอแฟ้มใหม่",
            "Do not open it; ask the sender, and for a new file.",
        ),
        {},
        _RIGHT,
        Words("ใน XML ของสมุดงานมี DTD", "the XML of the workbook holds a DTD"),
    ),
    Reading(
        "workbook-too-big",
        "error",
        Words("สมุดงานไม่ใหญ่เกินไป", "A workbook is not too large"),
        Words(
            "แฟ้มเกิน 20 MB หรือ 200,000 เซลล์ใหญ่กว่าแบบฟอร์มใด ๆ มักเกิดจากรูปภาพ หรือการจัดรูปแบบทั้งคอลัมน์",
            "More than 20 MB or 200,000 cells is more than any form; mostly pictures, or borders on whole columns.",
        ),
        Words("ลบสิ่งที่ไม่ใช้ หรือแบ่งเป็นหลายแฟ้ม", "Delete what is not used, or split it."),
        {},
        _RIGHT,
        Words("สมุดงานมีเซลล์เกิน 200,000 เซลล์", "the workbook has more than 200,000 cells"),
    ),
    Reading(
        "workbook-empty",
        "error",
        Words("สมุดงานมีข้อมูล", "A workbook holds something"),
        Words(
            "แฟ้มว่างมักเกิดจากการส่งผิดแฟ้ม หรือส่งก่อนบันทึก จึงไม่นับว่ากลุ่มไม่มีโครงการ",
            "An empty file is mostly the wrong one, or sent before saving; it does not mean that a group has no projects.",
        ),
        Words("ส่งแฟ้มที่กรอกและบันทึกแล้ว", "Send the file that was filled in and saved."),
        {"submissions/supervision/form.csv": "\n"},
        _RIGHT,
    ),
    Reading(
        "workbook-encoding",
        "error",
        Words("ตารางข้อความ (CSV) เป็นรหัสอักขระที่รู้จัก", "A table of text (CSV) has a known encoding"),
        Words(
            "ถ้าไม่รู้รหัสอักขระ ภาษาไทยจะกลายเป็นตัวอักษรอื่นโดยไม่มีใครเห็น",
            "In an unknown encoding Thai text turns into other letters unseen.",
        ),
        Words(
            "บันทึกเป็น .xlsx หรือ “CSV UTF-8” ใน Excel", "Save it as .xlsx or 'CSV UTF-8' in Excel."
        ),
        {},
        _RIGHT,
        Words(
            "แฟ้ม CSV ไม่ใช่ UTF-8 และไม่ใช่ภาษาไทยแบบ TIS-620",
            "a CSV file is neither UTF-8 nor Thai text of TIS-620",
        ),
    ),
)

_NOTED: tuple[Reading, ...] = (
    Reading(
        "workbook-old-encoding",
        "warning",
        Words("ตารางข้อความ (CSV) เป็น UTF-8", "A table of text (CSV) is UTF-8"),
        Words(
            "Excel รุ่นเก่าบันทึก CSV เป็น TIS-620 (Windows-874) โปรแกรมอ่านให้ได้ แต่ต้องมีคนตรวจว่าภาษาไทยถูกต้อง",
            "Old Excel saves CSV as TIS-620 (Windows-874); it can be read, but a person must check the Thai text.",
        ),
        Words("คราวต่อไปบันทึกเป็น “CSV UTF-8”", "Next time save it as 'CSV UTF-8'."),
        {},
        _RIGHT,
        Words(
            "แฟ้ม CSV บันทึกเป็น TIS-620 (Windows-874)",
            "a CSV file was saved as TIS-620 (Windows-874)",
        ),
    ),
    Reading(
        "workbook-digits",
        "warning",
        Words("เลขยาวพิมพ์เป็นข้อความ", "Long numbers are typed as text"),
        Words(
            "Excel เก็บตัวเลขได้ 15 หลัก หลักที่เกินกลายเป็น 0 เลขบัญชีหรือรหัสยาวจึงผิดไปแล้วก่อนถึงเรา",
            "Excel keeps 15 digits and turns the rest into zeros: a longer account number or code is wrong before it reaches us.",
        ),
        Words("จัดรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ใหม่", "Format the cell as 'Text' and type it again."),
        {},
        _RIGHT,
        Words("เซลล์ตัวเลขเก็บ 1234567890123456", "a cell of a number holds 1234567890123456"),
    ),
    Reading(
        "workbook-control-character",
        "error",
        Words("ข้อความในเซลล์ไม่มีอักขระควบคุม", "Texts of cells hold no control characters"),
        Words(
            "อักขระที่มองไม่เห็นติดมากับการคัดลอก ทำให้ค้นไม่พบ และแฟ้มแผนเก็บไว้ไม่ได้",
            "Invisible characters come along when copying; such texts are not found, and no plan file may hold them.",
        ),
        Words("ลบข้อความในเซลล์ แล้วพิมพ์ใหม่", "Clear the cell and type the text again."),
        {"submissions/supervision/form.csv": "โครงการ\nพัฒนา\bการอ่าน\n"},
        _RIGHT,
    ),
    Reading(
        "workbook-outside",
        "warning",
        Words("สูตรไม่ดึงค่าจากนอกแฟ้ม", "Formulas fetch nothing from outside"),
        Words(
            "ค่าที่มาจากแฟ้มอื่นหรือเว็บเปลี่ยนไปโดยไม่มีใครแก้แบบฟอร์ม และเครื่องของผู้รับอาจถูกสั่งให้ติดต่อภายนอก",
            "Values from other files or the web change though nobody edits the form, and make the reader's machine call out.",
        ),
        Words("คัดลอกเซลล์ แล้ววางแบบ “ค่า”", "Copy the cell, and paste it as a value."),
        {},
        _RIGHT,
        Words("เซลล์มีสูตรที่อ้างถึงสมุดงานอื่น", "a cell's formula refers to another workbook"),
    ),
)

WORKBOOKS: tuple[Reading, ...] = (*_REFUSED, *_NOTED)
