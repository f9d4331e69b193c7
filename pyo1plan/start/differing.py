"""How the office's copy of each template and checklist stands to the installed one, and who changed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from pathlib import Path
from typing import Literal

from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.start.copies import COPIED, Origins, fingerprint, names_in

Standing = Literal[
    "same",  # as installed
    "changed",  # the office changed it, the program did not
    "newer",  # the program brought a newer one, the office changed nothing
    "both",  # the office changed it, and the program brought a newer one
    "unclear",  # other than installed, and no record says who changed it
    "new",  # the program brings it for the first time
    "dropped",  # the office removed it
    "absent",  # missing here, and no record says why
    "only-here",  # the office's own
    "withdrawn",  # once copied from the program, which no longer has it
]
#: What the program may write without being told the file's name: nothing of the office's is lost.
SAFE: frozenset[Standing] = frozenset({"newer", "new"})
#: Where a file of the office would be lost by writing the installed one over it.
OWN_WORK: frozenset[Standing] = frozenset({"changed", "both", "unclear"})


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of the office's copy and the installed one of the same name; None where there is none."""

    name: str
    standing: Standing
    ours: str | None
    shipped: str | None

    def sides(self) -> tuple[str | None, str | None]:
        """Before and after the change that the standing tells: the program's where it has a newer one, else the office's."""
        return (self.ours, self.shipped) if self.standing == "newer" else (self.shipped, self.ours)

    def lines(self) -> tuple[int, int]:
        """How many lines that change adds, and how many it takes away."""
        old, new = map(_lines, self.sides())
        same = sum(b.size for b in SequenceMatcher(None, old, new, False).get_matching_blocks())
        return len(new) - same, len(old) - same

    def difference(self) -> list[str]:
        """The lines that the change adds (`+`) and takes away (`-`), with two around them."""
        old, new = map(_lines, self.sides())
        return list(unified_diff(old, new, lineterm="", n=2))[2:]


def standing(
    ours: str | None, shipped: str | None, origins: Origins | None, name: str
) -> Standing | None:
    """How the file `name` stands, told by fingerprints; None where there is none anywhere."""
    origin = origins.files.get(name) if origins else None
    if ours is None:
        if shipped is None:
            return None
        return _missing(origin, origins is not None and name not in origins.files)
    if shipped is None:
        return "withdrawn" if origin else "only-here"
    if ours == shipped:
        return "same"
    return _differing(ours, shipped, origin)


def _differing(ours: str, shipped: str, origin: str | None) -> Standing:
    if origin is None:
        return "unclear"
    if ours == origin:
        return "newer"
    return "changed" if shipped == origin else "both"


def _missing(origin: str | None, unrecorded: bool) -> Standing:
    if unrecorded:
        return "new"
    return "dropped" if origin else "absent"


def compare(
    ours: Mapping[str, str], shipped: Mapping[str, str], origins: Origins | None
) -> Iterator[Copy]:
    """Every file of both sides by name, with its standing."""
    for name in sorted(ours.keys() | shipped.keys()):
        here, there = ours.get(name), shipped.get(name)
        how = standing(_print(here), _print(there), origins, name)
        if how is not None:
            yield Copy(name, how, here, there)


def own_copies(root: Path, shipped: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Problem]]:
    """The texts of the office's copies under `root`, and those that cannot be read.

    What the program does not bring is not read, only named: it may be a picture.
    """
    texts: dict[str, str] = {}
    problems: dict[str, Problem] = {}
    for folder in COPIED:
        for name in (f"{folder}/{found}" for found in names_in(root / folder)):
            text = read_text(root / name) if name in shipped else ""
            if isinstance(text, Problem):
                problems[name] = text
            else:
                texts[name] = text
    return texts, problems


def _print(text: str | None) -> str | None:
    return None if text is None else fingerprint(text)


def _lines(text: str | None) -> list[str]:
    return [] if text is None else text.replace("\r\n", "\n").splitlines()
