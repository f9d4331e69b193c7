"""What every record has: closed keys, frozen values, and fields that know their Thai name."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from pyo1plan.words import Words


class Record(BaseModel):
    """A mapping of the YAML files, read into exact values.

    Unknown keys are refused, so that nothing that an officer wrote is passed over in silence.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def field(
    th: str,
    en: str,
    meaning_th: str = "",
    meaning_en: str = "",
    default: Any = ...,
    **limits: Any,
) -> Any:
    """A field with its name and meaning in Thai and English.

    The name is what the office's forms print; the meaning says what to write, with the unit.
    """
    return Field(
        default,
        title=th,
        description=meaning_th or th,
        json_schema_extra={"en": {"title": en, "description": meaning_en or en}},
        **limits,
    )


def label(model: type[Record], key: str) -> Words:
    """The Thai and English names of the field `key` of `model` (the key itself if unknown)."""
    info = model.model_fields.get(key)
    if info is None:
        return Words(key, key)
    extra = info.json_schema_extra
    english = extra["en"]["title"] if isinstance(extra, dict) else key  # type: ignore[index,call-overload]
    return Words(info.title or key, str(english))


def meaning(model: type[Record], key: str) -> Words:
    """What to write in the field `key` of `model`, in Thai and English."""
    info = model.model_fields[key]
    extra = info.json_schema_extra
    english = extra["en"]["description"] if isinstance(extra, dict) else key  # type: ignore[index,call-overload]
    return Words(info.description or key, str(english))
