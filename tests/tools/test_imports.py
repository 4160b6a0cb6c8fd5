"""The import contracts of pyproject.toml hold, and would catch the imports that they are there to forbid."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.paths import CHECKOUT, TESTS

pytestmark = pytest.mark.outside

LINTER = Path(sys.executable).with_name("lint-imports")
PACKAGES = ("bench", "simulator", "skill", "tools")
# Imports that are not there, and must not be, one or more for each contract.
FORBIDDEN = (
    ("skill.dialogue.engine", "os"),
    ("skill.exercise.history", "datetime"),
    ("skill.rendering.ssml", "requests"),
    ("skill.dialogue.engine", "skill.rendering.ssml"),
    ("skill.hearing.values.counts", "skill.hearing.belief.denial"),
    ("skill.alexa.reminders", "simulator.device.timeline"),
    ("skill.alexa.reminders", "boto3"),
    ("skill.alexa.reminders", "flask"),
    ("skill.alexa.reminders", "tools.package"),
    ("skill.storage.store", "ask_sdk_core"),
    ("simulator.device.timeline", "skill.pacing.score"),
    ("simulator.device.timeline", "bench.page"),
)


def contracts_of(checkout: Path) -> subprocess.CompletedProcess[str]:
    """The linter's verdict on a checkout."""
    return subprocess.run([LINTER, "--no-cache"], cwd=checkout, capture_output=True, text=True, check=False)


def test_every_import_contract_is_kept() -> None:
    ran = contracts_of(CHECKOUT)

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_every_forbidden_import_breaks_a_contract_and_is_named(tmp_path: Path) -> None:
    for package in PACKAGES:
        shutil.copytree(CHECKOUT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    for importer, imported in FORBIDDEN:
        path = tmp_path.joinpath(*importer.split(".")).with_suffix(".py")
        path.write_text(f"{path.read_text()}\nimport {imported}\n")

    ran = contracts_of(tmp_path)

    assert ran.returncode == 1
    assert " 0 kept" in ran.stdout, "each contract is broken"
    assert [
        (importer, imported)
        for importer, imported in FORBIDDEN
        if not re.search(rf"\b{importer} ?->\s+{imported}\b", ran.stdout)
    ] == []


def test_no_test_imports_another_test() -> None:
    """What two tests need is in tests/support."""
    importing = re.compile(r"^\s*(?:from|import) tests\.(?!support\b)", re.MULTILINE)

    assert [path.name for path in TESTS.rglob("*.py") if importing.search(path.read_text(encoding="utf-8"))] == []
