"""The money of the year by source: what it is, what is used, what is left; administrative lines."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.tables.ledger import Entry
from pyo1plan.documents.tables.named import Named, sources_of, with_strangers
from pyo1plan.records.budget import AdministrationLine, Budget
from pyo1plan.records.office import Office
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source: the money of the year, what lines and projects take of it, what is left (baht)."""

    of: Named
    kind: str | None
    money: Decimal
    released: Decimal
    administration: Decimal
    projects: Decimal

    @property
    def used(self) -> Decimal:
        return self.administration + self.projects

    @property
    def left(self) -> Decimal:
        """Not yet given to anything; below zero where more is planned than there is."""
        return self.money - self.used


@dataclass(frozen=True, slots=True)
class SourceTable:
    rows: tuple[SourceRow, ...]
    total: SourceRow


def by_source(office: Office, budget: Budget, ledger: tuple[Entry, ...]) -> SourceTable:
    """Every source of the office that has money or is used."""
    used = {e.source for e in ledger} | {line.source for line in budget.administration}
    stated = {s.source for s in budget.sources}
    rows = tuple(
        _source_row(of, office, budget, ledger)
        for of in with_strangers(sources_of(office), used | stated)
        if of.key in used | stated
    )
    total = SourceRow(
        Named("", None),
        None,
        *(
            sum((getattr(row, part) for row in rows), _NONE)
            for part in ("money", "released", "administration", "projects")
        ),
    )
    return SourceTable(rows, total)


def _source_row(of: Named, office: Office, budget: Budget, ledger: tuple[Entry, ...]) -> SourceRow:
    source = office.fund_source(of.key)
    moneys = [s for s in budget.sources if s.source == of.key]
    return SourceRow(
        of,
        source.kind if source else None,
        sum((s.amount for s in moneys), _NONE),
        sum((r.amount for s in moneys for r in s.releases), _NONE),
        sum((line.amount for line in budget.administration if line.source == of.key), _NONE),
        sum((e.amount for e in ledger if e.source == of.key), _NONE),
    )


@dataclass(frozen=True, slots=True)
class LineRow:
    """One administrative line with what each round released (as many as the table has columns)."""

    line: AdministrationLine
    group: str | None
    rounds: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class AdministrationTable:
    """Administrative lines; `rounds` and `total` are sums over all lines (baht)."""

    rows: tuple[LineRow, ...]
    rounds: tuple[Decimal, ...]
    total: Decimal

    @property
    def released(self) -> Decimal:
        return sum(self.rounds, _NONE)


def administration(office: Office, budget: Budget) -> AdministrationTable:
    """The administrative lines in their order.

    Raises NotReady where they do not add up to the control total that the budget states.
    """
    lines = budget.administration
    count = max((len(line.rounds) for line in lines), default=0)
    rows = tuple(
        LineRow(
            line,
            group.name if (group := office.group(line.group)) else None,
            line.rounds + (_NONE,) * (count - len(line.rounds)),
        )
        for line in lines
    )
    total = sum((line.amount for line in lines), _NONE)
    stated = budget.administration_total
    if stated is not None and stated != total:
        raise NotReady(
            Words(
                f"ยังจัดทำเอกสารไม่ได้ เพราะงบบริหารจัดการรวม {with_commas(total)} บาท "
                f"ไม่ตรงกับยอดควบคุม {with_commas(stated)} บาท โปรดแก้ใน budget.yaml",
                f"The administrative lines add up to {with_commas(total)} baht, the control total "
                f"is {with_commas(stated)}: mend budget.yaml.",
            )
        )
    rounds = tuple(sum((row.rounds[i] for row in rows), _NONE) for i in range(count))
    return AdministrationTable(rows, rounds, total)
