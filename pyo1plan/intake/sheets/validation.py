"""What the spreadsheet itself says of an entry while it is typed: its list, its limits, its advice."""

from __future__ import annotations

from typing import Any

from pyo1plan.intake.importing.said import NUMBERS
from pyo1plan.intake.sheets.layout import Entry
from pyo1plan.intake.sheets.parcel import Parcel

#: The most letters that Excel takes in the head and the body of such a message.
HEAD, BODY = 32, 255
_CHOOSE = "เลือกจากรายการ (ดูทั้งหมดที่แผ่น รายการ)"
_NUMBER = "ใส่ตัวเลขเท่านั้น ไม่ต้องใส่หน่วยหรือคำว่า บาท"
_NOT_NEGATIVE = ("money", "whole")


def list_name(name: str) -> str:
    """The workbook's name for the list of the entry called `name`."""
    return f"plan.list.{name.replace('-', '_')}"


def rule_of(entry: Entry, name: str, parcel: Parcel) -> dict[str, Any]:
    """The validation of `entry`, as xlsxwriter takes it. It warns and never refuses: rules judge."""
    title, says = entry.label.th[:HEAD], parcel.says(name, entry).th[:BODY]
    told = {"input_title": title, "input_message": says}
    if name in parcel.choices:
        chosen = {"validate": "list", "source": f"={list_name(name)}", **told}
        if entry.sort == "codes":
            # Several codes are typed; a list of Excel gives only one.
            return {**chosen, "show_error": False}
        return {**chosen, **_warning(title, _CHOOSE)}
    if entry.sort in NUMBERS:
        return {"validate": "decimal", **_limits(entry), **told, **_warning(title, _NUMBER)}
    return {"validate": "any", **told}


def _limits(entry: Entry) -> dict[str, Any]:
    if entry.sort in _NOT_NEGATIVE:
        return {"criteria": ">=", "value": 0}
    return {"criteria": "between", "minimum": -1e12, "maximum": 1e12}


def _warning(title: str, message: str) -> dict[str, str]:
    return {"error_type": "warning", "error_title": title, "error_message": message}
