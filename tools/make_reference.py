"""Write the reference pages: `docs/rules.md` from the rules, `docs/records/` from the records,
`docs/standards.md` from the checklists.

Run it as `make reference`. Nothing in these pages is written by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from reference_records import record_pages  # noqa: E402 - after the path is set
from reference_rules import rules_page  # noqa: E402
from reference_standards import standards_page  # noqa: E402

DOCS = ROOT / "docs"


def pages() -> Mapping[str, str]:
    """Every generated page, by its path in `docs/`."""
    return {
        "rules.md": rules_page(ROOT / "checklists"),
        "standards.md": standards_page(ROOT / "checklists", ROOT / "workspaces" / "office.yaml"),
        **record_pages(),
    }


def main() -> None:
    wanted = pages()
    (DOCS / "records").mkdir(parents=True, exist_ok=True)
    for stale in (DOCS / "records").glob("*.md"):
        if f"records/{stale.name}" not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        (DOCS / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
