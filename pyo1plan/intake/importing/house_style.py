"""A record as its YAML file: new in the house style, or its text changed where it differs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.entries import plain_text
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.sources.rendering import Style, document
from pyo1plan.sources.reshaping import reshaped
from pyo1plan.thai.dates import ERA

Tree = Any

_FLOW = (
    ("owner",),
    ("strategy_kpis",),
    ("align", "*"),
    ("targets", "quantity", "*"),
    ("activities", "*", "lines", "*"),
    ("budget", "quarters"),
    ("schools",),
    ("after",),
)
_BLOCK = (("rationale",),)
_HEADS = {
    "strategy": "# กลยุทธ์ของสำนักงาน และความสอดคล้องกับแผนและนโยบาย",
    "rationale": "# หลักการและเหตุผล วัตถุประสงค์ และเป้าหมาย",
    "kpis": "# ตัวชี้วัดความสำเร็จ: output = ผลผลิต, outcome = ผลลัพธ์ (measures = วัตถุประสงค์ข้อที่)",
    "beneficiaries": "# กลุ่มเป้าหมาย พื้นที่ และระยะเวลา",
    "activities": "# กิจกรรมและรายการค่าใช้จ่าย: amount = quantity × rate × times (บาท)",
    "budget": "# งบประมาณรวมและรายไตรมาส (บาท)",
    "risks": "# ความเสี่ยง การติดตามประเมินผล และผลที่คาดว่าจะได้รับ",
}


def _matches(path: Path, patterns: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        len(path) == len(p) and all(want in ("*", step) for want, step in zip(p, path, strict=True))
        for p in patterns
    )


STYLE = Style(
    lambda path: _matches(path, _FLOW),
    lambda path: _matches(path, _BLOCK),
    {key: f"\n{head}" for key, head in _HEADS.items()},
)


def written(tree: Tree, is_example: bool) -> str:
    """A whole new file for the proposal that `tree` (of values) holds. Raises `EditError`."""
    first = "ข้อมูลตัวอย่าง: " if is_example else ""
    name = " ".join(str(texts(tree).get("name", "")).split())
    return laid_out(tree, f"{first}ข้อเสนอ{name}", STYLE)


def laid_out(tree: Tree, title: str, style: Style) -> str:
    """A whole new file for the record that `tree` (of values) holds, under a comment with its title.

    Raises `EditError` where the text would not read back as the tree.
    """
    said = texts(bare(tree))
    text = f"# {title}\n{document(said, style)}"
    back = read_values(text)
    if isinstance(back, Refused) or _stripped(back) != _stripped(said):
        raise EditError("the file would not read as it should")
    return text


def changed(text: str, values: Mapping[Path, Any], order: Tree, style: Style = STYLE) -> str:
    """`text` with new values at the paths of `values` (None takes one away), all else as it stands.

    `order` is the whole tree as it shall read: new keys come where they stand in it. Raises
    `EditError`.
    """
    old = read_values(text)
    if isinstance(old, Refused) or not isinstance(old, dict):
        raise EditError("the file cannot be read")
    wanted = old
    for path, value in values.items():
        wanted = _put(wanted, path, None if value is None else texts(bare(value)))
    return reshaped(text, _ordered(_without_gaps(wanted), order), style)


def texts(value: Any) -> Tree:
    """The tree with each value as a file writes it: Buddhist days, whole baht without decimals."""
    if isinstance(value, dict):
        return {key: texts(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, (list, tuple)):
        return [texts(inner) for inner in value]
    if isinstance(value, date):
        return f"{value.year + ERA}-{value.month:02d}-{value.day:02d}"
    if isinstance(value, Decimal):
        # Never by arithmetic, which rounds to the digits of its context.
        said = format(value, "f")
        return said.rstrip("0").rstrip(".") if "." in said else said
    return plain_text(value)


def _put(tree: Tree, path: Path, value: Tree) -> Tree:
    """A copy of `tree` with `value` at `path`; maps on the way are made."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        rows = list(tree or ())
        new = _put(rows[step] if step < len(rows) else None, rest, value)
        return [*rows[:step], new, *rows[step + 1 :]]
    here = dict(tree or {})
    new = _put(here.get(str(step)), rest, value)
    if new is None or new == {}:
        here.pop(str(step), None)
    else:
        here[str(step)] = new
    return here


def _without_gaps(tree: Tree) -> Tree:
    """The tree without rows that hold nothing: those that were taken away."""
    if isinstance(tree, dict):
        return {key: _without_gaps(inner) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [_without_gaps(row) for row in tree if row is not None]
    return tree


def _ordered(tree: Tree, order: Tree) -> Tree:
    """The maps of `tree` with keys that were put in moved to where `order` has them."""
    if isinstance(tree, dict) and isinstance(order, dict):
        keys = [k for k in order if k in tree]
        # Keys keep the order of the file; only those that follow none of their own are placed.
        kept = {k: _ordered(tree[k], order[k]) for k in keys}
        return kept | {k: v for k, v in tree.items() if k not in kept}
    if isinstance(tree, list) and isinstance(order, list) and len(tree) == len(order):
        return [_ordered(one, other) for one, other in zip(tree, order, strict=True)]
    return tree


def _stripped(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {k: _stripped(v) for k, v in tree.items()}
    if isinstance(tree, list):
        return [_stripped(v) for v in tree]
    return tree.strip() if isinstance(tree, str) else tree
