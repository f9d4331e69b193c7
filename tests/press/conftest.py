"""The document of `opened.py`, printed once for every test that opens it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pyo1plan.press import Format, print_paper
from tests.press.opened import BODY, Word, make


@pytest.fixture(scope="session")
def printed() -> dict[Format, bytes]:
    """The whole dialect in all formats, as a marked draft."""
    paper = make(BODY, mark="ร่าง ๑ ต.ค. ๒๕๖๙", author="สพป. ตัวอย่าง", unbroken=("หนองบัว",))
    return print_paper(paper, ["docx", "pdf", "html"])


@pytest.fixture(scope="session")
def word(printed: dict[Format, bytes]) -> Word:
    return Word(printed["docx"])


@pytest.fixture
def to_pdf(tmp_path: Path) -> Callable[[bytes], bytes]:
    """Word → PDF by LibreOffice, as a second reader of the file."""

    def convert(docx: bytes) -> bytes:
        (tmp_path / "a.docx").write_bytes(docx)
        profile = (tmp_path / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")]
        subprocess.run(command, capture_output=True, check=True, timeout=180)
        return (tmp_path / "a.pdf").read_bytes()

    return convert
