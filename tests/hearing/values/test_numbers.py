"""Numbers as people say them."""

from skill.hearing.values.numbers import numbers


def test_a_number_of_several_words_is_read_as_one() -> None:
    assert [n.value for n in numbers("twenty five or half a dozen")] == [25.0, 6.0]
    assert [n.value for n in numbers("four point five")] == [4.5]


def test_sounds_need_to_be_asked_for() -> None:
    assert numbers("for you") == []
    assert [n.value for n in numbers("for you", loose=True)] == [4.0]
