"""Every environment variable that the skill reads, read once into one frozen value.

Where DynamoDB is and who may use it is boto3's to read: AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID and their like.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class SettingsError(Exception):
    """A setting is missing, or has a value that means nothing; in one line that names it."""


class AudioRenderer(StrEnum):
    """How the reps are rendered: APL for audio, whose beats are exact, or SSML with breaks from an estimate."""

    APLA = "apla"
    SSML = "ssml"


class StoreKind(StrEnum):
    """Where records are kept: in a DynamoDB table, or in memory until the process ends."""

    DYNAMODB = "dynamodb"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the owner of the skill decides about a deployment."""

    table: str = ""
    """HEEL_SLIDES_TABLE: the DynamoDB table's name. Required, unless the store is memory."""

    store: StoreKind = StoreKind.DYNAMODB
    """HEEL_SLIDES_STORE: dynamodb or memory."""

    skill_id: str = ""
    """HEEL_SLIDES_SKILL_ID: the only skill whose requests are answered; empty answers any."""

    audio_renderer: AudioRenderer = AudioRenderer.APLA
    """HEEL_SLIDES_AUDIO_RENDERER: apla or ssml."""

    breath_sounds_url: str = ""
    """HEEL_SLIDES_BREATH_SOUNDS_URL: the https address of the folder with the breath sounds; empty plays none."""

    snapshot: bool = False
    """AWS_LAMBDA_INITIALIZATION_TYPE, set by Lambda: whether SnapStart snapshots this process when it is loaded."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """The settings of an environment; an empty variable is one that is not set. SettingsError for a bad value."""
        url = environment.get("HEEL_SLIDES_BREATH_SOUNDS_URL", "")
        if url and not url.startswith("https://"):
            raise SettingsError(f"HEEL_SLIDES_BREATH_SOUNDS_URL is {url!r}; it has to begin with https://")
        return cls(
            table=environment.get("HEEL_SLIDES_TABLE", ""),
            store=_chosen(StoreKind, "HEEL_SLIDES_STORE", environment, StoreKind.DYNAMODB),
            skill_id=environment.get("HEEL_SLIDES_SKILL_ID", ""),
            audio_renderer=_chosen(AudioRenderer, "HEEL_SLIDES_AUDIO_RENDERER", environment, AudioRenderer.APLA),
            breath_sounds_url=url,
            snapshot=environment.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start",
        )

    @property
    def required_table(self) -> str:
        """The table's name; SettingsError without one."""
        if not self.table:
            raise SettingsError("HEEL_SLIDES_TABLE is not set: it names the DynamoDB table")
        return self.table


def _chosen(kind: type[Choice], name: str, environment: Mapping[str, str], default: Choice) -> Choice:
    value = environment.get(name) or default
    try:
        return kind(value)
    except ValueError:
        raise SettingsError(f"{name} is {value!r}; it can be {' or '.join(kind)}") from None
