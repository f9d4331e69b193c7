"""The instructions on a form's first sheet: plain lines of a text file that an office may change.

`# ` begins a heading, `// ` a remark that is not shown; `{deadline}` stands for a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.words import Words

FORMS = "forms"
_NAMED = re.compile(r"\{([^{}]*)\}")


class GuideProblem(Exception):
    """An instruction that cannot be shown, with its file and line (0: the file itself)."""

    def __init__(self, file: str, line: int, words: Words) -> None:
        super().__init__(f"{file}:{line}: {words.en}")
        self.file = file
        self.line = line
        self.words = words


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One line of the instructions."""

    text: str
    heading: bool = False


def read_guide(
    kind: str, folders: Sequence[Path], values: Mapping[str, str]
) -> tuple[GuideLine, ...]:
    """The instructions of the forms of `kind`, from the first of `folders` that has them.

    The file is `forms/<kind>.txt`. Raises `GuideProblem`.
    """
    name = f"{FORMS}/{kind}.txt"
    for folder in folders:
        file = folder / FORMS / f"{kind}.txt"
        if file.is_file():
            return guide_of(_text(file, name), name, values)
    raise GuideProblem(
        name,
        0,
        Words(
            "ไม่พบคำแนะนำของแบบนี้ในโฟลเดอร์ templates/ ให้ติดตั้งโปรแกรมใหม่",
            "the instructions of this form are missing from templates/: install the program anew",
        ),
    )


def guide_of(text: str, file: str, values: Mapping[str, str]) -> tuple[GuideLine, ...]:
    """The lines of `text` with `values` put in. Raises `GuideProblem` for a name without a value."""
    lines = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("//"):
            continue
        heading = line.startswith("# ")
        shown = line[2:] if heading else line
        for name in _NAMED.findall(shown):
            if name not in values:
                known = ", ".join(f"{{{key}}}" for key in values)
                raise GuideProblem(
                    file,
                    number,
                    Words(
                        f"ไม่มีค่า {{{name}}} ใช้ได้เฉพาะ {known}",
                        f"there is no {{{name}}}; there is {known}",
                    ),
                )
        lines.append(GuideLine(_NAMED.sub(lambda m: values[m[1]], shown).rstrip(), heading))
    return tuple(lines)


def _text(file: Path, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GuideProblem(
            name,
            0,
            Words(
                "แฟ้มไม่ใช่ข้อความ UTF-8 บันทึกใหม่เป็น UTF-8",
                "the file is no UTF-8 text: save it as UTF-8",
            ),
        ) from error
