"""The file of one school's annual plan, which the rules' examples lay over the small year."""

from __future__ import annotations

PLAN = "school-plans/99010001.yaml"
#: The school and one project that answers each strategy of the small year.
WHOLE = """
school: '99010001'
projects:
  - {name: โครงการนิเทศภายใน, strategy: S1, money: {2570: 5000}}
  - {name: โครงการเยี่ยมบ้าน, strategy: S2, money: {2570: 3000}}
"""
