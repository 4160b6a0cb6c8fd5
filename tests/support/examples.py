"""How many examples hypothesis tries: the same few on each run of `make test`, and new ones in `make search`."""

from collections.abc import Sequence

from hypothesis import HealthCheck, settings

from tests.support.breadth import FULL, times


def load_profile() -> None:
    """So many examples, and no deadline for one: how fast the machine is proves nothing."""
    settings.register_profile("breadth", max_examples=times(50), derandomize=not FULL, deadline=None)
    settings.load_profile("breadth")


def examples(short: int, *, steps: int = 50, unhealthy: Sequence[HealthCheck] = ()) -> settings:
    """So many examples in `make test`; for a test that is fine where hypothesis would call it unhealthy."""
    return settings(max_examples=times(short), stateful_step_count=steps, suppress_health_check=unhealthy)
