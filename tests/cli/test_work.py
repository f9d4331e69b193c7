"""The table of commands: every line leads to a command, and help on all of them imports none."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pyo1plan.cli.work import JOBS, Job

#: What a command needs and help on the commands does not.
HEAVY = ("pydantic", "openpyxl", "pypandoc", "typst", "yaml", "lxml", "pyo1plan.records")


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_line_leads_to_a_command(job: Job) -> None:
    command = job.command()
    assert command.help == job.help


def test_help_imports_nothing_heavy() -> None:
    asked = [sys.executable, "-X", "importtime", "-m", "pyo1plan", "--help"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    named = (line.rpartition("|")[2] for line in done.stderr.splitlines())
    imported = {name.strip() for name in named}
    assert "pyo1plan.cli.work" in imported, done.stderr
    assert all(job.name in done.stdout for job in JOBS)
    assert not [name for name in HEAVY if name in imported]
