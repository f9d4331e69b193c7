"""Targets: which one is in force, what it holds for, and gaps in percentage points."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.records.office import FundSource, Office
from pyo1plan.records.settings import Booklet, Settings, SpendingTarget
from pyo1plan.year.spending import Money, compared, percent_of, spending_kind, target_of

ON = date(2027, 1, 9)


def target(percent: str, quarter: str = "1", **more: object) -> SpendingTarget:
    said = {"measure": "disbursed", "kind": "overall", "quarter": quarter, "percent": percent}
    return SpendingTarget.model_validate(said | more)


def year(*targets: SpendingTarget, **more: object) -> Settings:
    said = {"year": "2570", "booklet": Booklet(title="แผน"), "spending_targets": targets}
    return Settings.model_validate(said | more)


def office(**kinds: str) -> Office:
    sources = [FundSource(key=key, name=key, kind=kind) for key, kind in kinds.items()]
    return Office.model_construct(fund_sources=tuple(sources))


def test_the_government_s_own_figures() -> None:
    """FY2566 quarter 1 as it was announced: 982,208 of 3,185,000 million, 30.84 against 32.00."""
    money = {"obec": Money(Decimal(3185000), Decimal(982208))}
    (one,) = compared(money, "1", year(target("32.00")), office(obec="งบดำเนินงาน"), ON)
    assert (one.percent, one.gap) == (Decimal("30.84"), Decimal("-1.16"))
    assert one.shortfall == Decimal(3185000) * 32 / 100 - 982208


def test_the_last_target_in_force_counts() -> None:
    settings = year(target("32"), target("30", effective_from="2569-12-01"), target("25", effective_from="2570-02-01"))  # fmt: skip
    found = [target_of(settings, "disbursed", "overall", "1", day) for day in (date(2026, 11, 1), ON, date(2027, 3, 1))]  # fmt: skip
    assert [one and one.percent for one in found] == [32, 30, 25]
    assert target_of(settings, "used", "overall", "1", ON) is None
    assert target_of(settings, "disbursed", "overall", "2", ON) is None


def test_kinds_of_spending_go_by_the_year_then_by_the_source() -> None:
    sources = office(run="งบดำเนินงาน", build="งบลงทุน", gift="เงินนอกงบประมาณ")
    settings = year(spending_kinds={"run": "outside"})
    kinds = [spending_kind(key, settings, sources) for key in ("run", "build", "gift", "?")]
    assert kinds == ["outside", "investment", "outside", "current"]


def test_each_kind_is_held_to_its_own_target() -> None:
    money = {
        "run": Money(Decimal(100), Decimal(30), Decimal(20)),
        "build": Money(Decimal(300), Decimal(60)),
        "gift": Money(Decimal(50), Decimal(50)),
    }
    sources = office(run="งบดำเนินงาน", build="งบลงทุน", gift="เงินนอกงบประมาณ")
    settings = year(
        target("32"), target("19", kind="investment"), target("50", measure="used", kind="current")
    )
    found = compared(money, "1", settings, sources, ON)
    assert [(c.measure, c.scope, c.base, c.amount) for c in found] == [
        ("disbursed", "overall", 400, 90),
        ("disbursed", "investment", 300, 60),
        ("used", "current", 100, 50),
    ]
    assert [c.gap for c in found] == [Decimal("-9.50"), Decimal("1.00"), Decimal("0.00")]


def test_without_money_or_target_there_is_no_gap() -> None:
    (one,) = compared({}, "1", year(target("32")), None, ON)
    assert (one.percent, one.gap, one.shortfall) == (None, None, 0)
    (one,) = compared({"a": Money(Decimal(1))}, "1", year(), None, ON)
    assert (one.percent, one.gap, one.target) == (0, None, None)


@given(st.decimals(0, 10**10, places=2), st.decimals("0.01", 10**10, places=2))
def test_a_percentage_is_within_half_a_hundredth(part: Decimal, whole: Decimal) -> None:
    found = percent_of(part, whole)
    assert found is not None
    assert abs(found - part * 100 / whole) <= Decimal("0.00500000001")


@pytest.mark.parametrize(("part", "said"), [("1", "33.33"), ("2", "66.67"), ("3", "100.00")])
def test_halves_go_up(part: str, said: str) -> None:
    assert str(percent_of(Decimal(part), Decimal(3))) == said
    assert str(percent_of(Decimal("0.00005") * 100, Decimal(100))) == "0.01"
