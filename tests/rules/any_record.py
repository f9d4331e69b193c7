"""Any legal record, as the maps, lists and texts it is read from: drawn from the models themselves.

Names that join records come from small pools, so that references lead somewhere about as often as
nowhere, and days come from around the borders of the fiscal year.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

from annotated_types import MaxLen, MinLen
from hypothesis import strategies as st

from pyo1plan.records import values
from pyo1plan.records.base import Record

Tree = Any
Draws = st.SearchStrategy[Tree]

WORDS = (
    "โครงการพัฒนาครู",
    "เพื่อพัฒนาครูผู้สอน",
    "เเผนของสํานักงาน",
    "ปีงบประมาณ พ.ศ. 2027",
    "ค.ศ. 2570",
    "มีนักเรียน ๑2,500 คน งบ l,250.00",
    "О-NET\u00a0ป.6",
    "ค่าใช้สอย",
    "ราษฏร์ กับ ราษฎร์ สาขา 46",
    "ก",
    "2569-11-12",
)
KEYS = ("supervision", "promotion", "planning", "obec", "plan-committee", "p1", "annual-plan")
CODES = (
    "70-SUP-001",
    "70-PRO-001",
    "69-SUP-001",
    "S1",
    "S1-K1",
    "G1",
    "3",
    "2.4.4",
    "99010001",
    "00000000",
    "2569-11-12-plan-committee",
    "x",
)
AMOUNTS = ("0", "1", "2400", "1,250.25", "๔๐,๐๐๐", "999999999999.99")
DAYS = (
    "2569-09-30",
    "2569-10-01",
    "30 ก.ย. 2570",
    "2570-10-01",
    "2567-02-29",
    "29 ก.พ. 67",
    "31/08/27",
    "2400-01-01",
    "2199-12-31",
    "2026-11-17",
)

#: Kinds of value by the annotation that stands for them, and what an officer may write there.
VALUES: tuple[tuple[Any, Draws], ...] = (
    (values.Text, st.sampled_from(WORDS) | st.text("กเ่าำ๑1 -.Oปม", min_size=1).filter(str.strip)),
    (values.Baht, st.sampled_from(AMOUNTS)),
    (values.Number, st.sampled_from((*AMOUNTS, "-1", "0.333", "1" + "0" * 29))),
    (values.Whole, st.sampled_from(("0", "1", "2", "4", "999999999999"))),
    (values.Day, st.sampled_from(DAYS)),
    (values.Time, st.sampled_from(("09.30 น.", "00:00", "23.59"))),
    (values.Code, st.sampled_from(CODES)),
    (values.Key, st.sampled_from(KEYS)),
    (values.BuddhistYear, st.sampled_from(("2400", "2569", "๒๕๗๐", "2700"))),
    (values.YesNo, st.sampled_from(("true", "no", "ใช่"))),
    (values.Fingerprint, st.just("0" * 64)),
    (values.Percent, st.sampled_from(("0", "62.5", "๑๐๐"))),
    (values.Score, st.sampled_from(("0", "2.5", "๕"))),
    (values.Weight, st.sampled_from(("0", "0.25", "1"))),
    (values.Quarter, st.sampled_from("1234")),
)


@cache
def records(model: type[Record]) -> Draws:
    """Trees of `model`: what it requires always, every other field there or not."""
    hints = typing.get_type_hints(model, include_extras=True)
    wanted, optional = {}, {}
    for name, info in model.model_fields.items():
        tree = _of(hints[name], _limits(info.metadata))
        (wanted if info.is_required() else optional)[info.alias or name] = tree
    return st.fixed_dictionaries(wanted, optional=optional)


def _limits(metadata: list[Any]) -> Mapping[str, int]:
    """The least and most entries of a list; three entries show all that thirty would."""
    least = next((m.min_length for m in metadata if isinstance(m, MinLen)), 0)
    return {
        "min_size": least,
        "max_size": next((m.max_length for m in metadata if isinstance(m, MaxLen)), least + 3),
    }


def _of(hint: Any, limits: Mapping[str, int]) -> Draws:
    for known, tree in VALUES:
        if hint == known:
            return tree
    if isinstance(hint, type) and issubclass(hint, Record):
        return st.deferred(lambda: records(hint))
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(_of(inner[0], {}), **limits)
    if origin is dict:
        return st.dictionaries(_of(inner[0], {}), _of(inner[1], {}), max_size=2)
    if origin in (typing.Union, types.UnionType):
        (one,) = (each for each in inner if each is not type(None))
        return _of(one, limits)
    if origin is typing.Annotated:
        return _of(inner[0], limits)
    raise TypeError(f"no way to draw {hint}")
