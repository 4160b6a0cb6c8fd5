"""What the environment may say about a deployment, and that nothing else in the skill asks it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from skill.settings import AudioRenderer, Settings, SettingsError, StoreKind
from tests.support.paths import CHECKOUT


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings(
        table="",
        store=StoreKind.DYNAMODB,
        skill_id="",
        audio_renderer=AudioRenderer.APLA,
        breath_sounds_url="",
        snapshot=False,
    )


def test_every_setting_is_read_from_its_variable() -> None:
    environment = {
        "HEEL_SLIDES_TABLE": "practices",
        "HEEL_SLIDES_STORE": "memory",
        "HEEL_SLIDES_SKILL_ID": "amzn1.ask.skill.OURS",
        "HEEL_SLIDES_AUDIO_RENDERER": "ssml",
        "HEEL_SLIDES_BREATH_SOUNDS_URL": "https://bucket.example/breaths",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start",
    }

    assert Settings.from_environment(environment) == Settings(
        "practices",
        StoreKind.MEMORY,
        "amzn1.ask.skill.OURS",
        AudioRenderer.SSML,
        "https://bucket.example/breaths",
        True,
    )


def test_a_variable_that_is_set_to_nothing_counts_as_unset() -> None:
    names = ("TABLE", "STORE", "SKILL_ID", "AUDIO_RENDERER", "BREATH_SOUNDS_URL")

    assert Settings.from_environment({f"HEEL_SLIDES_{name}": "" for name in names}) == Settings()


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("HEEL_SLIDES_STORE", "paper", "HEEL_SLIDES_STORE is 'paper'; it can be dynamodb or memory"),
        ("HEEL_SLIDES_AUDIO_RENDERER", "mp3", "HEEL_SLIDES_AUDIO_RENDERER is 'mp3'; it can be apla or ssml"),
        (
            "HEEL_SLIDES_BREATH_SOUNDS_URL",
            "http://bucket.example",
            "HEEL_SLIDES_BREATH_SOUNDS_URL is 'http://bucket.example'; it has to begin with https://",
        ),
    ],
)
def test_a_value_that_means_nothing_is_one_line(name: str, value: str, line: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        Settings.from_environment({name: value})

    assert str(refusal.value) == line


def test_a_missing_table_is_one_line_when_it_is_asked_for() -> None:
    with pytest.raises(SettingsError, match=r"^HEEL_SLIDES_TABLE is not set: it names the DynamoDB table$"):
        _ = Settings().required_table


def environment_readers() -> Iterator[Path]:
    """The deployed files that name the environment in any way Python has."""
    for folder in ("skill", "lambda"):
        for path in (CHECKOUT / folder).rglob("*.py"):
            names = {
                node.attr if isinstance(node, ast.Attribute) else node.id
                for node in ast.walk(ast.parse(path.read_bytes()))
                if isinstance(node, ast.Attribute | ast.Name)
            }
            if names & {"environ", "environb", "getenv", "getenvb"}:
                yield path.relative_to(CHECKOUT)


def test_only_the_settings_read_the_environment() -> None:
    assert list(map(str, environment_readers())) == ["skill/settings.py"]
