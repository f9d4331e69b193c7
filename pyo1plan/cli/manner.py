"""How help looks: in the language of the run, headings included."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from pyo1plan.cli.speech import say

_HEADINGS = {
    "Usage:": say("วิธีใช้:", "Usage:"),
    "Arguments:": say("สิ่งที่ต้องระบุ:", "Arguments:"),
    "Options:": say("ตัวเลือก:", "Options:"),
    "Commands:": say("คำสั่ง:", "Commands:"),
    "[required]": say("[จำเป็น]", "[required]"),
    "[default:": say("[ปกติ:", "[default:"),
    "Show this message and exit.": say("แสดงวิธีใช้นี้", "Show this message and exit."),
}


#: The commands in the order in which a year's work needs them.
_WORK = (
    "init",
    "validate",
    "status",
    "form",
    "import",
    "consolidate",
    "screen",
    "meeting",
    "decide",
    "render",
    "rules",
    "schema",
    "doctor",
)


def _in_language(text: str) -> str:
    for english, spoken in _HEADINGS.items():
        text = text.replace(english, spoken)
    return text


class Command(TyperCommand):
    """A command whose help speaks the run's language."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_language(super().get_help(ctx))

    def get_short_help_str(self, limit: int = 0) -> str:
        """The whole first sentence: Thai has no spaces to cut it at, and it wraps where it must."""
        return super().get_short_help_str(max(limit, 200))


class Group(TyperGroup):
    """The group of commands; its help speaks the run's language."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_language(super().get_help(ctx))

    def get_short_help_str(self, limit: int = 0) -> str:
        """The whole first sentence, as of a command."""
        return super().get_short_help_str(max(limit, 200))

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of the work, not of the alphabet; others as they were named."""
        order = {name: place for place, name in enumerate(_WORK)}
        return sorted(self.commands, key=lambda name: order.get(name, len(order)))
