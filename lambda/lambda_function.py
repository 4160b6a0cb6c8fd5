"""The function that runs on Lambda."""

import gc

# Nearly all that is loaded is kept, some 90,000 objects: to look through them for garbage after every 700, as Python
# does unless told otherwise, finds nothing and takes a seventh of a cold start (docs/benchmarks.md).
gc.set_threshold(200_000)

from skill.alexa.handlers import function  # noqa: E402
from skill.settings import Settings  # noqa: E402
from skill.storage.factory import open_store  # noqa: E402

settings = Settings.from_environment()
store = open_store(settings)
lambda_handler = function(store, settings)
