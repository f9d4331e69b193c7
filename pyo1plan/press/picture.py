"""A picture that the office supplies, and the same set on a page by itself."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pyo1plan.press import typist
from pyo1plan.press.glyphs import FONTS

Form = Literal["png", "jpeg", "svg"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be printed. `ratio` is its width by its height."""

    data: bytes
    form: Form
    ratio: float

    @property
    def file(self) -> str:
        """The name under which typist finds it."""
        return f"emblem.{self.form}"


def shown(picture: Picture, height: float, ppi: int) -> bytes:
    """The picture as a PNG `height` cm high.

    Raises:
        typist.Refusal: it is broken.
    """
    return _alone(picture, f", height: {height:g}cm", format="png", ppi=ppi)


def try_out(picture: Picture) -> None:
    """Set it as an archived PDF would hold it.

    Raises:
        typist.Refusal: the picture is broken, or has colours that an archived PDF may not have.
    """
    _alone(picture, "", format="pdf", timestamp=0, pdf_standards=["a-2b"])


def _alone(picture: Picture, how: str, **options: Any) -> bytes:
    setup = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as place:
        folder = Path(place)
        (folder / picture.file).write_bytes(picture.data)
        main = f'{setup}#set document(title: "-")\n#image("{picture.file}"{how})'
        (folder / "main.typ").write_text(main, "utf-8")
        machine = typist.compiler(folder, typist.Job("{}", 0, (), str(FONTS)))
        made = typist.compiled(machine, **options)
    whole: bytes = made[0] if isinstance(made, list) else made
    return whole
