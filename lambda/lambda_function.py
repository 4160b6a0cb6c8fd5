"""The function that runs on Lambda."""

import os

from skill.alexa import function
from skill.store import DynamoStore, connect

# SnapStart restores what was loaded by the end of this module, so there the client is made now. Without it, the client
# is made by the first turn that needs one. Measured: 145 to 215 ms (docs/decisions/0005-boto3-is-the-runtimes-own.md).
_snapshot = os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start"
_store = DynamoStore(os.environ["HEEL_SLIDES_TABLE"], connect() if _snapshot else None)
lambda_handler = function(_store, os.environ.get("HEEL_SLIDES_SOUND", "apla"))
