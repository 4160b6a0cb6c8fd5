"""A reply on a screen: the page of the state it leads to, or the picture of its score with the sound inside."""

from dataclasses import dataclass, replace

from skill.content.catalogue import Catalogue, Line
from skill.dialogue.reply import Reply
from skill.dialogue.session import Session
from skill.dialogue.states import MOVING, State
from skill.dialogue.table.row import Kind
from skill.exercise.history import Progress
from skill.pacing.score import Countdown, Phase, RepSet, Score
from skill.rendering import apla
from skill.rendering.apl import buttons, figure, layout, leg_animation, pacer, pages
from skill.rendering.apl.layout import Component, Size
from skill.rendering.apl.pages import Page

VERSION = "1.4"
"""Of APL: the first with a sound inside a picture (Amazon's page "Transformers (APL 1.4 and 1.5)")."""

# A page stays for two minutes, or for two minutes after its score. The platform's own limit would be 30 s, and a state
# that waits for somebody lying down says its last words after three quarters of a minute.
IDLE_MS = 120_000
SEQUENCER = "practice"  # not the main one, which a touch would stop before the skill has answered it
SPOKEN = "spoken"  # the id of the component that the sound is bound to
# Where the transformer puts the address: in `url`, as published code has it, or where it was told to, as
# Amazon's page says; not tried on a device yet.
SPEECH = "${payload.score.properties.sound.url ?? payload.score.properties.sound}"


@dataclass(frozen=True, slots=True)
class AplDirective:
    """What a screen is sent: a document, what is bound to it, and the audio documents inside it."""

    document: Component
    datasources: Component
    sources: Component


def supports(version: str | None) -> bool:
    """Whether a device that announces this version of APL can show a page."""
    try:
        return version is not None and _numbers(version) >= _numbers(VERSION)
    except ValueError:
        return False


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def render(
    session: Session,
    reply: Reply,
    words: Catalogue,
    progress: Progress | None = None,
    sounds: str = "",
    *,
    inside: bool = True,
) -> AplDirective:
    """The page of a reply, for any screen. A score whose sound is not `inside` the page is shown as a still picture."""
    if reply.score and inside:
        return _played(reply, reply.score, words, sounds)
    return _document(_page(session, reply, words, progress), IDLE_MS)


def _page(session: Session, reply: Reply, words: Catalogue, progress: Progress | None) -> Page:
    state, choices = reply.state, buttons.buttons(reply.state, words)
    if state is State.DID_YOU_MEAN:
        choices = buttons.which(session, words)
    if reply.score and not isinstance(reply.score.recipe, Countdown):
        return pages.figured("", _hand(session, words), choices)
    *before, last = [*reply.lines, reply.step] if reply.step else [*reply.lines, *reply.question]
    aside, text = " ".join(words.text(line) for line in before), words.text(last)
    if reply.kind is Kind.PROGRESS and progress:
        practices, slides, now = (words.text(Line(f"shown.{name}")) for name in ("weeks", "slides", "this_week"))
        return pages.chart(
            ((practices, progress.weeks), (slides, progress.reps)), now, text, choices, session.profile.week_goal
        )
    if reply.kind is Kind.EMERGENCY:
        return pages.call(words.text(Line("shown.call")), f"{aside} {text}".strip())
    match state:
        case State.CHOOSE:
            return pages.choice(aside, text, choices)
        case State.REMINDING if session.reminder is None or session.reminder.time is None:
            return pages.question(aside, text, choices[1:])  # it asks for a time, and only no can be touched
        case State.SLIDE if len(aside) <= FEW:
            return pages.explained(text, choices, session.first_leg, moving=session.step >= 2, band=session.step >= 3)
        case State.PAUSED if session.interrupted_state in MOVING:
            return pages.figured(_hand(session, words), text, choices, wishes=buttons.wishes(state, words))
        case _ if state in FIGURED and len(aside) <= FEW:
            step = (session.goal, session.step) if state is State.SETUP and session.goal else None
            wished = buttons.wishes(state, words) if state is not State.PAUSED else ()
            return pages.figured(aside, text, choices, step, wished)
        case _:
            return pages.question(aside, text, choices)


FIGURED = (State.FLOOR, State.SETUP, State.HEARING, State.READY, State.CHANGE, State.PAUSED, State.END)
"""The states whose page has the figure, unless too much is said on the way there."""

