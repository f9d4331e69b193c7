"""What this program wrote into a folder and with which fingerprints, so that it knows its own files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from pyo1plan.sources.atomic import write_bytes


def read_ledger(file: Path) -> dict[str, list[str]]:
    """The fingerprints by the name of each file; a ledger that is absent or damaged knows none."""
    try:
        ledger = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return ledger if isinstance(ledger, dict) else {}


def write_ledger(file: Path, ledger: Mapping[str, Sequence[str]]) -> None:
    """Put the ledger in its place. Raises OSError."""
    write_bytes(file, json.dumps(ledger, indent=1, sort_keys=True).encode())


def sum_of(file: Path) -> str:
    """The fingerprint of the file as it is; "" where it is not there. Raises OSError."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):  # whoever writes it names the folder
        return ""


def shown_from(file: Path, root: Path) -> str:
    """The file as people read it: from `root` where it lies below it."""
    full = file.absolute()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else str(file)
