"""A record's form judged: what does not fit a field, in words that say how to mend it."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pyo1plan.findings import Path
from pyo1plan.records.base import Record, label, meaning
from pyo1plan.records.sayings import OTHER, SAYINGS, why
from pyo1plan.words import Words

#: A rule id, the path, and what to say and to do.
FormProblem = tuple[str, Path, Words, Words]


def read_record(model: type[Record], value: Any) -> Record | list[FormProblem]:
    """The record that `value` (text, maps and lists) holds, or everything that does not fit."""
    if not isinstance(value, dict):
        return [_not_a_map(value)]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        return [_problem(model, value, e) for e in _told_once(error.errors(include_url=False))]


def _told_once(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without those that only follow from others.

    pydantic counts a broken entry as no entry, so a list that is long enough seems too short.
    """
    return [
        error
        for error in errors
        if error["type"] != "too_short"
        or not any(e["loc"][: len(error["loc"])] == error["loc"] and e is not error for e in errors)
    ]


def _not_a_map(value: Any) -> FormProblem:
    if value is None:
        return (
            "file-empty",
            (),
            Words("แฟ้มว่าง ไม่มีข้อมูล", "the file is empty"),
            Words("เติมข้อมูลตามแบบ หรือลบแฟ้ม", "fill it in, or delete the file"),
        )
    found = Words("รายการ (-)", "a list") if isinstance(value, list) else Words("ข้อความ", "text")
    return (
        "file-shape",
        (),
        Words(
            f"ทั้งแฟ้มต้องเป็นคู่ คีย์: ค่า แต่พบ{found.th}",
            f"the file must hold key: value pairs, not {found.en}",
        ),
        Words(
            "เริ่มแต่ละบรรทัดด้วยชื่อช่องตามด้วย :", "begin each line with the name of a field and a colon"
        ),
    )


def _problem(model: type[Record], value: Any, error: ErrorDetails) -> FormProblem:
    path, owner = _where(model, value, error["loc"])
    kind, text = error["type"], str(error.get("ctx", {}).get("text", ""))
    key = path[-1] if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(owner, path)
    name = _field_name(owner, path)
    if kind == "missing":
        return (
            "field-missing",
            path,
            Words(f"ขาดช่อง “{name.th}” ({key})", f"the field “{name.en}” ({key}) is missing"),
            Words(
                f"เติม {key}: แล้วใส่ค่า{_meaning(owner, key).th}",
                f"add {key}: {_meaning(owner, key).en}",
            ),
        )
    rule, message, hint = SAYINGS.get(kind, OTHER)
    choices = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    limits = error.get("ctx", {})
    limit = next((limits[k] for k in ("min_length", "max_length", "ge", "le") if k in limits), "")
    fill = {
        "name": name,
        "text": text or _shown(error.get("input")),
        "choices": choices,
        "limit": limit,
        "why": why(str(error.get("ctx", {}).get("kind", ""))),
    }
    return rule, path, _fill(message, fill), _fill(hint, fill)


def _fill(words: Words, values: Mapping[str, Any]) -> Words:
    th = {k: v.th if isinstance(v, Words) else v for k, v in values.items()}
    en = {k: v.en if isinstance(v, Words) else v for k, v in values.items()}
    return Words(words.th.format(**th), words.en.format(**en))


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value[:60]
    return "{ }" if isinstance(value, dict) else "[ ]" if isinstance(value, (list, tuple)) else ""


def _where(model: type[Record], value: Any, loc: tuple[int | str, ...]) -> tuple[Path, Any]:
    """The path of an error in the file's own terms, and the model that owns its last key.

    pydantic's location may hold parts that name no value (a union's branch, a dict's key marker);
    they are left out.
    """
    path: list[str | int] = []
    owner: Any = model
    here: Any = value
    at: Any = model
    for part in loc:
        if isinstance(here, dict) and isinstance(part, str):
            if part == "[key]":
                break
            owner, at = at, _inner(at, part)
            path.append(part)
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int):
            at = _inner(at, part)
            path.append(part)
            here = here[part] if part < len(here) else None
    return tuple(path), owner


def _inner(at: Any, part: str | int) -> Any:
    """The type that stands under `part` of the type `at`, as far as it can be told."""
    if isinstance(at, type) and issubclass(at, Record):
        for name, info in at.model_fields.items():
            if part in (name, info.alias):
                return _plain(info.annotation)
        return None
    arguments = typing.get_args(at)
    return (
        _plain(arguments[-1] if typing.get_origin(at) is dict else arguments[0])
        if arguments
        else None
    )


def _plain(annotation: Any) -> Any:
    """The annotation without Optional and Annotated."""
    while True:
        origin = typing.get_origin(annotation)
        if origin in (typing.Union, types.UnionType):
            rest = [a for a in typing.get_args(annotation) if a is not type(None)]
            annotation = rest[0]
        elif origin is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        else:
            return annotation


def _keys(owner: Any) -> list[str]:
    if isinstance(owner, type) and issubclass(owner, Record):
        return [info.alias or name for name, info in owner.model_fields.items()]
    return []


def _attribute(owner: Any, key: str | int) -> str:
    if isinstance(owner, type) and issubclass(owner, Record):
        for name, info in owner.model_fields.items():
            if info.alias == key:
                return name
    return str(key)


def _field_name(owner: Any, path: Path) -> Words:
    named = [p for p in path if isinstance(p, str)]
    key = named[-1] if named else ""
    if isinstance(owner, type) and issubclass(owner, Record):
        return label(owner, _attribute(owner, key))
    return Words(key, key)


def _meaning(owner: Any, key: str | int) -> Words:
    attribute = _attribute(owner, key)
    if isinstance(owner, type) and issubclass(owner, Record) and attribute in owner.model_fields:
        words = meaning(owner, attribute)
        if words != label(owner, attribute):
            return Words(f" ({words.th})", f"({words.en})")
    return Words("", "")


def _unknown_key(owner: Any, path: Path) -> FormProblem:
    key = str(path[-1]) if path else ""
    known = _keys(owner)
    near = nearest(key, known)
    message = Words(f"ไม่รู้จักช่อง “{key}”", f"there is no field “{key}”")
    if near:
        name = label(owner, _attribute(owner, near))
        hint = Words(f"หมายถึง {near} ({name.th}) หรือไม่", f"did you mean {near} ({name.en})?")
    else:
        listed = ", ".join(known)
        hint = Words(f"ช่องที่มีคือ {listed}", f"the fields here are {listed}")
    return "field-unknown", path, message, hint


def nearest(word: str, known: list[str]) -> str | None:
    """The known word most like `word`, if any is like it at all."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    return str(found[0]) if found else None
