"""Broken, foreign and hostile files: each gets one clear complaint, quickly and in little memory."""

from __future__ import annotations

import io
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from pyo1plan.sources.workbook import Complaint, Workbook, read_workbook, workbook_of
from pyo1plan.sources.workbook.limits import CELLS, FILE_BYTES, PARTS, SHEETS
from tests.sources.workbook import raw
from tests.sources.workbook.judged import SOUND, complaint, sound

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def rows(text: str, **more: str) -> bytes:
    return raw.packed(raw.parts(raw.sheet(text), **more))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def ole(*names: str) -> bytes:
    return OLE + b"".join(name.encode("utf-16-le") for name in names)


FOREIGN: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "workbook-empty", "0 ไบต์"),
    "zero bytes": (bytes(5000), "workbook-damaged", "ไฟดับ"),
    "old excel": (ole("Workbook"), "workbook-kind", ".xls"),
    "old word": (ole("WordDocument"), "workbook-kind", ".doc"),
    "password": (ole("EncryptionInfo", "EncryptedPackage"), "workbook-password", "รหัสผ่าน"),
    "pdf": (b"%PDF-1.7\n", "workbook-kind", "PDF"),
    "html as xls": (b"\xef\xbb\xbf\r\n<HTML><body><table>", "workbook-kind", "HTML"),
    "mhtml": (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook", "workbook-kind", "MHTML"),
    "rtf": (b"{\\rtf1\\ansi}", "workbook-kind", "RTF"),
    "picture": (b"\x89PNG\r\n\x1a\n", "workbook-kind", "รูปภาพ"),
    "photo": (b"\xff\xd8\xff\xe0", "workbook-kind", "รูปภาพ"),
    "rar": (b"Rar!\x1a\x07\x00", "workbook-kind", "RAR"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "workbook-kind", "7-Zip"),
    "xml of 2003": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        "workbook-kind",
        "2003",
    ),
    "text": ("โครงการ,จำนวน\n".encode(), "workbook-kind", "ข้อความ"),
    "noise": (random.Random(1).randbytes(4096), "workbook-kind", "ไม่รู้จัก"),
    "docx": (raw.packed(sound(**{"word/document.xml": "<w/>"})), "workbook-kind", "Word"),
    "pptx": (raw.packed(sound(**{"ppt/presentation.xml": "<p/>"})), "workbook-kind", "PowerPoint"),
    "xlsb": (raw.packed(sound(**{"xl/workbook.bin": b"x"})), "workbook-kind", ".xlsb"),
    "numbers": (raw.packed({"Index/Document.iwa": b"x"}), "workbook-kind", "Numbers"),
    "zip": (raw.packed({"a.xlsx": b"x"}), "workbook-kind", "ZIP"),
    "ods": (
        raw.packed(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
            zipfile.ZIP_STORED,
        ),
        "workbook-kind",
        ".ods",
    ),
    "macros": (raw.packed(sound(**{"xl/vbaProject.bin": b"x"})), "workbook-macros", "มาโคร"),
    "active x": (raw.packed(sound(**{"xl/activeX/a.bin": b"x"})), "workbook-macros", "มาโคร"),
    "old macros": (
        raw.packed(sound(**{"xl/macrosheets/sheet1.xml": "<a/>"})),
        "workbook-macros",
        "มาโคร",
    ),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_workbook_is_told_by_name(kind: str) -> None:
    data, rule, word = FOREIGN[kind]
    found = complaint(data)
    assert found.rule == rule
    assert word in found.message.th


def test_a_lock_file_of_excel_is_told() -> None:
    assert "~$" in complaint(b"\x05admin" + bytes(159), "~$แบบเสนอ.xlsx").message.th


def _without(part: str) -> bytes:
    return raw.packed({name: text for name, text in sound().items() if name != part})


def _twice() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in sound().items():
            archive.writestr(name, content)
        archive.writestr("XL/Sheet1.xml", raw.sheet(""))
    return buffer.getvalue()


def _link() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in sound().items():
            archive.writestr(name, content)
        entry = zipfile.ZipInfo("xl/media/x.png")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return buffer.getvalue()


def _overlap() -> bytes:
    """The directory's last entry points at the first part's bytes."""
    data = bytearray(raw.packed(sound(**{"xl/media/x.bin": sound()["[Content_Types].xml"]})))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 42, 0)
    return bytes(data)


def _flag(bit: int, offset: int) -> bytes:
    data = bytearray(raw.packed(sound()))
    at = data.rindex(b"PK\x01\x02")
    data[at + offset] |= bit
    return bytes(data)


def _declares(size: int) -> bytes:
    data = bytearray(raw.packed(sound(**{"xl/media/x.bin": bytes(10_000)})))
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, size)
    return bytes(data)


def _bad_sum() -> bytes:
    data = bytearray(raw.packed(sound(**{"docProps/custom.bin": b"x" * 100}), zipfile.ZIP_STORED))
    data[data.index(b"xxxx")] ^= 1
    return bytes(data)


