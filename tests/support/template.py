"""The SAM template, read as it stands."""

from typing import Any

from samtranslator.yaml_helper import yaml_parse  # type: ignore[import-untyped]

from tests.support.paths import CHECKOUT

TEMPLATE = CHECKOUT / "lambda" / "template.yaml"


def written() -> dict[str, Any]:
    """The template as it stands, intrinsic functions as dictionaries."""
    return dict(yaml_parse(TEMPLATE.read_text(encoding="utf-8")))