FEW = 110
"""The most letters that may be said on the way to a page with a figure; more would need its room."""


def _hand(session: Session, words: Catalogue) -> str:
    """Which leg, and the rep in hand: "Right leg, 3 of 5"."""
    leg, promised = session.current_leg, session.target_reps.of(session.current_leg)
    rep = min(session.completed_reps.of(leg) + 1, promised)
    values = (("leg", leg), ("rep", str(rep)), ("reps", str(promised)))
    return words.text(Line("shown.hand", values))


# A score


def _played(reply: Reply, score: Score, words: Catalogue, sounds: str) -> AplDirective:
    """The picture of a score with its sound inside, started by one command, and then the question that closes it."""
    seen = _paced(score, words) if isinstance(score.recipe, RepSet) else _walked(score, words)
    choices = buttons.buttons(reply.question_state or reply.state, words)
    asked = pages.question("", words.text(reply.question[-1]), choices)
    anywhere = choices[0] if isinstance(score.recipe, Countdown) else buttons.buttons(State.REPS, words)[0]
    items = (
        pacer.layer("score", [layout.everywhere(anywhere, seen.items)], hidden=False),
        pacer.layer("after", asked.items, hidden=True) | {"display": "none"},
        {"type": "Container", "id": SPOKEN, "width": 1, "height": 1, "speech": SPEECH},
    )
    moves = {"type": "Parallel", "delay": pacer.SOUND_LAG_MS, "commands": [*seen.start, *pacer.ending(score)]}
    start = ({"type": "SpeakItem", "componentId": SPOKEN}, moves)
    commands = (*pacer.COMMANDS.items(), *seen.commands)
    whole = _document(replace(seen, items=items, commands=commands, start=start), score.length + IDLE_MS)
    transformer = {"transformer": "aplAudioToSpeech", "template": "score", "outputName": "sound"}
    bound = {"score": {"type": "object", "properties": {}, "transformers": [transformer]}}
    return replace(
        whole,
        datasources=bound,
        sources={"score": apla.render(score, reply.after, words, sounds, slow=reply.slow_speech)},
    )


def _paced(score: Score, words: Catalogue) -> Page:
    """A set of reps."""
    commands = {"Rep": pacer.rep(score), **leg_animation.commands()}
    items, start = tuple(pacer.scenes(score, words)), tuple(pacer.timed(score, words))
    return Page(
        items, leg_animation.RIGGED, tuple(commands.items()), start, (leg_animation.UNIT, *leg_animation.easings())
    )


def _walked(score: Score, words: Catalogue) -> Page:
    """The setup read straight through: one figure, and over it what each step is about, in its time."""
    names, texts = [*pages.LYING], [pacer.caption(score, words, pages.ALONE)]
    drawn = [layer | {"id": name} for name, layer in zip(names, layout.layers(names), strict=True)]
    for beat in score.beats:
        if beat.phase is Phase.STEP and beat.cue:
            names.append(figure.about_name(score.recipe.goal, beat.nth))
            drawn.append(layout.layers(names[-1:])[0] | {"id": names[-1], "opacity": 0})
            text = layout.passage(words.text(beat.cue), pages.ALONE, Size(7, 8.6))
            texts.append(text | {"id": f"step-{beat.nth}", "opacity": 0})
    items = (layout.figure(drawn, pages.FLOOR), *texts)
    return Page(items, tuple(names), (), tuple(pacer.timed(score, words)), (pages.SMALL,))


# The document


def _document(made: Page, idle_ms: int) -> AplDirective:
    """A page as a document: one for every screen."""
    top: Component = {"type": "Container", "width": "100vw", "height": "100vh", "bind": [*layout.BOUND, *made.bound]}
    top["items"] = [*made.items]
    if made.start:
        together = {"type": "Parallel", "sequencer": SEQUENCER, "screenLock": True, "commands": [*made.start]}
        top["onMount"] = [together]
    document: Component = {
        "type": "APL",
        "version": VERSION,
        "theme": "dark",
        "background": figure.NIGHT,
        "settings": {"idleTimeout": idle_ms},
        "graphics": {name: pages.GRAPHICS[name]() for name in made.graphics},
        "commands": dict(made.commands),
        "mainTemplate": {"parameters": ["payload"], "items": [top]},
    }
    return AplDirective({name: value for name, value in document.items() if value}, {}, {})
