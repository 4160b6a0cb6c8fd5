"""The function that runs on Lambda."""

import os

from skill.alexa import builder
from skill.store import DynamoStore

_table = os.environ["HEEL_SLIDES_TABLE"]
lambda_handler = builder(DynamoStore(_table), os.environ.get("HEEL_SLIDES_SOUND", "apla")).lambda_handler()
