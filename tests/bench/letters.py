"""What registers of many letters cost: `python -m tests.bench.letters [COUNT…]`, not part of the tests.

For each count the commands are run on a register of so many letters of one calendar year, imported by
`plan letter import`; the time of each, and how it grew since the count before against how much longer
the register is.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from pyo1plan.thai.dates import iso_be

ROOT = Path(__file__).parents[2]
COUNTS = (2_500, 10_000)
#: Rows of one export: a workbook or CSV file holds at most 200,000 cells.
ROWS = 10_000
SUBJECTS = (
    "แจ้งจัดสรรงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2570 งบพัฒนาคุณภาพการศึกษา",
    "ขอความอนุเคราะห์ข้อมูลสารสนเทศทางการศึกษา",
    "การจัดทำแผนปฏิบัติการประจำปีของสถานศึกษา",
    "เชิญประชุมคณะกรรมการจัดทำแผน",
)


def exports(folder: Path, count: int) -> Iterator[Path]:
    """Files such as the electronic system would give."""
    first = date(2026, 1, 5)
    for start in range(0, count, ROWS):
        file = folder / f"export-{start}.csv"
        rows = ["ที่,ลงวันที่,จาก,เรื่อง,วันลงทะเบียน,กลุ่มปฏิบัติ,การปฏิบัติ"]
        for i in range(start, min(start + ROWS, count)):
            day = iso_be(first + timedelta(days=i * 350 // count))
            rows.append(
                f"ศธ 04001/{i},{day},สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน,"
                f"{SUBJECTS[i % 4]} ครั้งที่ {i},{day},กลุ่มนโยบายและแผน,แจ้งทุกกลุ่ม"
            )
        file.write_text("\n".join(rows), "utf-8")
        yield file


def office(folder: Path) -> Path:
    """A folder with the small office and no registers yet."""
    import shutil

    shutil.copytree(ROOT / "tests/workspaces/small/workspaces", folder / "workspaces")
    return folder


def seconds(folder: Path, arguments: Sequence[str]) -> float:
    """The time that a command takes; it must succeed, or find something (1)."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PLAN_NO_CACHE": "1"}
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pyo1plan", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        raise SystemExit(done.stderr.decode())
    return time.monotonic() - begun


COMMANDS: dict[str, tuple[str, ...]] = {
    "list": ("letter", "list", "--format", "json"),
    "search": ("letter", "search", "จัดสรร", "สารสนเทศ"),
    "search, nothing found": ("letter", "search", "ช้างม้าวัวควาย"),
    "in": ("letter", "in", "--from", "สพฐ.", "--subject", "ขอข้อมูล", "--registered", "2569-12-25"),
    "due": ("letter", "due"),
    "summary": ("letter", "summary", "--on", "2569-12-31"),
    "renumber": ("letter", "renumber", "in"),
    "validate": ("validate", "2570"),
    "render letters-in to PDF": ("render", "letters-in", "2569", "--to", "pdf"),
    "render letters-in to DOCX": ("render", "letters-in", "2569", "--to", "docx"),
    "render letter-summary": ("render", "letter-summary", "2569", "--to", "pdf"),
}


def main(counts: Sequence[int]) -> None:
    """Measure and print."""
    before: dict[str, float] = {}
    last = 0
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = office(Path(name))
            files = list(exports(folder, count))
            taken = sum(
                seconds(folder, ("letter", "import", file.name, "--mapping", "smart-area"))
                for file in files
            )
            times = {"import": taken}
            for said, arguments in COMMANDS.items():
                times[said] = seconds(folder, arguments)
        print(f"\n{count:,} letters")
        for said, took in times.items():
            grown = f"  × {took / before[said]:.1f} (letters × {count / last:.1f})" if last else ""
            print(f"  {said:28} {took:7.2f} s{grown}")
        before, last = times, count
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"\nlargest process: {most} MiB")


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or COUNTS)
