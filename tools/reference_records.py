"""A reference page for each kind of record: its fields, what they mean, and what they may hold."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

from pyo1plan.records import values
from pyo1plan.records.base import Record, label, meaning
from pyo1plan.records.kinds import EVERY_KIND, Kind
from pyo1plan.words import Words

MADE = "<!-- หน้านี้เขียนโดย tools/make_reference.py: แก้ที่ระเบียน แล้วสั่ง make reference -->"

#: What an officer writes for each kind of value.
VALUES: tuple[tuple[Any, Words], ...] = (
    (values.Text, Words("ข้อความ", "text")),
    (values.Baht, Words("จำนวนเงิน (บาท ละเอียดถึงสตางค์)", "money (baht, to the satang)")),
    (values.Number, Words("จำนวน", "number")),
    (values.Whole, Words("จำนวนนับ ตั้งแต่ 0", "whole number from 0")),
    (values.Day, Words("วันที่ (พ.ศ. หรือ ค.ศ.) เช่น 2569-11-17", "day of either era, as 2569-11-17")),
    (values.Time, Words("เวลา เช่น 09.30 น.", "time of day, as 09.30")),
    (values.Code, Words("รหัส (อังกฤษ เลขอารบิก - . _ /)", "code (Latin letters, digits, - . _ /)")),
    (values.Key, Words("คีย์ (อังกฤษเล็ก เลขอารบิก -)", "key (small Latin letters, digits, -)")),
    (values.BuddhistYear, Words("ปี พ.ศ. สี่หลัก", "year of the Buddhist era")),
    (values.YesNo, Words("true หรือ false", "true or false")),
    (values.Fingerprint, Words("SHA-256 ของแฟ้ม 64 หลัก", "SHA-256 of a file, 64 digits")),
    (values.Score, Words("คะแนน 0–5", "score, 0–5")),
    (values.Weight, Words("น้ำหนัก 0–1", "weight, 0–1")),
    (values.Percent, Words("ร้อยละ 0–100", "percent, 0–100")),
)


def record_pages() -> dict[str, str]:
    """The pages of all kinds and their index, by path in `docs/`."""
    pages = {f"records/{kind.key}.md": _page(kind) for kind in EVERY_KIND}
    return {"records/README.md": _index(), **pages}


def _index() -> str:
    lines = ["# ระเบียน · Records", "", MADE, "", "| ระเบียน | แฟ้ม | ต้องมี |", "|---|---|---|"]
    lines += [
        f"| [{kind.title.th} · {kind.title.en}]({kind.key}.md) | `{_place(kind)}` | {_yes(kind.required)} |"
        for kind in EVERY_KIND
    ]
    return "\n".join(lines) + "\n"


def _page(kind: Kind) -> str:
    lines = [f"# {kind.title.th} · {kind.title.en}", "", MADE, ""]
    lines += [f"แฟ้ม · file: `{_place(kind)}`", ""]
    for model, name in _models(kind.model, kind.title).items():
        lines += _section(model, name)
    return "\n".join(lines).rstrip() + "\n"


def _place(kind: Kind) -> str:
    pattern = kind.pattern.replace("proposals/*/*", "proposals/<group>/<id>").replace("*", "<id>")
    return _HOMES[kind.home] + pattern


_HOMES = {
    "year": "workspaces/<year>/",
    "development": "workspaces/development/<first>-<last>/",
    "registers": "workspaces/registers/<calendar year>/",
    "workspaces": "workspaces/",
    "repository": "",
}


def _models(root: type[Record], title: Words) -> dict[type[Record], Words]:
    """The model and all models inside it, each with the name of the first field that holds it."""
    found = {root: title}
    waiting = [root]
    for model in waiting:
        for name, hint in _hints(model).items():
            for inner in _inside(hint):
                if inner not in found:
                    found[inner] = label(model, name)
                    waiting.append(inner)
    return found


def _hints(model: type[Record]) -> dict[str, Any]:
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _inside(hint: Any) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for argument in typing.get_args(hint):
        if argument is not hint:
            yield from _inside(argument)


def _section(model: type[Record], title: Words) -> Iterator[str]:
    about = (model.__doc__ or "").strip().splitlines()[0]
    yield f"## {model.__name__}"
    yield ""
    yield f"**{title.th}** · {about}"
    yield ""
    yield "| ช่อง · field | ชื่อ · name | ความหมาย · meaning | ชนิด · type | ต้องมี |"
    yield "|---|---|---|---|---|"
    for name, hint in _hints(model).items():
        info = model.model_fields[name]
        named, meant = label(model, name), meaning(model, name)
        about_field = "" if meant == named else f"{meant.th}<br>{meant.en}"
        kind = _type(hint)
        yield (
            f"| `{info.alias or name}` | {named.th}<br>{named.en} | {about_field}"
            f" | {'<br>'.join(dict.fromkeys(kind))} | {_yes(info.is_required())}{_default(info)} |"
        )
    yield ""


def _yes(required: bool) -> str:
    return "✓" if required else ""


def _default(info: Any) -> str:
    """What holds where the field is blank, if that is something."""
    if info.is_required() or info.default in (None, (), {}) or isinstance(info.default, Record):
        return ""
    value = info.default
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, tuple):
        text = ", ".join(map(str, value))
    else:
        text = str(value)
    return f"ไม่ใส่ = {text}"


def _type(hint: Any) -> Words:
    for value, words in VALUES:
        if hint == value:
            return words
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _type(next(a for a in arguments if a is not type(None)))
    if origin is typing.Literal:
        choices = " / ".join(f"`{choice}`" for choice in arguments)
        return Words(f"เลือก {choices}", f"one of {choices}")
    if origin is tuple:
        inner = _type(arguments[0])
        return Words(f"รายการของ {inner.th}", f"list of {inner.en}")
    if origin is dict:
        key, inner = _type(arguments[0]), _type(arguments[1])
        return Words(f"{key.th}: {inner.th}", f"{key.en}: {inner.en}")
    if origin is typing.Annotated:
        return _limited(arguments) or _type(arguments[0])
    if isinstance(hint, type) and issubclass(hint, Record):
        link = f"[{hint.__name__}](#{hint.__name__.lower()})"
        return Words(link, link)
    raise TypeError(f"no words for the type {hint!r}")


def _limited(annotated: tuple[Any, ...]) -> Words | None:
    """A value of `VALUES` within limits of its own: Annotated adds them behind what the value has."""
    for value, words in VALUES:
        own = typing.get_args(value)
        if annotated[: len(own)] == own:
            limits = [limit for each in annotated[len(own) :] for limit in each.metadata]
            least = next(limit.ge for limit in limits if hasattr(limit, "ge"))
            most = next(limit.le for limit in limits if hasattr(limit, "le"))
            th, en = words.th.removesuffix(" ตั้งแต่ 0"), words.en.removesuffix(" from 0")
            return Words(f"{th} {least}–{most}", f"{en} {least}–{most}")
    return None
