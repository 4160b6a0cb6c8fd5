"""The function that runs on Lambda."""

import gc
import os

# Nearly all that is loaded is kept, some 90,000 objects: to look through them for garbage after every 700, as Python
# does unless told otherwise, finds nothing and takes a seventh of a cold start (docs/benchmarks.md).
gc.set_threshold(200_000)

from skill.alexa.handlers import function  # noqa: E402
from skill.storage.dynamodb import DynamoStore, connect  # noqa: E402

# SnapStart restores what was loaded by the end of this module, so there the client is made now. Without it, the client
# is made by the first turn that needs one. Measured: 145 to 215 ms (docs/decisions/0005-boto3-is-the-runtimes-own.md).
_snapshot = os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start"
_store = DynamoStore(os.environ["HEEL_SLIDES_TABLE"], connect() if _snapshot else None)
lambda_handler = function(_store, os.environ.get("HEEL_SLIDES_SOUND", "apla"))
