"""Names that the rules' examples share: files of the small example year."""

from __future__ import annotations

#: A continuing project of the supervision group: two activities, five lines, 40,000 baht.
PROPOSAL = "proposals/supervision/70-SUP-001.yaml"
BUDGET = "budget.yaml"
SETTINGS = "year.yaml"
STRATEGIES = "strategies.yaml"
SCHOOLS = "schools.yaml"
#: The meeting of the provincial committee that endorsed the plan.
ENDORSEMENT = "meetings/2569-12-17-provincial.yaml"

#: One line of expense of 2,400 baht in the first quarter, as YAML flow.
LINE = "{item: ค่าอาหาร, category: ค่าใช้สอย, source: obec, amount: 2400, quarter: 1}"
