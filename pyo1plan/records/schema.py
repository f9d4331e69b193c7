"""JSON Schema of a record, from the very model that checks it, for editors."""

from __future__ import annotations

from typing import Any

from pyo1plan.records.kinds import Kind


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of the file of `kind` (2020-12; a value that is not text may be text or number).

    An empty field counts as absent when it is read, so every property may also be null.
    """
    schema = kind.model.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = kind.title.th
    for part in (schema, *schema.get("$defs", {}).values()):
        part["properties"] = {
            key: _or_null(inner) for key, inner in part.get("properties", {}).items()
        }
    return schema


def _or_null(inner: dict[str, Any]) -> dict[str, Any]:
    inner.pop("en", None)
    default = inner.pop("default", None)
    if any(option == {"type": "null"} for option in inner.get("anyOf", ())):
        return inner
    about: dict[str, Any] = {k: inner.pop(k) for k in ("title", "description") if k in inner}
    if default is not None and isinstance(default, (str, int, float, bool)):
        about["default"] = default
    return {"anyOf": [inner, {"type": "null"}], **about}
