"""How long a voice is thought to take: by letters, commas and stops, and by its speed."""

import pytest

from skill.pacing.speech_estimate import MIDDLE, SET_ERROR_MS, rated, speech_parts, spoken_ms


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("", 170),
        ("abc", 350),
        ("a, b", 595),
        ("a. b", 745),
        ("a: b; c? d! e", 170 + 5 * 60 + 4 * 455),
        ("a.", 230),  # no pause after the last word
        ("a 3.5", 230),
    ],
)
def test_a_text_lasts_by_its_letters_its_commas_and_the_stops_inside_it(text: str, ms: int) -> None:
    assert spoken_ms(text, 100) == ms


def test_the_parts_of_a_cue_are_its_letters_its_commas_and_its_stops() -> None:
    assert speech_parts("One. In, slide away.") == (14, 1, 1)


def test_a_slower_voice_takes_longer_and_the_usual_one_is_in_the_middle() -> None:
    assert (MIDDLE, spoken_ms("abc", 75), spoken_ms("abc", 110), spoken_ms("abc")) == (89, 466, 318, 393)


def test_who_asks_for_slower_speech_gets_four_fifths_of_the_speed() -> None:
    assert (rated(100, slow=True), rated(75, slow=True), rated(75, slow=False)) == (80, 60, 75)


def test_over_a_set_a_second_and_a_fifth_is_allowed_for() -> None:
    assert SET_ERROR_MS == 1_200
