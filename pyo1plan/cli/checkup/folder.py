"""The office's folder: what stands in `workspaces/`, whether git keeps it, and where it lies."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from pyo1plan.cli.checkup.line import Line
from pyo1plan.history.condition import tree
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.start.fresh import HOOK
from pyo1plan.words import Words
from pyo1plan.year.repository import DEVELOPMENT, OFFICE_FILE, REGISTERS, Repository

#: Folders that a program copies to the internet by itself, as they are named on the disk.
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "my drive", "iclouddrive")
#: File systems of another machine, as Linux calls them.
_REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs"})
#: The longest path that Windows takes without a setting of its own.
LONGEST_PATH = 259


def no_folder() -> Line:
    """The line for a run outside every office's folder."""
    return Line(
        "office",
        "folder",
        "note",
        Words(
            "ที่นี่ไม่ใช่โฟลเดอร์ของสำนักงาน (ไม่พบ workspaces/) จึงตรวจเฉพาะโปรแกรม",
            "this is no office's folder (no workspaces/): only the program was looked at",
        ),
        Words(
            "ย้ายไปที่โฟลเดอร์ของสำนักงาน หรือสร้างใหม่ด้วย plan init 2570",
            "go to the office's folder, or make one with plan init 2570",
        ),
    )


def folder(repository: Repository) -> Iterator[Line]:
    """All lines on the office's folder."""
    root = repository.root
    if os.access(root, os.W_OK):
        yield Line("office", "folder", "ok", Words(f"โฟลเดอร์ {root}", f"folder {root}"))
    else:
        yield Line(
            "office",
            "folder",
            "mend",
            Words(f"ไม่มีสิทธิ์เขียนใน {root}", f"nothing may be written in {root}"),
            Words("ขอสิทธิ์จากผู้ดูแลเครื่อง", "ask whoever runs the computer for the right to"),
        )
    yield _file(repository, repository.workspaces / OFFICE_FILE, "office")
    yield from _years(repository)
    yield from _beside_years(repository)
    if shutil.which("git"):  # where it is missing, the machine's lines say so
        yield from _history(root)
    yield from _place(root)


def fonts(repository: Repository) -> list[str]:
    """The fonts that the years name in `year.yaml`, each once; of a file that cannot be read, none."""
    named: dict[str, None] = {}
    for number in repository.years():
        value = _value(repository.year(number) / "year.yaml")
        families = value.get("fonts") if isinstance(value, dict) else None
        if isinstance(families, list):
            named |= {family: None for family in families if isinstance(family, str)}
    return list(named)


def font_folder(repository: Repository) -> str:
    """Where `office.yaml` says that the office's fonts lie; "" where it names no folder that is there."""
    value = _value(repository.workspaces / OFFICE_FILE)
    named = value.get("font_folder") if isinstance(value, dict) else None
    folder = repository.workspaces / named if isinstance(named, str) and named else None
    return str(folder) if folder is not None and folder.is_dir() else ""


def _value(file: Path) -> Any:
    """What the YAML file holds, or the first problem that forbids reading it."""
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    value: Any = read_values(text)
    return value.problems[0] if isinstance(value, Refused) else value


def _file(repository: Repository, file: Path, subject: str) -> Line:
    name = repository.relative(file)
    if not os.path.lexists(file):
        return Line(
            "office",
            subject,
            "mend",
            Words(f"ไม่พบ {name}", f"there is no {name}"),
            Words(
                "คืนแฟ้มจาก git หรือสั่ง plan init ปี ในโฟลเดอร์นี้เพื่อสร้างแฟ้มที่ขาด",
                "take it back from git, or run plan init YEAR here, which makes what is missing",
            ),
            name,
        )
    value = _value(file)
    if isinstance(value, Problem):
        at = f"{name}:{value.line}"
        return Line(
            "office",
            subject,
            "mend",
            Words(f"อ่าน {at} ไม่ได้: {value.message.th}", f"{at}: {value.message.en}"),
            value.hint,
            name,
        )
    return Line("office", subject, "ok", Words(f"{name} อ่านได้", f"{name} can be read"), file=name)


def _years(repository: Repository) -> Iterator[Line]:
    years = repository.years()
    if not years:
        yield Line(
            "office",
            "year",
            "mend",
            Words("ยังไม่มีปีงบประมาณใน workspaces/", "workspaces/ holds no fiscal year"),
            Words("สร้างด้วย plan init 2570", "make one with plan init 2570"),
        )
    for number in years:
        line = _file(repository, repository.year(number) / "year.yaml", "year")
        if line.state != "ok":
            yield line
            continue
        count = len(list((repository.year(number) / "proposals").glob("*/*.yaml")))
        yield Line(
            "office",
            "year",
            "ok",
            Words(
                f"ปีงบประมาณ {number}: ข้อเสนอโครงการ {count} แฟ้ม (ตรวจเนื้อหา: plan validate {number})",
                f"fiscal year {number}: {count} project proposals (plan validate {number} reads them)",
            ),
            file=repository.relative(repository.year(number)),
            data={"year": number, "proposals": count},
        )


