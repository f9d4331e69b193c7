"""Several files are written or none: killed at any moment, on a full disk, and with two at once."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pyo1plan.sources.together import STAGE, Change, Changed, InUse, alone, complete, put_together

OLD = {"a.yaml": b"old a\n", "deep/b.yaml": b"old b\n"}
NEW = {"a.yaml": b"new a\n", "deep/b.yaml": b"new b\n", "deep/er/c.yaml": b"new c\n"}

#: A run that is killed right before the n-th thing it asks of the file system.
RUN = """
import os, signal, sys
from pathlib import Path
from pyo1plan.sources.together import Change, alone, put_together
root, last = Path(sys.argv[1]), int(sys.argv[2])
old = {"a.yaml": b"old a\\n", "deep/b.yaml": b"old b\\n"}
new = {"a.yaml": b"new a\\n", "deep/b.yaml": b"new b\\n", "deep/er/c.yaml": b"new c\\n"}
seen = 0
def hook(event, arguments):
    global seen
    if event in ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "os.scandir"):
        if str(root) in str(arguments[0]) or isinstance(arguments[0], int):
            seen += 1
            if seen == last:
                os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
with alone(root):
    put_together(root, {name: Change(old.get(name), data) for name, data in new.items()})
"""


def laid_out(root: Path) -> Path:
    for name, data in OLD.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def held(root: Path) -> dict[str, bytes]:
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def changes() -> dict[str, Change]:
    return {name: Change(OLD.get(name), data) for name, data in NEW.items()}


def test_all_are_written(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    with alone(root):
        put_together(root, changes())
    assert held(root) == NEW


def test_killed_at_any_moment_it_is_old_or_new(tmp_path: Path) -> None:
    outcomes = []
    for moment in range(1, 200):
        root = laid_out(tmp_path / str(moment))
        done = subprocess.run([sys.executable, "-c", RUN, str(root), str(moment)], check=False)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        with alone(root):
            pass  # the next run, whatever it wants to do
        after = held(root)
        assert after in (OLD, NEW), moment
        outcomes.append(after == NEW)
    assert done.returncode == 0
    assert len(outcomes) > 15
    assert True in outcomes
    assert False in outcomes
    assert outcomes == sorted(outcomes), "once decided, it is never undone"


def test_what_somebody_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    (root / "deep/b.yaml").write_bytes(b"edited\n")
    with alone(root), pytest.raises(Changed, match=r"deep/b\.yaml"):
        put_together(root, changes())
    assert held(root) == {**OLD, "deep/b.yaml": b"edited\n"}


def test_a_file_that_appeared_is_not_overwritten(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    (root / "deep/er").mkdir()
    (root / "deep/er/c.yaml").write_bytes(b"mine\n")
    with alone(root), pytest.raises(Changed):
        put_together(root, changes())
    assert not (root / STAGE).exists()


def test_a_second_run_is_turned_away(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(InUse), alone(tmp_path):
        pass


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with alone(root), pytest.raises(OSError, match="large"):
            put_together(root, {**changes(), "big": Change(None, bytes(5000))})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert held(root) == OLD
    assert not (root / STAGE).exists()


def test_nothing_to_complete_is_nothing_done(tmp_path: Path) -> None:
    complete(laid_out(tmp_path))
    assert held(tmp_path) == OLD
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["b.yaml"]
