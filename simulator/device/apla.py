"""APL for audio as a timeline: the components of a document, laid out in time."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from math import inf
from typing import Any

from simulator.device import ssml
from simulator.device.timeline import Entry, Kind, Scope, Timeline, UnplayableError, Voice, cut, length, moved

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
ENDLESS_MS = 240_000
"""The longest that anything may last: what repeats for ever repeats until then, and is cut by a parent or refused."""

Component = Mapping[str, Any]
Context = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """What a document is played with: the voice, the lengths of sounds, and numbers for its described components."""

    voice: Voice
    sounds: ssml.Sounds
    numbers: Iterator[int] = field(default_factory=count)


def play(document: Component, datasources: Context, stage: Stage) -> Timeline:
    """The timeline of an APLA document; UnplayableError for what this Echo cannot play."""
    try:
        return _document(_object(document, "the APLA document"), _object(datasources, "datasources"), stage)
    except RecursionError:
        raise UnplayableError("the APLA document is nested too deeply") from None


def _document(document: Component, datasources: Context, stage: Stage) -> Timeline:
    if document.get("type") != "APLA":
        raise UnplayableError(f"the APLA document has the type {document.get('type')!r}")
    template = _object(document.get("mainTemplate", {}), "the mainTemplate of the APLA document")
    names = [str(each.get("name") if isinstance(each, Mapping) else each) for each in _list(template.get("parameters"))]
    context = {name: datasources if name == "payload" else datasources.get(name) for name in names}
    children = _items(template, "the mainTemplate")
    if not children:
        raise UnplayableError("the APLA document has no mainTemplate item")
    chosen = next((child for child in children if _when(child, context)), None)
    return _component(chosen, context, (), stage) if chosen is not None else ()


def _component(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    kind = _checked(component)
    inner = dict(context)
    for binding in _list(component.get("bind")):
        if not isinstance(binding, Mapping) or not isinstance(binding.get("name"), str) or "value" not in binding:
            raise UnplayableError(f"APLA {kind} binds something without a name and a value")
        inner[binding["name"]] = bound(binding["value"], inner)
    description = _text(bound(component.get("description"), inner))
    if description:
        scopes = (*scopes, Scope(kind, description, next(stage.numbers)))
    timeline = _PLAYERS[kind](component, inner, scopes, stage)
    for name, values in _filters(component, inner):
        written = " ".join([name, *(f"{key}={value}" for key, value in values.items())])
        timeline = tuple(
            replace(entry, filters=(*entry.filters, written)) for entry in _filtered(timeline, name, values)
        )
    return timeline


def _speech(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    content = _text(bound(component.get("content"), context))
    if not content.strip():
        raise UnplayableError("APLA Speech has no content")
    match str(component.get("contentType", "PlainText")).casefold():
        case "ssml":
            ssml_text = content if content.lstrip().startswith("<speak") else f"<speak>{content}</speak>"
            spoken = ssml.play(ssml_text, stage.voice, stage.sounds)
        case "plaintext" | "text":
            spoken = ssml.plain(content, stage.voice)
        case other:
            raise UnplayableError(f"APLA Speech has the unknown contentType {other!r}")
    return tuple(replace(entry, scopes=scopes) for entry in spoken)


def _silence(component: Component, context: Context, scopes: tuple[Scope, ...], _: Stage) -> Timeline:
    ms = bound(component.get("duration"), context)
    if isinstance(ms, bool) or not isinstance(ms, int | float) or not 0 < ms < inf:
        raise UnplayableError(f"APLA Silence has the duration {ms!r}, not a number of milliseconds above 0")
    return (Entry(0, round(ms), Kind.SILENCE, scopes=scopes),)


def _audio(component: Component, context: Context, scopes: tuple[Scope, ...], stage: Stage) -> Timeline:
    source = _text(bound(component.get("source"), context))
    if not ssml.SOURCE.match(source):
        raise UnplayableError(f"APLA Audio has the source {source!r}, neither https:// nor soundbank://")
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
    """The first child whose condition holds; a random strategy takes it too, so that each play is the same."""
    strategy = component.get("strategy", "normal")
    if strategy not in ("normal", "randomItem", "randomData", "randomItemRandomData"):
        raise UnplayableError(f"APLA Selector has the unknown strategy {strategy!r}")
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
        raise UnplayableError(f"APLA has the unknown component {kind}")
    for name in component:
        if name not in PROPERTIES[kind]:
            raise UnplayableError(f"APLA {kind} has the unknown property {name}")
    duration = component.get("duration", "auto")
    if kind != "Silence" and duration not in ("auto", TRIM):
        raise UnplayableError(f"APLA {kind} has the duration {duration!r}, neither auto nor {TRIM}")
    return kind


def _children(component: Component, context: Context) -> Iterator[tuple[Component, Context]]:
    """The children whose condition holds; with data, the first for each datum (Amazon's APL for audio reference)."""
    children = _items(component, f"APLA {component['type']}")
    data = bound(component.get("data", ()), context)
    if not isinstance(data, list | tuple):
        raise UnplayableError(f"APLA {component['type']} has data that is not a list")
    for nth, datum in enumerate(data):
        inner = {**context, "data": datum, "index": nth, "length": len(data)}
        first = next((child for child in children if _when(child, inner)), None)
        if first is not None:
            yield first, inner
    if not data:
        yield from ((child, context) for child in children if _when(child, context))


def _items(parent: Component, name: str) -> list[Component]:
    return [_object(each, f"an item of {name}") for each in _list(parent.get("items", parent.get("item")))]


def _object(value: Any, name: str) -> Component:
    if not isinstance(value, Mapping):
        raise UnplayableError(f"{name} is not an object")
    return value


def _list(value: Any) -> list[Any] | tuple[Any, ...]:
    """A list; APL takes a single thing for a list of one."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _filters(component: Component, context: Context) -> Iterator[tuple[str, Context]]:
    for each in _list(component.get("filters", component.get("filter"))):
        given = _object(each, f"a filter of APLA {component['type']}")
        name = str(given.get("type"))
        if name not in FILTERS:
            raise UnplayableError(f"APLA {component['type']} has the unknown filter {name}")
        yield name, {key: bound(value, context) for key, value in given.items() if key != "type"}


def _filtered(timeline: Timeline, name: str, values: Context) -> Timeline:
    """What a filter does to time: Trim takes a part, Repeat plays it again so many times (-1 for ever)."""
    whole = length(timeline)
    if name == "Trim":
        start, end = _number(values, "start", 0), _number(values, "end", whole)
        part = moved((entry for entry in cut(timeline, end) if entry.end > start), -start)
        return tuple(replace(entry, start=max(0, entry.start)) for entry in part)
    if name == "Repeat" and whole:
        most, more = ENDLESS_MS // whole, _number(values, "repeatCount", 0, least=-1)
        times = min(more, most) if more >= 0 else most
        return tuple(entry for nth in range(times + 1) for entry in moved(timeline, nth * whole))
    return timeline


def _number(values: Context, name: str, usual: int, least: int = 0) -> int:
    value = values.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < inf:
        raise UnplayableError(f"an APLA filter has the {name} {value!r}, not a number of at least {least}")
    return round(value)


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


_NAMED = {"true": True, "false": False, "null": None}


def _evaluated(expression: str, context: Context) -> Any:
    text = expression.strip()
    for sign in ("==", "!="):
        left, found, right = text.partition(sign)
        if found:
            return (_evaluated(left, context) == _evaluated(right, context)) is (sign == "==")
    if text.startswith("!"):
        return not _evaluated(text[1:], context)
    if text in _NAMED:
        return _NAMED[text]
    if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", text):
        return float(text) if "." in text else int(text)
    if re.fullmatch(r"'[^']*'|\"[^\"]*\"", text):
        return text[1:-1]
    if not re.fullmatch(r"[A-Za-z_]\w*(\.\w+|\[[0-9]{1,9}\])*", text):
        raise UnplayableError(f"APLA has the expression ${{{expression}}}, which is beyond this Echo")
    return _reached(text, context)


def _reached(path: str, context: Context) -> Any:
    reached: Any = context
    for step in re.findall(r"\w+", path):
        if isinstance(reached, Mapping):
            reached = reached.get(step)
        elif isinstance(reached, list | tuple) and re.fullmatch("[0-9]{1,9}", step) and int(step) < len(reached):
            reached = reached[int(step)]
        else:
            return None
    return reached


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