def _bad_stream() -> bytes:
    data = bytearray(raw.packed(sound()))
    at = data.index(b"xl/sheet1.xml") + len("xl/sheet1.xml")
    data[at : at + 20] = b"\xff" * 20
    return bytes(data)


def _cells(count: int) -> str:
    return "".join(
        f'<row r="{row}">' + "".join(f"<c><v>{n}</v></c>" for n in range(1000)) + "</row>"
        for row in range(1, count // 1000 + 1)
    )


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "dtd in the sheet": (
        lambda: raw.packed(sound(**{"xl/sheet1.xml": BOMB + raw.sheet(SOUND)[55:]})),
        "workbook-unsafe",
    ),
    "dtd in a part nobody reads": (
        lambda: raw.packed(sound(**{"docProps/core.xml": BOMB + "<a>&b;</a>"})),
        "workbook-unsafe",
    ),
    "external entity": (
        lambda: raw.packed(
            sound(**{"xl/theme.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'})
        ),
        "workbook-unsafe",
    ),
    "dtd in utf-16": (
        lambda: raw.packed(sound(**{"xl/theme.xml": (BOMB + "<a/>").encode("utf-16")})),
        "workbook-unsafe",
    ),
    "unknown encoding": (
        lambda: raw.packed(sound(**{"xl/theme.xml": '<?xml version="1.0" encoding="utf-7"?><a/>'})),
        "workbook-damaged",
    ),
    "undeclared entity": (lambda: rows("<row><c><v>&x;</v></c></row>"), "workbook-damaged"),
    "name that climbs": (
        lambda: raw.packed(sound(**{"xl/../../x.xml": "<a/>"})),
        "workbook-unsafe",
    ),
    "absolute name": (lambda: raw.packed(sound(**{"/etc/x.xml": "<a/>"})), "workbook-unsafe"),
    "name of a drive": (lambda: raw.packed(sound(**{"C:\\x.xml": "<a/>"})), "workbook-unsafe"),
    "part twice": (_twice, "workbook-unsafe"),
    "link": (_link, "workbook-unsafe"),
    "overlap": (_overlap, "workbook-unsafe"),
    "encrypted part": (lambda: _flag(1, 8), "workbook-password"),
    "unknown packing": (lambda: _flag(0x60, 10), "workbook-damaged"),
    "declares gigabytes": (lambda: _declares(2**32 - 2), "workbook-too-big"),
    "declares too little": (lambda: _declares(10), "workbook-damaged"),
    "wrong sum": (_bad_sum, "workbook-damaged"),
    "broken stream": (_bad_stream, "workbook-damaged"),
    "zeros": (
        lambda: raw.packed(sound(**{"xl/media/a.bin": bytes(200 * 2**20)})),
        "workbook-too-big",
    ),
    "many parts": (
        lambda: raw.packed(sound(**{f"xl/media/{n}": b"" for n in range(PARTS)})),
        "workbook-too-big",
    ),
    "many sheets": (
        lambda: raw.packed(raw.parts(*[raw.sheet("")] * (SHEETS + 1))),
        "workbook-too-big",
    ),
    "large file": (lambda: b"PK\x03\x04" + bytes(FILE_BYTES), "workbook-too-big"),
    "many cells": (lambda: rows(_cells(CELLS + 1000)), "workbook-too-big"),
    "many empty cells": (
        lambda: rows(("<row>" + "<c/>" * 10_000 + "</row>") * 260),
        "workbook-too-big",
    ),
    "endless tag": (lambda: rows("<row " + "a" * 5_000_000), "workbook-unsafe"),
    "a million attributes": (
        lambda: rows("<row " + " ".join(f'a{n}=""' for n in range(900_000)) + "/>"),
        "workbook-unsafe",
    ),
    "long text": (
        lambda: rows(f'<row><c t="inlineStr"><is><t>{"ก" * 40_000}</t></is></c></row>'),
        "workbook-too-big",
    ),
    "one long text a thousand times": (
        lambda: rows(
            '<row r="1">' + '<c t="s"><v>0</v></c>' * 1000 + "</row>",
            strings=raw.strings(f"<t>{'x' * 30_000}</t>"),
        ),
        "workbook-too-big",
    ),
    "formulas without end": (
        lambda: rows("<row>" + f"<c><f>{'[1]a' * 4000}</f><v>1</v></c>" * 2000 + "</row>"),
        "workbook-too-big",
    ),
    "names without end": (
        lambda: rows("", names=f'<definedName name="a">{"S1!A1," * 1300}</definedName>' * 4000),
        "workbook-too-big",
    ),
    "escapes without end": (
        lambda: rows("", strings=raw.strings("<t>" + "_x0041_" * 3_000_000 + "</t>")),
        "workbook-too-big",
    ),
    "deep": (lambda: rows("<a>" * 1_000_000), "workbook-damaged"),
    "no workbook": (lambda: _without("xl/workbook.xml"), "workbook-damaged"),
    "no sheet": (lambda: _without("xl/sheet1.xml"), "workbook-damaged"),
    "no relations": (lambda: _without("xl/_rels/workbook.xml.rels"), "workbook-damaged"),
    "cell beyond the sheet": (
        lambda: rows('<row><c r="A1048577"><v>1</v></c></row>'),
        "workbook-damaged",
    ),
    "column beyond the sheet": (
        lambda: rows('<row><c r="XFE1"><v>1</v></c></row>'),
        "workbook-damaged",
    ),
    "cell in no row": (lambda: rows("<c><v>1</v></c>"), "workbook-damaged"),
    "row beyond the sheet": (
        lambda: rows('<row r="1048577"><c><v>1</v></c></row>'),
        "workbook-damaged",
    ),
    "more cells than columns": (
        lambda: rows("<row>" + "<c><v>1</v></c>" * 16_385 + "</row>"),
        "workbook-damaged",
    ),
    "cell without sense": (lambda: rows('<row><c r="ก1"><v>1</v></c></row>'), "workbook-damaged"),
    "digits of another script": (
        lambda: rows('<row><c r="A๑"><v>1</v></c></row>'),
        "workbook-damaged",
    ),
    "cell twice": (
        lambda: rows('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
        "workbook-damaged",
    ),
    "no such text": (lambda: rows('<row><c t="s"><v>7</v></c></row>'), "workbook-damaged"),
    "text before the first": (
        lambda: rows('<row><c t="s"><v>-1</v></c></row>'),
        "workbook-damaged",
    ),
    "not a number": (lambda: rows("<row><c><v>NaN</v></c></row>"), "workbook-damaged"),
    "infinite": (lambda: rows("<row><c><v>1e99999</v></c></row>"), "workbook-damaged"),
    "digits without end": (
        lambda: rows(f"<row><c><v>{'9' * 1_000_000}</v></c></row>"),
        "workbook-damaged",
    ),
    "unknown type": (lambda: rows('<row><c t="q"><v>1</v></c></row>'), "workbook-damaged"),
    "bad merge": (
        lambda: raw.packed(
            raw.parts(raw.sheet(SOUND, '<mergeCells><mergeCell ref="x"/></mergeCells>'))
        ),
        "workbook-damaged",
    ),
    "one part as two sheets": (
        lambda: raw.packed(
            {
                **raw.parts(raw.sheet(SOUND), raw.sheet(SOUND)),
                "xl/_rels/workbook.xml.rels": raw.relations(
                    {"r1": ("worksheet", "sheet1.xml"), "r2": ("worksheet", "sheet1.xml")}
                ),
            }
        ),
        "workbook-damaged",
    ),
    "nothing in it": (lambda: rows(""), "workbook-empty"),
    "nothing but borders": (lambda: rows('<row><c r="A1" s="1"/></row>'), "workbook-empty"),
}


@pytest.mark.parametrize("threat", HOSTILE)
def test_threats_get_one_complaint(threat: str) -> None:
    make, rule = HOSTILE[threat]
    assert complaint(make()).rule == rule


def test_the_sound_workbook_of_these_tests_is_read() -> None:
    book = workbook_of(raw.packed(sound()), "x.xlsx")
    assert isinstance(book, Workbook)
    assert {at: cell.text for at, cell in book.sheets[0].cells.items()} == {
        (1, 1): "ก",
        (1, 2): "1.5",
    }


def test_a_far_cell_and_a_false_size_cost_nothing() -> None:
    text = raw.sheet('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')
    text = text.replace("<sheetData>", '<dimension ref="A1:A1"/><sheetData>')
    book = workbook_of(raw.packed(raw.parts(text)), "x.xlsx")
    assert isinstance(book, Workbook)
    assert list(book.sheets[0].cells) == [(1_048_576, 16_384)]


@pytest.mark.parametrize(
    "threat", ["zeros", "many empty cells", "many cells", "a million attributes"]
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_stays_small(threat: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(HOSTILE[threat][0]())
    # Not ru_maxrss: a child inherits that of the process that started it.
    script = (
        "import sys; from pathlib import Path;"
        "from pyo1plan.sources.workbook import read_workbook;"
        "read_workbook(Path(sys.argv[1]));"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) * 1024 < 400 * 2**20


def test_links_folders_and_what_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "real.xlsx").write_bytes(raw.packed(sound()))
    (tmp_path / "link.xlsx").symlink_to(tmp_path / "real.xlsx")
    for name, rule in (
        ("link.xlsx", "file-kind"),
        (".", "file-kind"),
        ("absent.xlsx", "file-unreadable"),
    ):
        found = read_workbook(tmp_path / name)
        assert isinstance(found, Complaint)
        assert found.rule == rule
    assert isinstance(read_workbook(tmp_path / "real.xlsx"), Workbook)


def test_trailing_bytes_of_a_stream_are_not_unpacked() -> None:
    """A part that goes on behind its declared end is broken, not read on."""
    packer = zlib.compressobj(wbits=-15)
    body = packer.compress(bytes(5_000_000)) + packer.flush()
    data = bytearray(raw.packed(sound(**{"xl/media/a.bin": body}), zipfile.ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", data, data.rindex(mark) + offset, zipfile.ZIP_DEFLATED)
    assert complaint(bytes(data)).rule == "workbook-damaged"
