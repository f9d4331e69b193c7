"""Typst at work: one source file set into a PDF, in this process or in one of its own.

Typst keeps about 1.7 MiB for every page it has set until its process ends, so a long document is
set in parts by this file run as a program, one part after the other:

    python typist.py FOLDER

`FOLDER/job.json` holds a `Job`; beside it appear `out.pdf` and the answer, `told.json`. Nothing
but Typst is imported here, so that the process is small and soon ready.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

QUESTION = "<press-pages>"


@dataclass(frozen=True, slots=True)
class Job:
    """What is set: `main.typ` of a folder, and all that its PDF may depend on."""

    settings: str  # JSON, as the template reads it
    epoch: int
    standards: tuple[str, ...]
    fonts: str  # folder of the bundled fonts
    own: str = ""  # folder of the office's fonts
    system: bool = False  # look at the machine's fonts too


class Refusal(Exception):
    """Typst refuses the text: what it says, and its hints."""

    def __init__(self, why: str, hints: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.hints = why, hints


def compiler(folder: Path, job: Job) -> Any:
    """A compiler that sees nothing but `folder` and the fonts.

    Raises:
        ImportError: Typst is not installed.
    """
    import typst

    return typst.Compiler(
        folder / "main.typ",
        root=folder,
        font_paths=_fonts(job.system, job.fonts, job.own),
        ignore_system_fonts=not job.system,
        sys_inputs={"settings": job.settings},
        package_path=folder,
        package_cache_path=folder,
    )


@lru_cache(maxsize=2)
def _fonts(system: bool, folder: str, own: str) -> Any:
    import typst

    return typst.Fonts(system, False, [folder, *([own] if own else [])])


def compiled(machine: Any, **options: Any) -> Any:
    """What `machine` makes.

    Raises:
        Refusal: it refuses, or warns of anything but a family that is not installed.
    """
    import typst

    try:
        made, warnings = machine.compile_with_warnings(**options)
    except typst.TypstError as error:
        raise Refusal(str(error.message), tuple(error.hints)) from error
    unexpected = [w.message for w in warnings if "unknown font family" not in w.message]
    if unexpected:
        raise Refusal(unexpected[0])
    return made


def set_type(folder: Path, job: Job) -> tuple[bytes, dict[str, Any]]:
    """The PDF of `main.typ`, and what the template tells about its pages.

    Raises:
        ImportError, Refusal: see `compiler` and `compiled`.
    """
    machine = compiler(folder, job)
    pdf = compiled(machine, format="pdf", timestamp=job.epoch, pdf_standards=list(job.standards))
    return pdf, json.loads(machine.query(QUESTION, field="value", one=True))


def write_job(folder: Path, job: Job) -> None:
    (folder / "job.json").write_text(json.dumps(asdict(job)), "utf-8")


def _work(folder: Path) -> None:
    told: dict[str, Any]
    try:
        pdf, pages = set_type(folder, Job(**json.loads((folder / "job.json").read_text("utf-8"))))
    except Refusal as refusal:
        told = {"refused": refusal.why, "hints": refusal.hints}
    except ImportError as error:
        told = {"broken": str(error)}
    else:
        (folder / "out.pdf").write_bytes(pdf)
        told = {"pages": pages}
    (folder / "told.json").write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    _work(Path(sys.argv[1]))
