"""The group that a line of a register names is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.coordination import Contacts, Services
from pyo1plan.rules.references.unknown import GROUPS, unknown
from pyo1plan.rules.registers.books import LETTERS, SENT, books, letter
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Groups of letters, contacts and services."""
    if year.frame.office is None:
        return
    known = [group.key for group in year.frame.office.record.groups]
    for held, path, group in _named(year):
        if group is not None and group not in known:
            yield unknown(held, path, group, known, GROUPS)


def _named(year: Year) -> Iterator[tuple[Held[Any], Path, str | None]]:
    for book in books(year):
        for entry in book.entries:
            yield entry.held, entry.at("group"), entry.letter.group
    for contacts in year.every("contacts", Contacts):
        for i, contact in enumerate(contacts.record.contacts):
            yield contacts, ("contacts", i, "group"), contact.group
    for services in year.every("services", Services):
        for i, one in enumerate(services.record.help):
            yield services, ("help", i, "group"), one.group
        for i, made in enumerate(services.record.publicity):
            yield services, ("publicity", i, "group"), made.group


RULE = Rule(
    id="register-group-unknown",
    severity="error",
    step="6.1.2",
    title=Words("กลุ่มในทะเบียนมีอยู่จริง", "The groups that registers name exist"),
    why=Words(
        "สรุปการรับ-ส่งหนังสือและการประสานงานนับตามกลุ่ม คีย์ที่สะกดผิดทำให้ยอดของกลุ่มขาดไป",
        "Letters and contacts are summed up by group; a misspelt one is missing from its sum.",
    ),
    cure=Words("ใช้คีย์ของ groups ใน office.yaml", "Use a key of the groups in office.yaml."),
    check=check,
    wrong={SENT: f"letters: [{letter('1', more='group: planing')}]"},
    right={SENT: f"letters: [{letter('1', more='group: planning')}]"},
    reads="year",
    needs=(*LETTERS, "office", "contacts", "services"),
)
