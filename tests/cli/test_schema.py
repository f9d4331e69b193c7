"""The exported schemas judge as the reader does, in the eyes of another program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from pyo1plan.records.kinds import KINDS, Kind
from tests.cli.conftest import Plan

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "workspaces"
#: Where the example holds the records of each home.
FOLDERS = {
    "year": "2570",
    "development": "development/2566-2570",
    "registers": "registers/2569",
    "workspaces": "",
}


#: What the example year honestly cannot hold yet (no quarter has ended, no survey was made, nobody has
#: scored, no plan of a school has come in) or does not need (its schools stand in one file).
NOT_YET = {
    "scores",
    "results",
    "population",
    "reorganisation",
    "submissions",
    "letter-evaluation",
    "school-annual-plan",
    "school-development-plan",
    "school-criteria",
    "school-grouping",
    "schools-part",
    "schools-round",
}


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    done = subprocess.run(
        [sys.executable, "-m", "pyo1plan", "schema", "--out", str(folder)],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    return folder


def judged(schemas: Path, kind: Kind, *files: Path) -> Result:
    """check-jsonschema's answer; its command is called here, for its start is not what is tried."""
    schema = schemas / f"{kind.key}.schema.json"
    return CliRunner().invoke(check_jsonschema, ["--schemafile", str(schema), *map(str, files)])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_schema_is_sound_and_holds_for_the_example(schemas: Path, kind: Kind) -> None:
    Draft202012Validator.check_schema(
        json.loads((schemas / f"{kind.key}.schema.json").read_bytes())
    )
    files = sorted((EXAMPLE / FOLDERS[kind.home]).glob(kind.pattern))
    if kind.key in NOT_YET:
        assert files == [], "the example holds some now"
        return
    assert files
    done = judged(schemas, kind, *files)
    assert done.exit_code == 0, done.output


def test_a_schema_refuses_an_unknown_key(schemas: Path, tmp_path: Path) -> None:
    kind = next(k for k in KINDS if k.key == "proposal")
    file = next((EXAMPLE / "2570").glob(kind.pattern))
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(file.read_text(encoding="utf-8") + "\nnmae: x\n", encoding="utf-8")
    assert judged(schemas, kind, wrong).exit_code == 1


def test_amounts_may_be_text_or_number(schemas: Path) -> None:
    schema = json.loads((schemas / "proposal.schema.json").read_bytes())
    line = schema["$defs"]["Line"]["properties"]
    assert {"string", "number"} <= set(json.dumps(line["amount"]).replace('"', " ").split())


def test_one_schema_on_the_terminal(plan: Plan) -> None:
    done = plan("schema", "budget")
    assert json.loads(done.stdout)["additionalProperties"] is False
