"""A search at random, through the front door, for a sequence that breaks a rule of safety, place or credit.

Honest and hostile by turns: any intent in any state, words through the ear, clocks that jump both ways, launches over a
running score, sessions that end with every reason, players that fail, attributes that come back changed, dropped or
from an earlier turn, duplicates, two devices. A thousand turns here; `make search` takes ten
thousand, or as many as you like.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from skill.alexa.intents import INTENTS
from skill.dialogue.session import Session
from skill.dialogue.states import State
from skill.hearing.utterance import Intent
from skill.rendering.apl.buttons import KNOWN
from tests.support import breadth
from tests.support.hostile import DEVICES, Action, Device, Spoken, World, shortest
from tests.support.invariants import broken
from tests.support.paths import CHECKOUT

pytestmark = pytest.mark.slow

TURNS = breadth.times(1_000)
ACTIONS = 30
"""In one sequence, after its beginning."""

ROWS = [
    line.split("\t")[1]
    for path in sorted((CHECKOUT / "interaction_model" / "en" / "utterances").rglob("*.tsv"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
VALUES = {
    Intent.GOAL: ("knees", "hips", "back", "both", None),
    Intent.PAIN: ("knee", "back", None),
    Intent.FEEL: ("easy", "right", "hard", None),
    Intent.CONDITION: ("operation", "structural", "fever", None, None),
    Intent.SHARP: ("numb", None),
    Intent.EMERGENCY: ("calf", None),
    Intent.TERM: ("band", "calf", None),
    Intent.SKIP_LEG: ("right", "left", None),
    Intent.ONLY_LEG: ("right", "left"),
    Intent.OTHER_LEG: ("right", "left", None),
    Intent.REMIND: ("daily", "monday", None),
}
NAMES = [name for name in INTENTS if name != "WordsIntent"]
NUMBERS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 40)
GAPS_MS = (0, 700, 4_000, 12_000, 31_000, 60_000, 90_000, 130_000, 200_000, 600_000, 3_700_000, 90_000_000)
JUMPS_MS = (-200_000, -30_000, -90_000_000, 40 * 86_400_000)
ENDS = (
    ("USER_INITIATED", None),
    ("EXCEEDED_MAX_REPROMPTS", None),
    *(("ERROR", kind) for kind in ("INVALID_RESPONSE", "DEVICE_COMMUNICATION_ERROR", "INTERNAL_SERVICE_ERROR")),
    ("ERROR", None),
)
TOUCHES = sorted(KNOWN, key=str)
YES, NO, NEXT = "AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.NextIntent"
ONWARD = {
    **dict.fromkeys((State.SAME, State.COME_BACK, State.DIAGNOSIS, State.CLEARED), YES),
    **dict.fromkeys((State.NEWCOMER, State.NEWS, State.SCREEN_1, State.SCREEN_2, State.SCREEN_3), NO),
    **dict.fromkeys((State.LOST_TOUCH, State.GOT_TO, State.OPERATED, State.FORGETTING, State.REMINDING), NO),
    **dict.fromkeys((State.BETTER, State.CALM, State.DIZZY), "SettledIntent"),
    **dict.fromkeys((State.PAUSED, State.FINISHING), "AMAZON.ResumeIntent"),
}


def say(name: str, **values: Any) -> Action:
    return Action("say", value=Spoken(name, **values))


def later(minutes: float) -> Action:
    return Action("wait", value=round(minutes * 60_000))


LAUNCH, HOME = Action("launch"), (say("FeelIntent", word="easy"), say(NO), say("AMAZON.StopIntent"))
CHECKED = (LAUNCH, say("GoalIntent", word="knees"), *[say(NO)] * 3)
IN_THE_SET = (*CHECKED, *[say(NEXT)] * 10, later(0.6))
HIPS_IN_THE_SET = (LAUNCH, say("GoalIntent", word="hips"), *[say(NO)] * 3, *[say(NEXT)] * 10, later(0.6))
FINISHED = (*IN_THE_SET, later(3), *HOME)
BEGINNINGS: tuple[tuple[Action, ...], ...] = (
    (),
    CHECKED[:3],
    CHECKED,
    (*CHECKED[:-1], say("ConditionIntent", word="operation")),
    (*CHECKED, *[say(NEXT)] * 4),
    (*CHECKED, say("WalkThroughIntent"), *[say(NEXT)] * 5),
    IN_THE_SET,
    IN_THE_SET,
    HIPS_IN_THE_SET,
    (*IN_THE_SET, Action("launch")),
    (*IN_THE_SET, Action("off"), Action("launch")),
    (*IN_THE_SET, say("DoneIntent")),
    (*IN_THE_SET, Action("off"), later(10), Action("launch")),
    (*CHECKED[:-1], say("DownIntent"), say("WordsIntent", text="it locks")),
    (*IN_THE_SET[:-2], say("RepsIntent", number=10), say(NEXT), later(2.6), say("TipIntent")),
    (*IN_THE_SET, say("UpIntent")),
    (*CHECKED, say("RemindIntent", word="daily")),
    (*FINISHED, later(1_440), LAUNCH, say(YES), say(YES)),
    (*CHECKED[:-1], say(YES)),
    (*IN_THE_SET, say("PainIntent"), say("NumberIntent", number=2)),
    (*IN_THE_SET, say("PainIntent")),
    (*IN_THE_SET, say("PainIntent"), say("NumberIntent", number=5)),
    (*IN_THE_SET, say("DizzyIntent")),
    (*IN_THE_SET, say("ConditionIntent"), say(YES), say(NO), say(NO)),
    (*IN_THE_SET, say("AMAZON.PauseIntent"), say("ForgetIntent"), say("DownIntent")),
    (*IN_THE_SET[:-2], say("RepsIntent", number=10), say(NEXT), later(2.1)),
    (*IN_THE_SET, later(3)),
    (*FINISHED, later(1_440), LAUNCH),
    (*FINISHED, later(1_440), LAUNCH, say(YES), say(NO), say(NEXT), later(1)),
    (*FINISHED, later(10), LAUNCH, say(NO)),
)
WEIGHTY = (
    *("PainIntent", "SharpIntent", "DizzyIntent", "EmergencyIntent", "ConditionIntent", "PregnantIntent"),
    *("NumbIntent", "CalfIntent", "FallenIntent", "OperationIntent", "StructuralIntent", "FeverIntent"),
    *("SettledIntent", "OkayIntent", "UnsureIntent", "SomewhatIntent", "NumberIntent", "DoneIntent", "SkipLegIntent"),
    *("AMAZON.PauseIntent", "UpIntent", "DownIntent", "ForgetIntent", "AMAZON.HelpIntent", "AMAZON.StartOverIntent"),
    *("GoalIntent", "AMAZON.StopIntent", "AMAZON.PreviousIntent", "WalkThroughIntent", "RepsIntent", YES, NO, NEXT),
)
"""What leads somewhere, rather than only saying something."""
ANSWERS = (
    *(YES, NO, NEXT, "OkayIntent", "AMAZON.ResumeIntent", "DoneIntent", "SettledIntent", "UnsureIntent", "FeelIntent"),
    *("SomewhatIntent", "NumberIntent", "AMAZON.FallbackIntent", "ReadyIntent"),
)
"""What people say to a question, whether it fits or not."""


def onward(dice: random.Random, session: Session) -> Spoken:
    """What leads toward the reps, and on from them."""
    match session.state:
        case State.CHOOSE:
            return Spoken("GoalIntent", word=dice.choice(("knees", "hips")))
        case State.PAIN:
            return Spoken("NumberIntent", number=dice.choice((2, 4)))
        case State.EASED:
            return Spoken(YES)
        case State.FEEL:
            return Spoken("FeelIntent", word=dice.choice(("easy", "hard")))
        case State.OTHER | State.RISE:
            return Spoken(dice.choice((YES, NO)))
        case _:
            return Spoken(ONWARD.get(session.state, NEXT))


def anything(dice: random.Random) -> Spoken:
    """Any intent of the model, with any of its values, or a sentence as somebody said it."""
    chance = dice.random()
    if chance < 0.2:
        return Spoken("WordsIntent", text=dice.choice(ROWS))
    name = dice.choice(ANSWERS if chance < 0.5 else WEIGHTY if chance < 0.8 else NAMES)
    intent = INTENTS[name]
    number = dice.choice(NUMBERS) if intent in (Intent.NUMBER, Intent.REPS, Intent.MORE_REPS) else None
    return Spoken(name, word=dice.choice(VALUES.get(intent, (None,))), number=number)


def next_actions(dice: random.Random, world: World) -> Iterator[Action]:
    """What happens next; time passes in between, a little, or as long as a set takes."""
    device = world.devices[0 if dice.random() < 0.85 else dice.randrange(DEVICES)]
    nth, chance = device.nth, dice.random()
    yield Action("wait", value=dice.choice(GAPS_MS[:5] if chance < 0.8 else GAPS_MS))
    if not device.is_open:
        ask = Action("ask", nth, anything(dice)) if dice.random() < 0.15 else Action("launch", nth)
        yield ask
    elif chance < 0.5 and device.session:
        yield Action("say", nth, onward(dice, device.session))
    elif chance < 0.86:
        yield Action("say", nth, anything(dice))
    else:
        yield hostile(dice, device)


def hostile(dice: random.Random, device: Device) -> Action:
    """What a device, a network or a clock does to somebody."""
    nth = device.nth
    return dice.choice(
        (
            *[Action("launch", nth)] * 2,
            *[Action("end", nth, dice.choice(ENDS))] * 2,
            Action("player failed", nth),
            Action("again", nth),
            Action("earlier", nth, dice.randint(1, 12)),
            Action("drop", nth),
            Action("wait", value=dice.choice(JUMPS_MS)),
            Action("touch", nth, list(dice.choice(TOUCHES))),
            Action("fail", value=dice.random() < 0.4),
            Action(dice.choice(("off", "restart")), nth),
            Action("permit", nth, dice.choice(("ACCEPTED", "DENIED", "NOT_ANSWERED"))),
        )
    )


@dataclass
class Found:
    """What a search has met: the turns, the states they were in, and the first sequence that breaks each invariant."""

    turns: int = 0
    states: Counter[str] = field(default_factory=Counter)
    sets: int = 0
    failures: dict[str, tuple[str, list[Action], dict[str, object]]] = field(default_factory=dict)


def search(turns: int, seed: int) -> Found:
    """So many turns at random, in sequences that each begin anew: by turns, in each of the ways to begin."""
    found, nth = Found(), 0
    while found.turns < turns or nth < len(BEGINNINGS):
        nth += 1
        dice = random.Random(f"{seed}/{nth}")
        how: dict[str, object] = {"voice": dice.random() < 0.5, "sound": "ssml" if dice.random() < 0.1 else "apla"}
        world, done = World(**how), [*BEGINNINGS[nth % len(BEGINNINGS)]]  # type: ignore[arg-type]
        for begun in filter(None, map(world.act, done)):
            found.states.update({each.state for each in (begun.here, begun.after) if each})
        for _ in range(ACTIONS):
            for action in next_actions(dice, world):
                done.append(action)
                turn = world.act(action)
                if turn is None:
                    continue
                found.turns += 1
                found.sets += turn.plays
                found.states.update({each.state for each in (turn.here, turn.after) if each})
                for name, why in broken(turn).items():
                    found.failures.setdefault(name, (why, [*done], how))
    return found


def breaks(name: str, actions: list[Action], how: dict[str, object]) -> bool:
    """Whether these actions break an invariant."""
    world = World(**how)  # type: ignore[arg-type]
    return any(name in broken(turn) for turn in map(world.act, actions) if turn)


def test_no_sequence_breaks_an_invariant_and_every_state_is_met() -> None:
    """What is broken is told by its name, each with the fewest actions that break it."""
    found = search(TURNS, breadth.SEED)

    told = []
    for name, (why, actions, how) in found.failures.items():
        fewest = shortest(actions, lambda fewer, name=name, how=how: breaks(name, fewer, how))  # type: ignore[misc]
        told.append("\n".join([f"{name}: {why} ({how})", *map(str, fewest)]))
    assert not told, "\n\n".join(told)
    assert {state for state in State if state not in found.states} == set()
    assert found.sets > found.turns / 20
