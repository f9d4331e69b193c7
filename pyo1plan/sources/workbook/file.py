"""The bytes of a file that somebody sent: never follows links, waits on devices, or reads endlessly."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pyo1plan.sources.workbook.complaint import Complaint, RefusedError, too_big
from pyo1plan.sources.workbook.limits import FILE_BYTES
from pyo1plan.words import Words


def read_bytes(path: Path) -> bytes:
    """All bytes of the plain file at `path`; raises `RefusedError` with the reason why not."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        if stat.S_ISLNK(os.lstat(path).st_mode):
            raise _not_a_file(Words("เป็นลิงก์", "is a link"))
        descriptor = os.open(path, flags)
    except OSError as error:
        raise RefusedError(_unreadable(error)) from error
    try:
        return _read_open(descriptor)
    except OSError as error:
        raise RefusedError(_unreadable(error)) from error
    finally:
        os.close(descriptor)


def _read_open(descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):
        raise _not_a_file(Words("เป็นโฟลเดอร์", "is a folder"))
    if not stat.S_ISREG(status.st_mode):
        raise _not_a_file(Words("เป็นอุปกรณ์", "is a device"))
    check_size(status.st_size)
    chunks = []
    left = FILE_BYTES + 1
    while left > 0 and (chunk := os.read(descriptor, min(left, 1 << 20))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)


def check_size(size: int) -> None:
    """Raises `RefusedError` where a file of `size` bytes is more than is read."""
    if size > FILE_BYTES:
        raise too_big(
            Words(
                f"{size:,} ไบต์ เกินขีด {FILE_BYTES:,} ไบต์",
                f"{size:,} bytes, more than {FILE_BYTES:,}",
            )
        )


def _unreadable(error: OSError) -> Complaint:
    reason = "ไม่มีสิทธิ์อ่าน" if isinstance(error, PermissionError) else error.strerror
    return Complaint(
        "file-unreadable",
        Words(f"เปิดแฟ้มไม่ได้ ({reason})", f"the file cannot be opened ({error.strerror})"),
        Words(
            "ตรวจสิทธิ์ของแฟ้ม และปิดแฟ้มใน Excel ก่อน",
            "check the rights on the file, and close it in Excel first",
        ),
    )


def _not_a_file(what: Words) -> RefusedError:
    return RefusedError(
        Complaint(
            "file-kind",
            Words(
                f"ตรงนี้ต้องเป็นแฟ้มธรรมดา แต่{what.th}",
                f"a plain file is wanted here, but this {what.en}",
            ),
            Words("คัดลอกแฟ้ม Excel มาวางตรงนี้", "put a copy of the Excel file in its place"),
        )
    )
