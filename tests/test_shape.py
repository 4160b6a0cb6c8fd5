"""Imports point one way: values, dialogue, turn, renderings, skins; and each outside library has its one place."""

import ast
from pathlib import Path

import pytest

SKILL = Path(__file__).parents[1] / "skill"
# Each layer may import from those before it.
LAYERS = (
    {"words", "said", "item"},
    {"score"},
    {"practice"},
    {"session"},
    {"clock"},
    {"guard"},
    {"effect"},
    {"dialogue"},
    {"turn"},
    {"speech", "sound", "store", "touch", "drawing"},
    {"layout"},
    {"slide"},
    {"pacer"},
    {"page"},
    {"screen"},
    {"keeping", "reminders"},
    {"alexa", "signature"},
    {"web", "book"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# A library from outside, and the only modules that may know it.
OUTSIDE = {
    "ask_sdk_core": {"alexa", "web"},
    "ask_sdk_model": {"alexa", "web"},
    "flask_ask_sdk": {"web"},
    "flask": {"web"},
    "werkzeug": {"web"},
    "boto3": {"store"},
    "botocore": {"store"},
    "cryptography": {"signature"},
    "certifi": {"signature"},
}
CORE = {
    "words",
    "said",
    "score",
    "practice",
    "session",
    "clock",
    "guard",
    "effect",
    "dialogue",
    "turn",
    "speech",
    "sound",
    "touch",
    "drawing",
    "layout",
    "slide",
    "pacer",
    "page",
    "screen",
}
IMPURE = {"time", "datetime", "random", "os", "socket", "threading", "logging"}


def imported(path: Path) -> set[str]:
    """Every module a file imports, anywhere in it, by its full name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module.startswith("skill"):
                found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def own(path: Path) -> set[str]:
    """The skill's own modules that a file imports."""
    parts = (name.split(".") for name in imported(path) if name.startswith("skill."))
    return {part[1] for part in parts if part[1] in LEVEL or part[1] == "echo"}


MODULES = sorted(path for path in SKILL.glob("*.py") if path.stem != "__init__")


def test_every_module_has_its_layer() -> None:
    assert {path.stem for path in MODULES} == set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_only_from_the_layers_below(path: Path) -> None:
    assert {name for name in own(path) if LEVEL.get(name, 99) >= LEVEL[path.stem]} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_an_outside_library_is_known_in_one_place(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imported(path)}

    assert {root for root in roots if path.stem not in OUTSIDE.get(root, {path.stem})} == set()


@pytest.mark.parametrize("name", sorted(CORE))
def test_the_core_reads_no_clock_and_no_environment(name: str) -> None:
    assert imported(SKILL / f"{name}.py") & IMPURE == set()


def test_the_echo_knows_the_skill_only_as_alexa_json() -> None:
    for path in (SKILL / "echo").glob("*.py"):
        own_names = {name for name in imported(path) if name.startswith("skill") and not name.startswith("skill.echo")}
        assert own_names <= {"skill"}, path.name
        assert "ask_sdk_core" not in {name.partition(".")[0] for name in imported(path)}
