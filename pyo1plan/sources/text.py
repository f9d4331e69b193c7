"""A file's bytes as text, or the reason why not: never follows links, blocks or guesses."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from pyo1plan.sources.problems import Problem
from pyo1plan.words import Words

#: The largest YAML file that is read, in bytes: forty times the largest real one.
MOST_BYTES = 4 * 1024 * 1024

#: What YAML forbids, plus the characters that break lines for YAML but not for editors.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
#: Bytes that no character of `_FORBIDDEN` nor a lone CR can be written with: the first bytes of
#: those characters are left out. Where a file has no others, nobody needs to look closer.
_HARMLESS = bytes(
    set(range(256)) - set(range(0x20)) - {0x7F, 0xC2, 0xE2, 0xED, 0xEF} | {0x09, 0x0A}
)
#: A carriage return that is not part of CRLF: YAML would break the line there, editors may not.
_LONE_CR = re.compile("\r(?!\n)")


def read_text(path: Path) -> str | Problem:
    """The text of the file at `path`, strictly UTF-8, or the problem that forbids reading it."""
    data = _read_bytes(path)
    if isinstance(data, Problem):
        return data
    return decode(data)


def _read_bytes(path: Path) -> bytes | Problem:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        if stat.S_ISLNK(os.lstat(path).st_mode):
            return _not_a_file(Words("เป็นลิงก์", "is a link"))
        descriptor = os.open(path, flags)
    except OSError as error:
        reason = "ไม่มีสิทธิ์อ่าน" if isinstance(error, PermissionError) else error.strerror
        return Problem(
            "file-unreadable",
            Words(f"เปิดแฟ้มไม่ได้ ({reason})", f"the file cannot be opened ({error.strerror})"),
            Words(
                "ตรวจสิทธิ์ของแฟ้ม และปิดโปรแกรมที่เปิดแฟ้มค้างไว้",
                "check the rights on the file and close programs that hold it",
            ),
        )
    try:
        return _read_open(descriptor)
    finally:
        os.close(descriptor)


def _read_open(descriptor: int) -> bytes | Problem:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        folder = stat.S_ISDIR(status.st_mode)
        return _not_a_file(
            Words("เป็นโฟลเดอร์", "is a folder") if folder else Words("เป็นอุปกรณ์", "is a device")
        )
    if status.st_size > MOST_BYTES:
        return Problem(
            "file-too-big",
            Words(
                f"แฟ้มใหญ่ {status.st_size:,} ไบต์ เกินขีด {MOST_BYTES:,} ไบต์",
                f"the file has {status.st_size:,} bytes, more than {MOST_BYTES:,}",
            ),
            Words("แบ่งเป็นหลายแฟ้ม หรือตรวจว่าวางแฟ้มผิดที่หรือไม่", "split it, or move it where it belongs"),
        )
    chunks = []
    while chunk := os.read(descriptor, 1 << 20):
        chunks.append(chunk)
    return b"".join(chunks)


def _not_a_file(what: Words) -> Problem:
    return Problem(
        "file-kind",
        Words(
            f"ตรงนี้ต้องเป็นแฟ้มธรรมดา แต่{what.th}", f"a plain file is wanted here, but this {what.en}"
        ),
        Words("แทนที่ด้วยแฟ้ม YAML ธรรมดา", "put a plain YAML file in its place"),
    )


def decode(data: bytes) -> str | Problem:
    """`data` as text: UTF-8 (a byte order mark is allowed), free of characters nobody can see."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _encoding("UTF-16", 1, 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        tail = before.rpartition(b"\n")[2].decode("utf-8", "replace")
        return _encoding(_likely(data), line, len(tail) + 1)
    if not data.translate(None, _HARMLESS):
        return text
    if found := _FORBIDDEN.search(text) or _LONE_CR.search(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        code = f"U+{ord(found.group()):04X}"
        return Problem(
            "file-control-character",
            Words(f"มีอักขระควบคุมที่มองไม่เห็น {code}", f"holds the invisible control character {code}"),
            Words("ลบอักขระนั้นแล้วพิมพ์ใหม่", "delete it and type the text again"),
            line,
            column,
        )
    return text


def _likely(data: bytes) -> str:
    """The encoding that broken text most likely has: Thai Windows files show themselves."""
    try:
        thai = data.decode("cp874")
    except UnicodeDecodeError:
        return ""
    return "TIS-620 / Windows-874" if re.search("[ก-ฮ]{2}", thai) else ""


def _encoding(likely: str, line: int, column: int) -> Problem:
    looks = Words(f" (น่าจะเป็น {likely})", f" (it looks like {likely})") if likely else Words("", "")
    return Problem(
        "file-encoding",
        Words(f"แฟ้มไม่ใช่ UTF-8{looks.th}", f"the file is not UTF-8{looks.en}"),
        Words(
            "เปิดในโปรแกรมแก้ไขข้อความแล้วบันทึกใหม่เป็น UTF-8",
            "open it in a text editor and save it again as UTF-8",
        ),
        line,
        column,
    )
