"""The program, its printers and fonts, git, and the terminal: what every office's computer needs."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyo1plan
from pyo1plan.cli.checkup.line import Line
from pyo1plan.history.condition import git_version, identity
from pyo1plan.history.git import GitError
from pyo1plan.press.condition import Printer, damaged_fonts, missing_families, printers
from pyo1plan.press.glyphs import FAMILY
from pyo1plan.words import Words


def machine(here: Path, families: Sequence[str], font_folder: str = "") -> Iterator[Line]:
    """All lines on the computer, for work in the folder `here` with the office's fonts `families`.

    `font_folder` is where the office keeps them; "" where the machine's own are used.
    """
    yield _program()
    both = printers()
    yield from (_printer(printer) for printer in both)
    yield _bundled_fonts()
    if families and all(printer.why is None for printer in both):
        yield from _office_fonts(families, font_folder)
    yield from _git(here)
    yield from _terminal(encoding_of(os.environ, _code_page()))


def _program() -> Line:
    where = Path(pyo1plan.__file__).parent
    said = f"plan {pyo1plan.__version__} · Python {platform.python_version()} · {platform.system()} {platform.release()}"
    return Line(
        "program",
        "program",
        "ok",
        Words(f"{said} ติดตั้งที่ {where}", f"{said}, installed in {where}"),
        data={"version": pyo1plan.__version__, "python": platform.python_version()},
    )


def _printer(printer: Printer) -> Line:
    data = {"version": printer.there, "wanted": printer.wanted}
    install = Words(f"สั่ง {printer.cure}", f"run {printer.cure}")
    if printer.why is not None:
        return Line("program", printer.package, "mend", printer.why, install, data=data)
    said = f"{printer.program} ({printer.package} {printer.there})"
    if printer.there != printer.wanted:
        return Line(
            "program",
            printer.package,
            "mend",
            Words(
                f"{said} ไม่ใช่รุ่น {printer.wanted} ที่โปรแกรมนี้ใช้ เอกสารจะไม่เหมือนที่เครื่องอื่นพิมพ์",
                f"{said} is not the version {printer.wanted} of this program: papers would differ",
            ),
            install,
            data=data,
        )
    return Line(
        "program",
        printer.package,
        "ok",
        Words(f"โปรแกรมจัดพิมพ์ {said}", f"printer {said}"),
        data=data,
    )


def _bundled_fonts() -> Line:
    if damaged := damaged_fonts():
        listed = ", ".join(damaged)
        return Line(
            "program",
            "fonts",
            "mend",
            Words(
                f"แบบอักษรที่มากับโปรแกรมหายหรือเสีย: {listed}",
                f"fonts of the program are missing or damaged: {listed}",
            ),
            Words("ติดตั้งโปรแกรม pyo1plan ใหม่", "install pyo1plan again"),
        )
    return Line(
        "program",
        "fonts",
        "ok",
        Words(f"แบบอักษรที่มากับโปรแกรม {FAMILY} ครบ", f"the program's font {FAMILY} is whole"),
    )


def _office_fonts(families: Sequence[str], font_folder: str) -> Iterator[Line]:
    missing = set(missing_families(families, font_folder))
    for family in families:
        if family in missing:
            yield Line(
                "program",
                "office-font",
                "mend",
                Words(
                    f"ไม่พบแบบอักษร “{family}” ที่ตั้งไว้ใน year.yaml (fonts) จึงยังพิมพ์ PDF ไม่ได้",
                    f"there is no font “{family}”, which year.yaml (fonts) names: no PDF can be printed",
                ),
                Words(
                    "ติดตั้งแบบอักษรนั้นในเครื่อง หรือวางแฟ้มในโฟลเดอร์ font_folder ของ office.yaml หรือลบชื่อออกจาก fonts",
                    "install the font, put its files into the font_folder of office.yaml, or take its"
                    " name out of fonts",
                ),
                data={"font": family},
            )
        else:
            yield Line(
                "program",
                "office-font",
                "ok",
                Words(f"พบแบบอักษรของสำนักงาน {family}", f"the office's font {family} is there"),
                data={"font": family},
            )


def _git(here: Path) -> Iterator[Line]:
    try:
        version = git_version()
    except GitError as error:
        yield Line(
            "program",
            "git",
            "mend",
            error.words,
            Words(
                "ถ้าไม่มี git จะบันทึกประวัติการแก้ไขและย้อนดูไม่ได้",
                "without git no history of changes is kept",
            ),
        )
        return
    yield Line("program", "git", "ok", Words(f"git {version}", f"git {version}"))
    name, address = identity(here)
    if name and address:
        said = f"{name} <{address}>"
        yield Line(
            "program",
            "git-user",
            "ok",
            Words(f"ผู้บันทึกใน git คือ {said}", f"commits are signed {said}"),
        )
        return
    yield Line(
        "program",
        "git-user",
        "advise",
        Words(
            "git ยังไม่รู้ว่าใครใช้เครื่องนี้ การบันทึกจะไม่สำเร็จ หรือไม่มีชื่อผู้แก้ไข",
            "git does not know who works here: commits fail or bear no name",
        ),
        Words(
            'สั่ง git config --global user.name "ชื่อ สกุล" และ git config --global user.email "อีเมล"',
            'run git config --global user.name "Name" and git config --global user.email "address"',
        ),
    )


def _terminal(encoding: str) -> Iterator[Line]:
    if encoding and encoding != "utf8":
        yield Line(
            "program",
            "terminal",
            "advise",
            Words(
                f"หน้าต่างคำสั่งใช้รหัสอักษร {encoding} ไม่ใช่ UTF-8 อักษรไทยอาจเพี้ยน (ข้อมูลในแฟ้มไม่เสียหาย)",
                f"the terminal speaks {encoding}, not UTF-8: Thai may look broken (files are not)",
            ),
            Words(
                "Windows: ใช้ Windows Terminal หรือสั่ง chcp 65001 ก่อน ระบบอื่น: ตั้ง LANG=C.UTF-8",
                "Windows: use Windows Terminal, or run chcp 65001 first; elsewhere set LANG=C.UTF-8",
            ),
            data={"encoding": encoding},
        )


def encoding_of(environment: Mapping[str, str], code_page: int) -> str:
    """The encoding that the terminal shows, such as `utf8` or `tis620`; empty where nobody knows.

    `code_page` is that of a Windows console, 0 elsewhere.
    """
    if code_page:
        return "utf8" if code_page == 65001 else f"cp{code_page}"
    asked = next((v for k in ("LC_ALL", "LC_CTYPE", "LANG") if (v := environment.get(k))), "")
    return asked.partition(".")[2].partition("@")[0].lower().replace("-", "")


def _code_page() -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetConsoleOutputCP())
    return 0
