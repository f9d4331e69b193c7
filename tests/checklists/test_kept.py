"""Files that records name as proof: never outside, never by a link, never for ever."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.checklists import kept as room
from pyo1plan.checklists.kept import Kept, kept
from pyo1plan.records.publications import Filed
from pyo1plan.year.held import Held

RECORD = Held("workspaces/2570/filed.yaml", "filed", Filed(), "")
DEEPER = Held("workspaces/2570/meetings/2569-12-08-x.yaml", "m", Filed(), "")
OF_PLAN = Held("workspaces/development/2566-2570/meetings/2565-09-14-x.yaml", "m", Filed(), "")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "workspaces/2570/attachments").mkdir(parents=True)
    (tmp_path / "workspaces/2570/attachments/a.pdf").write_bytes(b"%PDF")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path


def test_a_file_in_its_place(root: Path) -> None:
    there = kept(root, RECORD, "attachments/a.pdf")
    assert there.trouble is None
    assert there.fingerprint == hashlib.sha256(b"%PDF").hexdigest()
    assert there.differs_from(None) is None
    assert there.differs_from(there.fingerprint) is None
    assert there.differs_from("0" * 64) is not None


def test_the_folder_may_be_left_out_and_records_may_lie_deeper(root: Path) -> None:
    assert kept(root, RECORD, "a.pdf").trouble is None
    assert kept(root, DEEPER, "attachments/a.pdf").trouble is None
    assert kept(root, OF_PLAN, "attachments/a.pdf").trouble is not None
    other = root / "workspaces/development/2566-2570/attachments"
    other.mkdir(parents=True)
    (other / "a.pdf").write_bytes(b"x")
    assert kept(root, OF_PLAN, "attachments/a.pdf").trouble is None


@pytest.mark.parametrize(
    "name",
    [
        "../../secret.txt",
        "attachments/../../../secret.txt",
        "/etc/passwd",
        "..",
        ".",
        "",
        "..\\..\\secret.txt",
        "C:\\secret.txt",
        "C:secret.txt",
        "file:///etc/passwd",
        "a\0.pdf",
        "attachments",
        "attachments/",
        "attachments/a.pdf/b",
        "attachments/" + "ก" * 300,
    ],
)
def test_hostile_names_never_count(root: Path, name: str) -> None:
    found = kept(root, RECORD, name)
    assert found.fingerprint is None
    assert found.trouble is not None
    assert found.differs_from(None) is not None


def test_links_never_count(root: Path) -> None:
    home = root / "workspaces/2570"
    (home / "attachments/link.pdf").symlink_to(root / "secret.txt")
    (home / "folder").symlink_to(root)
    (home / "inside.pdf").symlink_to(home / "attachments/a.pdf")
    for name in ("attachments/link.pdf", "folder/secret.txt", "inside.pdf", "link.pdf"):
        assert "ลิงก์" in (kept(root, RECORD, name).trouble or ("",))[0], name


def test_a_linked_attachments_folder_does_not_count(root: Path) -> None:
    other = Held("workspaces/2571/filed.yaml", "filed", Filed(), "")
    (root / "workspaces/2571").mkdir()
    (root / "workspaces/2571/attachments").symlink_to(root)
    for name in ("secret.txt", "attachments/secret.txt"):
        assert kept(root, other, name).fingerprint is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "workspaces/2570/attachments/pipe")
    assert "ไม่ใช่แฟ้ม" in kept(root, RECORD, "attachments/pipe").trouble.th  # type: ignore[union-attr]


def test_too_large_a_file_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_BYTES", 3)
    assert "ใหญ่กว่า" in kept(root, RECORD, "a.pdf").trouble.th  # type: ignore[union-attr]


@given(st.text(max_size=40) | st.text(alphabet="./\\:aก", max_size=20))
def test_any_name_gets_an_answer(name: str) -> None:
    found = kept(Path("/nonexistent"), RECORD, name)
    assert isinstance(found, Kept)
    assert found.trouble is not None
