"""The same paper gives the same bytes: anywhere, at any time, for anybody."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from pyo1plan.press import print_paper
from tests.press.opened import BODY, make

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib
from pyo1plan.press import print_paper
from tests.press.opened import BODY, make
made = print_paper(make(BODY, unbroken=("หนองบัว", "หนองบัวลำภู", "น่าน")), {"pdf", "docx", "html"})
print(*(form + "=" + hashlib.sha256(data).hexdigest() for form, data in sorted(made.items())))
"""


def elsewhere(folder: Path, **settings: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ"))}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", **settings}
    program = folder / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program)], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_bytes_depend_on_the_paper_alone(tmp_path: Path) -> None:
    here = print_paper(make(BODY, unbroken=("น่าน", "หนองบัว", "หนองบัวลำภู")), ["docx", "pdf", "html"])
    want = " ".join(
        f"{form}={hashlib.sha256(data).hexdigest()}" for form, data in sorted(here.items())
    )
    other = tmp_path / "โฟลเดอร์ อื่น"
    other.mkdir()
    assert elsewhere(tmp_path, TZ="America/Los_Angeles", PYTHONHASHSEED="1", LC_ALL="C") == want
    assert elsewhere(other, TZ="Asia/Bangkok", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="5") == want


def test_only_what_is_asked_for_is_printed() -> None:
    paper = make("<h1>ก</h1><div class='toc'></div>")
    everything = print_paper(paper, ["docx", "pdf", "html"])
    for form in ("docx", "pdf", "html"):
        assert print_paper(paper, [form]) == {form: everything[form]}
