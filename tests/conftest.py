"""Programs that only a machine's package manager has: mandatory in CI, skipped by name elsewhere."""

from __future__ import annotations

import os
import shutil

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for tool in mark.args:
            if shutil.which(tool) is None:
                if os.environ.get("CI"):
                    pytest.fail(f"CI must have the program {tool!r}: see .ci/run")
                pytest.skip(f"needs the program {tool!r}")
