"""What a file really is, told by its first bytes and its parts, whatever its name says."""

from __future__ import annotations

from collections.abc import Collection

from pyo1plan.sources.workbook.complaint import Complaint, RefusedError, damaged
from pyo1plan.words import Words

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"

_SAVE_AS = Words(
    "เปิดใน Excel เลือก แฟ้ม > บันทึกเป็น > ชนิด “สมุดงาน Excel (*.xlsx)” แล้วส่งแฟ้มใหม่",
    "open it in Excel, choose File > Save As > 'Excel Workbook (*.xlsx)', and send the new file",
)
_LIBRE_OFFICE = Words(
    "เปิดใน LibreOffice Calc เลือก แฟ้ม > บันทึกเป็น > ชนิด “Excel 2007–365 (.xlsx)” แล้วส่งแฟ้มใหม่",
    "open it in LibreOffice Calc, choose File > Save As > 'Excel 2007-365 (.xlsx)', send the new file",
)
_USE_THE_FORM = Words(
    "กรอกในแบบฟอร์ม Excel (.xlsx) ที่ได้รับ แล้วส่งแฟ้มนั้น",
    "fill in the Excel form (.xlsx) that was sent out, and send that",
)
_NO_PASSWORD = Words(
    "เปิดใน Excel เลือก แฟ้ม > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่านให้ว่าง แล้วบันทึก",
    "open it in Excel, File > Info > Protect Workbook > Encrypt with Password, empty the box, save",
)

#: First bytes of files that people take for workbooks, after blanks and a byte order mark.
_HEADS: tuple[tuple[bytes, Words, Words], ...] = (
    (b"%pdf", Words("แฟ้ม PDF", "a PDF file"), _USE_THE_FORM),
    (b"{\\rtf", Words("เอกสาร RTF", "an RTF document"), _USE_THE_FORM),
    (b"\x89png", Words("รูปภาพ", "a picture"), _USE_THE_FORM),
    (b"\xff\xd8\xff", Words("รูปภาพ", "a picture"), _USE_THE_FORM),
    (b"gif8", Words("รูปภาพ", "a picture"), _USE_THE_FORM),
    (
        b"rar!",
        Words("แฟ้มบีบอัด RAR", "a RAR archive"),
        Words("แตกแฟ้มก่อน แล้วส่งแฟ้ม .xlsx", "unpack it, and send the .xlsx files"),
    ),
    (
        b"7z\xbc\xaf\x27\x1c",
        Words("แฟ้มบีบอัด 7-Zip", "a 7-Zip archive"),
        Words("แตกแฟ้มก่อน แล้วส่งแฟ้ม .xlsx", "unpack it, and send the .xlsx files"),
    ),
    (
        b"\x1f\x8b",
        Words("แฟ้มบีบอัด gzip", "a gzip archive"),
        Words("แตกแฟ้มก่อน แล้วส่งแฟ้ม .xlsx", "unpack it, and send the .xlsx files"),
    ),
    (b"mime-version:", Words("หน้าเว็บ (MHTML)", "a web page (MHTML)"), _SAVE_AS),
    (b"<!doctype html", Words("หน้าเว็บ (HTML)", "a web page (HTML)"), _SAVE_AS),
    (b"<html", Words("หน้าเว็บ (HTML)", "a web page (HTML)"), _SAVE_AS),
    (b"<table", Words("หน้าเว็บ (HTML)", "a web page (HTML)"), _SAVE_AS),
    (b"<meta", Words("หน้าเว็บ (HTML)", "a web page (HTML)"), _SAVE_AS),
)

#: Parts that tell what a zip is: the first one found decides.
_PARTS: tuple[tuple[str, Words, Words], ...] = (
    ("xl/workbook.bin", Words("สมุดงานแบบไบนารี (.xlsb)", "a binary workbook (.xlsb)"), _SAVE_AS),
    ("word/document.xml", Words("เอกสาร Word (.docx)", "a Word document (.docx)"), _USE_THE_FORM),
    (
        "ppt/presentation.xml",
        Words("งานนำเสนอ PowerPoint (.pptx)", "a PowerPoint file (.pptx)"),
        _USE_THE_FORM,
    ),
    (
        "index/document.iwa",
        Words("สมุดงาน Apple Numbers", "an Apple Numbers workbook"),
        Words(
            "ใน Numbers เลือก แฟ้ม > ส่งออกไปยัง > Excel แล้วส่งแฟ้ม .xlsx",
            "in Numbers choose File > Export To > Excel, and send the .xlsx file",
        ),
    ),
)


def may_be_text(data: bytes) -> bool:
    """Whether `data` could be a table of text: neither packed nor nothing but zero bytes."""
    return bool(data.strip(b"\0")) and not data.startswith((_ZIP, _OLE))


