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

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order in which they were named, not of the alphabet."""
        return list(self.commands)
