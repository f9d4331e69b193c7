"""The direction of the year: vision, mission, goals, strategies, KPIs and targets (standard step 2.3)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Code, Key, Number, Text


class Goal(Record):
    """A goal (เป้าประสงค์)."""

    id: Code = field("รหัส", "Id")
    name: Text = field("เป้าประสงค์", "Goal")


class StrategyKpi(Record):
    """A success indicator of a strategy, with where it stands and where it should stand."""

    id: Code = field("รหัส", "Id", "เช่น S1-K1", "Such as S1-K1")
    name: Text = field("ตัวชี้วัด", "Indicator")
    unit: Text = field("หน่วยนับ", "Unit")
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    baseline_year: BuddhistYear | None = field("ปีฐาน", "Year of the baseline", default=None)
    target: Number | None = field("ค่าเป้าหมาย", "Target", default=None)
    group: Key | None = field("ผู้รับผิดชอบ", "Group in charge", default=None)


class Strategy(Record):
    """A strategy (กลยุทธ์) of the office."""

    id: Code = field("รหัส", "Id", "เช่น S1", "Such as S1")
    name: Text = field("กลยุทธ์", "Strategy")
    goals: tuple[Code, ...] = field(
        "เป้าประสงค์", "Goals", "รหัสเป้าประสงค์", "Ids of goals", default=()
    )
    measures: tuple[Text, ...] = field("แนวทาง/มาตรการ", "Measures", default=())
    kpis: tuple[StrategyKpi, ...] = field("ตัวชี้วัด", "Indicators", default=())


class Strategies(Record):
    """This year's direction: `strategies.yaml`."""

    vision: Text | None = field("วิสัยทัศน์", "Vision", default=None)
    mission: tuple[Text, ...] = field("พันธกิจ", "Mission", default=())
    values: tuple[Text, ...] = field("ค่านิยมองค์การ", "Values", default=())
    goals: tuple[Goal, ...] = field("เป้าประสงค์", "Goals", default=())
    focus: tuple[Text, ...] = field("จุดเน้น", "Points of emphasis", default=())
    strategies: tuple[Strategy, ...] = field("กลยุทธ์", "Strategies")

    def strategy(self, id_: str) -> Strategy | None:
        """The strategy named `id_`."""
        return next((s for s in self.strategies if s.id == id_), None)

    def kpi(self, id_: str) -> StrategyKpi | None:
        """The indicator named `id_`, of whichever strategy."""
        return next((k for s in self.strategies for k in s.kpis if k.id == id_), None)
