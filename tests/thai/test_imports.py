"""The room costs nothing to enter: what loads tables waits until it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyo1plan.thai

HEAVY = {"num2words", "pyuca", "budoux", "rich"}


def test_heavy_libraries_wait() -> None:
    modules = sorted(path.stem for path in Path(pyo1plan.thai.__file__).parent.glob("*.py"))
    assert len(modules) > 10
    program = "\n".join(f"import pyo1plan.thai.{name}" for name in modules if name != "__init__")
    program += "\nimport sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "pyo1plan" in loaded
    assert not loaded & HEAVY
