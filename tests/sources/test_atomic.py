"""Files are written all or nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pyo1plan.sources.atomic import write_bytes, write_new

WRITER = """
import itertools, sys
from pathlib import Path
from pyo1plan.sources.atomic import write_bytes
file = Path(sys.argv[1])
for n in itertools.count():
    write_bytes(file, (b"%08d" % n) * 50_000)
    print(n, flush=True)
"""


def test_a_write_replaces_the_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "f"
    write_bytes(file, b"old")
    write_bytes(file, b"new")
    assert file.read_bytes() == b"new"
    assert [p.name for p in file.parent.iterdir()] == ["f"]


def test_write_new_never_overwrites(tmp_path: Path) -> None:
    file = tmp_path / "f"
    assert write_new(file, b"first")
    assert not write_new(file, b"second")
    assert file.read_bytes() == b"first"
    assert [p.name for p in tmp_path.iterdir()] == ["f"]


def test_a_killed_writer_leaves_one_whole_content(tmp_path: Path) -> None:
    file = tmp_path / "f"
    for pause in (0.01, 0.03, 0.07):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = file.read_bytes()
        assert content == content[:8] * 50_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "f"
    write_bytes(file, b"old")
    limited = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from pyo1plan.sources.atomic import write_bytes\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_bytes(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except OSError:\n    sys.exit(7)\n"
    )
    done = subprocess.run([sys.executable, "-c", limited, str(file)], check=False)
    assert done.returncode == 7
    assert file.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["f"]
