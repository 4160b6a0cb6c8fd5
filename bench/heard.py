"""What a listener hears: how soon the first rep comes, and where an interruption comes back, in rendered sound."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.device import request
from simulator.device.player import play
from simulator.device.request import Json, Owner, PlatformSession
from simulator.device.timeline import Kind, Timeline, Voice, length
from skill.alexa import handlers
from skill.content.catalogue import catalogue
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.exercise.protocol import LADDER, MAX_REPS, MIN_REPS, Goal, Leg, Legs
from skill.settings import AudioRenderer, Settings
from skill.storage.memory import MemoryStore
from skill.storage.records import dump, load

MORNING, DAY_MS = 1_894_006_800_000, 86_400_000
INTERRUPTIONS = 10_000
LAGS_MS = 3_000
"""From an answer to its first sound, and from "Alexa" to the request that follows, together."""

SLOWEST, FASTEST = 75, 125
"""The voices, in percent of the one that is heard."""

ANSWERS: dict[State, str] = {
    State.SAME: "AMAZON.YesIntent",
    **dict.fromkeys((State.NEWS, State.SCREEN_1, State.SCREEN_2, State.SCREEN_3, State.OTHER), "AMAZON.NoIntent"),
    State.RISE: "AMAZON.NoIntent",
}
_NUMBERS = [str(word).lower() for word in catalogue().numbers]
_REST = re.compile(r"Both feet down|Let it rest")
_REP_BEGINS = re.compile(r"(\w+)(?:, the last)?\. In\b")


class Device:
    """A device in process with a store of its own, whose clock is a number."""

    def __init__(self, sound: AudioRenderer = AudioRenderer.APLA, voice: str | None = "amzn1.ask.person.ANN") -> None:
        self.store = MemoryStore()
        self.skill = handlers.function(self.store, Settings(audio_renderer=sound))
        self.owner, self.talk, self.now = Owner(voice=voice), PlatformSession(), MORNING

    def launch(self) -> Json:
        self.talk = PlatformSession()
        return self._ask(request.launch())

    def say(self, name: str, **slots: Json) -> Json:
        return self._ask({"type": "IntentRequest", "intent": {"name": name, "slots": slots}, "dialogState": "STARTED"})

    @property
    def session(self) -> Session:
        """The session that travels."""
        return load(self.talk.attributes["session"])

    def put(self, session: Session) -> None:
        """Somebody else, of whom nothing is stored, in the middle of a conversation."""
        self.store.records.clear()
        self.talk.attributes |= {"session": dump(session), "stored": {}, "revs": {}}

    def _ask(self, asked: Json) -> Json:
        answer = self.skill(request.envelope(asked, self.talk, self.owner, self.now), None)
        self.talk.new, self.talk.attributes = False, answer.get("sessionAttributes") or {}
        return answer


@dataclass(frozen=True, slots=True)
class FirstRep:
    """How many answers somebody gives before the first rep, and for how many ms they are spoken to."""

    answers: int
    spoken_ms: int


def first_rep(goal: Goal, voice: Voice, *, known: bool, recognised: bool = True) -> FirstRep:
    """From launch to the first rep: of a newcomer, step by step, or of somebody on the day after a whole practice."""
    device = Device(voice="amzn1.ask.person.ANN" if recognised else None)
    answers = to_the_set(device, goal)
    if known:
        device.now += 10 * 60_000
        for name in ("AMAZON.NextIntent", "AMAZON.NoIntent", "AMAZON.StopIntent"):
            device.say(name)
        device.now += DAY_MS
        answers = to_the_set(device, goal)
    *before, last = [play(answer["response"], voice) for answer in answers]
    lead = [entry for entry in last if entry.start < _rep_starts(last)[0][0]]
    spoken = [
        entry for entry in (*(each for timeline in before for each in timeline), *lead) if entry.kind is Kind.SPEECH
    ]
    return FirstRep(len(answers) - 1, sum(entry.end - entry.start for entry in spoken))


def to_the_set(device: Device, goal: Goal) -> list[Json]:
    """The answers from launch to the first that plays reps, of somebody who says what leads on."""
    answers = [device.launch()]
    while (state := device.session.state) is not State.REPS:
        assert len(answers) < 60, f"no rep is in sight, in the state {state}"
        device.now += 10_000
        if state is State.CHOOSE:
            named = str(goal)  # as JSON has it
            match = {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": {"name": named, "id": named}}]}
            slot = {
                "name": "goal",
                "value": named,
                "resolutions": {"resolutionsPerAuthority": [{"authority": "", **match}]},
            }
            answers.append(device.say("GoalIntent", goal=slot))
        else:
            answers.append(device.say(ANSWERS.get(state, "AMAZON.NextIntent")))
    return answers


def interruptions(
    sound: AudioRenderer, voice: Voice, *, times: int = INTERRUPTIONS, least_lag: int = LAGS_MS
) -> Counter[int]:
    """How many reps back interruptions come, at random: 0 is the same rep, a negative number would be ahead.

    Each is in a set of its own, in a voice of its own, at any moment of the sound; the lags together take from
    `least_lag` to three seconds.
    """
    dice, found = random.Random(f"{sound}/{least_lag}"), Counter[int]()  # noqa: S311 - no secret
    device = Device(sound)
    device.launch()
    for _ in range(times):
        in_a_set = _somewhere_in_a_set(dice)
        speed = dice.randint(SLOWEST, FASTEST)
        device.put(in_a_set)
        timeline = play(device.say("AMAZON.NextIntent")["response"], _at(voice, speed))
        starts = _rep_starts(timeline)
        moment, lags = dice.randrange(_end(timeline)), dice.randint(least_lag, LAGS_MS)
        in_hand = [rep for start, rep in starts if start <= moment or rep == starts[0][1]][-1]
        device.now += moment + lags
        device.say("WhereIntent")
        found[in_hand + _before(in_a_set) - _next_rep(device.session)] += 1
    return found


def _at(voice: Voice, speed: int) -> Voice:
    """A voice at so many percent of its speed."""
    return lambda text: voice(text) * 100 // speed


def _somewhere_in_a_set(dice: random.Random) -> Session:
    """Somebody who is ready for the next rep of a set, wherever that is."""
    goal, reps = dice.choice(tuple(Goal)), dice.randint(MIN_REPS, MAX_REPS)
    done = dice.randrange(2 * reps)
    return Session(
        state=State.READY,
        goal=goal,
        screening_passed_for=goal,
        pace=dice.choice(LADDER),
        leg=Leg.RIGHT if done < reps else Leg.LEFT,
        target_reps=Legs(reps, reps),
        completed_reps=Legs(min(done, reps), max(0, done - reps)),
        turn_count=dice.randrange(9),
    )


def _rep_starts(timeline: Timeline) -> list[tuple[int, int]]:
    """From when on each rep is in hand, and which it is in its sound, the first being 0.

    It begins with its count; after a change of leg with the rest, for by then the rep before is done.
    """
    starts: list[int] = []
    rested: int | None = None
    for entry in timeline:
        if entry.kind is Kind.SPEECH and _begins_a_rep(entry.text):
            starts.append(entry.start if rested is None else rested)
            rested = None
        elif starts and rested is None and _REST.search(entry.text):
            rested = entry.start
    return [(start, nth) for nth, start in enumerate(starts)]


def _begins_a_rep(text: str) -> bool:
    found = _REP_BEGINS.match(text)
    return bool(found and found[1].lower() in _NUMBERS)


def _end(timeline: Timeline) -> int:
    """When the last rep of a set's sound is over, and its rest begins."""
    last = _rep_starts(timeline)[-1][0]
    rests = (entry.start for entry in timeline if entry.start > last and _REST.search(entry.text))
    return next(rests, length(timeline))


