"""The explanation of one thing that reading can find wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyo1plan.findings import Severity
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Reading:
    """What a finding of reading means.

    `wrong` and `right` are whole files by name: of the year's folder, `office.yaml`, or of the
    repository when the name begins with `checklists/`. What no text can show (a link, a file of
    another encoding) is told in `scene` instead, and `wrong` is empty; of an import there is only a scene.
    """

    id: str
    severity: Severity
    title: Words
    why: Words
    cure: Words
    wrong: Mapping[str, str]
    right: Mapping[str, str]
    scene: Words | None = None
