"""`make bench`: the qualities that the design holds itself to, as ratios within one run.

    python -m tests.bench [start] [validate] [render] [--large]

Absolute times depend on the machine and its neighbours; the ratios are what to compare.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.corpus import YEAR, make
from tests.bench.measure import Run, median, once

PYTHON = sys.executable
PLAN = [PYTHON, "-m", "pyo1plan"]
HERE = Path(__file__).parents[2]
#: An installed program has its bytecode; a machine that writes none would compile it in every run.
WARM = {"PYTHONPATH": str(HERE), "PYTHONDONTWRITEBYTECODE": ""}
COLD = WARM | {"PLAN_NO_CACHE": "1"}

STOCK_LOADER = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    with path.open("rb") as stream:
        yaml.load(stream, yaml.CSafeLoader)
"""


def start(folder: Path) -> None:
    """`plan --help` against the bare import of typer: at most 2."""
    help_ = median([*PLAN, "--help"], HERE, 9, WARM)
    typer = median([PYTHON, "-c", "import typer"], HERE, 9)
    show("plan --help", help_)
    show("python -c 'import typer'", typer)
    ratio("start", help_.wall / typer.wall, "≤ 2.0")


def validate(folder: Path) -> None:
    """1,000 proposals with every rule, against a bare CSafeLoader pass over the same files."""
    office = folder / "thousand"
    make(office, 1000)
    year = str(office / "workspaces")
    stock = median([PYTHON, "-c", STOCK_LOADER, year], office)
    cold = median([*PLAN, "validate"], office, environment=COLD)
    one = median(["taskset", "-c", "0", *PLAN, "validate"], office, environment=COLD)
    stock_one = median(["taskset", "-c", "0", PYTHON, "-c", STOCK_LOADER, year], office)
    once([*PLAN, "validate"], office, WARM)
    again = median([*PLAN, "validate"], office, environment=WARM)
    show("CSafeLoader, 1,000 proposals", stock)
    show("plan validate, cold, all cores", cold)
    show("plan validate, cold, one core", one)
    show("plan validate, unchanged", again)
    ratio("cold, all cores / CSafeLoader", cold.wall / stock.wall, "≤ 1.0")
    ratio("cold, one core / CSafeLoader on one core", one.wall / stock_one.wall, "≤ 1.3")
    ratio("unchanged / CSafeLoader", again.wall / stock.wall, "≤ 0.1")
    _growth(folder)
    _peer(folder)


def _growth(folder: Path) -> None:
    """Twice the proposals, twice the time."""
    walls = []
    for count in (2000, 4000):
        office = folder / f"growth-{count}"
        make(office, count)
        walls.append(median([*PLAN, "validate"], office, 3, COLD).wall)
        shutil.rmtree(office)
    ratio("4,000 proposals / 2,000 proposals", walls[1] / walls[0], "≈ 2 (linear)")


def _peer(folder: Path) -> None:
    """check-jsonschema with the exported schema, which checks form only, on 200 proposals."""
    office = folder / "peer"
    make(office, 200)
    schema = folder / "schemas"
    once([*PLAN, "schema", "--out", str(schema)], office, WARM)
    files = sorted(map(str, (office / "workspaces" / str(YEAR) / "proposals").rglob("*.yaml")))
    peer = once(
        [
            PYTHON,
            "-m",
            "check_jsonschema",
            "--schemafile",
            str(schema / "proposal.schema.json"),
            *files,
        ],
        office,
    )
    ours = median([*PLAN, "validate"], office, 3, COLD)
    show("check-jsonschema, 200 proposals, form only", peer)
    show("plan validate, 200 proposals, every rule", ours)
    ratio("plan validate / check-jsonschema", ours.wall / peer.wall, "< 1")


def render(folder: Path) -> None:
    """A booklet of 100 projects to DOCX and PDF, against LibreOffice turning that DOCX into PDF."""
    office = folder / "hundred"
    make(office, 100)
    out = folder / "out"
    ours = _booklet(office, out)
    docx = out / "annual-plan.docx"
    show("plan render annual-plan, 100 projects, DOCX and PDF", ours)
    if shutil.which("soffice"):
        office_suite = once(
            [
                "soffice",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder / "lo"),
                str(docx),
            ],
            folder,
        )
        show("LibreOffice, that DOCX to PDF", office_suite)
        ratio("render / LibreOffice", ours.wall / office_suite.wall, "< 1.0")
    counts = [(300, 600)] + ([(1000, 2048)] if "--large" in sys.argv else [])
    for count, most in counts:
        office = folder / f"booklet-{count}"
        make(office, count)
        run = _booklet(office, folder / f"out-{count}")
        show(f"plan render annual-plan, {count:,} projects", run)
        ratio(f"memory of the largest process, {count:,} projects (MiB)", run.largest, f"≤ {most}")


def _booklet(office: Path, out: Path) -> Run:
    shutil.rmtree(out, ignore_errors=True)
    return once([*PLAN, "render", "annual-plan", "--out", str(out)], office, COLD)


def show(name: str, run: Run) -> None:
    """One row of figures."""
    print(
        f"  {name:58} {run.wall:8.2f} s wall {run.cpu:8.2f} s cpu"
        f" {run.largest:7.0f} MiB largest {run.together:7.0f} MiB together",
        flush=True,
    )


def ratio(name: str, value: float, aim: str) -> None:
    """One figure beside what the design asks for."""
    print(f"→ {name:58} {value:8.2f}   ({aim})", flush=True)


BENCHES: dict[str, Callable[[Path], None]] = {
    "start": start,
    "validate": validate,
    "render": render,
}


def main() -> None:
    """Run the named benches, or all."""
    chosen = [name for name in sys.argv[1:] if name in BENCHES] or list(BENCHES)
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen:
            print(f"{name}: {(BENCHES[name].__doc__ or '').strip()}")
            BENCHES[name](Path(folder))


if __name__ == "__main__":
    main()
