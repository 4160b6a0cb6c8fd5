"""The pacer: what a screen shows while a score is heard, on the score's own clock.

Picture and sound start from one command. Whatever changes is delayed by the start of its beat, counted from that
command, so that nothing can be late because of something before it, not even where animations are switched off.
"""

from collections.abc import Iterable, Iterator

from skill.content.catalogue import Catalogue, Line
from skill.exercise.protocol import ChangePart, Goal, Leg
from skill.pacing.score import Beat, Phase, RepSet, Score
from skill.rendering.apl import figure, layout, leg_animation
from skill.rendering.apl.layout import Box, Component, Placement, Size

# An animation that still runs when the next begins on the same component is cut short by it, and so is all it was part
# of (APL 1.4, "resources"): each ends a frame before its beat does.
FRAME_MS = 20
FADE_MS, STEP_FADE_MS, SCENE_MS = 300, 800, 1500  # a word's, a step's of the setup, one leg's to the other
# The time from the command to the first sound, which a device has to fetch; the picture waits as long. It has not been
# measured on a device yet: docs/deploy.md says how.
SOUND_LAG_MS = 0

PHASES = {Phase.IN: "in", Phase.CHECK: "still", Phase.OUT: "out", Phase.SETTLE: "settle"}
COLORS = {Phase.IN: figure.BREATH, Phase.OUT: figure.HEEL}
NUMBER = {
    Leg.RIGHT: Placement(Box(15, 6, 70, 28), Box(5, 1, 50, 48)),
    Leg.LEFT: Placement(Box(15, 6, 70, 28), Box(45, 1, 50, 48)),
}
LABEL = {
    Leg.RIGHT: Placement(Box(5, 31, 54, 12), Box(50, 4, 45, 15)),
    Leg.LEFT: Placement(Box(41, 31, 54, 12), Box(5, 4, 45, 15)),
}
PHASE = Placement(Box(7, 70, 86, 14), Box(3, 77, 94, 22))
CAPTION = Placement(Box(16, 70, 68, 19), Box(6, 78, 88, 20))


def scenes(score: Score, words: Catalogue) -> Iterator[Component]:
    """The legs of a set, of which one is seen at a time; over them the phase of the breath, or what is said."""
    assert isinstance(score.recipe, RepSet)
    for leg in score.legs:
        first = next(beat for beat in score.beats if beat.leg is leg and beat.nth)
        yield _scene(first, words, hidden=leg is not score.legs[0])
    for phase, name in PHASES.items():
        more = {"id": f"word-{name}", "opacity": 0, "color": COLORS.get(phase, figure.LEG), "fontWeight": "700"}
        yield layout.word(words.text(Line(f"shown.{name}")), PHASE, Size(11.5, 19), **more)
    yield caption(score, words, CAPTION)


def caption(score: Score, words: Catalogue, place: Placement) -> Component:
    """What is said around the reps or the steps, as large as the longest of it has room."""
    longest = max((words.text(beat.cue) for beat in score.beats if captioned(beat) and beat.cue), key=len, default="")
    size = layout.fitted(longest, place, Size(7, 8.6))
    return layout.word("", place, size, id="caption", opacity=0)


def captioned(beat: Beat) -> bool:
    """Whether what is said in this beat is written, too."""
    return beat.phase in (Phase.LEAD, Phase.CHANGE, Phase.REST)


def _scene(first: Beat, words: Catalogue, *, hidden: bool) -> Component:
    """One leg's reps, in letters to be read from the floor: the leg, the rep in hand, how many there are."""
    leg = first.leg or Leg.RIGHT
    start, end = ("start", "right") if leg is Leg.RIGHT else ("end", "left")
    nth, of = str(first.nth), str(first.of)
    many = words.text(Line("shown.rep", (("rep", nth), ("reps", of)))).removeprefix(nth).strip()
    number = {"type": "Text", "text": nth, "fontSize": layout.either(24, 44, "s"), "color": figure.LEG}
    rest = {"type": "Text", "text": many, "fontSize": layout.either(9, 11, "s"), "color": figure.ARM}
    texts = [
        number | {"id": f"number-{leg}", "fontWeight": "700"},
        rest | {"paddingLeft": "${w*2}", "paddingBottom": layout.either(3.4, 7, "s")},
    ]
    row = {"type": "Container", "direction": "row", "alignItems": "end", "items": texts}
    row |= {"justifyContent": f"${{round ? 'center' : '{start}'}}"}
    label = layout.word(words.text(Line("shown.leg", (("leg", leg),))), LABEL[leg], Size(9, 12), fontWeight="700")
    label["textAlign"] = f"${{round ? 'center' : '{end}'}}"
    return layer(f"scene-{leg}", [leg_animation.rig(leg), row | layout.at(NUMBER[leg]), label], hidden=hidden)


