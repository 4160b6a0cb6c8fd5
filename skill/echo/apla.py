"""APL for audio as a timeline: the components of a document, laid out in time."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from skill.echo import ssml
from skill.echo.timeline import Entry, Kind, Scope, Timeline, Unplayable, Voice, cut, length, moved

_BASE = frozenset({"type", "when", "description", "id", "bind", "duration", "filter", "filters"})
_MANY = frozenset({"item", "items", "data"})
PROPERTIES: dict[str, frozenset[str]] = {
    "Speech": _BASE | {"content", "contentType"},
    "Silence": _BASE,
    "Audio": _BASE | {"source"},
    "Sequencer": _BASE | _MANY,
    "Mixer": _BASE | _MANY,
    "Selector": _BASE | _MANY | {"strategy"},
}
FILTERS = frozenset({"Volume", "FadeIn", "FadeOut", "Trim", "Repeat"})
TRIM = "trimToParent"
Component = Mapping[str, Any]
Context = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """What a document is played with: the voice, the lengths of sounds, and numbers for its described components."""

    voice: Voice
    sounds: ssml.Sounds
    numbers: Iterator[int] = field(default_factory=count)


def play(document: Component, datasources: Context, stage: Stage) -> Timeline:
    """The timeline of an APLA document."""
    if document.get("type") != "APLA":
        raise Unplayable(f"the APLA document has the type {document.get('type')!r}")
    template = document.get("mainTemplate", {})
    context = {
        name: datasources if name == "payload" else datasources.get(name) for name in template.get("parameters", ())
    }
    items = template.get("items", template.get("item"))
    children = items if isinstance(items, list) else [items]
    if not children or children[0] is None:
        raise Unplayable("the APLA document has no mainTemplate item")
    chosen = next((child for child in children if _when(child, context)), None)
    return _component(chosen, context, (), stage) if chosen is not None else ()


def _component(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    kind = _checked(component)
    inner = dict(context)
    for binding in component.get("bind", ()):
        inner[binding["name"]] = bound(binding["value"], inner)
    description = str(bound(component.get("description", ""), inner))
    if description:
        scopes = (*scopes, Scope(kind, description, next(stage.numbers)))
    timeline = _PLAYERS[kind](component, inner, scopes, stage)
    filters = tuple(_filters(component, inner))
    return tuple(replace(entry, filters=entry.filters + filters) for entry in timeline) if filters else timeline


def _speech(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    content = str(bound(component.get("content", ""), context))
    if not content.strip():
        raise Unplayable("APLA Speech has no content")
    match component.get("contentType", "PlainText").casefold():
        case "ssml":
            ssml_text = content if content.lstrip().startswith("<speak") else f"<speak>{content}</speak>"
            spoken = ssml.play(ssml_text, stage.voice, stage.sounds)
        case "plaintext" | "text":
            spoken = ssml.plain(content, stage.voice)
        case other:
            raise Unplayable(f"APLA Speech has the unknown contentType {other!r}")
    return tuple(replace(entry, scopes=scopes) for entry in spoken)


def _silence(component: Component, context: Context, scopes: tuple[Scope, ...], _: Stage) -> Timeline:
    ms = bound(component.get("duration"), context)
    if isinstance(ms, bool) or not isinstance(ms, int | float) or ms <= 0:
        raise Unplayable(f"APLA Silence has the duration {ms!r}, not a number of milliseconds above 0")
    return (Entry(0, round(ms), Kind.SILENCE, scopes=scopes),)


def _audio(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    source = str(bound(component.get("source", ""), context))
    if not re.match(r"https://|soundbank://", source):
        raise Unplayable(f"APLA Audio has the source {source!r}, neither https:// nor soundbank://")
    return (Entry(0, stage.sounds(source), Kind.AUDIO, source=source, scopes=scopes),)


def _sequencer(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    timeline: list[Entry] = []
    end = 0
    for child, inner in _children(component, context):
        played = moved(_component(child, inner, scopes, stage), end)
        timeline += played
        end = max(end, length(played))
    return tuple(timeline)


def _mixer(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    """Children together, as long as the longest that is not trimmed."""
    played = [
        (_component(child, inner, scopes, stage), child.get("duration") == TRIM)
        for child, inner in _children(component, context)
    ]
    whole = [timeline for timeline, trimmed in played if not trimmed] or [timeline for timeline, _ in played]
    end = max(map(length, whole), default=0)
    return tuple(entry for timeline, _ in played for entry in cut(timeline, end))


def _selector(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    """The first child that holds; a random strategy takes it too, so that a play is the same every time."""
    strategy = component.get("strategy", "normal")
    if strategy not in ("normal", "randomItem", "randomData", "randomItemRandomData"):
        raise Unplayable(f"APLA Selector has the unknown strategy {strategy!r}")
    child, inner = next(_children(component, context), (None, context))
    return _component(child, inner, scopes, stage) if child is not None else ()


_PLAYERS: dict[str, Callable[[Component, Context, tuple[Scope, ...], Stage], Timeline]] = {
    "Speech": _speech,
    "Silence": _silence,
    "Audio": _audio,
    "Sequencer": _sequencer,
    "Mixer": _mixer,
    "Selector": _selector,
}


def _checked(component: Component) -> str:
    kind = str(component.get("type"))
    if kind not in PROPERTIES:
        raise Unplayable(f"APLA has the unknown component {kind}")
    for name in component:
        if name not in PROPERTIES[kind]:
            raise Unplayable(f"APLA {kind} has the unknown property {name}")
    duration = component.get("duration", "auto")
    if kind != "Silence" and duration not in ("auto", TRIM):
        raise Unplayable(f"APLA {kind} has the duration {duration!r}, neither auto nor {TRIM}")
    return kind


def _children(component: Component, context: Context) -> Iterator[tuple[Component, Context]]:
    """The children that hold, once, or once for each datum."""
    items = component.get("items", component.get("item", ()))
    children = items if isinstance(items, list | tuple) else (items,)
    data = bound(component.get("data", ()), context)
    contexts: list[Context] = [
        {**context, "data": datum, "index": nth, "length": len(data)} for nth, datum in enumerate(data)
    ]
    for inner in contexts or (context,):
        yield from ((child, inner) for child in children if _when(child, inner))


def _filters(component: Component, context: Context) -> Iterator[str]:
    given = component.get("filters", component.get("filter", ()))
    for each in given if isinstance(given, list | tuple) else (given,):
        if each.get("type") not in FILTERS:
            raise Unplayable(f"APLA {component['type']} has the unknown filter {each.get('type')}")
        values = " ".join(f"{name}={bound(value, context)}" for name, value in each.items() if name != "type")
        yield f"{each['type']} {values}".strip()


def _when(component: Component, context: Context) -> bool:
    return bool(bound(component.get("when", True), context))


def bound(value: Any, context: Context) -> Any:
    """A property with its `${…}` replaced: paths, `!`, and comparisons with `==` and `!=`."""
    if not isinstance(value, str) or "${" not in value:
        return value
    whole = re.fullmatch(r"\$\{([^{}]*)\}", value)
    if whole:
        return _evaluated(whole[1], context)
    return re.sub(r"\$\{([^{}]*)\}", lambda found: _text(_evaluated(found[1], context)), value)


def _evaluated(expression: str, context: Context) -> Any:
    text = expression.strip()
    for sign in ("==", "!="):
        left, found, right = text.partition(sign)
        if found:
            return (_evaluated(left, context) == _evaluated(right, context)) is (sign == "==")
    if text.startswith("!"):
        return not _evaluated(text[1:], context)
    if re.fullmatch(r"-?\d+(\.\d+)?|true|false|null", text):
        return json.loads(text)
    if re.fullmatch(r"'[^']*'|\"[^\"]*\"", text):
        return text[1:-1]
    if not re.fullmatch(r"\w+(\.\w+|\[\d+\])*", text):
        raise Unplayable(f"APLA has the expression ${{{expression}}}, which is beyond this Echo")
    return _reached(text, context)


def _reached(path: str, context: Context) -> Any:
    reached: Any = context
    for step in re.findall(r"\w+", path):
        if isinstance(reached, Mapping):
            reached = reached.get(step)
        elif isinstance(reached, list | tuple) and step.isdecimal() and int(step) < len(reached):
            reached = reached[int(step)]
        else:
            return None
    return reached


def _text(value: Any) -> str:
    return "" if value is None else str(value)
