"""The zip around a workbook's parts, judged before any part is unpacked.

Checked: number of entries, overlapping and repeated entries, names that lead elsewhere, links,
encryption, sizes declared and real, checksums.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pyo1plan.sources.workbook import kinds
from pyo1plan.sources.workbook.complaint import RefusedError, damaged, too_big, unsafe
from pyo1plan.sources.workbook.limits import CHUNK, PARTS, UNPACKED_BYTES
from pyo1plan.words import Words

#: What begins each entry of a zip's directory: counted before zipfile builds an object for each.
_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_UNSAFE_NAME = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\0")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
#: What zipfile and zlib raise on broken input; all mean the same to who sent the file.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The parts of a workbook by name (without regard to case, as Office reads them)."""

    def __init__(self, data: bytes) -> None:
        """Raises `RefusedError` where `data` is not a zip that a spreadsheet program would write."""
        if data.count(_ENTRY) > PARTS:
            raise too_big(Words(f"มีมากกว่า {PARTS:,} ส่วน", f"it has more than {PARTS:,} parts"))
        with _mapped():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._take(entry)
        _check_overlaps(self._zip.infolist(), data, self._zip.start_dir)
        if sum(entry.file_size for entry in entries) > UNPACKED_BYTES:
            raise too_big(
                Words(
                    f"เมื่อคลายแล้วเกิน {UNPACKED_BYTES // 2**20} MB",
                    f"it unpacks to more than {UNPACKED_BYTES // 2**20} MB",
                )
            )
        kinds.check_parts(self._entries.keys(), data)

    def _take(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename.replace("\\", "/")
        if _UNSAFE_NAME.search(name) or stat.S_ISLNK(entry.external_attr >> 16):
            raise unsafe(Words("ส่วนที่ชี้ออกนอกแฟ้ม", "a part that points outside of the file"))
        if name.lower() in self._entries:
            raise unsafe(Words(f"ส่วนที่ซ้ำกัน ({name[:60]})", f"a part twice ({name[:60]!a})"))
        if entry.flag_bits & _ENCRYPTED:
            raise RefusedError(kinds.password())
        if entry.compress_type not in _METHODS:
            raise damaged(Words("บีบอัดด้วยวิธีที่ไม่รู้จัก", "it is packed in an unknown way"))
        self._entries[name.lower()] = entry

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    @property
    def parts(self) -> list[str]:
        """The names of all parts, in small letters, in their order in the file."""
        return list(self._entries)

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece; raises `RefusedError` where it is broken."""
        entry = self._entries.get(part.lower())
        if entry is None:
            raise damaged(Words(f"ไม่มีส่วน {part[:60]}", f"the part {part[:60]!a} is missing"))
        with _mapped(), self._zip.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk


def _check_overlaps(entries: list[zipfile.ZipInfo], data: bytes, directory: int) -> None:
    """Bytes that serve two entries make a small file unpack to a huge one."""
    border = directory
    for entry in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        lengths = data[entry.header_offset + 26 : entry.header_offset + _LOCAL_HEADER]
        if entry.header_offset < 0 or len(lengths) < 4:
            raise damaged(Words("สารบัญของแฟ้มผิด", "its directory is wrong"))
        start = entry.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", lengths))
        if start + entry.compress_size > border:
            raise unsafe(Words("ส่วนที่ซ้อนทับกัน", "parts that overlap"))
        border = entry.header_offset


@contextmanager
def _mapped() -> Iterator[None]:
    """What the zip library raises, as the one complaint it means."""
    try:
        yield
    except _BROKEN as error:
        raise damaged(Words("ข้อมูลที่บีบอัดไว้อ่านไม่ออก", "its packed data cannot be read")) from error
