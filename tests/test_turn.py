"""A practice turn by turn: the words, the safety check, the set, and an interruption that comes back to its rep."""

from skill.said import Heard, Said
from skill.score import Leg
from skill.session import Place, Session
from skill.turn import take

START = 20_000 * 86_400_000
TO_THE_SET = (
    Said(Heard.LAUNCH, START, new=True),
    Said(Heard.GOAL, START, word="knees"),
    *[Said(Heard.NO, START)] * 3,
    *[Said(Heard.NEXT, START)] * 7,
)


def begun() -> Session:
    """A first practice for the knees, with the set just sent."""
    session = Session()
    for said in TO_THE_SET:
        session, reply = take(session, said)
    assert reply.score is not None
    return session


def test_an_interruption_comes_back_to_the_rep_in_hand() -> None:
    """38 seconds in, two reps are surely finished: the tip, then the third rep again."""
    session, reply = take(begun(), Said(Heard.TIP, START + 38_000))

    assert session.place is Place.REPS
    assert reply.score is not None
    assert next(beat.rep for beat in reply.score.beats if beat.rep) == session.done.of(Leg.RIGHT) + 1 == 3


def test_after_the_set_the_question_is_how_it_felt() -> None:
    """When the score is over, both legs are credited."""
    session, _ = take(begun(), Said(Heard.FEEL, START + 240_000, word="easy"))

    assert session.place is Place.OTHER
    assert session.over


def test_a_doubt_at_the_safety_check_ends_kindly() -> None:
    """Not sure is not a no."""
    session = Session()
    for said in (*TO_THE_SET[:2], Said(Heard.UNSURE, START)):
        session, reply = take(session, said)

    assert reply.over