def _beside_years(repository: Repository) -> Iterator[Line]:
    registers = repository.workspaces / REGISTERS
    held = sorted(p.name for p in registers.iterdir() if p.is_dir()) if registers.is_dir() else []
    yield _standing("registers", held, Words("ทะเบียนปีปฏิทิน", "registers of"), registers.name)
    periods = [str(period) for period in repository.periods()]
    yield _standing(
        "development", periods, Words("แผนพัฒนาการศึกษา", "development plan"), DEVELOPMENT
    )


def _standing(subject: str, held: list[str], what: Words, name: str) -> Line:
    listed = ", ".join(held)
    if held:
        words = Words(f"{what.th} {listed}", f"{what.en} {listed}")
    else:
        words = Words(
            f"{what.th}: ยังไม่มี (workspaces/{name}/)", f"{what.en}: none yet (workspaces/{name}/)"
        )
    return Line("office", subject, "ok" if held else "note", words, data={"found": held})


def _history(root: Path) -> Iterator[Line]:
    """What git knows of the folder."""
    known = tree(root)
    if known is None:
        yield Line(
            "office",
            "git-repository",
            "advise",
            Words("โฟลเดอร์นี้ยังไม่อยู่ใน git จึงไม่มีประวัติการแก้ไข", "git does not keep this folder"),
            Words(
                "สั่ง git init แล้ว git add -A แล้ว git commit",
                "run git init, git add -A, git commit",
            ),
        )
    elif isinstance(known, Words):
        yield Line(
            "office",
            "git-repository",
            "mend",
            known,
            Words(
                f'ถ้า git แจ้งเรื่องเจ้าของโฟลเดอร์ สั่ง git config --global --add safe.directory "{root.as_posix()}"',
                f'if git doubts the owner, run git config --global --add safe.directory "{root.as_posix()}"',
            ),
        )
    else:
        yield _unsaved(known.unsaved)
        if (root / HOOK).exists() and known.hooks != HOOK.rpartition("/")[0]:
            yield Line(
                "office",
                "git-hook",
                "advise",
                Words("ยังไม่ตรวจแผนก่อนบันทึก", "plans are not checked before a commit"),
                Words(
                    "สั่ง git config core.hooksPath .githooks",
                    "run git config core.hooksPath .githooks",
                ),
            )


def _unsaved(files: tuple[str, ...]) -> Line:
    if not files:
        return Line(
            "office",
            "git-repository",
            "ok",
            Words("งานทุกแฟ้มบันทึกใน git แล้ว", "all work is saved in git"),
            data={"unsaved": 0},
        )
    return Line(
        "office",
        "git-repository",
        "note",
        Words(
            f"มี {len(files)} แฟ้มที่ยังไม่ได้บันทึกใน git เช่น {files[0]}",
            f"{len(files)} files are not saved in git, such as {files[0]}",
        ),
        Words(
            "ดูด้วย git status แล้ว git add -A และ git commit",
            "see git status; git add -A, git commit",
        ),
        data={"unsaved": len(files)},
    )


def _place(root: Path) -> Iterator[Line]:
    if where := synced_by(root) or _remote(root):
        yield Line(
            "office",
            "place",
            "advise",
            Words(
                f"โฟลเดอร์นี้อยู่ใน {where} ซึ่งคัดลอกหรือล็อกแฟ้มเองได้ อาจชนกับ git หรือทำแฟ้มซ้ำ",
                f"this folder lies in {where}, which copies or locks files by itself and may disturb git",
            ),
            Words(
                "ย้ายไปไว้ในดิสก์ของเครื่อง เช่น Documents ที่ไม่ซิงก์ แล้วสำรองด้วย git push",
                "move it to the computer's own disk, and keep a second copy with git push",
            ),
            data={"in": where},
        )
    if sys.platform == "win32" and (name := too_long(str(root), _files(root))):
        yield Line(
            "office",
            "path-length",
            "mend",
            Words(
                f"ชื่อแฟ้มรวมโฟลเดอร์ยาวเกิน {LONGEST_PATH} ตัวอักษร: {name}",
                f"a path has more than {LONGEST_PATH} letters: {name}",
            ),
            Words(
                "ย้ายโฟลเดอร์ไปที่สั้นกว่า เช่น C:\\plan", "move the folder to a shorter place: C:\\plan"
            ),
            name,
        )


def synced_by(root: PurePath) -> str:
    """The part of the path that shows a synchronised folder or a network share; empty if none does."""
    if root.drive.startswith("\\\\"):
        return root.drive
    return next((part for part in root.parts if part.lower().startswith(_SYNCED)), "")


def _remote(root: Path) -> str:
    """The network share that holds `root`, as Linux tells it; empty elsewhere."""
    try:
        mounts = [row.split() for row in Path("/proc/mounts").read_text("utf-8").splitlines()]
    except OSError:
        return ""
    points = [(row[1].replace("\\040", " "), row[2], row[0]) for row in mounts if len(row) > 2]
    around = [p for p in points if root.is_relative_to(p[0])]
    _, kind, device = max(around, key=lambda p: len(p[0]), default=("", "", ""))
    return device if kind in _REMOTE else ""


def too_long(root: str, names: Iterator[str]) -> str:
    """The first of `names` whose path under `root` is longer than Windows takes; empty if none is."""
    return next((name for name in names if len(root) + 1 + len(name) > LONGEST_PATH), "")


def _files(root: Path) -> Iterator[str]:
    for top in ("workspaces", "templates", "build"):
        yield from (p.relative_to(root).as_posix() for p in (root / top).rglob("*"))
