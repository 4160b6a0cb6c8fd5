"""The pages for people hold to the code: what they link to, name and count is there."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.support.paths import CHECKOUT

PAGES = [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"), *(CHECKOUT / "interaction_model").rglob("*.md")]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
SOURCES = [path for folder in ("skill", "simulator") for path in (CHECKOUT / folder).rglob("*.py")]
FOLDERS = ("skill", "simulator", "tools", "tests", "bench", "lambda")
MAKEFILE = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What a file of this repository must not hold: marks without a legend, and pages that nobody else has.
MARKS = re.compile(r"(?<![\w\]])\[[A?]\](?!\()|\bshared/|(?<![\w/])safety\.md|\bsafety-sources\.md|\becosystem\.md")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def test_the_readme_is_short_and_has_the_two_commands_on_its_first_screen() -> None:
    lines = README.splitlines()

    assert len(lines) <= 120
    assert {"make run", "make test"} <= {line.partition("#")[0].strip() for line in lines[:30]}


def test_the_readme_promises_never_to_credit_one_rep_too_many() -> None:
    assert "one rep too many may be offered, never one too many credited" in README


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_what_a_page_links_to_is_there(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(path))

    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_files_that_a_page_names_are_there(path: Path) -> None:
    """A path from the top of the checkout, in backticks; older decisions and versions tell of what was."""
    if path.parent.name == "decisions" or path.name == "CHANGELOG.md":
        pytest.skip("history")
    tops = "|".join(re.escape(each.name) for each in CHECKOUT.iterdir() if each.is_dir() and each.name[0] != ".")
    named = re.findall(rf"`((?:{tops})/[\w./-]*)`", text_of(path))

    assert [each for each in named if not (CHECKOUT / each).exists() and not each.startswith("build/")] == []


def test_the_files_that_comments_and_docstrings_name_are_there() -> None:
    """A Python file or a page by its path from the top of the checkout."""
    named = re.compile(rf"(?<![\w./])(?:{'|'.join(FOLDERS)}|docs)/[\w/-]+\.(?:py|md)\b")
    found = {
        (name_of(path), each)
        for folder in FOLDERS
        for path in (CHECKOUT / folder).rglob("*.py")
        for each in named.findall(text_of(path))
    }

    assert len(found) > 30
    assert sorted((path, each) for path, each in found if not (CHECKOUT / each).exists()) == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_the_make_targets_that_a_page_names_are_there(path: Path) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", text_of(path), re.MULTILINE))

    assert {each for each in named if not re.search(rf"^{each}:", MAKEFILE, re.MULTILINE)} == set()


def test_the_folder_map_has_every_folder_of_the_skill_and_every_one_at_the_top() -> None:
    drawn = re.search(r"## Where things are\n\n```\n(.+?)```", README, re.DOTALL)
    assert drawn
    top = set(re.findall(r"^([a-z_]+)/", drawn[1], re.MULTILINE))
    inside = set(re.findall(r"^  ([a-z_.]+?)/? ", drawn[1], re.MULTILINE))

    assert inside == {each.name for each in (CHECKOUT / "skill").iterdir() if each.name[0] != "_"}
    unseen = {"build", "locks", "node_modules"}
    there = {each.name for each in CHECKOUT.iterdir() if each.is_dir() and each.name[0] not in "._"}
    assert top == {name for name in there - unseen if not name.endswith(".egg-info")}


def test_every_word_of_the_glossary_is_in_the_code() -> None:
    code = "\n".join(map(text_of, SOURCES))
    rows = re.findall(r"^\| .+ \| .+ \| (.+) \|$", text_of(CHECKOUT / "docs" / "glossary.md"), re.MULTILINE)
    names = [name for row in rows for name in re.findall(r"`([A-Za-z_]+)`", row)]

    assert len(names) > 50
    assert [name for name in names if not re.search(rf"\b{name}\b", code)] == []


def test_the_page_on_hearing_names_every_module_of_it() -> None:
    folder = CHECKOUT / "skill" / "hearing"
    modules = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py") if path.name != "__init__.py"}
    table = text_of(CHECKOUT / "docs" / "hearing.md").partition("## Where it is")[2].partition("\n## ")[0]

    assert set(re.findall(r"`([\w/]+\.py)`", table)) == modules


def test_the_index_of_decisions_has_every_one() -> None:
    folder = CHECKOUT / "docs" / "decisions"
    listed = re.findall(r"^\| \[(\d{4})\]\((\1-[a-z0-9-]+\.md)\) \|", text_of(folder / "README.md"), re.MULTILINE)

    assert [name for _, name in listed] == sorted(path.name for path in folder.glob("0*.md"))


def test_the_newest_version_of_the_changelog_is_the_projects() -> None:
    versions = re.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", text_of(CHECKOUT / "CHANGELOG.md"), re.MULTILINE
    )

    assert versions[0] == PROJECT["version"]
    assert versions == sorted(versions, key=lambda version: [*map(int, version.split("."))], reverse=True)


def test_no_file_refers_to_a_page_that_is_not_here_or_carries_an_unexplained_mark() -> None:
    folders = ("skill", "simulator", "tools", "tests", "bench", "lambda", "docs", "interaction_model")
    paths = [
        path for folder in folders for path in (CHECKOUT / folder).rglob("*") if path.suffix in {".py", ".md", ".toml"}
    ]
    found = [
        f"{name_of(path)}: {mark}"
        for path in (*paths, *CHECKOUT.glob("*.md"), CHECKOUT / "Makefile", CHECKOUT / "pyproject.toml")
        if path != Path(__file__)
        for mark in MARKS.findall(text_of(path))
    ]

    assert found == []
