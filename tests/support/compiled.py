"""The interaction model as it is compiled from its source, once for all tests of a process."""

from functools import cache

from tools import compile_model

_build = compile_model.build
"""As it is before a test puts `built` in its place."""


@cache
def source() -> compile_model.Source:
    """What the model is compiled from."""
    return compile_model.read()


@cache
def built(free_text: str = "words") -> compile_model.Json:
    """The model with free text taken in a way; nobody may change it."""
    return _build(source(), free_text)