def check_head(data: bytes) -> None:
    """Raises `RefusedError` where the first bytes of `data` are not those of an .xlsx file."""
    if not data:
        raise RefusedError(
            Complaint(
                "workbook-empty",
                Words("แฟ้มว่าง ไม่มีข้อมูลเลย (0 ไบต์)", "the file is empty (0 bytes)"),
                Words(
                    "ส่งแฟ้มใหม่: แฟ้มนี้บันทึกหรือคัดลอกไม่สำเร็จ", "send it again: saving or copying failed"
                ),
            )
        )
    if data.startswith(_OLE):
        raise RefusedError(_ole(data))
    if data.startswith(_ZIP):
        return
    if not data.strip(b"\0"):
        raise damaged(
            Words(
                "ทั้งแฟ้มเป็นไบต์ศูนย์ มักเกิดจากไฟดับขณะบันทึก",
                "it is zero bytes all through, as after a power cut while saving",
            )
        )
    raise RefusedError(_other(data))


def _ole(data: bytes) -> Complaint:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return password()
    if "WordDocument".encode("utf-16-le") in data:
        return wrong_kind(
            Words("เอกสาร Word รุ่นเก่า (.doc)", "an old Word document (.doc)"), _USE_THE_FORM
        )
    what = Words("สมุดงาน Excel รุ่นเก่า (.xls)", "a workbook of old Excel (.xls)")
    return wrong_kind(what, _SAVE_AS)


def _other(data: bytes) -> Complaint:
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, what, hint in _HEADS:
        if head.startswith(start):
            return wrong_kind(what, hint)
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return wrong_kind(Words("สมุดงาน XML ปี 2003", "an XML workbook of 2003"), _SAVE_AS)
    if b"<office:document" in head:
        return wrong_kind(
            Words("สมุดงาน OpenDocument (.fods)", "an OpenDocument file"), _LIBRE_OFFICE
        )
    if b"<html" in head:
        return wrong_kind(Words("หน้าเว็บ (HTML)", "a web page (HTML)"), _SAVE_AS)
    if b"\0" not in data[:4096]:
        return wrong_kind(
            Words("แฟ้มข้อความ", "a text file"),
            Words(
                "ถ้าเป็นตารางที่คั่นด้วยจุลภาค ให้ตั้งชื่อลงท้าย .csv มิฉะนั้นให้ส่งแฟ้ม .xlsx",
                "name it .csv if it is a table with commas; otherwise send the .xlsx file",
            ),
        )
    return wrong_kind(Words("แฟ้มชนิดที่ไม่รู้จัก", "of an unknown kind"), _USE_THE_FORM)


def check_parts(parts: Collection[str], data: bytes) -> None:
    """Raises `RefusedError` where the zip with these parts (small letters) is no plain .xlsx."""
    if data[30:38] == b"mimetype" and b"opendocument" in data[38:120]:
        what = Words("สมุดงาน OpenDocument (.ods)", "an OpenDocument workbook (.ods)")
        raise RefusedError(wrong_kind(what, _LIBRE_OFFICE))
    for part, what, hint in _PARTS:
        if part in parts:
            raise RefusedError(wrong_kind(what, hint))
    if "[content_types].xml" not in parts:
        what = Words("แฟ้มบีบอัด ZIP", "a ZIP archive")
        hint = Words("แตกแฟ้มก่อน แล้วส่งแฟ้ม .xlsx", "unpack it, and send the .xlsx files")
        raise RefusedError(wrong_kind(what, hint))
    if any(
        part.endswith("vbaproject.bin") or part.startswith(("xl/macrosheets/", "xl/activex/"))
        for part in parts
    ):
        raise RefusedError(macros())


def wrong_kind(what: Words, hint: Words) -> Complaint:
    """The file is `what`, not a workbook; `hint` says how to make one of it."""
    return Complaint(
        "workbook-kind",
        Words(
            f"ไม่ใช่สมุดงาน Excel (.xlsx) แต่เป็น{what.th}",
            f"not an Excel workbook (.xlsx): it is {what.en}",
        ),
        hint,
    )


def password() -> Complaint:
    """The file is encrypted."""
    return Complaint(
        "workbook-password",
        Words("แฟ้มตั้งรหัสผ่านไว้ จึงอ่านไม่ได้", "the file has a password, so it cannot be read"),
        _NO_PASSWORD,
    )


def macros() -> Complaint:
    """The file carries a program."""
    return Complaint(
        "workbook-macros",
        Words("แฟ้มมีมาโคร (โปรแกรมที่ฝังอยู่) จึงไม่รับ", "the file holds macros, so it is not taken"),
        _SAVE_AS,
    )
