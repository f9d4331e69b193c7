"""The one door out: every way a run can end, with its exit code and one message, never a traceback.

0 nothing found · 1 findings, a refusal or a failure outside the program, nothing changed · 2 wrong
use · 3 a defect of the program · 75 in use, try again · 130 interrupted.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from pyo1plan.cli.leave import BUSY, DEFECT, FOUND, INTERRUPTED, WRONG_USE, Leave
from pyo1plan.cli.speech import told
from pyo1plan.cli.terminal import complain
from pyo1plan.words import Words


def through(run: Callable[[], int | None]) -> int:
    """The exit code of `run`, whatever happens in it."""
    try:
        return run() or 0
    except Leave as leave:
        complain(told(leave.words))
        return leave.code
    except KeyboardInterrupt:
        complain(told(Words("หยุดตามที่สั่ง ไม่มีอะไรเปลี่ยน", "interrupted; nothing was changed")))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (plan … | head): there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        complain(told(_outside(error)))
        return FOUND
    except MemoryError:
        complain(
            told(
                Words("หน่วยความจำไม่พอ ปิดโปรแกรมอื่นแล้วลองใหม่", "out of memory: close other programs")
            )
        )
        return FOUND
    except Exception as error:
        complain(told(_defect(error)))
        return DEFECT


def _outside(error: OSError) -> Words:
    name = _known_name(error.filename)
    if error.errno == errno.ENOSPC:
        return Words(
            f"เนื้อที่ดิสก์เต็ม เขียน {name or 'แฟ้ม'} ไม่ได้ แฟ้มเดิมไม่เปลี่ยน ลบแฟ้มที่ไม่ใช้แล้วสั่งใหม่",
            f"the disk is full, {name or 'a file'} was not written: free some space and try again",
        )
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return Words(
            f"{name} เป็นแฟ้ม ใช้เป็นโฟลเดอร์ไม่ได้ ระบุโฟลเดอร์อื่น หรือย้ายแฟ้มนั้นออก",
            f"{name} is a file where a folder is wanted: name another, or move the file away",
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Words(
            f"ไม่มีสิทธิ์ใช้ {name} ปิดแฟ้มถ้าเปิดอยู่ใน Word หรือ Excel แล้วตรวจสิทธิ์ของโฟลเดอร์",
            f"no right to use {name}: close it in Word or Excel, and check the folder's rights",
        )
    return Words(f"ระบบแจ้งว่า: {error.strerror} {name}", f"the system says: {error.strerror} {name}")


def _known_name(file: object) -> str:
    """The file as people know it: for a hidden file of our own, the folder it was to stand in."""
    if not isinstance(file, (str, bytes)):
        return ""
    path = Path(os.fsdecode(file))
    return str(path.parent if path.name.startswith(".") else path)


def _defect(error: Exception) -> Words:
    """What is said of a defect; the log holds where it happened, never what the records say."""
    file = _write_log(error)
    return Words(
        f"โปรแกรมบกพร่อง ({type(error).__name__}) ข้อมูลไม่เปลี่ยน โปรดส่งแฟ้มนี้ให้ผู้ดูแล: {file}",
        f"a defect of the program ({type(error).__name__}); nothing was changed. Please report: {file}",
    )


def _write_log(error: Exception) -> str:
    import platform
    import traceback

    from platformdirs import user_log_path

    from pyo1plan import __version__

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"plan {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    lines += [type(error).__name__, *(f"{f.filename}:{f.lineno} {f.name}" for f in frames)]
    folder = user_log_path("pyo1plan", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"defect-{os.getpid()}.log"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return "\n".join(lines)
    return str(file)


__all__ = ["BUSY", "DEFECT", "FOUND", "INTERRUPTED", "WRONG_USE", "through"]
