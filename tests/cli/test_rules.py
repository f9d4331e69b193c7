"""`plan rules` and `--explain`: every id that a finding can carry is explained."""

from __future__ import annotations

import json

from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.reading import READING
from tests.cli.conftest import Plan


def test_every_rule_is_listed(plan: Plan) -> None:
    listed = [line.split()[0] for line in plan("rules").stdout.splitlines()]
    assert listed == [rule.id for rule in rules()]
    objects = json.loads(plan("rules", "--format", "json").stdout)
    assert [o["id"] for o in objects] == listed


def test_a_rule_is_explained_with_its_examples(plan: Plan) -> None:
    for done in (plan("rules", "project-total"), plan("validate", "--explain", "project-total")):
        assert done.returncode == 0
        assert "2.4" in done.stdout
        assert "ตัวอย่างที่ผิด" in done.stdout
        assert "ตัวอย่างที่ถูก" in done.stdout


def test_every_id_can_be_explained_in_both_languages() -> None:
    from pyo1plan.cli.rules import explanation

    for id_ in [rule.id for rule in rules()] + [entry.id for entry in READING]:
        assert explanation(id_).startswith(id_)


def test_an_unknown_id_suggests_the_nearest(plan: Plan) -> None:
    done = plan("rules", "projct-total", "--lang", "en")
    assert done.returncode == 2
    assert "project-total" in done.stderr
