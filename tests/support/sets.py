"""Every pace that may be asked for, and every set, for hypothesis."""

from hypothesis import strategies as st

from skill.exercise.protocol import Pace


def _half_seconds(least: float, most: float) -> st.SearchStrategy[int]:
    return st.integers(round(least * 2), round(most * 2)).map(lambda halves: halves * 500)


PACES = st.builds(Pace, _half_seconds(3, 8), _half_seconds(3, 8), _half_seconds(1, 6))