def _before(session: Session) -> int:
    """How many reps come before those of a set's sound."""
    return session.completed_reps.right + session.completed_reps.left


def _next_rep(session: Session) -> int:
    """The rep that is offered, the first of the set being 0."""
    return session.completed_reps.right + session.completed_reps.left


def told(voice: Voice, *, times: int = INTERRUPTIONS) -> Iterator[str]:
    """The section of the page."""
    yield "Until the first rep, step by step for a newcomer, and on the day after for somebody known:"
    yield ""
    yield "| | answers | seconds of speech |"
    yield "|---|---|---|"
    for goal in Goal:
        for who, known, recognised in (
            ("a newcomer", False, True),
            ("known by voice", True, True),
            ("known, no voice recognised", True, False),
        ):
            found = first_rep(goal, voice, known=known, recognised=recognised)
            yield f"| {goal}, {who} | {found.answers} | {found.spoken_ms / 1000:.1f} |"
    yield ""
    yield (
        "Interruptions at any moment, each in a set of five to ten reps of its own, at any pace of the ladder, in any "
        f"voice from {SLOWEST / 100:.2f} to {FASTEST / 100:.2f} of espeak-ng's speed, played as a device plays it:"
    )
    yield ""
    yield "| rendering | the two lags together | interruptions | the same rep | one back | further back | ahead |"
    yield "|---|---|---|---|---|---|---|"
    for sound in (AudioRenderer.APLA, AudioRenderer.SSML):
        for least, lags, many in ((LAGS_MS, "3 s", times), (0, "0 to 3 s", times // 10)):
            back = interruptions(sound, voice, times=many, least_lag=least)
            further, ahead = sum(n for by, n in back.items() if by > 1), sum(n for by, n in back.items() if by < 0)
            shares = " | ".join(f"{number / many:.1%}" for number in (back[0], back[1], further))
            yield f"| {sound.upper()} | {lags} | {many:,} | {shares} | {ahead} |"
