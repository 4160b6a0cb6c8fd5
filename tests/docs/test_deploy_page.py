"""The way to a device: what docs/deploy.md names is there under that name."""

import re
import shlex

import pytest

from tests.support.paths import CHECKOUT
from tests.support.template import written
from tools import package

TEXT = (CHECKOUT / "docs" / "deploy.md").read_text(encoding="utf-8")
CHECKLIST = TEXT.partition("## On a real device")[2]
NAMED = sorted(set(re.findall(r"`(\w+)`(?: and `(\w+)`)?(?: and its neighbours)? in `([\w/]+\.py)`", CHECKLIST)))


def test_the_checklist_says_where_each_guess_is() -> None:
    assert len(re.findall(r"^- \[ \] ", CHECKLIST, re.MULTILINE)) >= 12
    assert {"START_LAG_MS", "HEARING_LAG_MS", "RESPONSE_MS", "NO_INPUT_GAP_MS"} <= {name for name, _, _ in NAMED}


@pytest.mark.parametrize(("name", "other", "path"), NAMED)
def test_what_the_checklist_names_is_there(name: str, other: str, path: str) -> None:
    source = (CHECKOUT / path).read_text(encoding="utf-8")

    for each in filter(None, (name, other)):
        assert re.search(rf"\b{each}\b", source), f"{each} is not in {path}"


@pytest.mark.parametrize("constant", ["START_LAG_MS", "HEARING_LAG_MS"])
def test_the_lags_are_as_the_checklist_says(constant: str) -> None:
    source = (CHECKOUT / "skill" / "dialogue" / "playback.py").read_text(encoding="utf-8")
    value = re.search(rf"^{constant} = ([\d_]+)$", source, re.MULTILINE)

    assert value
    assert re.search(rf"`{constant}` in `skill/dialogue/playback\.py` \({int(value[1])} now\)", CHECKLIST)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w/]+\.(?:py|toml|yaml|md))`", TEXT))))
def test_every_file_that_the_deploy_page_names_is_there(path: str) -> None:
    assert (CHECKOUT / path).is_file()


def test_every_option_of_make_package_that_the_deploy_page_uses_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        package.main(["--help"])
    offered = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    used = {word for given in re.findall(r'ARGS="([^"]+)"', TEXT) for word in shlex.split(given) if word[:2] == "--"}

    assert used
    assert used | {"--skill-id"} <= offered


def test_every_parameter_of_the_stack_that_the_deploy_page_names_is_one() -> None:
    named = set(re.findall(r"\b(SkillId|AlarmEmail|AudioRenderer|BreathSoundsUrl)=", TEXT))

    assert named == set(written()["Parameters"])
