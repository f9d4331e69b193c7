"""The command `plan`, also `python -m pyo1plan`."""

from __future__ import annotations

import gc
import sys

from pyo1plan.cli.replay import replay


def main() -> None:
    """Run the command line and leave with its exit code."""
    from pyo1plan.cli.terminal import speak_utf8

    # Records and trees hold no cycles; looking for some would take a fifth of a validation's time.
    gc.set_threshold(500_000, 20, 20)
    speak_utf8()
    code = replay(sys.argv[1:])
    if code is None:
        from pyo1plan.cli.ahead import begin
        from pyo1plan.cli.door import through

        begin(sys.argv[1:])
        code = through(_run)
    sys.exit(code)


def _run() -> int:
    from pyo1plan.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
