"""The command `plan`, also `python -m pyo1plan`."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from typing import NoReturn

from pyo1plan.cli.replay import replay


def main() -> None:
    """Run the command line and leave with its exit code."""
    from pyo1plan.cli.terminal import speak_utf8

    # Records and trees hold no cycles; looking for some would take a fifth of a validation's time.
    gc.set_threshold(500_000, 20, 20)
    speak_utf8()
    code = replay(sys.argv[1:])
    if code is None:
        from pyo1plan.cli.door import through

        _begin(sys.argv[1:])
        code = through(_run)
    _leave(code)


def _begin(arguments: list[str]) -> None:
    """Start reading ahead where the command may be worth it."""
    if arguments[:1] in (["validate"], ["consolidate"]):
        from pyo1plan.cli.ahead import begin

        begin(arguments)


def _leave(code: int) -> NoReturn:
    """End at once: taking down the records one by one would take a tenth of a validation's time.

    Everything that is written is written by now but for the two streams. What cannot be written
    there any more was either told already, or nobody is there to read it.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _run() -> int:
    from pyo1plan.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
