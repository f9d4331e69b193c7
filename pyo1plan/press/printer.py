"""The one thing the press does: a paper in, its files out."""

from __future__ import annotations

from collections.abc import Collection

from pyo1plan.press.paper import Format, Paper


def print_paper(paper: Paper, formats: Collection[Format]) -> dict[Format, bytes]:
    """Print `paper` in each of `formats`; the same paper gives the same bytes everywhere.

    Raises:
        PressError: the body breaks the dialect, holds a character no font can show, or a
            printer is missing or refuses.
    """
    from pyo1plan.press.run import run

    return run(paper, formats)