def layer(name: str, items: Iterable[Component], *, hidden: bool) -> Component:
    """Components in one, as large as the screen, to be shown and hidden together."""
    size = {"position": "absolute", "width": "100vw", "height": "100vh", "opacity": 0 if hidden else 1}
    return {"type": "Container", "id": name, **size, "items": [*items]}


COMMANDS: Component = {
    "Show": {
        "parameters": ["what", "to", "at", {"name": "ms", "default": FADE_MS}],
        "commands": [
            {
                "type": "AnimateItem",
                "componentId": "${what}",
                "delay": "${at}",
                "duration": "${ms}",
                "value": {"property": "opacity", "to": "${to}"},
            },
        ],
    },
    "Set": {
        "parameters": ["what", "property", "to", "at"],
        "commands": [
            {
                "type": "SetValue",
                "componentId": "${what}",
                "delay": "${at}",
                "property": "${property}",
                "value": "${to}",
            },
        ],
    },
}


def rep(score: Score) -> Component:
    """The command Rep: `at` what time, which `leg`, and the number; all else is the same for every rep of a set."""
    assert isinstance(score.recipe, RepSet)
    beats = [beat for beat in score.beats if beat.nth]
    one = [beat for beat in beats if (beat.leg, beat.nth) == (beats[0].leg, beats[0].nth)]
    start = one[0].start
    commands: list[Component] = [_set("number-${leg}", "text", "${nth}", 0)]
    said = "settle"
    for beat in one:
        name, at = PHASES[beat.phase], beat.start - start
        commands += [_show(f"word-{said}", 0, at), _show(f"word-{name}", 1, at)]
        said = name
        if beat.phase in (Phase.IN, Phase.OUT):
            move = {"type": "Away" if beat.phase is Phase.IN else "Home", "leg": "${leg}"}
            commands.append(move | {"at": at, "ms": beat.length - FRAME_MS})
    together = {"type": "Parallel", "delay": "${at}", "commands": commands}
    return {"parameters": ["at", "leg", "nth"], "commands": [together]}


def timed(score: Score, words: Catalogue) -> Iterator[Component]:
    """What changes on the screen, and when, in ms from the start of the score."""
    written = False
    for beat in score.beats:
        if captioned(beat) and beat.cue:
            yield _set("caption", "text", words.text(beat.cue), beat.start)
            if not written:
                yield _show("caption", 1, beat.start)
        elif written:
            yield _show("caption", 0, beat.start)
        written = captioned(beat)
        if beat.phase is Phase.IN:
            yield {"type": "Rep", "at": beat.start, "leg": beat.leg, "nth": str(beat.nth)}
        elif beat.phase is Phase.STEP:
            yield from _step(beat, score.recipe.goal, last=beat is score.beats[-1])
        elif beat.phase is Phase.CHANGE:
            yield from _change(score, beat)
        elif beat.phase is Phase.REST:
            yield _show(f"word-{PHASES[Phase.SETTLE]}", 0, beat.start)


def _change(score: Score, beat: Beat) -> Iterator[Component]:
    """The legs change places, slowly, when the score says so."""
    if beat.part is ChangePart.REST:
        yield _show(f"word-{PHASES[Phase.SETTLE]}", 0, beat.start)
    if beat.part is ChangePart.SWAP and len(score.legs) > 1:
        first, second = score.legs
        yield _show(f"scene-{first}", 0, beat.start, SCENE_MS)
        yield _show(f"scene-{second}", 1, beat.start, SCENE_MS)


def _step(beat: Beat, goal: Goal, *, last: bool) -> Iterator[Component]:
    """A step of the setup from its start to its end, without the arm where that is in the way."""
    seen = [(figure.about_name(goal, beat.nth), 1), (f"step-{beat.nth}", 1)]
    seen += [("arm", 0)] * (beat.nth == figure.ARMLESS_STEP)
    for name, to in seen:
        yield _show(name, to, beat.start, STEP_FADE_MS)
        if not last:
            yield _show(name, 1 - to, beat.end - STEP_FADE_MS, STEP_FADE_MS - FRAME_MS)


def ending(score: Score) -> Iterator[Component]:
    """When the score is over, its picture makes room for the question that is asked then."""
    yield _show("score", 0, score.length, SCENE_MS)
    yield _set("after", "display", "normal", score.length + SCENE_MS)
    yield _show("after", 1, score.length + SCENE_MS, SCENE_MS)


def _show(what: str, to: int, at: int, ms: int = FADE_MS) -> Component:
    return {"type": "Show", "what": what, "to": to, "at": at} | ({"ms": ms} if ms != FADE_MS else {})


def _set(what: str, property_: str, to: str, at: int) -> Component:
    return {"type": "Set", "what": what, "property": property_, "to": to, "at": at}
