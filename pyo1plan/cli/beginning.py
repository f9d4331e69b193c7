"""What beginning an office, a year or a development plan has in common: one at a time, told in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import typer

from pyo1plan.cli.leave import BUSY, FOUND, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.terminal import safe
from pyo1plan.words import Words

T = TypeVar("T")


def exists_already(folder: Path, swept: Path) -> Leave:
    """The refusal to make `folder` again; what a killed run left in `swept` is cleared away."""
    from pyo1plan.start.placing import sweep

    alone(lambda: sweep(swept))
    return Leave(
        FOUND,
        Words(
            f"มี {folder} อยู่แล้ว ไม่มีอะไรเปลี่ยน ถ้าต้องการเริ่มใหม่ ให้ย้ายโฟลเดอร์นั้นออกก่อน",
            f"{folder} is there already; nothing was changed. To begin anew, move it away first",
        ),
    )


def alone(act: Callable[[], T]) -> T:
    """What `act` gives; leaves with 75 while another run is at work in the same folder."""
    from pyo1plan.start.placing import InUse

    try:
        return act()
    except InUse as error:
        raise Leave(
            BUSY,
            Words(
                f"มีอีกคำสั่งกำลังสร้างแฟ้มใน {error} รอให้เสร็จแล้วสั่งใหม่",
                f"another run is making files in {error}: wait for it and try again",
            ),
        ) from None


def tell_next(*steps: str) -> None:
    """What to do after this, step by step."""
    typer.echo(say("ขั้นต่อไป", "Next"))
    for place, step in enumerate(steps, start=1):
        typer.echo(safe(f"  {place}. {step}"))


def show_files(
    root: Path, files: Sequence[str] | dict[str, bytes], kept: Sequence[str], same: Sequence[str]
) -> None:
    """The files that a run would write, and those it would leave alone."""
    words = {
        **dict.fromkeys(kept, say("คงไว้", "keep")),
        **dict.fromkeys(same, say("มีแล้ว", "there")),
    }
    for name in sorted(files):
        typer.echo(safe(f"{words.get(name, say('สร้าง', 'make'))}  {name}"))
    typer.echo(safe(say(f"ยังไม่ได้เขียนอะไรใน {root}", f"nothing was written in {root}")), err=True)


def counted(files: Sequence[str]) -> str:
    """How many files go into each folder at the top: `workspaces (29), templates (32)`."""
    tops = Counter(name.partition("/")[0] for name in files)
    listed = ", ".join(
        f"{top} ({count})" if count > 1 else top for top, count in tops.most_common()
    )
    return say(f"{len(files)} แฟ้ม: {listed}", f"{len(files)} files: {listed}")
